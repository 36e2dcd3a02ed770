import type { Logger } from 'pino';
import { claimFit, fitToMember } from '../../flashcards/fitting.ts';
import type { Study } from '../../flashcards/study.ts';

/** Fits the schedules of members to their own forgetting while they study, once they have answered enough. */
export class BackgroundFits {
  readonly #ending = new AbortController();
  readonly #running = new Set<Promise<void>>();

  constructor(
    private readonly study: Study,
    private readonly log: Logger,
  ) {}

  /** Begins if it is time for this member. Never rejects, and nobody waits for it. */
  consider(userId: string): void {
    if (this.#ending.signal.aborted) return;
    const running = this.#fitIfDue(userId)
      .catch((error: unknown) => {
        if (!this.#ending.signal.aborted)
          this.log.warn({ err: error, user: userId }, 'a schedule could not be fitted');
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Gives up what is under way: it comes again after as many answers. */
  async stop(): Promise<void> {
    this.#ending.abort(new Error('the bot is stopping'));
    await Promise.all(this.#running);
  }

  async #fitIfDue(userId: string): Promise<void> {
    if (!(await claimFit(this.study, userId))) return;
    const { outcome } = await fitToMember(this.study, userId, this.#ending.signal);
    this.log.info({ user: userId, outcome }, 'a schedule was fitted to its member');
  }
}
