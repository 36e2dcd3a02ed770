import { isDeepStrictEqual } from 'node:util';
import { UserFailure } from '../failures.ts';
import { remove, type Write } from '../storage/store.ts';
import { eventKey } from './bank-keys.ts';
import { bankEvents, overlays, undoRecords, type What } from './bank-records.ts';
import type { Doing, DoingTo, Library } from './library.ts';
import { changeOpinion, type Opinion } from './overlay-changes.ts';
import { lastStep, type Undone, undoWrites } from './undo-steps.ts';

/** What is written to let a person undo what they have done to a question that came with the bot. */
export async function opinionUndo(
  library: Library,
  { owner, bankId, questionId, by }: DoingTo,
  { what, revision }: { readonly what: What; readonly revision: number },
): Promise<readonly Write[]> {
  const place = { owner, bankId };
  const questionIds = [questionId];
  return undoWrites(library.store, { place, by, at: library.now(), revision, what, questionIds });
}

/**
 * `undo` for a bank that came with the bot: what this owner thinks of its questions becomes as it was.
 *
 * @throws {UserFailure} `nothing-to-undo`.
 */
export async function undoOpinion(library: Library, doing: Doing): Promise<Undone> {
  const last = await lastStep(library.store, doing);
  const [questionId] = last?.record.questionIds ?? [];
  if (last === undefined || questionId === undefined) throw new UserFailure('nothing-to-undo', {});
  const { key, record, revision } = last;
  const event = await library.store.get(bankEvents, eventKey(doing, questionId, revision));
  return changeOpinion<Undone>(library, { ...doing, questionId }, (now) => {
    // Somebody may have decided anew since; or it was pressed twice at once, and is undone already.
    const isLatest = isDeepStrictEqual(now, opinionIn(event?.after));
    const before = isLatest ? opinionIn(event?.before) : undefined;
    const undoneCount = before === undefined ? 0 : 1;
    return {
      after: before ?? now,
      what: before === undefined ? undefined : 'undone',
      also: [remove(undoRecords, key)],
      result: { what: record.what, undoneCount, skippedCount: 1 - undoneCount },
    };
  });
}

function opinionIn(fields: unknown): Opinion | undefined {
  return overlays.schema.safeParse({ version: 1, questions: { q: fields } }).data?.questions.q;
}
