import { parentPort } from 'node:worker_threads';
import { FormatProblem } from './format-problem.ts';
import type { WorkerMessage } from './in-worker.ts';

/**
 * Runs in the worker: sends what `work` gives, or what is wrong with the file. Anything else that is thrown
 * ends the worker, and whoever started it is told.
 */
export async function answer<T>(work: () => T | Promise<T>): Promise<void> {
  try {
    tell({ kind: 'done', result: await work() });
  } catch (cause) {
    if (!(cause instanceof FormatProblem)) throw cause;
    tell({ kind: 'refused', message: cause.message });
  }
}

function tell<T>(message: WorkerMessage<T>): void {
  if (parentPort === null) throw new Error('this program runs in a worker thread only');
  parentPort.postMessage(message);
}
