import { Worker } from 'node:worker_threads';
import { createSlots } from '../../articles/reading/slots.ts';
import { FormatProblem } from './format-problem.ts';
import { type Imported, type ImportOptions, requireSize } from './import-bank.ts';
import type { ImportMessage, ImportOrder } from './import-messages.ts';

export type ImportLimits = {
  /** Ends the import at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Default 20,000. */
  readonly timeLimitMs?: number;
  /** JavaScript memory that the worker may hold, in MB; default 300. */
  readonly memoryLimitMb?: number;
};

const defaultTimeLimitMs = 20_000;
/** A package with 20,000 notes needs some 150. */
const defaultMemoryLimitMb = 300;
/** Two, so that a slow file holds up one other importer and not everybody. */
const inSlot = createSlots(2);

/**
 * The same as `importBank`, in a thread of its own with a limit on time and memory, so that no file can
 * hold the program up; two at once, others wait for their turn.
 * @throws {FormatProblem} when the file cannot be read, or within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function importInWorker(
  bytes: Uint8Array,
  options: ImportOptions = {},
  limits: ImportLimits = {},
): Promise<Imported> {
  requireSize(bytes);
  return inSlot(
    () => importAlone({ bytes: new Uint8Array(bytes), options }, limits),
    limits.signal,
  );
}

async function importAlone(
  order: ImportOrder,
  { signal, timeLimitMs = defaultTimeLimitMs, memoryLimitMb = defaultMemoryLimitMb }: ImportLimits,
): Promise<Imported> {
  signal?.throwIfAborted();
  const worker = startWorker(order, memoryLimitMb);
  const ended = new AbortController();
  try {
    return await new Promise<Imported>((resolve, reject) => {
      const clock = setTimeout(() => reject(tooSlow(timeLimitMs)), timeLimitMs);
      ended.signal.addEventListener('abort', () => clearTimeout(clock));
      worker.on('message', (message: ImportMessage) => {
        if (message.kind === 'imported') resolve(message.imported);
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

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
function startWorker(workerData: ImportOrder, memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? './source-worker.mjs' : './import-worker.js';
  return new Worker(new URL(program, import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
  });
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
