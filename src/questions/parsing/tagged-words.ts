import type { WordForm } from './word-form.ts';

/** The words of a sentence as the parser sees them; `tags` and `pos` are numbers from 1. */
export type TaggedWords = {
  readonly forms: readonly WordForm[];
  readonly tags: ArrayLike<number>;
  readonly pos: ArrayLike<number>;
};

/** What stands for the root, which lies behind the last word. */
const rootNumber = 0x7000;

/** The same in columns of numbers. The place -1, where no word is, has 0. */
export class WordColumns {
  readonly #words: Int32Array;
  readonly #tags: Int32Array;
  readonly #parts: Int32Array;
  readonly #fine: Int32Array;
  readonly #coarse: Int32Array;
  readonly #suffixes: Int32Array;

  constructor({ forms, tags, pos }: TaggedWords) {
    const column = (root = rootNumber) => {
      const numbers = new Int32Array(forms.length + 2);
      numbers[forms.length + 1] = root;
      return numbers;
    };
    this.#words = column();
    this.#tags = column();
    this.#parts = column();
    this.#fine = column();
    this.#coarse = column();
    this.#suffixes = column(0);
    forms.forEach((form, index) => {
      this.#words[index + 1] = form.lower;
      this.#tags[index + 1] = tags[index] ?? rootNumber;
      this.#parts[index + 1] = pos[index] ?? rootNumber;
      this.#fine[index + 1] = form.fine;
      this.#coarse[index + 1] = form.coarse;
      this.#suffixes[index + 1] = form.suffixes[2];
    });
  }

  word(at: number): number {
    return this.#words[at + 1] ?? 0;
  }

  tag(at: number): number {
    return this.#tags[at + 1] ?? 0;
  }

  part(at: number): number {
    return this.#parts[at + 1] ?? 0;
  }

  fine(at: number): number {
    return this.#fine[at + 1] ?? 0;
  }

  coarse(at: number): number {
    return this.#coarse[at + 1] ?? 0;
  }

  suffix(at: number): number {
    return this.#suffixes[at + 1] ?? 0;
  }
}
