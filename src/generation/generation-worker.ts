/** The worker's own program: one order, one answer, and it ends. Started by generate-in-worker.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { generateQuestions } from '../questions/generate-questions.ts';
import type { Progress } from '../questions/generation-hooks.ts';
import type { WorkerMessage, WorkerOrder } from './worker-messages.ts';

const { source, order }: WorkerOrder = workerData;
let told = '';

const generated = generateQuestions(source, { ...order, onProgress: tellPercent });
tell({ kind: 'done', generated });

/** A message a percent: the other thread is to be kept free, not told of each of 5,000 sentences. */
function tellPercent(progress: Progress): void {
  const { stage, done, total } = progress;
  const now = `${stage} ${total === 0 ? 100 : Math.floor((100 * done) / total)}`;
  if (now === told) return;
  told = now;
  tell({ kind: 'progress', progress });
}

function tell(message: WorkerMessage): void {
  if (parentPort === null) throw new Error('generation-worker.ts runs in a worker thread only');
  parentPort.postMessage(message);
}
