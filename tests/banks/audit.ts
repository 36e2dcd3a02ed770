import { expect } from 'vitest';
import {
  type BankRecord,
  bankRecords,
  ownerRecords,
  type StoredQuestion,
  storedQuestions,
} from '../../src/banks/bank-records.ts';
import { countIn, countsOf } from '../../src/banks/counts.ts';
import type { Store } from '../../src/storage/store.ts';

/** Every bank of an owner, deleted ones too, with its questions by id, as they lie in the store. */
export async function everything(
  store: Store,
  owner: string,
): Promise<ReadonlyMap<string, Shelved>> {
  const found = new Map<string, Shelved>();
  for await (const [key, record] of store.range(bankRecords, `${owner}.`)) {
    const questions: Record<string, StoredQuestion> = {};
    for await (const [, stored] of store.range(storedQuestions, `${key}.`))
      questions[stored.question.id] = stored;
    found.set(record.id, { record, questions });
  }
  return found;
}

export type Shelved = {
  readonly record: BankRecord;
  readonly questions: Readonly<Record<string, StoredQuestion>>;
};

/** Counts that are kept equal counts that are made by looking at every question. */
export async function expectCountsToHold(store: Store, owner: string): Promise<void> {
  const all = [...(await everything(store, owner)).values()];
  for (const { record, questions } of all) {
    const stored = Object.values(questions);
    expect(record.counts).toEqual(countsOf(stored.map(({ question }) => question)));
    expect(record.pulledCount).toBe(stored.filter(({ isPulled }) => isPulled).length);
  }
  const live = all.filter(({ record }) => record.deletedAt === undefined);
  const totals = await store.get(ownerRecords, owner);
  expect(totals?.bankCount ?? 0).toBe(live.length);
  expect(totals?.questionCount ?? 0).toBe(
    live.reduce((sum, { record }) => sum + countIn(record.counts, {}), 0),
  );
}
