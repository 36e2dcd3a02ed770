import type { Question } from '../questions/question.ts';
import type { StoredQuestion, What } from './bank-records.ts';
import { changeBank, type Doing, type DoingTo, type Library } from './library.ts';
import { changeOpinion, isShipped, type Opinion, shippedQuestion } from './overlay-changes.ts';
import { keepUndo } from './undoing.ts';

/** So many questions are changed in one commit: the bot answers others in between. */
export const commitSize = 200;

/** A question after a decision; `hasChanged` is false when it had been decided so before. */
export type Decided = { readonly question: Question; readonly hasChanged: boolean };

/**
 * Approves a draft, or puts back what was retired or pulled out; its flags are settled.
 *
 * @throws {UserFailure} `bank-gone`, `unknown-question`.
 */
export async function approve(library: Library, doing: DoingTo): Promise<Decided> {
  return decide(library, doing, 'approved');
}

/**
 * Takes a question out of play; it stays in its bank. Its flags are settled.
 *
 * @throws {UserFailure} `bank-gone`, `unknown-question`.
 */
export async function retire(library: Library, doing: DoingTo): Promise<Decided> {
  return decide(library, doing, 'retired');
}

/**
 * Approves every draft of a bank that nobody has pulled out; one `undo` takes all of it back.
 *
 * @returns how many there were.
 * @throws {UserFailure} `bank-gone`, `shipped-bank`.
 */
export async function approveAll(library: Library, doing: Doing): Promise<number> {
  const action = `all-${library.newId()}`;
  for (let total = 0; ; ) {
    const count = await changeBank(library, doing, async (open) => {
      const { stored } = await library.shelf.contentsOf(open.place, open.bank);
      const drafts = stored.filter(({ question }) => question.status === 'draft');
      const some = drafts.slice(0, commitSize);
      for (const each of some) open.change(each, settled(each, 'approved'), 'approved');
      if (some.length > 0) await keepUndo(library, open, { what: 'approved', action });
      return some.length;
    });
    total += count;
    if (count < commitSize) return total;
  }
}

async function decide(
  library: Library,
  doing: DoingTo,
  status: 'approved' | 'retired',
): Promise<Decided> {
  if (isShipped(library, doing.bankId)) return decideShipped(library, doing, status);
  return changeBank(library, doing, async (open) => {
    const before = await open.requireQuestion(doing.questionId);
    const after = settled(before, status);
    const hasChanged =
      before.question.status !== status || before.isPulled || before.flags.length > 0;
    if (!hasChanged) return { question: before.question, hasChanged };
    open.change(before, after, status);
    await keepUndo(library, open, { what: status });
    return { question: after.question, hasChanged };
  });
}

async function decideShipped(
  library: Library,
  doing: DoingTo,
  status: 'approved' | 'retired',
): Promise<Decided> {
  const question = { ...shippedQuestion(library, doing.bankId, doing.questionId), status };
  return changeOpinion(library, doing, (before) => {
    const isRetired = status === 'retired';
    const after: Opinion = { ...before, flags: [], isPulled: false, isRetired };
    const hasChanged = before.isPulled || before.isRetired !== isRetired || before.flags.length > 0;
    const what: What | undefined = hasChanged ? status : undefined;
    return { after, what, result: { question, hasChanged } };
  });
}

function settled(stored: StoredQuestion, status: 'approved' | 'retired'): StoredQuestion {
  return { ...stored, question: { ...stored.question, status }, flags: [], isPulled: false };
}
