import type { Article } from '../articles/article.ts';
import type { FetchArticle } from '../articles/fetching/article-fetcher.ts';
import type { FetchAttachment } from '../articles/fetching/attachment-fetcher.ts';
import { isAddress, readArticleAddress } from '../articles/read-article-address.ts';
import { articleLimitBytes, readArticleBytes } from '../articles/reading/read-article-bytes.ts';
import { UserFailure } from '../failures.ts';
import { requireLength } from './intake-failures.ts';

/** Where an article comes from. */
export type IntakeSource =
  | {
      readonly kind: 'file';
      /** Where Discord keeps it. */
      readonly url: string;
      readonly name: string;
      readonly byteCount: number;
    }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string };

export type Fetching = {
  readonly fetchArticle: FetchArticle;
  readonly fetchAttachment: FetchAttachment;
};

/** A first line up to this long that is no sentence is a title. In characters. */
const longestTitle = 80;
/** Of a sentence only its beginning becomes the title, since a title must not answer questions. */
const cutTitle = 40;
const nameOfText = 'The text';

/** What somebody has pasted: who pastes an address and nothing else means the page. */
export function sourceOfText(text: string): IntakeSource {
  return isAddress(text) && !/\s/.test(text)
    ? { kind: 'address', address: text }
    : { kind: 'text', text };
}

/**
 * Whether it is worth reading, as far as that is known before any work.
 *
 * @throws {UserFailure} `file-too-large`, `text-too-short`, `article-too-long`.
 */
export function requireReadable(source: IntakeSource): void {
  if (source.kind === 'text') requireLength(source.text);
  if (source.kind !== 'file' || source.byteCount <= articleLimitBytes) return;
  throw new UserFailure('file-too-large', { limitBytes: articleLimitBytes });
}

/**
 * The article of a source.
 *
 * @param onFetched called when its bytes are there and reading begins.
 * @throws {ArticleProblem} as the fetchers and `readArticleBytes` say, and the signal's reason.
 */
export async function readSource(
  source: IntakeSource,
  { fetchArticle, fetchAttachment }: Fetching,
  { signal, onFetched }: { readonly signal: AbortSignal; readonly onFetched: () => void },
): Promise<Article> {
  switch (source.kind) {
    case 'address': {
      const fetchAndTell: FetchArticle = async (address, options) => {
        const fetched = await fetchArticle(address, options);
        onFetched();
        return fetched;
      };
      return readArticleAddress(source.address, fetchAndTell, { signal });
    }
    case 'file': {
      const { url, name } = source;
      const bytes = await fetchAttachment({ url, name }, { signal });
      onFetched();
      const article = await readArticleBytes({ bytes, name }, { signal });
      return article.source === undefined ? { ...article, source: name } : article;
    }
    case 'text': {
      onFetched();
      const bytes = Buffer.from(source.text);
      const article = await readArticleBytes({ bytes, name: nameOfText }, { signal });
      return article.title === nameOfText ? { ...article, title: titleOf(article.text) } : article;
    }
  }
}

function titleOf(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= longestTitle && !/[.!?…]["”’)]?$/.test(line)) return line.replace(/:$/, '');
  const cut = line.slice(0, cutTitle);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || cutTitle).trimEnd()}…`;
}
