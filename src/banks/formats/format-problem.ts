/** A file cannot be taken over, or written, as a whole. `message` is one sentence that says what to do. */
export class FormatProblem extends Error {
  override readonly name = 'FormatProblem';
}
