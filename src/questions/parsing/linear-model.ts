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

/** The same as numbers to be asked one after the other, for which no arrays need be put together. */
export type StoredModel = Pick<ModelData, 'classes' | 'lengths' | 'entryClasses'> & {
  readonly nextKey: () => number;
  readonly weightAt: (entry: number) => number;
};

/** An entry of 16 bits has seven for the class; the rest hold a weight of up to 255 to either side. */
const classBits = 7;
const classMask = 2 ** classBits - 1;
const mostWeight = 255;
/** The lowest bits of a key stand in front of its list; the bucket knows the others. */
const leastBucketBits = 16;
/** The key and the length before the entries of a list. */
const headSize = 2;
/** A bucket holds where its lists begin, and in its lowest bits which of so many sorts of key it knows. */
const sortCount = 8;
const mostListed = 2 ** (32 - sortCount);

// Of the features that are being looked up and may be there: the lowest bits of their keys, where their buckets begin and
// end, and what stands first in them.
const wanted = new Int32Array(mostFeatures);
const froms = new Int32Array(mostFeatures);
const ends = new Int32Array(mostFeatures);
const firsts = new Int32Array(mostFeatures);

/**
 * A linear classifier over hashed features. Most features speak for a handful of classes only, so each
 * keeps a short list of weights instead of a dense row. The lists lie in the order of their keys, and a
 * table says where those with the same highest bits begin: one list or two for each, since a smaller table is sooner in
 * the cache than another look at a list costs.
 */
export class LinearModel implements Scorer {
  readonly classes: readonly string[];
  /** How far a key is shifted to get the number of its bucket. */
  readonly #shift: number;
  /** The buckets, and at the end the length of all lists. */
  readonly #buckets: Int32Array;
  readonly #lists: Int16Array;

  /** @throws Error if there are more classes or weights than an entry or a bucket can tell apart, or the lists hold more or fewer than there are. */
  constructor({ classes, lengths, entryClasses, nextKey, weightAt }: StoredModel) {
    if (classes.length > classMask + 1) throw new Error(`${classes.length} classes are too many`);
    const bucketBits = Math.max(leastBucketBits, Math.floor(Math.log2(lengths.length + 1)));
    const shift = 32 - bucketBits;
    const buckets = new Int32Array(2 ** bucketBits + 1);
    const length = headSize * lengths.length + slotCount(entryClasses.length, weightAt);
    if (length >= mostListed) throw new Error(`${length} places are too many`);
    const lists = new Int16Array(length);
    let [bucket, entry, at] = [0, 0, 0];
    for (let index = 0; index < lengths.length; index++) {
      const key = nextKey();
      const own = bucketOf(key, shift);
      while (bucket <= own) buckets[bucket++] = at << sortCount;
      buckets[own] = (buckets[own] ?? 0) | (1 << sortOf(key));
      const head = at;
      at += headSize;
      for (const end = entry + (lengths[index] ?? 0); entry < end; entry++) {
        let left = weightAt(entry);
        do {
          const part = Math.max(-mostWeight, Math.min(mostWeight, left));
          lists[at++] = (part << classBits) | (entryClasses[entry] ?? 0);
          left -= part;
        } while (left !== 0);
      }
      lists[head] = key;
      lists[head + 1] = at - head - headSize;
    }
    if (entry !== entryClasses.length) throw new Error('the lists of weights are damaged');
    buckets.fill(at << sortCount, bucket);
    this.classes = classes;
    this.#shift = shift;
    this.#buckets = buckets;
    this.#lists = lists;
  }

  /**
   * Where the time goes is waiting for memory. So all buckets are looked up before the first list is read, as look-ups
   * that do not depend on each other are waited for together; and of most features that the model does not know, which
   * are most of all, the bucket says so.
   */
  addScores({ count, keys }: FeatureList, scores: Int32Array): void {
    const buckets = this.#buckets;
    const lists = this.#lists;
    const shift = this.#shift;
    let found = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      const number = bucketOf(key, shift);
      const bucket = buckets[number] ?? 0;
      wanted[found] = (key << 16) >> 16;
      froms[found] = bucket >>> sortCount;
      ends[found] = (buckets[number + 1] ?? 0) >>> sortCount;
      // No branch, since nobody could guess which way it goes.
      found += (bucket >>> sortOf(key)) & 1;
    }
    for (let index = 0; index < found; index++) firsts[index] = lists[froms[index] ?? 0] ?? 0;
    for (let index = 0; index < found; index++) {
      const key = wanted[index] ?? 0;
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

/** `model` as a stored one. */
export function asStored({ keys, entryWeights, ...rest }: ModelData): StoredModel {
  let next = 0;
  return {
    ...rest,
    nextKey: () => keys[next++] ?? 0,
    weightAt: (entry) => entryWeights[entry] ?? 0,
  };
}

/** Keys are signed, so the lowest come first, as they are stored. */
function bucketOf(key: number, shift: number): number {
  return (key ^ 0x80000000) >>> shift;
}

/** By the lowest bits, which tell the keys of a bucket apart. */
function sortOf(key: number): number {
  return key & (sortCount - 1);
}

/** How many places the weights of `count` entries take, where one that is too great for a place takes several. */
function slotCount(count: number, weightAt: (entry: number) => number): number {
  let slots = count;
  for (let entry = 0; entry < count; entry++) {
    const size = Math.abs(weightAt(entry));
    if (size > mostWeight) slots += Math.ceil(size / mostWeight) - 1;
  }
  return slots;
}
