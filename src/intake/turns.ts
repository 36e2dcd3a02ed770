import { UserFailure } from '../failures.ts';

type Waiter = { readonly tell: (aheadCount: number) => void; readonly begin: () => void };

/**
 * Lets a few tasks run at once; the others wait in the order in which they came and are told how many are
 * before them. When too many wait, the next one is refused at once.
 */
export class Turns {
  readonly #waiting: Waiter[] = [];
  #runningCount = 0;

  /** @param waitingLimit how many may wait. */
  constructor(
    private readonly atOnceCount: number,
    private readonly waitingLimit: number,
  ) {}

  /** @throws {UserFailure} `intake-queue-full`. */
  requirePlace(): void {
    const waitingCount = this.#waiting.length;
    if (this.#runningCount >= this.atOnceCount && waitingCount >= this.waitingLimit)
      throw new UserFailure('intake-queue-full', { waitingCount });
  }

  /**
   * What `task` gives, once it is its turn.
   *
   * @param tell called when it has to wait, and whenever fewer are before it; 0: it is the next.
   * @throws the signal's reason, when it is aborted before its turn comes.
   */
  async take<T>(
    task: () => Promise<T>,
    { tell, signal }: { readonly tell: (aheadCount: number) => void; readonly signal: AbortSignal },
  ): Promise<T> {
    signal.throwIfAborted();
    if (this.#runningCount < this.atOnceCount) this.#runningCount += 1;
    else await this.#wait(tell, signal);
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      this.#next();
    }
  }

  #wait(tell: Waiter['tell'], signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        this.#tellAll();
        reject(signal.reason);
      };
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const waiter: Waiter = { tell, begin };
      this.#waiting.push(waiter);
      signal.addEventListener('abort', leave, { once: true });
      tell(this.#waiting.length - 1);
    });
  }

  /** The turn of one that has ended passes on to the next. */
  #next(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#runningCount -= 1;
    else next.begin();
    this.#tellAll();
  }

  #tellAll(): void {
    for (const [aheadCount, { tell }] of this.#waiting.entries()) tell(aheadCount);
  }
}
