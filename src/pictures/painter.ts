import { Worker } from 'node:worker_threads';
import { altTextOf } from './alt-text.ts';
import { type Picture, type PictureOrder, PictureProblem } from './picture.ts';
import type { PaintMessage, PaintOrder } from './worker-messages.ts';

export type PainterLimits = {
  /** After so long without an order the thread ends and gives its memory back; default 60,000. */
  readonly idleMs?: number;
  /** For one picture; default 10,000. */
  readonly timeLimitMs?: number;
  /** JavaScript memory that the thread may hold, in MB; default 128. */
  readonly memoryLimitMb?: number;
};

type Task = {
  readonly order: PictureOrder;
  readonly resolve: (picture: Picture) => void;
  readonly reject: (cause: PictureProblem) => void;
};

const defaults = { idleMs: 60_000, timeLimitMs: 10_000, memoryLimitMb: 128 };
/** Whoever waits behind so many would wait too long. */
const mostWaiting = 50;

/**
 * Draws pictures in a thread of its own, one after the other. The thread starts with the first order, since
 * its libraries take a moment to load, stays for the next ones, and ends when nothing is asked for a while.
 * If it dies, one picture is lost and the next order starts another.
 */
export class Painter {
  readonly #limits: Required<PainterLimits>;
  readonly #waiting: Task[] = [];
  #worker: Worker | undefined;
  #task: Task | undefined;
  #clock: NodeJS.Timeout | undefined;

  constructor(limits: PainterLimits = {}) {
    this.#limits = { ...defaults, ...limits };
  }

  /** Whether its thread runs. */
  get isUp(): boolean {
    return this.#worker !== undefined;
  }

  /** @throws {PictureProblem} when it breaks down, takes too long, or too many wait. */
  draw(order: PictureOrder): Promise<Picture> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length >= mostWaiting)
        return reject(new PictureProblem('too many pictures are being drawn'));
      this.#waiting.push({ order, resolve, reject });
      this.#next();
    });
  }

  /** Ends the thread; what is being drawn and what waits is lost. Another order starts it again. */
  async close(): Promise<void> {
    const worker = this.#worker;
    const lost = this.#waiting.splice(0);
    this.#lose(new PictureProblem('the painter was closed'));
    for (const { reject } of lost) reject(new PictureProblem('the painter was closed'));
    await worker?.terminate();
  }

  #next(): void {
    if (this.#task !== undefined) return;
    clearTimeout(this.#clock);
    this.#task = this.#waiting.shift();
    const { idleMs, timeLimitMs } = this.#limits;
    if (this.#task === undefined) {
      this.#clock = setTimeout(() => void this.close(), idleMs).unref();
      return;
    }
    const tooSlow = new PictureProblem(`a picture took more than ${timeLimitMs / 1_000} s`);
    this.#clock = setTimeout(() => this.#lose(tooSlow), timeLimitMs);
    this.#worker ??= this.#start();
    this.#worker.postMessage({ order: this.#task.order } satisfies PaintOrder);
  }

  #start(): Worker {
    const worker = startWorker(this.#limits.memoryLimitMb);
    // A bot that has nothing else to do may end.
    worker.unref();
    worker.on('message', (message: PaintMessage) => {
      if (worker === this.#worker) this.#hear(message);
    });
    const died = (why: string, cause?: Error) => {
      if (worker === this.#worker)
        this.#lose(new PictureProblem(`the painter broke down: ${why}`, { cause }));
    };
    worker.on('error', (cause) => died(cause.message, cause));
    worker.on('exit', (code) => died(`it ended with code ${code}`));
    return worker;
  }

  #hear(message: PaintMessage): void {
    const task = this.#task;
    this.#task = undefined;
    if (message.kind === 'failed') task?.reject(new PictureProblem(message.message));
    else task?.resolve({ png: message.png, altText: task ? altTextOf(task.order) : '' });
    this.#next();
  }

  /** Gives up the thread and what it was drawing, and goes on with what waits. */
  #lose(cause: PictureProblem): void {
    const [worker, task] = [this.#worker, this.#task];
    clearTimeout(this.#clock);
    this.#worker = undefined;
    this.#task = undefined;
    void worker?.terminate();
    task?.reject(cause);
    if (this.#waiting.length > 0) this.#next();
  }
}

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
function startWorker(memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? './source-worker.mjs' : './picture-worker.js';
  return new Worker(new URL(program, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
  });
}
