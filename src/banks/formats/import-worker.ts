/** The worker's own program: one file, one answer, and it ends. Started by import-in-worker.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { FormatProblem } from './format-problem.ts';
import { importBank } from './import-bank.ts';
import type { ImportMessage, ImportOrder } from './import-messages.ts';

const { bytes, options }: ImportOrder = workerData;

try {
  tell({ kind: 'imported', imported: await importBank(bytes, options) });
} catch (cause) {
  if (!(cause instanceof FormatProblem)) throw cause;
  tell({ kind: 'refused', message: cause.message });
}

function tell(message: ImportMessage): void {
  if (parentPort === null) throw new Error('import-worker.ts runs in a worker thread only');
  parentPort.postMessage(message);
}
