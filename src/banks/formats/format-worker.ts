/** The worker's own program: one order, one answer, and it ends. Started by import-in-worker.ts and export-in-worker.ts. */
import { workerData } from 'node:worker_threads';
import { exportBank } from './export-bank.ts';
import type { FormatOrder } from './format-order.ts';
import { importBank } from './import-bank.ts';
import { answer } from './worker-answer.ts';

const order: FormatOrder = workerData;

await answer<unknown>(() =>
  order.kind === 'import'
    ? importBank(order.bytes, order.options)
    : exportBank(order.content, order.format, order.options),
);
