import { hashText } from '../questions/random.ts';
import { detectLanguage } from '../questions/reading/language.ts';
import type { Article, ArticleBlock, PageStart } from './article.ts';
import type { TextBlock } from './markdown.ts';

/** A block on its way into an article. */
export type ArticlePart = TextBlock & {
  /** The pages that begin in this block, by offsets into its own text. */
  readonly pages?: readonly PageStart[];
};

/** What is known of an article beside its text. */
export type ArticleFacts = {
  readonly id?: string | undefined;
  readonly title: string;
  readonly author?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  /** What its writer said, e.g. `en`; it outweighs what the text looks like. */
  readonly language?: string | undefined;
  /** What its page or file claims, e.g. `en-US`: believed only where the text does not tell. */
  readonly claimedLanguage?: string | undefined;
};

const languageCodes: Readonly<Record<string, string>> = {
  English: 'en',
  French: 'fr',
  Spanish: 'es',
  German: 'de',
  Italian: 'it',
  Portuguese: 'pt',
  Dutch: 'nl',
  Catalan: 'ca',
  Swedish: 'sv',
  Danish: 'da',
  Norwegian: 'no',
  Finnish: 'fi',
  Polish: 'pl',
  Czech: 'cs',
  Hungarian: 'hu',
  Romanian: 'ro',
  Turkish: 'tr',
  Indonesian: 'id',
  Vietnamese: 'vi',
  Latin: 'la',
  Russian: 'ru',
  Ukrainian: 'uk',
  Serbian: 'sr',
  Bulgarian: 'bg',
  Greek: 'el',
  Arabic: 'ar',
  Persian: 'fa',
  Urdu: 'ur',
  Hebrew: 'he',
  Hindi: 'hi',
  Bengali: 'bn',
  Tamil: 'ta',
  Thai: 'th',
  Chinese: 'zh',
  Japanese: 'ja',
  Korean: 'ko',
  Georgian: 'ka',
  Armenian: 'hy',
};

/** The article of `parts`, one blank line between two of them. Without an `id` it gets one from title and text. */
export function buildArticle(facts: ArticleFacts, parts: readonly ArticlePart[]): Article {
  const { text, blocks, pages } = joined(parts);
  const { title, author, date, source } = facts;
  return {
    id: facts.id ?? hashText(`${title}\n${text}`),
    title,
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    language: facts.language ?? languageOf(text, facts.claimedLanguage),
    text,
    blocks,
    ...(pages.length === 0 ? {} : { pages }),
  };
}

function languageOf(text: string, claimed: string | undefined): string {
  const seen = languageCodes[detectLanguage(text) ?? ''];
  if (seen !== undefined) return seen;
  return /^[a-z]{2}(?![a-z])/.exec(claimed?.trim().toLowerCase() ?? '')?.[0] ?? 'und';
}

function joined(parts: readonly ArticlePart[]): {
  text: string;
  blocks: ArticleBlock[];
  pages: PageStart[];
} {
  const blocks: ArticleBlock[] = [];
  const texts: string[] = [];
  const pages: PageStart[] = [];
  let start = 0;
  for (const part of parts) {
    for (const { page, start: within } of part.pages ?? [])
      pages.push({ page, start: start + within });
    blocks.push({ kind: part.kind, start, end: start + part.text.length });
    texts.push(part.text);
    start += part.text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks, pages };
}
