import { open, stat } from 'node:fs/promises';
import { type Article, parseArticle } from './article.ts';
import { ArticleProblem } from './article-problem.ts';

/** Larger input is refused: 5 MB is some 800,000 words. */
export const articleLimitBytes = 5_000_000;

/** Bytes as they come, e.g. standard input. */
export type ByteSource = AsyncIterable<Uint8Array | string>;

/**
 * The article in a `.md` or `.txt` file.
 * @throws {ArticleProblem} when it is missing, a folder, unreadable, empty, too large, or no UTF-8 text.
 */
export async function readArticleFile(path: string): Promise<Article> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    throw new ArticleProblem(
      `${path}: web addresses cannot be read yet; save the page's text to a .txt or .md file and give that.`,
    );
  }
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension !== undefined && !['md', 'markdown', 'txt', 'text'].includes(extension)) {
    throw new ArticleProblem(
      `${path}: .${extension} files cannot be read yet; give a .md or .txt file.`,
    );
  }
  const size = await sizeOf(path);
  if (size > articleLimitBytes) throw tooLarge(path);
  const file = await open(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  try {
    return decodeArticle(await file.readFile(), path);
  } finally {
    await file.close();
  }
}

/**
 * The article that `bytes` are; reads no further than the limit.
 * @throws {ArticleProblem} when it is empty, too large, or no UTF-8 text.
 */
export async function readArticleStream(bytes: ByteSource, name: string): Promise<Article> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += part.byteLength;
    if (size > articleLimitBytes) throw tooLarge(name);
    chunks.push(part);
  }
  return decodeArticle(Buffer.concat(chunks), name);
}

/**
 * The article in `bytes`.
 * @throws {ArticleProblem} when it is empty, too large, or no UTF-8 text.
 */
export function decodeArticle(bytes: Uint8Array, name: string): Article {
  if (bytes.byteLength > articleLimitBytes) throw tooLarge(name);
  if (bytes.includes(0))
    throw new ArticleProblem(`${name}: this is not a text file; give a .md or .txt file.`);
  const article = parseArticle(decoded(bytes, name), name);
  if (article.text.trim() === '')
    throw new ArticleProblem(`${name}: there is no text in it; give a file with an article.`);
  return article;
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ArticleProblem(`${name}: the text is not UTF-8; save it as UTF-8 and try again.`, {
      cause,
    });
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  if (found.isDirectory())
    throw new ArticleProblem(`${path}: this is a folder; give a .md or .txt file in it.`);
  return found.size;
}

function tooLarge(name: string): ArticleProblem {
  return new ArticleProblem(
    `${name}: larger than ${articleLimitBytes / 1_000_000} MB; split it and give one part at a time.`,
  );
}

function unreadable(path: string, cause: unknown): ArticleProblem {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ArticleProblem(`${path}: no such file; check the path.`, { cause });
  if (code === 'EACCES' || code === 'EPERM')
    return new ArticleProblem(`${path}: may not be read; check its permissions.`, { cause });
  return new ArticleProblem(`${path}: cannot be read (${String(code ?? cause)}); check the path.`, {
    cause,
  });
}
