import { z } from 'zod';
import { cleanText } from '../../article.ts';
import type { Page } from './page.ts';

/** What a page says of its article. */
export type PageFacts = {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** An `http` or `https` address. */
  readonly source?: string | undefined;
  readonly language?: string | undefined;
};

const dateNames =
  'article:published_time, datePublished, date, pubdate, publishdate, dc.date, dc.date.issued, dcterms.created, citation_publication_date, citation_date, parsely-pub-date, sailthru.date';
const authorNames = 'author, article:author_name, parsely-author, sailthru.author, dc.creator, byl';

/** What the head and the marked-up parts of `page` say; read it before anything is removed. */
export function pageFacts(page: Page): PageFacts {
  const linked = linkedData(page);
  const time = page.querySelector(
    'time[pubdate], time[itemprop=datePublished], article time[datetime], time[datetime]',
  );
  return {
    title: tidy(page.querySelector('title')?.textContent),
    author: authorName(linked.author ?? named(page, authorNames)),
    date: [linked.date, named(page, dateNames), time?.getAttribute('datetime')]
      .map(isoDate)
      .find((date) => date !== undefined),
    source:
      [page.querySelector('link[rel=canonical]')?.getAttribute('href'), named(page, 'og:url')].find(
        (address) => /^https?:\/\/\S+$/.test(address ?? ''),
      ) ?? undefined,
    language:
      page.documentElement.getAttribute('lang') ?? named(page, 'content-language, og:locale'),
  };
}

/** "By  Ann Lee, MA" and "by Ann Lee" are "Ann Lee"; an address or a paragraph is nobody. */
export function authorName(byline: string | null | undefined): string | undefined {
  const name = tidy(byline)?.replace(/^(?:written |posted |published )?by:?\s+/i, '');
  if (name === undefined || name === '' || name.length > 120 || /https?:|@|\//.test(name))
    return undefined;
  return name;
}

/** The day of an ISO date and time, or of one that says year, month and day; no time zone is applied. */
export function isoDate(text: string | null | undefined): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(text ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  return isReal ? date : undefined;
}

function tidy(text: string | null | undefined): string | undefined {
  const one = cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return one === '' ? undefined : one;
}

function named(page: Page, names: string): string | undefined {
  const wanted = names.split(', ').map((name) => name.toLowerCase());
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv') ??
      '';
    if (wanted.includes(name.toLowerCase())) return tidy(meta.getAttribute('content'));
  }
  return undefined;
}

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const article = z.object({
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([person, z.array(person).transform((people) => people.join(', '))])
    .optional()
    .catch(undefined),
});

/** Date and author of the page's JSON-LD, which says more exactly than its head what is meant. */
function linkedData(page: Page): { date?: string | undefined; author?: string | undefined } {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(script.textContent ?? '')) {
      const { data } = article.safeParse(item);
      if (data?.datePublished !== undefined)
        return { date: data.datePublished, author: data.author };
    }
  }
  return {};
}

function itemsOf(json: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(json);
    const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(parsed);
    if (graph.success) return graph.data['@graph'];
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch (cause) {
    // Pages carry broken JSON; they have other places that say the same.
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}
