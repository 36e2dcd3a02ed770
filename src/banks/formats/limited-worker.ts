import { Worker } from 'node:worker_threads';
import { createSlots } from '../../articles/reading/slots.ts';
import { FormatProblem } from './format-problem.ts';

export type ImportLimits = {
  /** Ends the import at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Default 20,000. */
  readonly timeLimitMs?: number;
  /** JavaScript memory that the worker may hold, in MB; default 300. */
  readonly memoryLimitMb?: number;
};

/** What a worker says: what it found, or what is wrong with the file. */
export type WorkerMessage<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'refused'; readonly message: string };

const defaultTimeLimitMs = 20_000;
/** A package with 20,000 notes needs some 150. */
const defaultMemoryLimitMb = 300;
/** Two, so that a slow file holds up one other importer and not everybody. */
const inSlot = createSlots(2);

/**
 * What a worker makes of a file: in a thread of its own with a limit on time and memory, so that no file can
 * hold the program up; two at once, others wait for their turn.
 * @param program of the worker, which sends one `WorkerMessage`.
 * @throws {FormatProblem} when the file cannot be read, or not within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function inLimitedWorker<T>(
  program: URL,
  order: unknown,
  limits: ImportLimits,
): Promise<T> {
  return inSlot(() => alone<T>(program, order, limits), limits.signal);
}

async function alone<T>(
  program: URL,
  workerData: unknown,
  { signal, timeLimitMs = defaultTimeLimitMs, memoryLimitMb = defaultMemoryLimitMb }: ImportLimits,
): Promise<T> {
  signal?.throwIfAborted();
  const worker = new Worker(program, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
  });
  const ended = new AbortController();
  try {
    return await new Promise<T>((resolve, reject) => {
      const clock = setTimeout(() => reject(tooSlow(timeLimitMs)), timeLimitMs);
      ended.signal.addEventListener('abort', () => clearTimeout(clock));
      worker.on('message', (message: WorkerMessage<T>) => {
        if (message.kind === 'done') resolve(message.result);
        else reject(new FormatProblem(message.message));
      });
      worker.on('error', (cause) => reject(brokenDown(cause)));
      worker.on('exit', (code) => reject(brokenDown(new Error(`it ended with code ${code}`))));
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
    });
  } finally {
    ended.abort();
    await worker.terminate();
  }
}

function tooSlow(timeLimitMs: number): FormatProblem {
  return new FormatProblem(
    `Reading the file takes more than ${timeLimitMs / 1_000} s; split it and import one part at a time.`,
  );
}

function brokenDown(cause: Error): FormatProblem {
  const outOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new FormatProblem(
    outOfMemory
      ? 'Reading the file takes more memory than an import may use; split it and import one part at a time.'
      : `The file could not be read (${cause.message.slice(0, 200)}); export it again, or choose another format.`,
    { cause },
  );
}
