import { put, remove, type Write } from '../storage/store.ts';
import { dueKey, siblingKey } from './keys.ts';
import { type CardRecord, cardRecords, dueEntries, siblingEntries } from './records.ts';

/** What a record was and is; `undefined` where there is none. */
export type Changed<T> = { readonly before: T | undefined; readonly after: T | undefined };

/** What has to be written when a card changes: itself, its place in line, and that it is one of its sentence. */
export function cardWrites(
  userId: string,
  key: string,
  { before, after }: Changed<CardRecord>,
): readonly Write[] {
  return [
    after === undefined ? remove(cardRecords, key) : put(cardRecords, key, after),
    ...moved(dueEntries, before && dueKey(userId, before), after && dueKey(userId, after)),
    ...moved(siblingEntries, among(userId, before), among(userId, after)),
  ];
}

function among(userId: string, card: CardRecord | undefined): string | undefined {
  return card?.sentence === undefined ? undefined : siblingKey(userId, card.sentence, card);
}

/** Moves a mark from one key to another. */
function moved(
  marks: typeof dueEntries,
  old: string | undefined,
  key: string | undefined,
): readonly Write[] {
  if (old === key) return [];
  return [
    ...(old === undefined ? [] : [remove(marks, old)]),
    ...(key === undefined ? [] : [put(marks, key, { version: 1 })]),
  ];
}
