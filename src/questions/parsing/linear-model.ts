import type { FeatureList, Scorer } from './features.ts';

/** A trained model as it is stored: the features in rising order of key, each with its few weights. */
export type ModelData = {
  readonly classes: readonly string[];
  readonly keys: Int32Array;
  /** How many weights each feature has. */
  readonly lengths: Uint8Array;
  /** The class and the weight of every entry, feature after feature. */
  readonly entryClasses: Uint8Array;
  readonly entryWeights: Int16Array;
};

/**
 * A linear classifier over hashed features. Most features speak for a handful of classes only, so each
 * keeps a short list of weights instead of a dense row. Where the time goes is waiting for memory: so one
 * look into the slots tells whether a feature is known, and one more reads its list.
 */
export class LinearModel implements Scorer {
  readonly classes: readonly string[];
  /** Open addressing; each slot is a key and, times 256, the start of its list plus its length (0: free). */
  readonly #slots: Int32Array;
  /** Weight times 256 plus class. */
  readonly #entries: Int32Array;

  constructor({ classes, keys, lengths, entryClasses, entryWeights }: ModelData) {
    this.classes = classes;
    this.#entries = new Int32Array(entryWeights.length);
    for (let at = 0; at < entryWeights.length; at++)
      this.#entries[at] = ((entryWeights[at] ?? 0) << 8) | (entryClasses[at] ?? 0);
    this.#slots = new Int32Array(2 * slotCountFor(keys.length));
    let start = 0;
    keys.forEach((key, index) => {
      const slot = this.#slotOf(key);
      const length = lengths[index] ?? 0;
      this.#slots[slot] = key;
      this.#slots[slot + 1] = (start << 8) | length;
      start += length;
    });
  }

  addScores(features: FeatureList, scores: Int32Array): void {
    const entries = this.#entries;
    for (let index = 0; index < features.count; index++) {
      const list = this.#slots[this.#slotOf(features.keys[index] ?? 0) + 1] ?? 0;
      const start = list >>> 8;
      const end = start + (list & 255);
      for (let at = start; at < end; at++) {
        const entry = entries[at] ?? 0;
        const place = entry & 255;
        scores[place] = (scores[place] ?? 0) + (entry >> 8);
      }
    }
  }

  /** The slot of the key, or the free one where it would stand. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * key) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }
}

/** A power of two that leaves between a quarter and two thirds of the slots free. */
function slotCountFor(keyCount: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, keyCount) * 1.4));
}
