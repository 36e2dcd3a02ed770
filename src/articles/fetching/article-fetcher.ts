import { ArticleProblem } from '../article-problem.ts';
import { createSlots } from '../reading/slots.ts';
import { isReadable, parseContentType } from './content-type.ts';
import { type Errand, type Resolve, withinTime } from './errand.ts';
import { problem, statusProblem, wrongType } from './fetch-problem.ts';
import { follow } from './follow.ts';
import { type FetchLimits, fetchLimits } from './limits.ts';
import { isPublicIp } from './public-ip.ts';
import type { Head } from './request.ts';
import { resolveByDns } from './resolve-host.ts';
import { Robots } from './robots.ts';
import { productName, userAgent } from './user-agent.ts';
import { parseWebAddress } from './web-address.ts';

/** What was at an address. */
export type FetchedArticle = {
  readonly bytes: Uint8Array;
  /** Lower case, without parameters, e.g. `application/pdf`; absent where the server does not know. */
  readonly contentType?: string;
  /** As the server says, e.g. `windows-1252`. */
  readonly charset?: string;
  /** The address at the end of all redirects, without fragment. */
  readonly url: string;
};

export type FetchArticle = (
  address: string,
  options?: {
    /** Ends the fetch at once, also while it waits for its turn. */
    readonly signal?: AbortSignal;
  },
) => Promise<FetchedArticle>;

/** Whatever is left out is the strict default; only tests have a reason to give another. */
export type FetcherOptions = {
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  /** Whether a connection to this IP address may be made. The default is that it is public. */
  readonly isAllowed?: (ip: string) => boolean;
  readonly nowMs?: () => number;
};

/**
 * A function that fetches the bytes of an article from the public internet and from nowhere else. One
 * for a process: it keeps what sites' robots.txt allow, and lets only a few fetches run at once.
 *
 * The function throws an `ArticleProblem` when the address is malformed or not public, the site or its
 * robots.txt refuses, the answer is no text, HTML, PDF, Word or EPUB, is larger than 10 MB or takes
 * longer than 20 seconds, when the connection fails, too many fetches wait, or it is stopped by a bare
 * `abort()`; and the signal's reason, when it is aborted with one.
 */
export function articleFetcher(options: FetcherOptions = {}): FetchArticle {
  const limits: FetchLimits = { ...fetchLimits, ...options.limits };
  const { resolve = resolveByDns, isAllowed = isPublicIp } = options;
  const robots = new Robots(productName, options.nowMs ?? (() => performance.now()));
  const inSlot = createSlots(limits.atOnceCount);
  let presentCount = 0;
  return async (address, { signal } = {}) => {
    const url = parseWebAddress(address);
    if (presentCount >= limits.atOnceCount + limits.waitingCount) throw tooMany();
    const errand = { limits, resolve, isAllowed, userAgent, checked: new Map<string, string[]>() };
    presentCount += 1;
    try {
      return await inSlot(
        () =>
          withinTime(limits.totalMs, signal, (deadline) =>
            fetchArticle(url, { ...errand, signal: deadline }, robots),
          ),
        signal,
      );
    } catch (thrown) {
      throw isBareAbort(thrown, signal) ? stopped(thrown) : thrown;
    } finally {
      presentCount -= 1;
    }
  };
}

async function fetchArticle(first: URL, errand: Errand, robots: Robots): Promise<FetchedArticle> {
  const { head, bytes, url } = await follow(first, errand, {
    mayGo: (address) => robots.check(address, errand),
    wanted: checkHead,
  });
  if (bytes.byteLength === 0)
    throw problem(url, 'there is nothing at this address; check it in a browser');
  const { type, charset } = parseContentType(head.header('content-type'));
  return {
    bytes,
    ...(type === undefined ? {} : { contentType: type }),
    ...(charset === undefined ? {} : { charset }),
    url: url.href,
  };
}

/** Before a byte of the body is read. */
function checkHead(url: URL, head: Head): true {
  if (head.status < 200 || head.status > 299) throw statusProblem(url, head.status);
  const contentType = parseContentType(head.header('content-type'));
  if (!isReadable(contentType)) throw wrongType(url, contentType.type ?? 'a file');
  return true;
}

/** `abort()` without a reason. */
function isBareAbort(thrown: unknown, signal: AbortSignal | undefined): boolean {
  return (
    thrown === signal?.reason && thrown instanceof DOMException && thrown.name === 'AbortError'
  );
}

function stopped(cause: unknown): ArticleProblem {
  return new ArticleProblem('The fetch was stopped; give the address again to start it anew.', {
    cause,
  });
}

function tooMany(): ArticleProblem {
  return new ArticleProblem('Too many articles are being fetched; try again in a minute.');
}
