import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What is committed meanwhile shares a sync. */
const GATHER_MS = 5;

/**
 * Brings what has been committed from the operating system's cache to the disk, off the event loop. One
 * sync at a time; whatever is committed while it runs shares the next.
 *
 * SQLite's own sync at each commit (`synchronous=FULL`) blocks the event loop for longer than a whole
 * interaction takes. A commit survives the death of the process without any sync; this one is for the
 * power cut, which can cost the last few milliseconds.
 */
export class LogSync {
  #handle: FileHandle | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;
  readonly #closing = new AbortController();
  #failure: unknown;

  /** @param path of the write-ahead log, which stays the same file for as long as the database is open. */
  constructor(private readonly path: string) {}

  /** Why the last sync failed; what was committed since may not be on the disk. */
  get failure(): unknown {
    return this.#failure;
  }

  /** To be called after every commit. */
  request(): void {
    this.#isWanted = true;
    this.#running ??= this.#run();
  }

  /** Resolves once no sync runs: what was committed is on the disk, unless there is a `failure`. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.settled();
    await this.#handle?.close();
    this.#handle = undefined;
  }

  async #gather(): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) return;
    await setTimeout(GATHER_MS, undefined, { signal }).catch(() => {});
  }

  async #run(): Promise<void> {
    try {
      this.#handle ??= await open(this.path, constants.O_RDWR);
      while (this.#isWanted) {
        await this.#gather();
        this.#isWanted = false;
        await this.#handle.datasync();
        this.#failure = undefined;
      }
    } catch (cause) {
      this.#failure = cause;
    } finally {
      this.#running = undefined;
    }
  }
}
