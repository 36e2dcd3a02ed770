import type { StoredModel } from './linear-model.ts';

/**
 * Reads blocks of numbers and texts one after the other, in the order in which they were written. Each
 * begins with its length in four bytes; numbers of several bytes come as planes, all lowest bytes first,
 * because alike bytes side by side compress best. The writer is `training/weights-writer.ts`.
 */
export class WeightsReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  texts(): string[] {
    const length = this.#length();
    return new TextDecoder().decode(this.#take(length)).split('\n');
  }

  /** A view of the file's bytes, not a copy. */
  bytes(): Uint8Array {
    return this.#take(this.#length());
  }

  /** Whole numbers in rising order, kept as differences. */
  rising(): Int32Array {
    const { length, next } = this.#differences();
    const result = new Int32Array(length);
    for (let index = 0; index < length; index++) result[index] = next();
    return result;
  }

  /**
   * The arrays are views, and keys and weights are put together when they are asked for: the keys once, in their order.
   * @throws Error if there are not as many keys as lists, or weights as classes of weights.
   */
  model(): StoredModel {
    const classes = this.texts();
    const { length, next } = this.#differences();
    const lengths = this.bytes();
    const entryClasses = this.bytes();
    const weights = this.#shorts();
    if (length !== lengths.length || weights.length !== entryClasses.length)
      throw new Error('the weights of the parser are damaged');
    return { classes, lengths, entryClasses, nextKey: next, weightAt: weights.at };
  }

  /** The numbers of `rising` one after the other. */
  #differences(): { readonly length: number; readonly next: () => number } {
    const length = this.#length();
    const lowest = this.#take(length);
    const low = this.#take(length);
    const high = this.#take(length);
    const highest = this.#take(length);
    let index = 0;
    // In 32 bits that overflow, as the differences between signed numbers do.
    let last = -(2 ** 31);
    const next = () => {
      const lower = (lowest[index] ?? 0) | ((low[index] ?? 0) << 8);
      const upper = (high[index] ?? 0) | ((highest[index] ?? 0) << 8);
      index += 1;
      last = (last + (lower | (upper << 16))) | 0;
      return last;
    };
    return { length, next };
  }

  /** Signed numbers of 16 bits by their place. */
  #shorts(): { readonly length: number; readonly at: (index: number) => number } {
    const low = this.#take(this.#length());
    const high = this.#take(low.length);
    const at = (index: number) => (((low[index] ?? 0) | ((high[index] ?? 0) << 8)) << 16) >> 16;
    return { length: low.length, at };
  }

  #length(): number {
    return this.#take(4).reduce((sum, byte, index) => sum + byte * 2 ** (8 * index), 0);
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Error('the weights of the parser are cut off');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }
}
