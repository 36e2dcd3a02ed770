import { type QuestionProblem, questionProblems, UserFailure } from '../failures.ts';
import { givesAway } from '../questions/checking/giveaway.ts';
import { normaliseText } from '../questions/normalise.ts';
import { clozeGap, type Evidence, type QuestionKind } from '../questions/question.ts';

/** A question as a person writes it. */
export type WrittenQuestion = {
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly answer: string;
  /** Further right answers. */
  readonly accepted: readonly string[];
  /** Multiple choice only: 3 or 4, the answer among them. */
  readonly choices: readonly string[];
  readonly explanation?: string | undefined;
  /** 0 (easy) to 1 (hard). */
  readonly difficulty: number;
  /** A sentence of the bank's article. */
  readonly quote?: string | undefined;
};

export const promptLimit = 300;
export const answerLimit = 100;
export const acceptedLimit = 20;
export const explanationLimit = 500;

/** Blanks at the ends and in rows taken out; nothing else is changed. */
export function tidied(written: WrittenQuestion): WrittenQuestion {
  const { explanation, quote, accepted, choices } = written;
  const texts = (all: readonly string[]) =>
    [...new Set(all.map(tidy))].filter((text) => text !== '');
  return {
    ...written,
    prompt: tidy(written.prompt),
    answer:
      written.kind === 'true-false' ? tidy(written.answer).toLowerCase() : tidy(written.answer),
    accepted: texts(accepted),
    choices: choices.map(tidy),
    explanation: explanation?.trim() || undefined,
    quote: quote?.trim() || undefined,
  };
}

/**
 * Whether a written question can be kept, told all at once.
 *
 * @throws {UserFailure} `question-unfit`, naming every problem.
 */
export function requireFit(written: WrittenQuestion, more: readonly QuestionProblem[] = []): void {
  const problems = [...problemsOf(written), ...more];
  if (problems.length > 0) throw new UserFailure('question-unfit', { problems });
}

/** Where a quotation stands in an article; the place nearest to `near`, in characters, if there are several. */
export function findQuote(text: string, quote: string, near = 0): Evidence | undefined {
  let found: Evidence | undefined;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    if (found !== undefined && Math.abs(found.start - near) <= Math.abs(start - near)) break;
    found = { quote, start, end: start + quote.length };
  }
  return found;
}

function problemsOf(written: WrittenQuestion): readonly QuestionProblem[] {
  const { kind, prompt, answer, accepted, explanation = '' } = written;
  const gapCount = prompt.split(clozeGap).length - 1;
  const isGapWanted = kind === 'cloze';
  const isOpen = kind !== 'true-false' && answer !== '' && prompt !== '';
  const checks: Partial<Record<QuestionProblem, boolean>> = {
    'prompt-empty': prompt.replaceAll(clozeGap, '').trim() === '',
    'prompt-too-long': prompt.length > promptLimit,
    'answer-empty': answer === '',
    'answer-too-long': answer.length > answerLimit,
    'answer-in-prompt': isOpen && givesAway(prompt.replaceAll(clozeGap, ' '), answer),
    'gap-missing': isGapWanted && gapCount !== 1,
    'gap-unwanted': !isGapWanted && gapCount > (kind === 'multiple-choice' ? 1 : 0),
    'not-true-or-false': kind === 'true-false' && answer !== 'true' && answer !== 'false',
    'too-many-accepted':
      accepted.length > acceptedLimit || accepted.some((each) => each.length > answerLimit),
    'explanation-too-long': explanation.length > explanationLimit,
    ...optionChecks(written),
  };
  return questionProblems.filter((problem) => checks[problem]);
}

function optionChecks({
  kind,
  answer,
  choices,
}: WrittenQuestion): Partial<Record<QuestionProblem, boolean>> {
  if (kind !== 'multiple-choice') return { 'options-unwanted': choices.length > 0 };
  const different = new Set(choices.map((choice) => normaliseText(choice) || choice));
  return {
    'options-count': choices.length < 3 || choices.length > 4,
    'option-empty': choices.includes(''),
    'option-too-long': choices.some((choice) => choice.length > answerLimit),
    'options-alike': different.size < choices.length,
    'answer-not-an-option': !choices.includes(answer),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
