import type { Question } from '../questions/question.ts';
import type { Read } from '../storage/store.ts';
import { addressOf } from './address.ts';
import type { BankSummary } from './bank.ts';
import { bankKey } from './bank-keys.ts';
import { type BankRecord, type By, bankRecords, sketches } from './bank-records.ts';
import { type Acting, changeBank, type Library } from './library.ts';
import {
  type BankArticle,
  keepArticle,
  type NewBank,
  newBank,
  shelved,
  wordsOf,
} from './new-bank.ts';
import type { Owner } from './owner.ts';
import { summaryOf } from './shelf.ts';
import { isSameText, sketchOf } from './sketch.ts';

export type NewArticle = {
  readonly owner: Owner;
  readonly article: BankArticle;
  readonly questions: readonly Question[];
  readonly addedBy: By;
  /** A bank of its own even if the article is known already. */
  readonly anyway?: boolean;
  /** A fresh id for the bank, of letters, digits, `-` and `_`; default: one of the library's. */
  readonly bankId?: string;
};

/** A bank with the same article, and what it was recognised by. */
export type Same = { readonly bank: BankSummary; readonly because: 'address' | 'text' };

export type Added =
  | { readonly kind: 'added'; readonly bank: BankSummary }
  | ({ readonly kind: 'same' } & Same);

/**
 * Makes a bank of an article: its questions enter as drafts. If the owner has the article already, nothing
 * is changed and that bank is returned, to be offered to `updateBank`. With a `bankId` it can be repeated:
 * the bank is there once.
 *
 * @throws {UserFailure} `bank-limit`, `question-limit`.
 */
export async function addArticle(
  library: Library,
  { owner, article, questions, addedBy, anyway = false, bankId = library.newId() }: NewArticle,
): Promise<Added> {
  const doing = { owner, bankId, by: addedBy };
  return changeBank(library, doing, async (open, read): Promise<Added> => {
    if (open.record !== undefined) return { kind: 'added', bank: summaryOf(owner, open.bank) };
    const others = await liveRecords(library, owner);
    const same = anyway ? undefined : await sameAmong(others, { owner, article, read });
    if (same !== undefined) return { kind: 'same', ...same };
    const titles = others.map(({ title }) => title);
    open.describe(newBank(open, article, titles));
    keepArticle(open, article.text);
    const seen = new Set<string>();
    for (const question of questions) {
      const stored = shelved(open, { ...question, status: 'draft' });
      const words = wordsOf(question);
      if (seen.has(words) || open.changed.has(stored.question.id)) continue;
      seen.add(words);
      open.change(undefined, stored);
    }
    open.note('added');
    return { kind: 'added', bank: summaryOf(owner, open.bank) };
  });
}

/** Whether the owner has a bank of this article: to be asked before questions are written. */
export async function findSameArticle(
  library: Library,
  owner: Owner,
  article: Pick<BankArticle, 'source' | 'text'>,
): Promise<Same | undefined> {
  const { store } = library;
  const others = await liveRecords(library, owner);
  return sameAmong(others, {
    owner,
    article,
    read: (collection, key) => store.get(collection, key),
  });
}

/** A bank without an article, for questions that people write or import. @throws {UserFailure} `bank-limit`. */
export async function createBank(
  library: Library,
  { owner, by, ...described }: Acting & NewBank,
): Promise<BankSummary> {
  return changeBank(library, { owner, by, bankId: library.newId() }, async (open) => {
    const others = await liveRecords(library, owner);
    const titles = others.map(({ title }) => title);
    open.describe(newBank(open, described, titles));
    if (described.text !== undefined) keepArticle(open, described.text);
    open.note('added');
    return summaryOf(owner, open.bank);
  });
}

/** The banks of an owner that are not deleted. Inside a change they are guarded with everything else of the owner. */
export async function liveRecords(
  { store }: Library,
  owner: Owner,
): Promise<readonly BankRecord[]> {
  const records: BankRecord[] = [];
  for await (const [, record] of store.range(bankRecords, `${owner}.`))
    if (record.deletedAt === undefined) records.push(record);
  return records;
}

async function sameAmong(
  records: readonly BankRecord[],
  {
    owner,
    article,
    read,
  }: { owner: Owner; article: Pick<BankArticle, 'source' | 'text'>; read: Read },
): Promise<Same | undefined> {
  const address = addressOf(article.source);
  const known = records.find((each) => address !== undefined && each.address === address);
  if (known) return { bank: summaryOf(owner, known), because: 'address' };
  const sketch = sketchOf(article.text);
  for (const record of records) {
    const other = await read(sketches, bankKey({ owner, bankId: record.id }));
    if (other !== undefined && isSameText(sketch, other))
      return { bank: summaryOf(owner, record), because: 'text' };
  }
  return undefined;
}
