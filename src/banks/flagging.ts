import { UserFailure } from '../failures.ts';
import type { Question } from '../questions/question.ts';
import type { Flag, FlagReason } from './bank-records.ts';
import { changeBank, type DoingTo, type Library } from './library.ts';
import { changeOpinion, isShipped, shippedQuestion } from './overlay-changes.ts';
import { keepUndo } from './undoing.ts';
import { type Accepted, withAccepted } from './writing.ts';

/** So many different people pull a question out; one moderator does it alone. */
export const flagsToPull = 3;
export const noteLimit = 300;

export type Flagging = DoingTo & {
  readonly reason: FlagReason;
  readonly note?: string | undefined;
  readonly isModerator: boolean;
};

export type Flagged = { readonly flagCount: number; readonly isPulled: boolean };

/**
 * One person says that something is wrong with a question. The third, or a moderator, takes it out of play
 * until it is reviewed. Also for banks that came with the bot: then for this owner only.
 *
 * @throws {UserFailure} `already-flagged`, `note-too-long`, `bank-gone`, `unknown-question`.
 */
export async function flagQuestion(library: Library, flagging: Flagging): Promise<Flagged> {
  const flag = flagOf(library, flagging);
  const { bankId, questionId, by, isModerator } = flagging;
  const add = <T extends { readonly flags: readonly Flag[]; readonly isPulled: boolean }>(
    before: T,
  ) => {
    if (before.flags.some(({ userId }) => userId === by.id))
      throw new UserFailure('already-flagged', {});
    const flags = [...before.flags, flag];
    const isPulled = before.isPulled || isModerator || flags.length >= flagsToPull;
    const what = isPulled && !before.isPulled ? ('pulled' as const) : ('flagged' as const);
    return { flags, isPulled, what, result: { flagCount: flags.length, isPulled } };
  };
  if (isShipped(library, bankId)) {
    shippedQuestion(library, bankId, questionId);
    return changeOpinion(library, flagging, (before) => {
      const { flags, isPulled, what, result } = add(before);
      return { after: { ...before, flags, isPulled }, what, result };
    });
  }
  return changeBank(library, flagging, async (open) => {
    const before = await open.requireQuestion(questionId);
    const { flags, isPulled, what, result } = add(before);
    const { question } = before;
    const status = isPulled ? 'retired' : question.status;
    open.change(before, { ...before, question: { ...question, status }, flags, isPulled }, what);
    return result;
  });
}

/**
 * A moderator lets one more answer count from now on. `rescore` of the quiz counts it for the round that is
 * over. Safe to repeat.
 *
 * @throws {UserFailure} `question-unfit`, `bank-gone`, `unknown-question`.
 */
export async function acceptAnswer(
  library: Library,
  { answer, ...doing }: DoingTo & { readonly answer: string },
): Promise<Accepted> {
  if (isShipped(library, doing.bankId)) return acceptShipped(library, { answer, ...doing });
  return changeBank(library, doing, async (open) => {
    const before = await open.requireQuestion(doing.questionId);
    const question = withAccepted(before.question, answer);
    if (question === undefined) return { question: before.question, hasChanged: false };
    open.change(before, { ...before, question, isEdited: true }, 'accepted');
    await keepUndo(library, open, { what: 'accepted' });
    return { question, hasChanged: true };
  });
}

async function acceptShipped(
  library: Library,
  { answer, ...doing }: DoingTo & { readonly answer: string },
): Promise<Accepted> {
  const shipped = shippedQuestion(library, doing.bankId, doing.questionId);
  return changeOpinion<Accepted>(library, doing, (before) => {
    const known: Question = { ...shipped, accepted: [...shipped.accepted, ...before.accepted] };
    const question = withAccepted(known, answer);
    if (question === undefined)
      return { after: before, what: undefined, result: { question: known, hasChanged: false } };
    const accepted = question.accepted.slice(shipped.accepted.length);
    return {
      after: { ...before, accepted },
      what: 'accepted',
      result: { question, hasChanged: true },
    };
  });
}

function flagOf({ now }: Library, { by, reason, note: typed }: Flagging): Flag {
  const note = typed?.trim() || undefined;
  if (note !== undefined && note.length > noteLimit)
    throw new UserFailure('note-too-long', { length: note.length, limit: noteLimit });
  return {
    userId: by.id,
    name: by.name,
    reason,
    ...(note === undefined ? {} : { note }),
    at: now(),
  };
}
