/** The painter's own program: an answer for each order, until it is ended. Started by painter.ts. */
import { parentPort } from 'node:worker_threads';
import { paint } from './paint.ts';
import type { PaintMessage, PaintOrder } from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('picture-worker.ts runs in a worker thread only');

port.on('message', ({ order }: PaintOrder) => {
  port.postMessage(answerTo(order));
});

function answerTo(order: PaintOrder['order']): PaintMessage {
  try {
    return { kind: 'painted', png: paint(order) };
  } catch (cause) {
    return { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}
