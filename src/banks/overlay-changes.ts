import { UserFailure } from '../failures.ts';
import type { Question } from '../questions/question.ts';
import { type Change, put } from '../storage/store.ts';
import { bankKey, eventKey } from './bank-keys.ts';
import {
  type BankEvent,
  bankEvents,
  type Overlay,
  type OwnerRecord,
  overlays,
  ownerRecords,
  type What,
} from './bank-records.ts';
import type { DoingTo, Library } from './library.ts';
import { noOpinion } from './overlay.ts';

export type Opinion = Overlay['questions'][string];

/** What one owner thinks of a question that came with the bot. */
export type Opined<R> = {
  readonly after: Opinion;
  readonly what: What | undefined;
  readonly result: R;
};

/** Whether a bank came with the bot. */
export function isShipped({ shipped }: Library, bankId: string): boolean {
  return shipped.has(bankId);
}

/** @throws {UserFailure} `unknown-question` when a bank that came with the bot has no such question. */
export function shippedQuestion(
  { shipped }: Library,
  bankId: string,
  questionId: string,
): Question {
  const question = shipped.get(bankId)?.questions.find(({ id }) => id === questionId);
  if (question === undefined) throw new UserFailure('unknown-question', {});
  return question;
}

/**
 * Changes what an owner thinks of a question that came with the bot; the question stays as it is for all
 * others. One atomic write, guarded by the owner's record, with a line in the log.
 */
export async function changeOpinion<R>(
  library: Library,
  { owner, bankId, questionId, by }: DoingTo,
  change: (before: Opinion) => Opined<R>,
): Promise<R> {
  const place = { owner, bankId };
  const key = bankKey(place);
  return library.store.update(
    ownerRecords,
    owner,
    async (record, read): Promise<Change<OwnerRecord, R>> => {
      const overlay: Overlay = (await read(overlays, key)) ?? { version: 1, questions: {} };
      const before = overlay.questions[questionId] ?? noOpinion;
      const { after, what, result } = change(before);
      if (what === undefined) return { result };
      const { revision = 0, bankCount = 0, questionCount = 0 } = record ?? {};
      const event: BankEvent = {
        version: 1,
        at: library.now(),
        by,
        what,
        questionId,
        before,
        after,
      };
      const questions = { ...overlay.questions, [questionId]: after };
      return {
        value: { version: 1, revision: revision + 1, bankCount, questionCount },
        also: [
          put(overlays, key, { version: 1, questions }),
          put(bankEvents, eventKey(place, questionId, revision + 1), event),
        ],
        result,
      };
    },
  );
}
