import { UserFailure } from '../failures.ts';
import type { Question } from '../questions/question.ts';
import { type Change, put, type Write } from '../storage/store.ts';
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
  /** What goes into the log; `undefined`: the opinion stays as it is. */
  readonly what: What | undefined;
  /** Written in the same commit. */
  readonly also?: readonly Write[];
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
 *
 * @param change also gets the revision that the write makes.
 */
export async function changeOpinion<R>(
  library: Library,
  { owner, bankId, questionId, by }: DoingTo,
  change: (before: Opinion, revision: number) => Opined<R> | Promise<Opined<R>>,
): Promise<R> {
  const place = { owner, bankId };
  const key = bankKey(place);
  return library.store.update(
    ownerRecords,
    owner,
    async (record, read): Promise<Change<OwnerRecord, R>> => {
      const overlay: Overlay = (await read(overlays, key)) ?? { version: 1, questions: {} };
      const before = overlay.questions[questionId] ?? noOpinion;
      const revision = (record?.revision ?? 0) + 1;
      const { after, what, also = [], result } = await change(before, revision);
      if (what === undefined && also.length === 0) return { result };
      const { bankCount = 0, questionCount = 0 } = record ?? {};
      const value: OwnerRecord = { version: 1, revision, bankCount, questionCount };
      if (what === undefined) return { value, also, result };
      const at = library.now();
      const event: BankEvent = { version: 1, at, by, what, questionId, before, after };
      const questions = { ...overlay.questions, [questionId]: after };
      return {
        value,
        also: [
          put(overlays, key, { version: 1, questions }),
          put(bankEvents, eventKey(place, questionId, revision), event),
          ...also,
        ],
        result,
      };
    },
  );
}
