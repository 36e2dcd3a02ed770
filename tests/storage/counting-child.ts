import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./children/count-up.ts', import.meta.url));

/** A process of its own that counts up in a database file. */
export class CountingChild {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  /** The events whose commit the process saw acknowledged. */
  readonly acknowledged: string[] = [];

  constructor(path: string, name: string, count: number) {
    const parameters = ['--import', 'tsx', script, path, name, String(count)];
    this.#process = spawn(process.execPath, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** Resolves when the process has opened the database and waits for `start`. */
  async ready(): Promise<void> {
    const { value } = await this.#lines.next();
    if (value !== 'ready') throw new Error(`The child said ${value} instead of ready.`);
  }

  start(): void {
    this.#process.stdin.write('go\n');
  }

  /** Resolves after that many further events, or when the process ends. */
  async hear(count: number): Promise<void> {
    for (let heard = 0; heard < count; heard += 1) {
      const { done, value } = await this.#lines.next();
      if (done) return;
      this.acknowledged.push(value);
    }
  }

  /** SIGKILL, as the kernel does when memory runs out. Resolves when the process is gone. */
  async kill(): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
    await this.hear(Number.POSITIVE_INFINITY);
  }

  /** Resolves to the exit code. */
  async ended(): Promise<number | null> {
    await this.hear(Number.POSITIVE_INFINITY);
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
    return this.#process.exitCode;
  }
}
