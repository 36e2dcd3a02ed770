/** What is wrong with an article that its owner can mend. `message` is one sentence that says what to do. */
export class ArticleProblem extends Error {
  override readonly name = 'ArticleProblem';
}
