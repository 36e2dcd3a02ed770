import { type Collection, remove, type Write } from '../storage/store.ts';
import {
  binRecords,
  cardEvents,
  cardRecords,
  countedAnswers,
  dayCounts,
  deckRecords,
  dueEntries,
  faceRecords,
  memberRecords,
  planRecords,
  sentenceRecords,
  shareRecords,
  siblingEntries,
} from './records.ts';
import { forgetReminder, reminderOf } from './reminders.ts';
import type { Study } from './study.ts';

/** Whatever is stored of a member under keys that begin with their id. */
const owned: readonly Collection<unknown>[] = [
  deckRecords,
  cardRecords,
  faceRecords,
  cardEvents,
  dueEntries,
  siblingEntries,
  dayCounts,
  planRecords,
  sentenceRecords,
  countedAnswers,
  binRecords,
];
/** What says something only together with others. */
const indices: ReadonlySet<Collection<unknown>> = new Set([dueEntries, siblingEntries]);

/** So many records are removed in one atomic write. */
const portion = 500;

/** A record of a member as it is stored. */
export type OwnRecord = {
  /** What it is one of, e.g. `cards`. */
  readonly collection: string;
  readonly key: string;
  readonly value: unknown;
};

/** Everything that is known of a member's learning, to be handed to them. */
export async function* recordsOf(
  { store }: Study,
  userId: string,
): AsyncGenerator<OwnRecord, void> {
  const member = await store.get(memberRecords, userId);
  if (member !== undefined)
    yield { collection: memberRecords.namespace, key: userId, value: member };
  const reminder = await reminderOf({ store }, userId);
  if (reminder !== undefined) yield { collection: 'cardreminders', key: userId, value: reminder };
  for (const collection of owned) {
    if (indices.has(collection)) continue;
    for await (const [key, value] of store.range(collection, `${userId}.`))
      yield { collection: collection.namespace, key, value };
  }
}

/** Removes everything that is known of a member's learning, for good. Safe to repeat after an interruption. */
export async function eraseMember(study: Study, userId: string): Promise<void> {
  await forgetReminder(study, userId);
  for await (const [, { shareCode }] of study.store.range(deckRecords, `${userId}.`))
    if (shareCode !== undefined) await removeAll(study, userId, [remove(shareRecords, shareCode)]);
  for (const collection of owned) {
    for (;;) {
      const writes: Write[] = [];
      const keys = study.store.keys(collection, `${userId}.`, { mostCount: portion });
      for await (const key of keys) writes.push(remove(collection, key));
      if (writes.length === 0) break;
      await removeAll(study, userId, writes);
    }
  }
  await study.store.update(memberRecords, userId, () => ({ value: undefined, result: undefined }));
}

/** Guarded by the member's record, as every change is: a rating that comes between is removed in the next round. */
async function removeAll({ store }: Study, userId: string, also: readonly Write[]): Promise<void> {
  await store.update(memberRecords, userId, (member) => ({
    value: member && { ...member, revision: member.revision + 1 },
    also,
    result: undefined,
  }));
}
