/** The worker's own program: one order, one answer, and it ends. Started by in-worker.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { exportBank } from './export-bank.ts';
import { FormatProblem } from './format-problem.ts';
import { importBank } from './import-bank.ts';
import type { FormatMessage, FormatOrder } from './worker-messages.ts';

const order: FormatOrder = workerData;

try {
  tell(await carriedOut(order));
} catch (cause) {
  if (!(cause instanceof FormatProblem)) throw cause;
  tell({ kind: 'refused', message: cause.message });
}

async function carriedOut(given: FormatOrder): Promise<FormatMessage> {
  if (given.kind === 'import')
    return { kind: 'imported', imported: await importBank(given.bytes, given.options) };
  const { content, format, options } = given;
  return { kind: 'exported', exported: exportBank(content, format, options) };
}

function tell(message: FormatMessage): void {
  if (parentPort === null) throw new Error('format-worker.ts runs in a worker thread only');
  parentPort.postMessage(message);
}
