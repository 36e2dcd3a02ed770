import type { Errand } from './errand.ts';
import { problem } from './fetch-problem.ts';
import { EndlessRedirects, follow } from './follow.ts';
import { mayRead } from './robots-rules.ts';

type Known = { readonly text: string; readonly untilMs: number };

/** RFC 9309, 2.5, wants at least 500 KiB to be read; what lies behind is not. */
const robotsBytes = 512_000;
const keptMs = 3_600_000;
/** For all sites together; at 30 kB, which is long for such a file, 130 sites. */
const keptCharacters = 4_000_000;
const keptCount = 1_000;

/**
 * What sites let programs read: their robots.txt (RFC 9309), fetched as safely as pages are, and kept
 * for an hour. A site without one (any 4xx) allows everything; one whose file cannot be had (5xx, 429,
 * no connection) must be taken to forbid everything, so the page is refused, too.
 */
export class Robots {
  readonly #product: string;
  readonly #nowMs: () => number;
  readonly #known = new Map<string, Known>();
  #characterCount = 0;

  /** `product` is the name in the User-Agent; `nowMs` counts from any fixed point. */
  constructor(product: string, nowMs: () => number) {
    this.#product = product;
    this.#nowMs = nowMs;
  }

  /** @throws {ArticleProblem} when the site forbids this page, or its rules cannot be had. */
  async check(url: URL, errand: Errand): Promise<void> {
    const text = this.#recall(url.origin) ?? this.#keep(url.origin, await fetchRules(url, errand));
    if (mayRead(text, this.#product, `${url.pathname}${url.search}`)) return;
    throw problem(
      url,
      "the site's robots.txt asks programs not to read this page; open it yourself, save the page as a file and give that",
    );
  }

  #recall(origin: string): string | undefined {
    const known = this.#known.get(origin);
    if (known === undefined || known.untilMs > this.#nowMs()) return known?.text;
    this.#forget(origin, known);
    return undefined;
  }

  #keep(origin: string, text: string): string {
    const before = this.#known.get(origin);
    if (before !== undefined) this.#forget(origin, before);
    this.#known.set(origin, { text, untilMs: this.#nowMs() + keptMs });
    this.#characterCount += text.length;
    for (const [oldest, known] of this.#known) {
      if (this.#characterCount <= keptCharacters && this.#known.size <= keptCount) break;
      this.#forget(oldest, known);
    }
    return text;
  }

  #forget(origin: string, { text }: Known): void {
    this.#known.delete(origin);
    this.#characterCount -= text.length;
  }
}

/** The rules of the site, empty where it has none. */
async function fetchRules(page: URL, errand: Errand): Promise<string> {
  try {
    const { head, bytes } = await follow(new URL('/robots.txt', page), errand, {
      mayGo: async () => undefined,
      wanted: (_, { status }) => status >= 200 && status < 300,
    });
    if (head.status >= 500 || head.status === 429) throw unavailable(page, head.status);
    return Buffer.from(bytes.subarray(0, robotsBytes)).toString();
  } catch (thrown) {
    // RFC 9309, 2.3.1.2: a file that is not found within five redirects may be taken not to exist.
    if (thrown instanceof EndlessRedirects) return '';
    throw thrown;
  }
}

function unavailable(page: URL, status: number): Error {
  return problem(
    page,
    `the site's robots.txt, which says what programs may read, cannot be had now (${status}); try again later, or save the page as a file and give that`,
  );
}
