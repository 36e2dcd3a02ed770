import { buildArticle } from './build-article.ts';
import { parseFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown.ts';
import { openingOf } from './opening-title.ts';

/** A run of `text`: `text.slice(start, end)`. */
export type ArticleBlock = {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'quote';
  readonly start: number;
  readonly end: number;
};

/** Where a page of the printed or PDF edition begins in `text`; `page` counts from 1. */
export type PageStart = { readonly page: number; readonly start: number };

/** An article as clean text. Every evidence offset of a question indexes into `text`. */
export type Article = {
  /** Stable for the same title and text, or the front matter's own `id`. */
  readonly id: string;
  readonly title: string;
  /** As the page or file names its author or authors. */
  readonly author?: string;
  /** ISO 8601, e.g. `2021-08-25`. */
  readonly date?: string;
  readonly source?: string;
  /** ISO 639-1, e.g. `en`; `und` where it could not be told. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
  /** Ascending; absent where the article has no pages. */
  readonly pages?: readonly PageStart[];
};

/**
 * The article in `content`: Markdown or plain text, with or without front matter. `name` is what
 * errors call it, and its title where front matter, a heading or a headline on top give none.
 * @throws {ArticleProblem} when the front matter is malformed or no text is left.
 */
export function parseArticle(content: string, name: string): Article {
  const clean = cleanText(content);
  const { fields, body } = parseFrontMatter(clean, name);
  const parsed = markdownBlocks(body);
  const heading = parsed[0]?.kind === 'heading' ? parsed[0].text : undefined;
  if (fields.title !== undefined || heading !== undefined) {
    const title = fields.title ?? heading ?? '';
    return buildArticle({ ...fields, title }, heading === title ? parsed.slice(1) : parsed);
  }
  const { title = titleFromName(name), date, blocks } = openingOf(parsed);
  return buildArticle({ date, ...fields, title }, blocks);
}

/** What has pages, or has none. */
export type Paged = { readonly pages?: readonly PageStart[] | undefined };

/** The page that the character at `offset` of the article's text stands on; `undefined` where it has none. */
export function pageOf({ pages }: Paged, offset: number): number | undefined {
  return pages?.findLast(({ start }) => start <= offset)?.page;
}

/** Line ends as `\n`; no byte-order mark, zero-width or control characters; no odd blanks. */
export function cleanText(content: string): string {
  return content
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

/** A title for an article that has none: `my-notes.md` is `My notes`. */
export function titleFromName(name: string): string {
  const stem =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.\w{1,8}$/, '') ?? '';
  const words = stem.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}
