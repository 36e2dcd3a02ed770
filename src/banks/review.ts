import type { Question } from '../questions/question.ts';
import type { StoredQuestion } from './bank-records.ts';
import { changeBank, type Doing, type DoingTo, type Library } from './library.ts';
import { asReviewed, withOpinion } from './overlay.ts';
import { changeOpinion, isShipped, type Opinion, shippedQuestion } from './overlay-changes.ts';
import { opinionUndo } from './overlay-undoing.ts';
import { versionOf, waits } from './review-version.ts';
import { keepUndo } from './undoing.ts';

/** So many questions are changed in one commit: the bot answers others in between. */
export const commitSize = 200;

/** A question after a decision; `hasChanged` is false when it had been decided so before. */
export type Decided = {
  readonly question: Question;
  readonly hasChanged: boolean;
  /** Whether it was pulled out until now. */
  readonly wasPulled: boolean;
  /** Why nothing was done: somebody else has `decided`, or has `changed` what was to be decided on. */
  readonly overtaken?: 'decided' | 'changed';
};

export type Deciding = DoingTo & {
  /** The `version` of what was seen: anything else is left as it is. Absent: decides on whatever is there. */
  readonly seen?: string | undefined;
};

/**
 * Approves a draft, or puts back what was retired or pulled out; its flags are settled.
 *
 * @throws {UserFailure} `bank-gone`, `unknown-question`.
 */
export async function approve(library: Library, doing: Deciding): Promise<Decided> {
  return decide(library, doing, 'approved');
}

/**
 * Takes a question out of play; it stays in its bank. Its flags are settled.
 *
 * @throws {UserFailure} `bank-gone`, `unknown-question`.
 */
export async function retire(library: Library, doing: Deciding): Promise<Decided> {
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
  doing: Deciding,
  status: 'approved' | 'retired',
): Promise<Decided> {
  if (isShipped(library, doing.bankId)) return decideShipped(library, doing, status);
  return changeBank(library, doing, async (open) => {
    const before = await open.requireQuestion(doing.questionId);
    const { question, isPulled: wasPulled } = before;
    const overtaken = overtakenBy(before, doing.seen);
    if (overtaken !== undefined) return { question, hasChanged: false, wasPulled, overtaken };
    const hasChanged = question.status !== status || wasPulled || before.flags.length > 0;
    if (!hasChanged) return { question, hasChanged, wasPulled };
    const after = settled(before, status);
    open.change(before, after, status);
    await keepUndo(library, open, { what: status });
    return { question: after.question, hasChanged, wasPulled };
  });
}

async function decideShipped(
  library: Library,
  doing: Deciding,
  status: 'approved' | 'retired',
): Promise<Decided> {
  const shipped = shippedQuestion(library, doing.bankId, doing.questionId);
  return changeOpinion<Decided>(library, doing, async (before, revision) => {
    const isRetired = status === 'retired';
    const { isPulled: wasPulled } = before;
    const known = withOpinion(shipped, before);
    const overtaken = overtakenBy({ ...asReviewed(known), ...before }, doing.seen);
    if (overtaken !== undefined) {
      const result = { question: known, hasChanged: false, wasPulled, overtaken };
      return { after: before, what: undefined, result };
    }
    const after: Opinion = { ...before, flags: [], isPulled: false, isRetired };
    const hasChanged = wasPulled || before.isRetired !== isRetired || before.flags.length > 0;
    const result = { question: { ...known, status }, hasChanged, wasPulled };
    if (!hasChanged) return { after, what: undefined, result };
    const also = await opinionUndo(library, doing, { what: status, revision });
    return { after, what: status, also, result };
  });
}

function overtakenBy(
  now: Parameters<typeof versionOf>[0],
  seen: string | undefined,
): Decided['overtaken'] {
  if (seen === undefined) return undefined;
  if (!waits(now)) return 'decided';
  return versionOf(now) === seen ? undefined : 'changed';
}

function settled(stored: StoredQuestion, status: 'approved' | 'retired'): StoredQuestion {
  return { ...stored, question: { ...stored.question, status }, flags: [], isPulled: false };
}
