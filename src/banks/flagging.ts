import { UserFailure } from '../failures.ts';
import { bankKey, questionKey } from './bank-keys.ts';
import {
  type Flag,
  type FlagReason,
  overlays,
  storedQuestions,
  type What,
} from './bank-records.ts';
import { changeBank, type DoingTo, type Library } from './library.ts';
import { changeOpinion, isShipped, shippedQuestion } from './overlay-changes.ts';

/** So many different people pull a question out; one moderator does it alone. */
export const flagsToPull = 3;
export const noteLimit = 300;

export type Flagging = DoingTo & {
  /** Absent: as this person has said before, else `unspecified`. */
  readonly reason?: FlagReason | undefined;
  /** Absent: as before. */
  readonly note?: string | undefined;
  readonly isModerator: boolean;
};

export type Flagged = {
  /** What this person has reported. */
  readonly flag: Flag;
  readonly flagCount: number;
  readonly isPulled: boolean;
};

/** What people have reported of a question, and whether that has taken it out of play. */
export type Flaggable = { readonly flags: readonly Flag[]; readonly isPulled: boolean };

/** How flags change; `what` is absent when they do not. */
type FlagChange<R> = Flaggable & { readonly what: What | undefined; readonly result: R };

/**
 * One person says that something is wrong with a question. Saying it again changes nothing, and saying
 * more changes their report. The third person, or a moderator, takes the question out of play until it is
 * reviewed. Also for banks that came with the bot: then for this owner only.
 *
 * @throws {UserFailure} `note-too-long`, `bank-gone`, `unknown-question`.
 */
export async function flagQuestion(library: Library, flagging: Flagging): Promise<Flagged> {
  const note = noteIn(flagging);
  const { by, reason, isModerator } = flagging;
  return changeFlags(library, flagging, ({ flags: before, isPulled: wasPulled }) => {
    const own = before.find(({ userId }) => userId === by.id);
    const flag: Flag = {
      ...(own ?? { userId: by.id, at: library.now() }),
      name: by.name,
      reason: reason ?? own?.reason ?? 'unspecified',
      ...(note === undefined ? {} : { note }),
    };
    const isSame = own !== undefined && own.reason === flag.reason && own.note === flag.note;
    const flags = own ? before.map((each) => (each === own ? flag : each)) : [...before, flag];
    const isPulled = wasPulled || isModerator || flags.length >= flagsToPull;
    const what = isPulled && !wasPulled ? 'pulled' : isSame ? undefined : 'flagged';
    return { flags, isPulled, what, result: { flag, flagCount: flags.length, isPulled } };
  });
}

/**
 * One person takes their report back. Once it has helped to take the question out, it stays for the review.
 *
 * @returns whether the question is out of play.
 * @throws {UserFailure} `bank-gone`, `unknown-question`.
 */
export async function withdrawFlag(library: Library, doing: DoingTo): Promise<boolean> {
  return changeFlags(library, doing, ({ flags: before, isPulled }) => {
    const flags = before.filter(({ userId }) => userId !== doing.by.id);
    const isChanged = !isPulled && flags.length < before.length;
    return { flags, isPulled, what: isChanged ? 'undone' : undefined, result: isPulled };
  });
}

/** What was reported of a question and is not settled yet. */
export async function flagsOf(
  { store, shipped }: Library,
  { questionId, ...place }: Omit<DoingTo, 'by'>,
): Promise<Flaggable> {
  const found = shipped.has(place.bankId)
    ? (await store.get(overlays, bankKey(place)))?.questions[questionId]
    : await store.get(storedQuestions, questionKey(place, questionId));
  return found ?? { flags: [], isPulled: false };
}

async function changeFlags<R>(
  library: Library,
  doing: DoingTo,
  change: (before: Flaggable) => FlagChange<R>,
): Promise<R> {
  const { bankId, questionId } = doing;
  if (isShipped(library, bankId)) {
    shippedQuestion(library, bankId, questionId);
    return changeOpinion(library, doing, (before) => {
      const { flags, isPulled, what, result } = change(before);
      return { after: { ...before, flags, isPulled }, what, result };
    });
  }
  return changeBank(library, doing, async (open) => {
    const before = await open.requireQuestion(questionId);
    const { flags, isPulled, what, result } = change(before);
    const status = isPulled ? 'retired' : before.question.status;
    if (what !== undefined)
      open.change(
        before,
        { ...before, question: { ...before.question, status }, flags, isPulled },
        what,
      );
    return result;
  });
}

function noteIn({ note: typed }: Flagging): string | undefined {
  const note = typed?.trim() || undefined;
  if (note !== undefined && note.length > noteLimit)
    throw new UserFailure('note-too-long', { length: note.length, limit: noteLimit });
  return note;
}
