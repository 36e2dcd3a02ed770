import { ArticleProblem } from '../articles/article-problem.ts';
import { UserFailure } from '../failures.ts';
import { GenerationProblem } from '../generation/generation-problem.ts';
import type { Generated } from '../questions/generate-questions.ts';
import { countWords, leastWords, mostWords } from './intake-rules.ts';

/** What a person can mend, as such; anything else as it is. */
export function asFailure(thrown: unknown): unknown {
  if (thrown instanceof ArticleProblem)
    return new UserFailure('article-unfit', { reason: thrown.message });
  if (thrown instanceof GenerationProblem)
    return new UserFailure('generation-failed', { reason: thrown.message });
  return thrown;
}

/**
 * Whether a text is worth the work.
 *
 * @returns its number of words.
 * @throws {UserFailure} `text-too-short`, `article-too-long`.
 */
export function requireLength(text: string): number {
  const wordCount = countWords(text);
  if (wordCount < leastWords) throw new UserFailure('text-too-short', { wordCount, leastWords });
  if (wordCount > mostWords) throw new UserFailure('article-too-long', { mostWords });
  return wordCount;
}

/** @throws {UserFailure} `article-language`, `too-few-facts` when there are fewer than `leastCount`. */
export function requireQuestions(
  { questions, report }: Generated,
  { leastCount, wordCount }: { readonly leastCount: number; readonly wordCount: number },
): void {
  if (questions.length >= leastCount) return;
  const { language } = report;
  if (language !== undefined && language !== 'English')
    throw new UserFailure('article-language', { language });
  throw new UserFailure('too-few-facts', { foundCount: questions.length, wordCount });
}
