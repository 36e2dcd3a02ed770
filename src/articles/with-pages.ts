import type { QuotedQuestion } from '../questions/question.ts';
import { type Paged, pageOf } from './article.ts';

/** `questions` about an article, their quotations with the page that they stand on, where it has pages. */
export function withPages(
  article: Paged,
  questions: readonly QuotedQuestion[],
): readonly QuotedQuestion[] {
  return questions.map((question) => {
    const { evidence } = question;
    const page = pageOf(article, evidence.start);
    return page === undefined ? question : { ...question, evidence: { ...evidence, page } };
  });
}
