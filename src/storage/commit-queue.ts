import type { Commit } from './sqlite-entries.ts';
import { StorageUnavailable } from './storage-failures.ts';

/** Keeps one transaction, which blocks the event loop, to a few milliseconds. */
const BATCH_LIMIT = 256;

type Waiting = {
  readonly commit: Commit;
  readonly resolve: (held: boolean) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Group commit: commits that are asked for in one turn of the event loop share one transaction. `setImmediate` and not a microtask ends the turn: it runs once all the messages
 * that lay ready on the sockets have been handled, and without delay when there are none.
 */
export class CommitQueue {
  readonly #applyAll: (commits: readonly Commit[]) => readonly boolean[];
  readonly #waiting: Waiting[] = [];
  #whenEmpty: (() => void)[] = [];

  /** @param applyAll applies commits in order in one transaction: all their effects or, if it throws, none. */
  constructor(applyAll: (commits: readonly Commit[]) => readonly boolean[]) {
    this.#applyAll = applyAll;
  }

  /** Resolves, once written, to whether the guard held. */
  add(commit: Commit): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** Resolves once nothing waits. */
  emptied(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenEmpty.push(resolve));
  }

  #flush(): void {
    const batch = this.#waiting.splice(0, BATCH_LIMIT);
    this.#settle(batch);
    if (this.#waiting.length > 0) {
      setImmediate(() => this.#flush());
      return;
    }
    for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }

  #settle(batch: readonly Waiting[]): void {
    try {
      const held = this.#applyAll(batch.map(({ commit }) => commit));
      for (const [index, { resolve }] of batch.entries()) resolve(held[index] === true);
    } catch (error) {
      if (batch.length === 1 || concernsAll(error)) {
        for (const { reject } of batch) reject(error);
      } else {
        // One of them is too large, or the disk has room for a part: each shall fail only for itself.
        for (const waiting of batch) this.#settle([waiting]);
      }
    }
  }
}

/** A lock that was waited for in vain must not be waited for again by each of the batch. */
function concernsAll(error: unknown): boolean {
  return error instanceof StorageUnavailable && error.reason === 'busy';
}
