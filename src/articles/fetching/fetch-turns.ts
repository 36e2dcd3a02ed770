import { ArticleProblem } from '../article-problem.ts';
import { reasonOf } from './errand.ts';

export type TurnLimits = { readonly atOnceCount: number; readonly waitingCount: number };

/** Lets only so many fetches run at once; further ones wait for their turn in the order they came. */
export class FetchTurns {
  readonly #limits: TurnLimits;
  readonly #waiting = new Set<() => void>();
  #runningCount = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * What `work` gives, once it was its turn.
   * @throws {ArticleProblem} when too many wait already, or `signal` is aborted while it waits.
   * @throws the signal's reason, when it is aborted with one while it waits.
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#runningCount < this.#limits.atOnceCount) this.#runningCount += 1;
    else await this.#turn(signal);
    try {
      return await work();
    } finally {
      this.#passOn();
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) throw reasonOf(signal);
    if (this.#waiting.size >= this.#limits.waitingCount)
      throw new ArticleProblem('Too many articles are being fetched; try again in a minute.');
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(go);
        reject(reasonOf(signal));
      };
      const go = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.add(go);
    });
  }

  /** The place goes to the next that waits, so that nobody who comes just now takes it away. */
  #passOn(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#runningCount -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
