/** A mistake on the command line; `message` is one sentence that says what to do. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** Ctrl-C: what a shell calls 128 + SIGINT (2). */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Stopped; nothing was written.');
  }
}
