import { type QuestionProblem, UserFailure } from '../failures.ts';
import type { Evidence, Question } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import type { Read } from '../storage/store.ts';
import { liveRecords } from './adding.ts';
import { bankKey } from './bank-keys.ts';
import { articleTexts, type StoredQuestion } from './bank-records.ts';
import { changeBank, type Doing, type DoingTo, type Library } from './library.ts';
import { newBank, shelved, wordsOf } from './new-bank.ts';
import type { OpenBank } from './open-bank.ts';
import { versionOf } from './review-version.ts';
import { keepUndo } from './undoing.ts';
import {
  acceptedLimit,
  answerLimit,
  findQuote,
  requireFit,
  tidied,
  type WrittenQuestion,
} from './written-question.ts';

/** What can be changed in a question; its kind stays. `quote: ''` takes the quotation away. */
export type Edits = Partial<Omit<WrittenQuestion, 'kind'>>;

export type Writing = Doing & {
  readonly written: WrittenQuestion;
  /** If there is no such bank, one of this title is made in the same commit. */
  readonly newTitle?: string | undefined;
};

/**
 * Adds a question that a person has written. It is approved at once: its author may review.
 *
 * @throws {UserFailure} `question-unfit`, `bank-gone`, `shipped-bank`, `question-limit`, `bank-limit`.
 */
export async function addQuestion(
  library: Library,
  { written, newTitle, ...doing }: Writing,
): Promise<Question> {
  const { quote, ...fields } = tidied(written);
  const { owner, bankId, by } = doing;
  return changeBank(library, doing, async (open, read) => {
    if (newTitle !== undefined && open.record === undefined) {
      const titles = (await liveRecords(library, owner)).map(({ title }) => title);
      open.describe(newBank(open, { title: newTitle }, titles));
      open.note('added');
    }
    const evidence = await evidenceFor(open, read, quote);
    const { kind, prompt, answer } = fields;
    const id = hashText([bankId, kind, prompt, answer, String(open.revision)].join('\n'));
    const problems = await problemsIn(library, open, { fields, id, quote, evidence });
    requireFit(fields, problems);
    const question: Question = {
      id,
      ...withoutAbsent(fields),
      ...(evidence ? { evidence } : {}),
      status: 'approved',
      origin: { author: by.name, authorId: by.id },
    };
    open.change(undefined, shelved(open, question), 'added');
    await keepUndo(library, open, { what: 'added' });
    return question;
  });
}

export type Editing = DoingTo & {
  readonly edits: Edits;
  /** The `version` of what was edited: nothing newer is overwritten. Absent: whatever is there is. */
  readonly seen?: string | undefined;
};

/**
 * Changes the words of a question. It keeps its id, so that members' schedules go on, and its status.
 *
 * @throws {UserFailure} `question-unfit`, `question-changed` when it is not as it was seen, `bank-gone`,
 *   `shipped-bank`, `unknown-question`.
 */
export async function editQuestion(
  library: Library,
  { edits, seen, ...doing }: Editing,
): Promise<Question> {
  return changeBank(library, doing, async (open, read) => {
    const before = await open.requireQuestion(doing.questionId);
    if (seen !== undefined && versionOf(before) !== seen)
      throw new UserFailure('question-changed', {});
    const { evidence: quoted, explanation, ...kept } = before.question;
    const wanted = { ...kept, explanation, quote: quoted?.quote, ...edits };
    const { quote, ...fields } = tidied(wanted);
    const isSameQuote = quote === quoted?.quote;
    const evidence = isSameQuote ? quoted : await evidenceFor(open, read, quote);
    const problems = await problemsIn(library, open, { fields, id: kept.id, quote, evidence });
    const isQuoteNeeded = 'generator' in kept.origin && quote === undefined;
    requireFit(fields, isQuoteNeeded ? [...problems, 'quote-needed'] : problems);
    const question: Question = {
      ...kept,
      ...withoutAbsent(fields),
      ...(evidence ? { evidence } : {}),
    };
    const isQuoteGone = isSameQuote && before.isQuoteGone;
    const after: StoredQuestion = { ...before, question, isEdited: true, isQuoteGone };
    open.change(before, after, 'edited');
    await keepUndo(library, open, { what: 'edited' });
    return question;
  });
}

export type Accepted = { readonly question: Question; readonly hasChanged: boolean };

/** One more right answer for a question. @returns `undefined` if it was right before. */
export function withAccepted(question: Question, answer: string): Question | undefined {
  const more = answer.replace(/\s+/g, ' ').trim();
  const { accepted, choices } = question;
  if (more === question.answer || accepted.includes(more)) return undefined;
  const problems: QuestionProblem[] = [];
  if (more === '') problems.push('answer-empty');
  if (more.length > answerLimit) problems.push('answer-too-long');
  if (accepted.length >= 3 * acceptedLimit) problems.push('too-many-accepted');
  if (choices.length > 0 && !choices.includes(more)) problems.push('answer-not-an-option');
  if (problems.length > 0) throw new UserFailure('question-unfit', { problems });
  return { ...question, accepted: [...accepted, more] };
}

type Checked = {
  readonly fields: WrittenQuestion;
  readonly id: string;
  readonly quote: string | undefined;
  readonly evidence: Evidence | undefined;
};

async function problemsIn(
  library: Library,
  open: OpenBank,
  { fields, id, quote, evidence }: Checked,
): Promise<readonly QuestionProblem[]> {
  const { stored } = await library.shelf.contentsOf(open.place, open.bank);
  const words = wordsOf(fields);
  const repeats = stored.some(({ question }) => question.id !== id && wordsOf(question) === words);
  return [
    ...(quote !== undefined && evidence === undefined ? (['quote-not-in-article'] as const) : []),
    ...(repeats ? (['repeats-another'] as const) : []),
  ];
}

async function evidenceFor(
  open: OpenBank,
  read: Read,
  quote: string | undefined,
): Promise<Evidence | undefined> {
  if (quote === undefined) return undefined;
  const article = await read(articleTexts, bankKey(open.place));
  return article && findQuote(article.text, quote);
}

function withoutAbsent({ explanation, ...fields }: Omit<WrittenQuestion, 'quote'>) {
  return { ...fields, ...(explanation === undefined ? {} : { explanation }) };
}
