import type { Logger } from 'pino';
import type { FitRecord } from '../../flashcards/fit-record.ts';
import { claimFit, fitClaimed, fitIfDue, type Optimiser } from '../../flashcards/fitting.ts';
import { optimise } from '../../flashcards/optimising/optimise.ts';
import type { Study } from '../../flashcards/study.ts';

/** Fits members' intervals to their own reviews, when they ask for it and by itself once a week. */
export class Fitter {
  readonly #ending = new AbortController();
  readonly #optimiser: Optimiser;

  constructor(
    private readonly study: Study,
    private readonly log: Logger,
  ) {
    const { signal } = this.#ending;
    this.#optimiser = (reviews, options) => optimise(reviews, { ...options, signal });
  }

  /** Takes a member's wish; `fit` fulfils it. @throws {UserFailure} `fitted-lately`. */
  claim(userId: string): Promise<void> {
    return claimFit(this.study, userId);
  }

  /** @throws {OptimiserProblem} when it broke down; nothing has changed then. */
  fit(userId: string): Promise<FitRecord> {
    return fitClaimed(this.study, userId, this.#optimiser);
  }

  /** Looks behind the back of a member who has just studied whether it is time. Never throws. */
  consider(userId: string): void {
    fitIfDue(this.study, userId, this.#optimiser).catch((error: unknown) => {
      if (this.#ending.signal.aborted) return;
      this.log.warn({ err: error, user: userId }, 'intervals could not be fitted; next week again');
    });
  }

  /** Ends what is under way. */
  stop(): void {
    this.#ending.abort(new Error('the bot is ending'));
  }
}
