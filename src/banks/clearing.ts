import { remove } from '../storage/store.ts';
import { type BankPlace, bankKey, questionKey } from './bank-keys.ts';
import {
  articleTexts,
  type BankRecord,
  bankRecords,
  sketches,
  storedQuestions,
} from './bank-records.ts';
import { restorableMs } from './keeping.ts';
import { changeBank, type Library } from './library.ts';
import { commitSize } from './review.ts';

const itself = { id: 'quizzical', name: 'Quizzical' };

/**
 * Removes for good what was deleted more than 7 days ago, and copies that were never finished. Safe to end
 * at any instant and to repeat.
 *
 * @returns how many banks are gone.
 */
export async function clearDeleted(library: Library): Promise<number> {
  const outdated: BankPlace[] = [];
  for await (const [key, record] of library.store.range(bankRecords, '')) {
    if (!isOutdated(record, library.now())) continue;
    outdated.push({ owner: key.slice(0, -record.id.length - 1), bankId: record.id });
  }
  let count = 0;
  for (const place of outdated) if (await clear(library, place)) count += 1;
  return count;
}

async function clear(library: Library, place: BankPlace): Promise<boolean> {
  for (;;) {
    const ids = await someQuestions(library, place);
    const isDone = await changeBank(library, { ...place, by: itself }, async (open) => {
      const { record } = open;
      // Somebody may have restored it meanwhile.
      if (record === undefined || !isOutdated(record, library.now())) return false;
      open.describe({ ...record, unfinished: 'removing' });
      for (const id of ids) {
        const before = await open.question(id);
        if (before !== undefined) open.change(before, undefined);
      }
      if (ids.length > 0) return undefined;
      const key = bankKey(place);
      open.also(remove(articleTexts, key), remove(sketches, key));
      open.forget();
      return true;
    });
    if (isDone !== undefined) return isDone;
  }
}

async function someQuestions({ store }: Library, place: BankPlace): Promise<readonly string[]> {
  const prefix = questionKey(place, '');
  const ids: string[] = [];
  for await (const key of store.keys(storedQuestions, prefix)) {
    ids.push(key.slice(prefix.length));
    if (ids.length === commitSize) break;
  }
  return ids;
}

function isOutdated({ deletedAt }: BankRecord, now: number): boolean {
  return deletedAt !== undefined && deletedAt + restorableMs <= now;
}
