/** The worker's own program: one file, one article, and it ends. Started by read-article-bytes.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { ArticleProblem } from '../article-problem.ts';
import type { ArticleBytes } from './article-bytes.ts';
import { parseBytes } from './parse-bytes.ts';
import type { ReadingMessage } from './worker-messages.ts';

const source: ArticleBytes = workerData;

tell(await read());

async function read(): Promise<ReadingMessage> {
  try {
    return { kind: 'read', article: await parseBytes(source) };
  } catch (cause) {
    if (cause instanceof ArticleProblem) return { kind: 'refused', message: cause.message };
    throw cause;
  }
}

function tell(message: ReadingMessage): void {
  if (parentPort === null) throw new Error('reading-worker.ts runs in a worker thread only');
  parentPort.postMessage(message);
}
