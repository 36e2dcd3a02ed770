import type { ModelData } from './linear-model.ts';

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

  shorts(): Int16Array {
    const low = this.#take(this.#length());
    const high = this.#take(low.length);
    const result = new Int16Array(low.length);
    for (let index = 0; index < low.length; index++)
      result[index] = (low[index] ?? 0) | ((high[index] ?? 0) << 8);
    return result;
  }

  /** Whole numbers in rising order, kept as differences. */
  rising(): Int32Array {
    const length = this.#length();
    const lowest = this.#take(length);
    const low = this.#take(length);
    const high = this.#take(length);
    const highest = this.#take(length);
    const result = new Int32Array(length);
    // In 32 bits that overflow, as the differences between signed numbers do.
    let last = -(2 ** 31);
    for (let index = 0; index < length; index++) {
      const lower = (lowest[index] ?? 0) | ((low[index] ?? 0) << 8);
      const upper = (high[index] ?? 0) | ((highest[index] ?? 0) << 8);
      last = (last + (lower | (upper << 16))) | 0;
      result[index] = last;
    }
    return result;
  }

  model(): ModelData {
    return {
      classes: this.texts(),
      keys: this.rising(),
      lengths: this.bytes(),
      entryClasses: this.bytes(),
      entryWeights: this.shorts(),
    };
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
