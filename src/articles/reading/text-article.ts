import { type Article, parseArticle } from '../article.ts';
import { ArticleProblem } from '../article-problem.ts';
import type { ArticleBytes } from './article-bytes.ts';
import { decodeText } from './decode-text.ts';

/**
 * The article in Markdown or plain text, with or without front matter.
 * @throws {ArticleProblem} when it is no text, JSON, empty, or its front matter is malformed.
 */
export function textArticle(source: ArticleBytes): Article {
  const text = decodeText(source);
  if (isJson(text))
    throw new ArticleProblem(`${source.name}: this is a JSON file; give the article as text.`);
  return sourced(parseArticle(text, source.name), source);
}

/**
 * `article`, with the address that it came from.
 * @throws {ArticleProblem} when there is nothing to read in it.
 */
export function sourced(article: Article, { name, url }: ArticleBytes): Article {
  if (!/[\p{L}\p{N}]/u.test(article.text))
    throw new ArticleProblem(`${name}: there is no text in it; give a file with an article.`);
  return url === undefined ? article : { ...article, source: url };
}

function isJson(text: string): boolean {
  if (!/^\s*(?:\{\s*"|\[\s*\{\s*")/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    // A text may begin with a bracket.
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}
