import type { FeatureList, Scorer } from '../src/questions/parsing/features.ts';
import type { ModelData } from '../src/questions/parsing/linear-model.ts';

/** A block begins with the number of its entries, their limit, the corrections so far and the feature's key. */
const headSize = 4;

/**
 * An averaged multiclass perceptron (Freund and Schapire 1999) over hashed features. A feature gets a block
 * of entries (class, weight) when it is first corrected. Block and key lie where one look finds each,
 * because this is a program that waits for memory more than it computes.
 */
export class Perceptron implements Scorer {
  readonly classes: readonly string[];
  readonly #leastCorrections: number;
  /** Open addressing; each slot is a key and where its block begins (0: the slot is free). */
  #slots = new Int32Array(2 ** 20);
  #featureCount = 0;
  #blocks = new Int32Array(2 ** 20);
  /** Beside each weight: the sum of it over time is `weight * now - lag`, so entries at rest cost nothing. */
  #lags = new Float64Array(2 ** 20);
  #end = headSize;
  #now = 1;

  /**
   * Features with fewer corrections than `leastCorrections` do not speak (Goldberg and Elhadad 2011): they are
   * mostly noise, and silence makes the general features learn what rare ones would only remember.
   */
  constructor(classes: readonly string[], leastCorrections = 2) {
    if (classes.length > 255) throw new Error(`${classes.length} classes; a model holds 255`);
    this.classes = classes;
    this.#leastCorrections = leastCorrections;
  }

  addScores(features: FeatureList, scores: Int32Array): void {
    const blocks = this.#blocks;
    for (let index = 0; index < features.count; index++) {
      const block = this.#slots[this.#slotOf(features.keys[index] ?? 0) + 1] ?? 0;
      if (block === 0 || (blocks[block + 2] ?? 0) < this.#leastCorrections) continue;
      const end = block + headSize + 2 * (blocks[block] ?? 0);
      for (let at = block + headSize; at < end; at += 2) {
        const place = blocks[at] ?? 0;
        scores[place] = (scores[place] ?? 0) + (blocks[at + 1] ?? 0);
      }
    }
  }

  /** One example has passed. Called once per decision, whether it was right or wrong. */
  tick(): void {
    this.#now += 1;
  }

  /** Every feature speaks more for `right` and less for `wrong` from now on. */
  correct(features: FeatureList, right: number, wrong: number): void {
    for (let index = 0; index < features.count; index++) {
      const block = this.#blockFor(features.keys[index] ?? 0);
      this.#blocks[block + 2] = (this.#blocks[block + 2] ?? 0) + 1;
      this.#change(this.#change(block, right, 1), wrong, -1);
    }
  }

  /** The averaged weights as whole numbers of `1 / resolution`; what rounds to nothing is dropped. */
  freeze(resolution: number): ModelData {
    const blocks = [...this.#allBlocks()].sort(
      (a, b) => (this.#blocks[a + 3] ?? 0) - (this.#blocks[b + 3] ?? 0),
    );
    const keys: number[] = [];
    const lengths: number[] = [];
    const entryClasses: number[] = [];
    const entryWeights: number[] = [];
    for (const block of blocks) {
      const entries = this.#averages(block, resolution);
      if (entries.length === 0) continue;
      keys.push(this.#blocks[block + 3] ?? 0);
      lengths.push(entries.length);
      for (const [place, weight] of entries) {
        entryClasses.push(place);
        entryWeights.push(weight);
      }
    }
    return {
      classes: this.classes,
      keys: Int32Array.from(keys),
      lengths: Uint8Array.from(lengths),
      entryClasses: Uint8Array.from(entryClasses),
      entryWeights: Int16Array.from(entryWeights),
    };
  }

  /** Where the block of each feature begins that has been corrected often enough to speak. */
  *#allBlocks(): Generator<number> {
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const block = this.#slots[slot + 1] ?? 0;
      if (block !== 0 && (this.#blocks[block + 2] ?? 0) >= this.#leastCorrections) yield block;
    }
  }

  #averages(block: number, resolution: number): [number, number][] {
    const entries: [number, number][] = [];
    const end = block + headSize + 2 * (this.#blocks[block] ?? 0);
    for (let at = block + headSize; at < end; at += 2) {
      const mean = (this.#blocks[at + 1] ?? 0) - (this.#lags[at >> 1] ?? 0) / this.#now;
      const weight = Math.max(-32767, Math.min(32767, Math.round(mean * resolution)));
      if (weight !== 0) entries.push([this.#blocks[at] ?? 0, weight]);
    }
    return entries.sort(([a], [b]) => a - b);
  }

  /** Adds to one weight of a block; returns where the block is, since a full one moves. */
  #change(block: number, place: number, by: number): number {
    const count = this.#blocks[block] ?? 0;
    const end = block + headSize + 2 * count;
    let at = block + headSize;
    while (at < end && this.#blocks[at] !== place) at += 2;
    const home = at === end && count === this.#blocks[block + 1] ? this.#moveBlock(block) : block;
    at += home - block;
    if (at === home + headSize + 2 * count) {
      this.#blocks[home] = count + 1;
      this.#blocks[at] = place;
    }
    this.#blocks[at + 1] = (this.#blocks[at + 1] ?? 0) + by;
    this.#lags[at >> 1] = (this.#lags[at >> 1] ?? 0) + by * this.#now;
    return home;
  }

  /** A full block moves to the end, with room for twice as many entries. */
  #moveBlock(block: number): number {
    const limit = this.#blocks[block + 1] ?? 0;
    const used = headSize + 2 * limit;
    const moved = this.#reserve(limit * 2);
    this.#blocks.copyWithin(moved, block, block + used);
    this.#lags.copyWithin(moved >> 1, block >> 1, (block + used) >> 1);
    this.#blocks[moved + 1] = limit * 2;
    this.#slots[this.#slotOf(this.#blocks[moved + 3] ?? 0) + 1] = moved;
    return moved;
  }

  #reserve(entryLimit: number): number {
    const block = this.#end;
    this.#end += headSize + 2 * entryLimit;
    while (this.#end > this.#blocks.length) {
      const [blocks, lags] = [this.#blocks, this.#lags];
      this.#blocks = new Int32Array(blocks.length * 2);
      this.#lags = new Float64Array(blocks.length);
      this.#blocks.set(blocks);
      this.#lags.set(lags.subarray(0, blocks.length >> 1));
    }
    return block;
  }

  #blockFor(key: number): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot + 1] ?? 0;
    if (known !== 0) return known;
    const block = this.#reserve(2);
    this.#blocks[block + 1] = 2;
    this.#blocks[block + 3] = key;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = block;
    this.#featureCount += 1;
    if (this.#featureCount * 4 > this.#slots.length) this.#growSlots();
    return block;
  }

  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * key) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] === 0) continue;
      const moved = this.#slotOf(old[slot] ?? 0);
      this.#slots[moved] = old[slot] ?? 0;
      this.#slots[moved + 1] = old[slot + 1] ?? 0;
    }
  }
}
