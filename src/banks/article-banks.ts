import type { BankSummary } from './bank.ts';
import { articleTexts, type By, bankRecords } from './bank-records.ts';
import type { Library } from './library.ts';
import type { Owner } from './owner.ts';
import { summaryOf } from './shelf.ts';

/** A bank that was made of an article, and when and by whom. */
export type ArticleBank = {
  readonly bank: BankSummary;
  /** Ms since 1970. */
  readonly addedAt: number;
  readonly addedBy: By;
};

/** The banks of an owner that were made of articles and are not deleted, the latest first. */
export async function articleBanks(
  { store }: Library,
  owner: Owner,
): Promise<readonly ArticleBank[]> {
  const prefix = `${owner}.`;
  const withText = new Set<string>();
  for await (const key of store.keys(articleTexts, prefix)) withText.add(key);
  const found: ArticleBank[] = [];
  for await (const [key, record] of store.range(bankRecords, prefix)) {
    if (record.deletedAt !== undefined || !withText.has(key)) continue;
    const { createdAt: addedAt, createdBy: addedBy } = record;
    found.push({ bank: summaryOf(owner, record), addedAt, addedBy });
  }
  return found.sort((a, b) => b.addedAt - a.addedAt);
}
