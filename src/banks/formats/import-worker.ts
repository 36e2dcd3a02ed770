/** The worker's own program: one file, one answer, and it ends. Started by import-in-worker.ts. */
import { workerData } from 'node:worker_threads';
import { importBank } from './import-bank.ts';
import type { ImportOrder } from './import-in-worker.ts';
import { answer } from './worker-answer.ts';

const { bytes, options }: ImportOrder = workerData;

await answer(() => importBank(bytes, options));
