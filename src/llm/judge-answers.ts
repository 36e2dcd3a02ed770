import { gradeTyped } from '../questions/grade-answer.ts';
import { normaliseText } from '../questions/normalise.ts';
import { numberValue } from '../questions/numbers.ts';
import type { Question } from '../questions/question.ts';
import type { BlindAnswer } from './blind-answers.ts';

/** Why a proposed question is dropped after the model has answered it. */
export type BlindRefusal =
  | 'not-answered'
  | 'answered-otherwise'
  | 'several-options-right'
  | 'common-knowledge';

type Circumstances = {
  /** The article. */
  readonly text: string;
  /** False: the model could not be asked. */
  readonly isChecked: boolean;
};

/** How much a question is worth, 0 to 1, and how hard it is, 0 to 1. */
export type Weight = { readonly worth: number; readonly difficulty: number };

/** What the answer from the text says against `question`; `undefined` if it is the proposed one, and the only one. */
export function refusalWithText(
  question: Question,
  given: BlindAnswer | undefined,
): BlindRefusal | undefined {
  if (given === undefined) return 'not-answered';
  if (!isAnswered(question, given)) return 'answered-otherwise';
  if (question.kind !== 'multiple-choice') return undefined;
  if (given.right.length === 0) return 'not-answered';
  const right = new Set(given.right.map(normaliseText));
  if (!right.has(normaliseText(question.answer))) return 'answered-otherwise';
  return right.size > 1 ? 'several-options-right' : undefined;
}

/**
 * What the answer without the text says about `question`.
 *
 * A model has read what no class has: that it knows when a bridge was built says nothing about the members
 * of a guild. So a name or figure of the article keeps its full worth. Any other answer that is given
 * freely, right, and without the text is common knowledge, or the prompt gives it away: dropped. A statement
 * or an option can be guessed, one in two or four times, so there it only lowers the worth.
 * If the model could not be asked, the worth is lowered, too.
 */
export function weighWithoutText(
  question: Question,
  given: BlindAnswer | undefined,
  { text, isChecked }: Circumstances,
): Weight | 'common-knowledge' {
  if (!isChecked) return { worth: 0.6, difficulty: 0.5 };
  if (given === undefined || !isAnswered(question, given)) return { worth: 1, difficulty: 0.6 };
  if (isNameOrFigure(question, text)) return { worth: 1, difficulty: 0.4 };
  const isOpen = question.kind === 'cloze' || question.kind === 'short-answer';
  return isOpen ? 'common-knowledge' : { worth: 0.6, difficulty: 0.3 };
}

function isAnswered(question: Question, { answer }: BlindAnswer): boolean {
  if (question.kind === 'multiple-choice')
    return normaliseText(answer) === normaliseText(question.answer);
  return gradeTyped(question, answer).verdict === 'right';
}

/**
 * A figure, or capitalised in the middle of a sentence of the article. In scripts without capitals no name
 * can be told, so more is taken for common knowledge there; in German every noun is one, so less is.
 */
function isNameOrFigure({ kind, answer }: Question, text: string): boolean {
  if (kind === 'true-false') return false;
  if (/\p{N}/u.test(answer) || numberValue(answer) !== undefined) return true;
  const bare = answer.replace(/^the /i, '');
  if (!/^\p{Lu}/u.test(bare)) return false;
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    if (/[\p{Ll}\p{N},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return /^\S+\s(\S+\s)*\p{Lu}/u.test(bare);
}
