import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { FormatProblem } from './format-problem.ts';
import type { WorkerMessage } from './in-worker.ts';

/**
 * Runs in the worker: sends what `work` gives, or what is wrong with the file. Anything else that is thrown
 * ends the worker, and whoever started it is told.
 *
 * @param work may send parts of its result before the rest.
 */
export async function answer<T, P = never>(
  work: (tellPart: (part: P) => void) => T | Promise<T>,
): Promise<void> {
  const tell = (message: WorkerMessage<T, P>) => port().postMessage(message);
  try {
    tell({ kind: 'done', result: await work((part) => tell({ kind: 'part', part })) });
  } catch (cause) {
    if (!(cause instanceof FormatProblem)) throw cause;
    tell({ kind: 'refused', message: cause.message });
  }
  // Whoever waits for messages would keep the thread alive.
  port().close();
}

/** Runs in the worker: the parts that are sent after its order, all of them. */
export async function allParts<P>(): Promise<readonly P[]> {
  const parts: P[] = [];
  for await (const [part] of on(port(), 'message')) {
    if (part === undefined) break;
    parts.push(part);
  }
  return parts;
}

function port() {
  if (parentPort === null) throw new Error('this program runs in a worker thread only');
  return parentPort;
}
