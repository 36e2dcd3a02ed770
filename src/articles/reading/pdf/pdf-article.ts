import type { Article } from '../../article.ts';
import { ArticleProblem } from '../../article-problem.ts';

export async function pdfArticle(_bytes: Uint8Array, name: string): Promise<Article> {
  throw new ArticleProblem(`${name}: PDF files cannot be read yet; give the article as text.`);
}
