import { ArticleProblem } from '../article-problem.ts';
import type { ArticleBytes } from './article-bytes.ts';
import { refusedSignatures } from './signatures.ts';

/** `zip` is still to be told apart: Word document, book, or neither. */
export type BytesKind = 'pdf' | 'zip' | 'html' | 'text';

/** Some programs put a line or two before "%PDF-"; readers look for it in the first KB, and so do we. */
const pdfSearchBytes = 1_024;
/** Enough for a byte-order mark, an XML declaration and a comment or two. */
const openingBytes = 4_096;
const pageTags =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|main|article|section|header|div|p|h[1-6]|table|span|a|ul|ol|center|font|b|br)\b/i;

/**
 * What `bytes` are, by how they begin. Name and content type decide only whether text that begins with
 * a tag is a web page or Markdown.
 * @throws {ArticleProblem} naming what it is instead, when no article can be read from it.
 */
export function kindOfBytes({ bytes, name, contentType }: ArticleBytes): BytesKind {
  const opening = Buffer.from(bytes.subarray(0, openingBytes)).toString('latin1');
  if (opening.slice(0, pdfSearchBytes).includes('%PDF-')) return 'pdf';
  if (opening.startsWith('PK\x03\x04') || opening.startsWith('PK\x05\x06')) return 'zip';
  // A text may begin with "Rar!" too, but it holds no zeros.
  const isBinary = opening.includes('\0');
  const refused = refusedSignatures.find(
    ({ bytes: mark, at = 0, isText = false }) =>
      (isBinary || isText || /[^ -~]/.test(mark)) && opening.startsWith(mark, at),
  );
  if (refused !== undefined)
    throw new ArticleProblem(`${name}: this is ${refused.what}; ${refused.advice}`);
  return kindOfText(opening.replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff|\0/g, ''), {
    name,
    contentType,
  });
}

function kindOfText(
  opening: string,
  { name, contentType = '' }: Pick<ArticleBytes, 'name' | 'contentType'>,
): 'html' | 'text' {
  if (/^From: <Saved by|^MIME-Version: /m.test(opening.slice(0, 300)))
    throw new ArticleProblem(
      `${name}: this is a saved web archive (.mhtml); save the page as HTML and give that.`,
    );
  const { declaration, rest } = withoutPreamble(opening);
  if (/^<!doctype\s+html|^<html\b/i.test(rest)) return 'html';
  const claimsHtml = /html/i.test(contentType) || /\.x?html?$/i.test(name);
  if (claimsHtml && pageTags.test(rest)) return 'html';
  const root = /^<(?:!doctype\s+)?([\w:.-]{1,60})/i.exec(rest)?.[1]?.toLowerCase();
  if (root === 'svg') throw notAnArticle(name, 'a picture (SVG)');
  if (declaration || root === 'rss' || root === 'feed')
    throw notAnArticle(name, root === 'rss' || root === 'feed' ? 'a news feed' : 'an XML file');
  return 'text';
}

/** What stands before the first tag of a page: blanks, an XML declaration, comments. */
function withoutPreamble(opening: string): { declaration: boolean; rest: string } {
  const declaration = /^\s*<\?xml\b/i.test(opening);
  const rest = opening.replace(/^(?:\s+|<\?[^>]{0,500}>|<!--[\s\S]*?-->)+/, '');
  return { declaration, rest };
}

function notAnArticle(name: string, what: string): ArticleProblem {
  return new ArticleProblem(
    `${name}: this is ${what}; give the article itself as text, a web page or a PDF.`,
  );
}
