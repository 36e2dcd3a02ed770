import { open, stat } from 'node:fs/promises';
import type { Article } from './article.ts';
import { ArticleProblem } from './article-problem.ts';
import {
  articleLimitBytes,
  type ReadingOptions,
  readArticleBytes,
  tooLarge,
} from './reading/read-article-bytes.ts';

/** Bytes as they come, e.g. standard input. */
export type ByteSource = AsyncIterable<Uint8Array | string>;

/**
 * The article in the file at `path`: PDF, Word, EPUB, HTML, Markdown or text.
 * @throws {ArticleProblem} when it is missing, a folder, unreadable, too large, or as `readArticleBytes` says.
 */
export async function readArticleFile(
  path: string,
  options: ReadingOptions = {},
): Promise<Article> {
  const size = await sizeOf(path);
  if (size > articleLimitBytes) throw tooLarge(path);
  const file = await open(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  try {
    return await readArticleBytes({ bytes: await file.readFile(), name: path }, options);
  } finally {
    await file.close();
  }
}

/**
 * The article that `bytes` are; reads no further than the limit.
 * @throws {ArticleProblem} when it is too large, or as `readArticleBytes` says.
 */
export async function readArticleStream(
  bytes: ByteSource,
  name: string,
  options: ReadingOptions = {},
): Promise<Article> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += part.byteLength;
    if (size > articleLimitBytes) throw tooLarge(name);
    chunks.push(part);
  }
  return readArticleBytes({ bytes: Buffer.concat(chunks), name }, options);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  if (found.isDirectory())
    throw new ArticleProblem(`${path}: this is a folder; give a file in it.`);
  return found.size;
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
