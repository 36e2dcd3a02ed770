import { Worker } from 'node:worker_threads';
import { createSlots } from '../../articles/reading/slots.ts';
import { FormatProblem } from './format-problem.ts';
import type { FormatMessage, FormatOrder } from './worker-messages.ts';

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
export async function inWorker(
  order: FormatOrder,
  sayings: Sayings,
  limits: WorkerLimits = {},
): Promise<FormatMessage> {
  return inSlot(() => alone(order, sayings, limits), limits.signal);
}

async function alone(
  order: FormatOrder,
  sayings: Sayings,
  { signal, timeLimitMs = defaultTimeLimitMs, memoryLimitMb = defaultMemoryLimitMb }: WorkerLimits,
): Promise<FormatMessage> {
  signal?.throwIfAborted();
  const worker = startWorker(order, memoryLimitMb);
  const ended = new AbortController();
  try {
    return await new Promise<FormatMessage>((resolve, reject) => {
      const clock = setTimeout(() => reject(tooSlow(sayings, timeLimitMs)), timeLimitMs);
      ended.signal.addEventListener('abort', () => clearTimeout(clock));
      worker.on('message', (message: FormatMessage) => {
        if (message.kind === 'refused') reject(new FormatProblem(message.message));
        else resolve(message);
      });
      const fail = (cause: Error) => reject(brokenDown(sayings, cause));
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new Error(`it ended with code ${code}`)));
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
    });
  } finally {
    ended.abort();
    await worker.terminate();
  }
}

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
function startWorker(workerData: FormatOrder, memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? './source-worker.mjs' : './format-worker.js';
  return new Worker(new URL(program, import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
  });
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
