import type { Article } from '../article.ts';
import { ArticleProblem } from '../article-problem.ts';
import type { ArticleBytes } from './article-bytes.ts';
import { decodeText } from './decode-text.ts';
import { kindOfBytes } from './kind-of-bytes.ts';
import { refusedArchives } from './signatures.ts';
import { sourced, textArticle } from './text-article.ts';

/**
 * The article in `source`, here and now, without any limit on time and memory: it is what the worker
 * runs. Each format's libraries are loaded when a file of that format comes.
 * @throws {ArticleProblem} when it is of no kind that we read, damaged, or without text.
 */
export async function parseBytes(source: ArticleBytes): Promise<Article> {
  return sourced(await parsed(source), source);
}

async function parsed(source: ArticleBytes): Promise<Article> {
  const { bytes, name } = source;
  switch (kindOfBytes(source)) {
    case 'pdf': {
      const { pdfArticle } = await import('./pdf/pdf-article.ts');
      return pdfArticle(bytes, name);
    }
    case 'zip':
      return archiveArticle(bytes, name);
    case 'html': {
      const { htmlArticle } = await import('./html/html-article.ts');
      return htmlArticle(decodeText(source), source);
    }
    case 'text':
      return textArticle(source);
  }
}

async function archiveArticle(bytes: Uint8Array, name: string): Promise<Article> {
  const { openArchive } = await import('./zip.ts');
  const archive = await openArchive(bytes, name);
  if (archive.names.some((entry) => /^word\/document\d*\.xml$/i.test(entry))) {
    const { docxArticle } = await import('./docx-article.ts');
    return docxArticle(archive, name);
  }
  const { containerPart, epubArticle } = await import('./epub-article.ts');
  if (archive.names.includes(containerPart)) return epubArticle(archive, name);
  const refused = refusedArchives.find(({ entry }) => archive.names.some((one) => entry.test(one)));
  const { what, advice } = refused ?? { what: 'an empty ZIP archive', advice: 'give an article.' };
  throw new ArticleProblem(`${name}: this is ${what}; ${advice}`);
}
