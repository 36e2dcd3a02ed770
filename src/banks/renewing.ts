import { isDeepStrictEqual } from 'node:util';
import { type Evidence, isQuoted, type Question } from '../questions/question.ts';
import { addressOf } from './address.ts';
import type { StoredQuestion } from './bank-records.ts';
import { changeBank, type Doing, type Library } from './library.ts';
import { type BankArticle, keepArticle, shelved, wordsOf } from './new-bank.ts';
import type { OpenBank } from './open-bank.ts';
import { findQuote } from './written-question.ts';

export type Renewal = Doing & {
  readonly article: BankArticle;
  /** Written from the new text. */
  readonly questions: readonly Question[];
};

export type Renewed = {
  readonly keptCount: number;
  readonly addedCount: number;
  /** Drafts that nobody had looked at and that the new text does not give any more. */
  readonly droppedCount: number;
  /** Kept questions whose quotation the new text does not hold. */
  readonly quotesGoneCount: number;
};

/**
 * Brings a bank up to date with a newer text of its article. What people have decided on stays, with its
 * id, so that members' schedules go on: approved, edited and retired questions, and those that people wrote
 * or imported. New questions enter as drafts; drafts that nobody has looked at go when the new text does
 * not give them again. One atomic write.
 *
 * @throws {UserFailure} `bank-gone`, `shipped-bank`, `question-limit`.
 */
export async function updateBank(
  library: Library,
  { article, questions, ...doing }: Renewal,
): Promise<Renewed> {
  return changeBank(library, doing, async (open) => {
    const { stored } = await library.shelf.contentsOf(open.place, open.bank);
    const offered = new Map(questions.map((question) => [wordsOf(question), question]));
    let [keptCount, droppedCount, quotesGoneCount] = [0, 0, 0];
    for (const before of stored) {
      const words = wordsOf(before.question);
      const again = offered.get(words);
      offered.delete(words);
      if (again === undefined && isUnseen(before)) {
        open.change(before, undefined, 'dropped');
        droppedCount += 1;
        continue;
      }
      const after = requoted(before, article.text, again?.evidence);
      keptCount += 1;
      if (after.isQuoteGone) quotesGoneCount += 1;
      if (after !== before) open.change(before, after, 'renewed');
    }
    const addedCount = addDrafts(open, stored, [...offered.values()]);
    open.describe({ ...open.bank, ...knownOf(article) });
    keepArticle(open, article.text);
    open.note('renewed');
    return { keptCount, addedCount, droppedCount, quotesGoneCount };
  });
}

function addDrafts(
  open: OpenBank,
  stored: readonly StoredQuestion[],
  questions: readonly Question[],
): number {
  const ids = new Set(stored.map(({ question }) => question.id));
  let count = 0;
  for (const question of questions) {
    const added = shelved(open, { ...question, status: 'draft' });
    // Another question may bear this id since its words were edited.
    if (ids.has(added.question.id)) continue;
    ids.add(added.question.id);
    open.change(undefined, added);
    count += 1;
  }
  return count;
}

/** A draft that a program wrote and nobody has touched. */
function isUnseen({ question, isEdited, flags }: StoredQuestion): boolean {
  const isWritten = 'generator' in question.origin;
  return question.status === 'draft' && isWritten && !isEdited && flags.length === 0;
}

/** Points the quotation into the new text; the same object if nothing changes. */
function requoted(
  stored: StoredQuestion,
  text: string,
  again: Evidence | undefined,
): StoredQuestion {
  const { question, article } = stored;
  // A quotation of another article does not stand in this one, before or after.
  if (article !== undefined || !isQuoted(question)) return stored;
  const { evidence } = question;
  const found = findQuote(text, evidence.quote, again?.start ?? evidence.start);
  if (found === undefined) return stored.isQuoteGone ? stored : { ...stored, isQuoteGone: true };
  const moved = { ...found, ...pageAt(found, again, evidence) };
  if (isDeepStrictEqual(moved, evidence) && !stored.isQuoteGone) return stored;
  return { ...stored, isQuoteGone: false, question: { ...question, evidence: moved } };
}

/** The page of a quotation, as whoever points to the same place knows it. */
function pageAt({ start }: Evidence, ...known: readonly (Evidence | undefined)[]) {
  const page = known.find((each) => each?.start === start)?.page;
  return page === undefined ? {} : { page };
}

function knownOf({ author, date, source, language }: BankArticle) {
  const address = addressOf(source);
  return {
    language,
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(address === undefined ? {} : { address }),
  };
}
