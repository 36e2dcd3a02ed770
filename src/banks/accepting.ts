import type { Question } from '../questions/question.ts';
import { changeBank, type DoingTo, type Library } from './library.ts';
import { changeOpinion, isShipped, shippedQuestion } from './overlay-changes.ts';
import { opinionUndo } from './overlay-undoing.ts';
import { keepUndo } from './undoing.ts';
import { type Accepted, withAccepted } from './writing.ts';

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
  return changeOpinion<Accepted>(library, doing, async (before, revision) => {
    const known: Question = { ...shipped, accepted: [...shipped.accepted, ...before.accepted] };
    const question = withAccepted(known, answer);
    if (question === undefined)
      return { after: before, what: undefined, result: { question: known, hasChanged: false } };
    const accepted = question.accepted.slice(shipped.accepted.length);
    return {
      after: { ...before, accepted },
      what: 'accepted',
      also: await opinionUndo(library, doing, { what: 'accepted', revision }),
      result: { question, hasChanged: true },
    };
  });
}
