import { Worker } from 'node:worker_threads';
import type { Article } from '../article.ts';
import { ArticleProblem } from '../article-problem.ts';
import type { ArticleBytes } from './article-bytes.ts';
import { kindOfBytes } from './kind-of-bytes.ts';
import { createSlots, type Hold } from './slots.ts';
import { textArticle } from './text-article.ts';
import type { ReadingMessage } from './worker-messages.ts';

/** Larger input is refused: 10 MB of text is some 1,600,000 words. */
export const articleLimitBytes = 10_000_000;

export type ReadingOptions = {
  /** Ends the reading at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Default 20,000. */
  readonly timeLimitMs?: number;
  /** What the worker may hold, in MB: JavaScript objects as well as buffers; default 600. */
  readonly memoryLimitMb?: number;
};

const defaultTimeLimitMs = 20_000;
const defaultMemoryLimitMb = 600;
/** Buffers are not counted by V8, so the process's own size is looked at this often. */
const memoryCheckMs = 50;
/** A text as short as this is read in less time than a thread needs to start. */
const shortTextBytes = 100_000;
/** Two, so that a slow file holds up one other reader and not everybody. */
const inSlot = createSlots(2);

/**
 * The article in the bytes of a PDF, a Word document, an EPUB, a web page, or a Markdown or text file,
 * told apart by the bytes. All but short texts are read in a thread of its own with a
 * limit on time and memory; two at once, others wait for their turn.
 * @throws {ArticleProblem} in one sentence that names `source.name` and says what to do: larger than
 *   `articleLimitBytes`, of a kind that cannot be read, encrypted, damaged, without text, or beyond the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function readArticleBytes(
  source: ArticleBytes,
  options: ReadingOptions = {},
): Promise<Article> {
  const { bytes, name } = source;
  if (bytes.byteLength > articleLimitBytes) throw tooLarge(name);
  if (bytes.byteLength === 0)
    throw new ArticleProblem(`${name}: the file is empty; give one with an article.`);
  if (kindOfBytes(source) === 'text' && bytes.byteLength <= shortTextBytes)
    return textArticle(source);
  return inSlot((hold) => readInWorker(source, options, hold), options.signal);
}

/** What is said of input beyond the limit, whoever finds it out first. */
export function tooLarge(name: string, limitBytes = articleLimitBytes): ArticleProblem {
  return new ArticleProblem(
    `${name}: larger than ${limitBytes / 1_000_000} MB; split it and give one part at a time.`,
  );
}

async function readInWorker(
  { bytes, name, contentType, url }: ArticleBytes,
  {
    signal,
    timeLimitMs = defaultTimeLimitMs,
    memoryLimitMb = defaultMemoryLimitMb,
  }: ReadingOptions,
  hold: Hold,
): Promise<Article> {
  const source: ArticleBytes = { bytes: new Uint8Array(bytes), name, contentType, url };
  const sizeBefore = process.memoryUsage.rss();
  const worker = startWorker(source, memoryLimitMb);
  const ended = new AbortController();
  try {
    return await new Promise<Article>((resolve, reject) => {
      const clock = setTimeout(() => reject(tooSlow(name, timeLimitMs)), timeLimitMs);
      const scales = setInterval(() => {
        const grownMb = (process.memoryUsage.rss() - sizeBefore) / 1_000_000;
        if (grownMb > memoryLimitMb) reject(tooMuchMemory(name));
      }, memoryCheckMs);
      ended.signal.addEventListener('abort', () => {
        clearTimeout(clock);
        clearInterval(scales);
      });
      worker.on('message', (message: ReadingMessage) => {
        if (message.kind === 'read') resolve(message.article);
        else reject(new ArticleProblem(message.message));
      });
      worker.on('error', (cause) => reject(brokenDown(name, cause)));
      worker.on('exit', () => reject(brokenDown(name, new Error('it ended before it was done'))));
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
    });
  } finally {
    ended.abort();
    // A thread that is deep in its work can take seconds to end, and nobody shall wait for that.
    hold(worker.terminate());
  }
}

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
function startWorker(workerData: ArticleBytes, memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? './source-worker.mjs' : './reading-worker.js';
  return new Worker(new URL(program, import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Flags of this process, such as those of a debugger or a loader, are not for the worker.
    execArgv: [],
    // Libraries print warnings about odd files; they are nobody's business.
    stdout: true,
    stderr: true,
  });
}

function tooSlow(name: string, timeLimitMs: number): ArticleProblem {
  return new ArticleProblem(
    `${name}: reading it takes more than ${timeLimitMs / 1_000} s; split it and give one part at a time.`,
  );
}

function tooMuchMemory(name: string, cause?: Error): ArticleProblem {
  return new ArticleProblem(
    `${name}: reading it takes more memory than one file may use; split it and give one part at a time.`,
    { cause },
  );
}

function brokenDown(name: string, cause: Error): ArticleProblem {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return tooMuchMemory(name, cause);
  if (cause instanceof RangeError && /call stack/.test(cause.message))
    return new ArticleProblem(
      `${name}: its parts are nested too deeply to be read; copy its text and give that.`,
      { cause },
    );
  return new ArticleProblem(
    `${name}: it cannot be read (${cause.message}); save it anew, or copy its text and give that.`,
    { cause },
  );
}
