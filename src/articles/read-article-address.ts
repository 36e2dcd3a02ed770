import type { Article } from './article.ts';
import type { FetchArticle } from './fetching/article-fetcher.ts';
import { type ReadingOptions, readArticleBytes } from './reading/read-article-bytes.ts';

/** Whether somebody who gives `text` means an address and no file: it begins like `https://`. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
}

/**
 * The article at a web address; the address where it was found in the end is its source.
 * @throws {ArticleProblem} as `articleFetcher` and `readArticleBytes` say.
 * @throws the signal's reason, when it is aborted with one of its own.
 */
export async function readArticleAddress(
  address: string,
  fetchArticle: FetchArticle,
  options: ReadingOptions = {},
): Promise<Article> {
  const { signal } = options;
  const { bytes, contentType, charset, url } = await fetchArticle(
    address,
    signal === undefined ? {} : { signal },
  );
  const header = [contentType, ...(charset === undefined ? [] : [`charset=${charset}`])].join('; ');
  return readArticleBytes({ bytes, name: nameOf(url), contentType: header, url }, options);
}

/** What messages call it, and its title where it has none: without query, and readable. */
function nameOf(url: string): string {
  const { origin, pathname } = new URL(url);
  try {
    return `${origin}${decodeURI(pathname)}`;
  } catch (cause) {
    // Percent signs that are no UTF-8.
    if (cause instanceof URIError) return `${origin}${pathname}`;
    throw cause;
  }
}
