import { ArticleProblem } from '../article-problem.ts';
import type { Errand } from './errand.ts';
import { problem } from './fetch-problem.ts';
import { type Answer, type Head, request } from './request.ts';
import { parseWebAddress } from './web-address.ts';

/** A chain of redirects leads nowhere. */
export class EndlessRedirects extends ArticleProblem {}

/** What follows where an answer came from. */
export type Arrival = Answer & { readonly url: URL };

export type Way = {
  /** Asked before each request; throws an `ArticleProblem` when it may not be made. */
  readonly mayGo: (url: URL) => Promise<void>;
  /** Asked of each answer that is no redirect; throws an `ArticleProblem` when its body is not wanted. */
  readonly wanted: (url: URL, head: Head) => boolean;
};

const redirects = [301, 302, 303, 307, 308];

/**
 * The answer at the end of the redirects from `first`. Every address on the way is parsed, resolved and
 * checked like the first.
 * @throws {EndlessRedirects} when they go in a circle, or are more than the limit.
 * @throws {ArticleProblem} when a request fails or may not be made.
 */
export async function follow(first: URL, errand: Errand, way: Way): Promise<Arrival> {
  const visited = new Set<string>();
  let url = first;
  for (;;) {
    const here = url;
    if (visited.has(here.href)) throw inCircle(here);
    if (visited.size > errand.limits.redirectCount)
      throw tooMany(first, errand.limits.redirectCount);
    visited.add(here.href);
    await way.mayGo(here);
    const answer = await request(
      here,
      errand,
      (head) => !isRedirect(head) && way.wanted(here, head),
    );
    if (!isRedirect(answer.head)) return { ...answer, url: here };
    url = parseWebAddress(answer.head.header('location'), here);
  }
}

function isRedirect(head: Head): boolean {
  return redirects.includes(head.status) && head.header('location') !== '';
}

/** Often a page that sets a cookie and comes back to see it. */
function inCircle(url: URL): EndlessRedirects {
  return new EndlessRedirects(
    problem(
      url,
      'the site redirects in a circle, as pages do that insist on cookies; open it yourself, save the page as a file and give that',
    ).message,
  );
}

function tooMany(url: URL, limit: number): EndlessRedirects {
  return new EndlessRedirects(
    problem(
      url,
      `the site redirects more than ${limit} times; open it yourself and give the address where you arrive`,
    ).message,
  );
}
