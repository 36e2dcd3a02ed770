import { Worker } from 'node:worker_threads';
import type { Generated, GenerateOrder } from '../questions/generate-questions.ts';
import type { Progress } from '../questions/generation-hooks.ts';
import type { SourceText } from '../questions/source-text.ts';
import { GenerationProblem } from './generation-problem.ts';
import type { WorkerMessage, WorkerOrder } from './worker-messages.ts';

export type WorkerOptions = {
  /** Told at every percent of every stage. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the worker at once, wherever it is. */
  readonly signal?: AbortSignal;
  /** JavaScript memory that the worker may hold, in MB; default 200. */
  readonly memoryLimitMb?: number;
};

/** A text of 100,000 words needs some 120. */
const defaultMemoryLimitMb = 200;
/** Small, so that what a sentence leaves behind is collected soon. */
const youngGenerationMb = 4;

/**
 * The same as `generateQuestions`, in a thread of its own, so that a long text holds nobody up. A plain
 * worker for each order and no pool: generations are rare, a worker that ends gives all its memory
 * back, and ending it is the one way to stop it at once.
 * @throws {GenerationProblem} when the worker runs out of memory or dies.
 * @throws the signal's reason, when it is aborted.
 */
export async function generateInWorker(
  source: SourceText,
  order: GenerateOrder,
  { onProgress, signal, memoryLimitMb = defaultMemoryLimitMb }: WorkerOptions = {},
): Promise<Generated> {
  signal?.throwIfAborted();
  const worker = startWorker({ source: plain(source), order: plainOrder(order) }, memoryLimitMb);
  const aborted = new AbortController();
  try {
    return await new Promise<Generated>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'done') resolve(message.generated);
        else onProgress?.(message.progress);
      });
      worker.on('error', (cause) => reject(problemOf(cause, source)));
      worker.on('exit', (code) => reject(endedEarly(code, source)));
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: aborted.signal });
    });
  } finally {
    aborted.abort();
    await worker.terminate();
  }
}

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
function startWorker(workerData: WorkerOrder, memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? './source-worker.mjs' : './generation-worker.js';
  return new Worker(new URL(program, import.meta.url), {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryLimitMb,
      maxYoungGenerationSizeMb: youngGenerationMb,
    },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
  });
}

/** Functions and whatever else the caller's objects carry cannot be sent. */
function plain({ id, title, text, date }: SourceText): SourceText {
  return { id, title, text, date };
}

function plainOrder({ count, kinds, seed, examineAll = false }: GenerateOrder): GenerateOrder {
  return { seed, examineAll, ...(count === undefined ? {} : { count }), ...(kinds && { kinds }) };
}

function problemOf(cause: Error, { title }: SourceText): GenerationProblem {
  const outOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new GenerationProblem(
    outOfMemory
      ? `${title}: the text needs more memory than a generation may use; split it and give one part at a time.`
      : `${title}: the generator broke down on this text (${cause.message}); please report it with the text.`,
    { cause },
  );
}

function endedEarly(code: number, { title }: SourceText): GenerationProblem {
  return new GenerationProblem(
    `${title}: the generator ended before it was done (code ${code}); try again.`,
  );
}
