import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createSlots, type Hold } from '../../articles/reading/slots.ts';
import { FormatProblem } from './format-problem.ts';

export type WorkerLimits = {
  /** Ends the work at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Default 20,000. */
  readonly timeLimitMs?: number;
  /** JavaScript memory that the worker may hold, in MB; default 300. */
  readonly memoryLimitMb?: number;
};

/** What is said when something takes too long or too much, and what to do then. */
export type Sayings = { readonly doing: string; readonly advice: string };

/** What a worker is started with. */
export type WorkerTask<P = never> = {
  /** Its program; see `worker-answer.ts`. */
  readonly program: URL;
  readonly order: unknown;
  readonly sayings: Sayings;
  /** Sent after it, one by one: to copy much from thread to thread at once would hold this one up. */
  readonly parts?: Iterable<unknown>;
  /** Told of what the worker sends before it is done. */
  readonly onPart?: (part: P) => void;
};

/** What a worker says: a part of what came of it, the rest, or why it cannot be done. */
export type WorkerMessage<T, P = never> =
  | { readonly kind: 'part'; readonly part: P }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'refused'; readonly message: string };

const defaultTimeLimitMs = 20_000;
/** A package with 20,000 notes needs some 150. */
const defaultMemoryLimitMb = 300;
/** Two, so that a slow file holds up one other person and not everybody. */
const inSlot = createSlots(2);

/**
 * Reads or writes a file in a thread of its own, with a limit on time and memory, so that no file can hold
 * the program up; two at once, others wait for their turn.
 *
 * @throws {FormatProblem} when it cannot be done, or not within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function inWorker<T, P = never>(
  task: WorkerTask<P>,
  limits: WorkerLimits = {},
): Promise<T> {
  return inSlot((hold) => alone<T, P>(task, limits, hold), limits.signal);
}

async function alone<T, P>(
  { program, order, sayings, parts = [], onPart }: WorkerTask<P>,
  { signal, timeLimitMs = defaultTimeLimitMs, memoryLimitMb = defaultMemoryLimitMb }: WorkerLimits,
  hold: Hold,
): Promise<T> {
  signal?.throwIfAborted();
  const worker = new Worker(program, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
  });
  const ended = new AbortController();
  try {
    return await new Promise<T>((resolve, reject) => {
      const clock = setTimeout(() => reject(tooSlow(sayings, timeLimitMs)), timeLimitMs);
      ended.signal.addEventListener('abort', () => clearTimeout(clock));
      worker.on('message', (message: WorkerMessage<T, P>) => {
        if (message.kind === 'part') onPart?.(message.part);
        else if (message.kind === 'refused') reject(new FormatProblem(message.message));
        else resolve(message.result);
      });
      void feed(worker, parts, ended.signal);
      const fail = (cause: Error) => reject(brokenDown(sayings, cause));
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new Error(`it ended with code ${code}`)));
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
    });
  } finally {
    ended.abort();
    // A thread that is deep in its work can take seconds to end, and nobody shall wait for that.
    hold(worker.terminate());
  }
}

/** Sends the parts, with room for other work in between, and `undefined` behind the last. */
async function feed(worker: Worker, parts: Iterable<unknown>, ended: AbortSignal): Promise<void> {
  for (const part of parts) {
    if (ended.aborted) return;
    worker.postMessage(part);
    await setImmediate();
  }
  worker.postMessage(undefined);
}

function tooSlow({ doing, advice }: Sayings, timeLimitMs: number): FormatProblem {
  return new FormatProblem(`${doing} takes more than ${timeLimitMs / 1_000} s; ${advice}`);
}

function brokenDown({ doing, advice }: Sayings, cause: Error): FormatProblem {
  const outOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new FormatProblem(
    outOfMemory
      ? `${doing} takes more memory than it may use; ${advice}`
      : `${doing} failed (${cause.message.slice(0, 200)}); try another format.`,
    { cause },
  );
}
