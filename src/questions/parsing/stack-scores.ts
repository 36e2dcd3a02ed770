/**
 * What the stack says for each move, kept for the word on top of it: as long as a word is on the stack,
 * nothing changes below it.
 */
export class StackScores {
  readonly #moveCount: number;
  /** A row for each word, and the first for the empty stack. */
  readonly #rows: Int32Array;
  readonly #isKnown: Uint8Array;
  readonly #own: Int32Array;

  constructor(wordCount: number, moveCount: number) {
    this.#moveCount = moveCount;
    this.#rows = new Int32Array((wordCount + 1) * moveCount);
    this.#isKnown = new Uint8Array(wordCount + 1);
    this.#own = new Int32Array(moveCount);
  }

  /** Adds to `scores` those of the stack with the word `top` (-1: none), which `read` finds the first time. */
  addTo(scores: Int32Array, top: number, read: (scores: Int32Array) => void): void {
    const row = top + 1;
    const start = row * this.#moveCount;
    if (this.#isKnown[row] === 0) {
      this.#isKnown[row] = 1;
      read(this.#own.fill(0));
      this.#rows.set(this.#own, start);
    }
    for (let move = 0; move < scores.length; move++)
      scores[move] = (scores[move] ?? 0) + (this.#rows[start + move] ?? 0);
  }
}
