import type { Logger } from 'pino';

/** Ends the program on a signal, closing what was opened, last first. A signal may come at any time. */
export class Closing {
  readonly #closers: (() => Promise<void>)[] = [];
  #isClosing = false;

  constructor(private readonly log: Logger) {
    const close = () => void this.#close();
    process.on('SIGTERM', close).on('SIGINT', close);
    // The supervisor is gone: two bots must never run side by side.
    process.on('disconnect', close);
  }

  add(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  async #close(): Promise<never> {
    if (this.#isClosing) return new Promise(() => {});
    this.#isClosing = true;
    let code = 0;
    for (const close of this.#closers.reverse())
      await close().catch((error: unknown) => {
        this.log.error({ err: error }, 'could not stop cleanly');
        code = 1;
      });
    process.exit(code);
  }
}
