import { type FeatureList, mostFeatures, type Scorer } from './features.ts';

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

/** An entry of 16 bits has seven for the class; the rest hold a weight of up to 255 to either side. */
const classBits = 7;
const classMask = 2 ** classBits - 1;
const mostWeight = 255;
/** The lowest bits of a key stand in front of its list; the bucket knows the others. */
const leastBucketBits = 16;
/** The key and the length before the entries of a list. */
const headSize = 2;

// Of the features that are being looked up: where their buckets begin and end, and what stands first in them.
const froms = new Int32Array(mostFeatures);
const ends = new Int32Array(mostFeatures);
const firsts = new Int32Array(mostFeatures);

/**
 * A linear classifier over hashed features. Most features speak for a handful of classes only, so each
 * keeps a short list of weights instead of a dense row. The lists lie in the order of their keys, and a
 * table says where those with the same highest bits begin: about one list for each.
 */
export class LinearModel implements Scorer {
  readonly classes: readonly string[];
  /** How far a key is shifted to get the number of its bucket. */
  readonly #shift: number;
  /** Where the lists of each bucket begin, and at the end the length of all. */
  readonly #buckets: Int32Array;
  readonly #lists: Int16Array;

  /** @throws Error if there are more classes than an entry can tell apart. */
  constructor({ classes, keys, lengths, entryClasses, entryWeights }: ModelData) {
    if (classes.length > classMask + 1) throw new Error(`${classes.length} classes are too many`);
    const bucketBits = Math.max(leastBucketBits, Math.ceil(Math.log2(keys.length + 1)));
    const shift = 32 - bucketBits;
    const buckets = new Int32Array(2 ** bucketBits + 1);
    const lists = new Int16Array(headSize * keys.length + partCount(entryWeights));
    let [bucket, entry, at] = [0, 0, 0];
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const own = bucketOf(key, shift);
      while (bucket <= own) buckets[bucket++] = at;
      const head = at;
      at += headSize;
      for (const end = entry + (lengths[index] ?? 0); entry < end; entry++) {
        let left = entryWeights[entry] ?? 0;
        do {
          const part = Math.max(-mostWeight, Math.min(mostWeight, left));
          lists[at++] = (part << classBits) | (entryClasses[entry] ?? 0);
          left -= part;
        } while (left !== 0);
      }
      lists[head] = key;
      lists[head + 1] = at - head - headSize;
    }
    buckets.fill(at, bucket);
    this.classes = classes;
    this.#shift = shift;
    this.#buckets = buckets;
    this.#lists = lists;
  }

  /**
   * Where the time goes is waiting for memory. So all buckets are looked up before the first list is read:
   * look-ups that do not depend on each other are waited for together.
   */
  addScores({ count, keys }: FeatureList, scores: Int32Array): void {
    const buckets = this.#buckets;
    const lists = this.#lists;
    const shift = this.#shift;
    for (let index = 0; index < count; index++) {
      const bucket = bucketOf(keys[index] ?? 0, shift);
      froms[index] = buckets[bucket] ?? 0;
      ends[index] = buckets[bucket + 1] ?? 0;
    }
    for (let index = 0; index < count; index++) firsts[index] = lists[froms[index] ?? 0] ?? 0;
    for (let index = 0; index < count; index++) {
      const key = ((keys[index] ?? 0) << 16) >> 16;
      const end = ends[index] ?? 0;
      let at = froms[index] ?? 0;
      for (let first = firsts[index] ?? 0; at < end && first !== key; first = lists[at] ?? 0)
        at += headSize + (lists[at + 1] ?? 0);
      if (at === end) continue;
      const last = at + 1 + (lists[at + 1] ?? 0);
      for (let place = at + headSize; place <= last; place++) {
        const entry = lists[place] ?? 0;
        const type = entry & classMask;
        scores[type] = (scores[type] ?? 0) + (entry >> classBits);
      }
    }
  }
}

/** Keys are signed, so the lowest come first, as they are stored. */
function bucketOf(key: number, shift: number): number {
  return (key ^ 0x80000000) >>> shift;
}

/** Entries for `weights`, where one that is too great for an entry takes several. */
function partCount(weights: Int16Array): number {
  let count = weights.length;
  for (let index = 0; index < weights.length; index++) {
    const size = Math.abs(weights[index] ?? 0);
    if (size > mostWeight) count += Math.ceil(size / mostWeight) - 1;
  }
  return count;
}
