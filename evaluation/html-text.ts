import { namedCharacters } from '../src/articles/markdown.ts';

/** What is not read aloud: code, pictures, tables, forms. */
const silent =
  /<(script|style|svg|figure|table|form|noscript|sup|nav|aside)\b[^>]*>[\s\S]*?<\/\1>/gi;
const blockEnd =
  /<\/?(p|div|section|article|header|footer|blockquote|ul|ol|dl|dd|dt|pre|hr)\b[^>]*>/gi;
/**
 * The text of an article's cleaned HTML as Markdown blocks: headings and list items marked, one blank
 * line between blocks. Good for measuring on saved pages, not for pages as they come off the web.
 */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(silent, '')
    .replace(/\s+/g, ' ')
    .replace(/<h[1-6]\b[^>]*>/gi, '\n\n## ')
    .replace(/<li\b[^>]*>/gi, '\n\n- ')
    .replace(/<\/(h[1-6]|li)>/gi, '\n\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(blockEnd, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => decoded(name) ?? whole)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decoded(name: string): string | undefined {
  if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
  return namedCharacters[name];
}
