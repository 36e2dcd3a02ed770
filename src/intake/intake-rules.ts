import { availableParallelism } from 'node:os';
import { type BudgetRules, budgetRules } from '../articles/fetching/fetch-budget.ts';

/** How much work may be asked for. */
export type IntakeRules = {
  /** How often one person, and one server, may ask. */
  readonly budget: BudgetRules;
  /** Articles that are worked on at the same time. */
  readonly atOnceCount: number;
  /** Articles that may wait for their turn; further ones are refused. */
  readonly waitingCount: number;
  /** From the request to its answer, waiting included. */
  readonly mostMs: number;
};

export const intakeRules: IntakeRules = {
  budget: budgetRules,
  // A core is left to those who play meanwhile; two at least, so that a book holds up one other reader only.
  atOnceCount: Math.max(2, availableParallelism() - 1),
  waitingCount: 20,
  // An answer to a command can be changed for 15 minutes; the last change needs some of them.
  mostMs: 14 * 60_000,
};

/** More is refused: the generator needs some 120 MB and a minute for as much. */
export const mostWords = 100_000;
/** A text with fewer gives no quiz. */
export const leastWords = 40;

const words = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordsPerQuestion = 40;
const fewestQuestions = 10;
/** As many as one quiz can have; all of them are to be read by somebody before they are approved. */
const mostQuestions = 50;

/** How many questions are tried for: more of a longer article, so that all of it is covered. */
export function questionCount(wordCount: number): number {
  const wanted = Math.round(wordCount / wordsPerQuestion);
  return Math.min(mostQuestions, Math.max(fewestQuestions, wanted));
}

/** The words of a text; not counted any further than one beyond `mostWords`. */
export function countWords(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(words)) {
    // Scripts without blanks between words: two characters make one, roughly.
    count += unspaced.test(word) ? word.length / 2 : 1;
    if (count > mostWords) break;
  }
  return Math.ceil(count);
}
