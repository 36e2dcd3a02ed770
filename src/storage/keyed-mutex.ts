import { Mutex } from 'async-mutex';

/** One mutex for each key in use; an idle key takes no memory. */
export class KeyedMutex {
  readonly #mutexes = new Map<string, Mutex>();

  /** Runs the tasks of one key one after another, in the order of the calls. */
  async runExclusive<R>(key: string, task: () => Promise<R>): Promise<R> {
    const mutex = this.#mutexes.get(key) ?? new Mutex();
    this.#mutexes.set(key, mutex);
    try {
      return await mutex.runExclusive(task);
    } finally {
      // Still locked: it has passed to a task that waited.
      if (!mutex.isLocked()) this.#mutexes.delete(key);
    }
  }

  /** How many keys are in use. */
  get size(): number {
    return this.#mutexes.size;
  }
}
