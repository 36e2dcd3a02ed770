import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Fitted, Rivals } from './fit-weights.ts';
import type { OptimiseMessage, OptimiseOrder } from './messages.ts';
import { type LoggedReview, thinned } from './review-log.ts';

/** What came of optimising; `unavailable`: there is no trainer here, and the usual weights stay. */
export type Optimised = Fitted | { readonly outcome: 'unavailable' };

/** The optimiser ended without an answer. `message` says why. */
export class OptimiserProblem extends Error {
  override readonly name = 'OptimiserProblem';
}

export type OptimiseOptions = Rivals & {
  /** Ends it at once, wherever it is. */
  readonly signal?: AbortSignal;
  /** Default 60,000. */
  readonly timeLimitMs?: number;
  /** JavaScript memory that it may hold, in MB; default 400. */
  readonly memoryLimitMb?: number;
  /** The library that trains; default FSRS's own. */
  readonly library?: string;
};

const defaultTimeLimitMs = 60_000;
/** 20,000 reviews need some 100. */
const defaultMemoryLimitMb = 400;
/** Characters. */
const mostHeard = 2_000;
const usualLibrary = 'fsrs-browser';

/** Those who wait for a process: training takes every core, so one goes after the other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The same as `fitWeights` with the trainer of FSRS on the log, or on 20,000 reviews of it; one log after the
 * other, in a process of its own: a panic of the trainer then ends only that.
 * @throws {OptimiserProblem} when it dies, or exceeds its time or memory.
 * @throws the signal's reason, when it is aborted.
 */
export async function optimise(
  log: readonly LoggedReview[],
  options: OptimiseOptions,
): Promise<Optimised> {
  const turn = last.then(() => optimiseNow(log, options));
  last = turn.catch(() => undefined);
  return turn;
}

async function optimiseNow(
  log: readonly LoggedReview[],
  options: OptimiseOptions,
): Promise<Optimised> {
  const { usual, current, library = usualLibrary, signal } = options;
  const { timeLimitMs = defaultTimeLimitMs, memoryLimitMb = defaultMemoryLimitMb } = options;
  signal?.throwIfAborted();
  const sent = thinned(log).map(plain);
  const rivals = { usual, ...(current === undefined ? {} : { current }) };
  const order: OptimiseOrder = { log: sent, rivals, library };
  const child = start(memoryLimitMb);
  const lastWords = hearOut(child);
  const ended = new AbortController();
  try {
    return await new Promise<Optimised>((resolve, reject) => {
      const clock = setTimeout(() => reject(tooSlow(timeLimitMs)), timeLimitMs);
      ended.signal.addEventListener('abort', () => clearTimeout(clock));
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
      child.once('message', (message: OptimiseMessage) =>
        resolve(message.kind === 'fitted' ? message.fitted : { outcome: 'unavailable' }),
      );
      child.once('error', (cause) => reject(brokenDown(cause.message, cause)));
      child.once('exit', (code, killed) =>
        reject(brokenDown(`it ended with ${killed ?? code}`, new Error(lastWords()))),
      );
      child.send(order, (cause) => cause && reject(brokenDown(cause.message, cause)));
    });
  } finally {
    ended.abort();
    child.kill('SIGKILL');
  }
}

/** Beside the bundle lies the program's bundle; beside this source lies what loads the program's source. */
function start(memoryLimitMb: number): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? './source-process.mjs' : './optimiser-process.js';
  return fork(fileURLToPath(new URL(program, import.meta.url)), {
    serialization: 'advanced',
    // Flags of this process, such as those of a debugger or a loader, are not for the other.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${memoryLimitMb}`],
  });
}

/** The end of what it complains of, for the log. */
function hearOut(child: ChildProcess): () => string {
  let heard = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    heard = (heard + text).slice(-mostHeard);
  });
  return () => heard;
}

/** Whatever else the caller's objects carry is not sent. */
function plain({ cardId, at, elapsedDays, rating }: LoggedReview): LoggedReview {
  return { cardId, at, elapsedDays, rating };
}

function tooSlow(timeLimitMs: number): OptimiserProblem {
  return new OptimiserProblem(`the optimiser took more than ${timeLimitMs / 1_000} s`);
}

function brokenDown(why: string, cause?: Error): OptimiserProblem {
  return new OptimiserProblem(`the optimiser broke down: ${why}`, { cause });
}
