import { hashText } from '../questions/random.ts';
import { detectLanguage } from '../questions/reading/language.ts';
import { parseFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown.ts';

/** A run of `text`: `text.slice(start, end)`. */
export type ArticleBlock = {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'quote';
  readonly start: number;
  readonly end: number;
};

/** An article as clean text. Every evidence offset of a question indexes into `text`. */
export type Article = {
  /** Stable for the same title and text, or the front matter's own `id`. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601, e.g. `2021-08-25`. */
  readonly date?: string;
  readonly source?: string;
  /** ISO 639-1, e.g. `en`; `und` where it could not be told. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
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

/**
 * The article in `content`: Markdown or plain text, with or without front matter. `name` is what
 * errors call it, and its title where neither front matter nor a heading gives one.
 * @throws {ArticleProblem} when the front matter is malformed or no text is left.
 */
export function parseArticle(content: string, name: string): Article {
  const clean = cleanText(content);
  const { fields, body } = parseFrontMatter(clean, name);
  const parsed = markdownBlocks(body);
  const heading = parsed[0]?.kind === 'heading' ? parsed[0].text : undefined;
  const title = fields.title ?? heading ?? titleFromName(name);
  const kept = heading === title ? parsed.slice(1) : parsed;
  const { text, blocks } = joined(kept);
  return {
    id: fields.id ?? hashText(`${title}\n${text}`),
    title,
    ...(fields.date === undefined ? {} : { date: fields.date }),
    ...(fields.source === undefined ? {} : { source: fields.source }),
    language: fields.language ?? languageCodes[detectLanguage(text) ?? ''] ?? 'und',
    text,
    blocks,
  };
}

/** Line ends as `\n`; no byte-order mark, zero-width or control characters; no odd blanks. */
export function cleanText(content: string): string {
  return content
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

function joined(
  parts: readonly { kind: ArticleBlock['kind']; text: string }[],
): Pick<Article, 'text' | 'blocks'> {
  const blocks: ArticleBlock[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { kind, text } of parts) {
    blocks.push({ kind, start, end: start + text.length });
    texts.push(text);
    start += text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks };
}

function titleFromName(name: string): string {
  const stem =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.\w{1,8}$/, '') ?? '';
  const words = stem.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}
