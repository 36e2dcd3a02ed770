/** Numbers by numbered keys, of which only the look-up is asked: a `Map` does as well. */
export type NumberTable = { get(key: number): number | undefined };

/** A table in typed arrays: a tenth of the memory of a `Map`, and nothing to build. Found by halving. */
export class SortedTable implements NumberTable {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;

  /** `keys` rise; `values` run parallel to them. */
  constructor(keys: Int32Array, values: Int32Array) {
    this.#keys = keys;
    this.#values = values;
  }

  get(key: number): number | undefined {
    const keys = this.#keys;
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key ? this.#values[low] : undefined;
  }
}
