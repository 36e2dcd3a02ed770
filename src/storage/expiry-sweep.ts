import { setImmediate } from 'node:timers/promises';
import type { Backend } from './backend.ts';

const INTERVAL_MS = 5 * 60 * 1000;
const BATCH_COUNT = 200;

/** Deletes expired records at once and every five minutes: the database never does so by itself. */
export class ExpirySweep {
  readonly #backend: Backend;
  readonly #onFailure: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  #current: Promise<void> | undefined;
  #stopped = false;

  /** @param onFailure told why a sweep failed; the next one tries again. */
  constructor(backend: Backend, onFailure: (error: unknown) => void) {
    this.#backend = backend;
    this.#onFailure = onFailure;
    this.#timer = setInterval(() => this.#start(), INTERVAL_MS);
    this.#timer.unref();
    this.#start();
  }

  /** Resolves when the batch under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#current;
  }

  #start(): void {
    this.#current ??= this.#sweep()
      .catch(this.#onFailure)
      .finally(() => {
        this.#current = undefined;
      });
  }

  async #sweep(): Promise<void> {
    // In batches: one large DELETE would hold up every button press until it is done.
    while ((await this.#backend.sweep(BATCH_COUNT)) === BATCH_COUNT && !this.#stopped) {
      await setImmediate();
    }
  }
}
