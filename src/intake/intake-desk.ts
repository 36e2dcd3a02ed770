import { FetchBudget } from '../articles/fetching/fetch-budget.ts';
import { UserFailure } from '../failures.ts';
import type { IntakeRules } from './intake-rules.ts';
import { Turns } from './turns.ts';

/** Who asks, and where; a direct message has no server. */
export type Asker = {
  readonly userId: string;
  readonly name: string;
  readonly guildId?: string | undefined;
};

/** One request that was let in. It must `leave`, whatever becomes of it. */
export type Ticket = {
  /** Names it in buttons. */
  readonly id: string;
  readonly asker: Asker;
  /** Aborted with a `UserFailure` that says why. */
  readonly signal: AbortSignal;
  /** What `task` gives, in its turn. @throws the signal's reason. */
  readonly inTurn: <T>(task: () => Promise<T>, tell: (aheadCount: number) => void) => Promise<T>;
  /** From here on it cannot be cancelled: what it makes is about to be written. */
  readonly commit: () => void;
  /** Once its end has been shown. */
  readonly leave: () => void;
};

type Entry = {
  readonly asker: Asker;
  readonly controller: AbortController;
  readonly gone: Promise<void>;
  isCommitted: boolean;
  /** The work is done, and only its end is still being shown: the next request may come. */
  isOver: boolean;
};

/** Lets requests in: not too many at once, not too often, and each for a limited time. */
export class IntakeDesk {
  readonly #entries = new Map<string, Entry>();
  readonly #budget: FetchBudget;
  readonly #turns: Turns;
  #isClosed = false;

  constructor(
    private readonly rules: IntakeRules,
    private readonly now: () => number,
  ) {
    this.#budget = new FetchBudget(rules.budget);
    this.#turns = new Turns(rules.atOnceCount, rules.waitingCount);
  }

  /**
   * @throws {UserFailure} `intake-running` when this request, or another of this person, is under way;
   *   `intake-queue-full`, `intake-limit`, `intake-interrupted`.
   */
  admit(id: string, asker: Asker): Ticket {
    if (this.#isClosed) throw new UserFailure('intake-interrupted', {});
    const { userId, guildId } = asker;
    for (const [each, entry] of this.#entries)
      if (isUnderWay(entry) && (each === id || entry.asker.userId === userId))
        throw new UserFailure('intake-running', {});
    this.#turns.requirePlace();
    const who = guildId === undefined ? { userId } : { userId, guildId };
    const verdict = this.#budget.take(who, this.now());
    if (!verdict.isAllowed) throw new UserFailure('intake-limit', verdict);
    return this.#ticket(id, asker);
  }

  /** Who asked for a request that is under way. */
  askerOf(id: string): Asker | undefined {
    return this.#entries.get(id)?.asker;
  }

  /** @returns whether it ends without having changed anything; false when it is too late for that. */
  cancel(id: string, by: string): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.isCommitted || entry.isOver) return false;
    entry.controller.abort(new UserFailure('intake-cancelled', { by }));
    return true;
  }

  /** Ends everything under way and lets nothing in any more. Resolves when all have left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const entries = [...this.#entries.values()];
    for (const { isCommitted, controller } of entries)
      if (!isCommitted) controller.abort(new UserFailure('intake-interrupted', {}));
    await Promise.all(entries.map(({ gone }) => gone));
  }

  #ticket(id: string, asker: Asker): Ticket {
    const controller = new AbortController();
    const { signal } = controller;
    const { mostMs } = this.rules;
    const timer = setTimeout(() => {
      controller.abort(new UserFailure('intake-too-slow', { minutes: mostMs / 60_000 }));
    }, mostMs);
    let isLeft = () => {};
    const gone = new Promise<void>((resolve) => {
      isLeft = resolve;
    });
    const entry: Entry = { asker, controller, gone, isCommitted: false, isOver: false };
    this.#entries.set(id, entry);
    return {
      id,
      asker,
      signal,
      inTurn: async (task, tell) => {
        try {
          return await this.#turns.take(task, { tell, signal });
        } finally {
          clearTimeout(timer);
          entry.isOver = true;
        }
      },
      commit: () => {
        signal.throwIfAborted();
        entry.isCommitted = true;
      },
      leave: () => {
        clearTimeout(timer);
        // The choice that it ended with may have been made already.
        if (this.#entries.get(id) === entry) this.#entries.delete(id);
        isLeft();
      },
    };
  }
}

/** One that was ended needs a moment until its worker is gone, which need not keep anybody waiting. */
function isUnderWay({ isOver, controller }: Entry): boolean {
  return !isOver && !controller.signal.aborted;
}
