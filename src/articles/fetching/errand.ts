import { ArticleProblem } from '../article-problem.ts';
import type { FetchLimits } from './limits.ts';

/** All addresses that a name has, as IPv4 and IPv6 addresses. Rejects when the name cannot be looked up. */
export type Resolve = (name: string, signal: AbortSignal) => Promise<readonly string[]>;

/** One fetch: all its requests share the deadline, the rules, and what names resolved to. */
export type Errand = {
  readonly limits: FetchLimits;
  readonly resolve: Resolve;
  /** Whether a connection to this IP address may be made. */
  readonly isAllowed: (ip: string) => boolean;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** By host; each is looked up and checked once, and connections go to what was checked. */
  readonly checked: Map<string, readonly string[]>;
};

/**
 * What `work` gives, if it does so within `totalMs`.
 * @throws {ArticleProblem} when the time is over.
 * @throws the reason of `outer`, when it is aborted.
 */
export async function withinTime<T>(
  totalMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const stop = () => end.abort(outer?.reason);
  const timer = setTimeout(() => end.abort(tooSlow(totalMs)), totalMs);
  outer?.addEventListener('abort', stop, { once: true });
  if (outer?.aborted === true) stop();
  try {
    end.signal.throwIfAborted();
    return await work(end.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}

/** What `promise` gives, or the reason of `signal` once it is aborted, even if `promise` never ends. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
    if (signal.aborted) reject(signal.reason);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    done.abort();
  }
}

function tooSlow(totalMs: number): ArticleProblem {
  return new ArticleProblem(
    `The page did not arrive within ${totalMs / 1_000} seconds; try again later, or save it as a file and give that.`,
  );
}
