import { UserFailure } from '../failures.ts';
import { isQuoted, type Question } from '../questions/question.ts';
import type { Read } from '../storage/store.ts';
import { bankKey, questionKey } from './bank-keys.ts';
import { articleTexts, type StoredQuestion, storedQuestions } from './bank-records.ts';
import { changeBank, type Doing, type Library, requireSpace } from './library.ts';
import { shelved, wordsOf } from './new-bank.ts';
import type { OpenBank } from './open-bank.ts';
import { commitSize } from './review.ts';
import { keepUndo } from './undoing.ts';
import { findQuote } from './written-question.ts';

export type ImportedCounts = {
  readonly addedCount: number;
  /** Questions that the bank has already: by id, or by the same words and answer. */
  readonly duplicates: readonly Question[];
};

/**
 * Adds questions from a file, with the status that they come with. They enter some hundred at a time; what
 * a crash leaves out enters when the file is imported again, and nothing enters twice. One `undo` takes out
 * what nobody has touched since.
 *
 * @throws {UserFailure} `nothing-to-import`, `bank-gone`, `shipped-bank`; `question-limit` before anything is
 *   added if it can be known, or once the owner has no room for the next hundreds.
 */
export async function importQuestions(
  library: Library,
  { questions, ...doing }: Doing & { readonly questions: readonly Question[] },
): Promise<ImportedCounts> {
  if (questions.length === 0) throw new UserFailure('nothing-to-import', {});
  await requireSpace(library, doing.owner, questions.length);
  const duplicates: Question[] = [];
  const action = `import-${library.newId()}`;
  let addedCount = 0;
  for (let from = 0; from < questions.length; from += commitSize) {
    const some = questions.slice(from, from + commitSize);
    const step = await changeBank(library, doing, async (open, read) => {
      const imported = await addNew(library, open, { questions: some, read });
      if (from === 0) open.note('imported', { after: { questions: questions.length } });
      if (imported.addedCount > 0) await keepUndo(library, open, { what: 'imported', action });
      return imported;
    });
    addedCount += step.addedCount;
    duplicates.push(...step.duplicates);
  }
  return { addedCount, duplicates };
}

async function addNew(
  library: Library,
  open: OpenBank,
  { questions, read }: { readonly questions: readonly Question[]; readonly read: Read },
): Promise<ImportedCounts> {
  const { stored } = await library.shelf.contentsOf(open.place, open.bank);
  const known = new Set(stored.map(({ question }) => wordsOf(question)));
  const article = await read(articleTexts, bankKey(open.place));
  const duplicates: Question[] = [];
  for (const question of questions) {
    const words = wordsOf(question);
    const added = shelved(open, question);
    const { id } = added.question;
    const isKnown =
      open.changed.has(id) ||
      (await read(storedQuestions, questionKey(open.place, id))) !== undefined;
    if (known.has(words) || isKnown) duplicates.push(question);
    else open.change(undefined, article === undefined ? added : quotedIn(added, article.text));
    known.add(words);
  }
  return { addedCount: open.changed.size, duplicates };
}

/** The quotation points into the bank's own article, if it stands there. */
function quotedIn(stored: StoredQuestion, text: string): StoredQuestion {
  const { question } = stored;
  if (!isQuoted(question)) return stored;
  const found = findQuote(text, question.evidence.quote, question.evidence.start);
  if (found === undefined) return { ...stored, isQuoteGone: true };
  return { ...stored, question: { ...question, evidence: { ...question.evidence, ...found } } };
}
