/** The worker could not finish. `message` is one sentence that says what to do. */
export class GenerationProblem extends Error {
  override readonly name = 'GenerationProblem';
}
