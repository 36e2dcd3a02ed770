import { UserFailure } from '../failures.ts';
import { liveRecords } from './adding.ts';
import type { BankSummary } from './bank.ts';
import { type BankRecord, bankRecords } from './bank-records.ts';
import { type Acting, changeBank, type Doing, type Library } from './library.ts';
import { fitTitle, freeTitle } from './new-bank.ts';
import type { Owner } from './owner.ts';
import { summaryOf } from './shelf.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** A deleted bank can be restored for so long. */
export const restorableMs = 7 * dayMs;

/** A bank that can still be restored. */
export type DeletedBank = {
  readonly bank: BankSummary;
  /** Ms since 1970: when it goes for good. */
  readonly until: number;
};

/**
 * Gives a bank another title.
 *
 * @throws {UserFailure} `bank-title-unfit`, `bank-title-taken`, `bank-gone`, `shipped-bank`.
 */
export async function renameBank(
  library: Library,
  { title: typed, ...doing }: Doing & { readonly title: string },
): Promise<BankSummary> {
  const title = fitTitle(typed);
  return changeBank(library, doing, async (open) => {
    const { bank } = open;
    const others = await liveRecords(library, doing.owner);
    const isSame = (other: BankRecord) => other.title.toLowerCase() === title.toLowerCase();
    if (others.some((other) => other.id !== bank.id && isSame(other)))
      throw new UserFailure('bank-title-taken', { title });
    open.describe({ ...bank, title });
    open.note('renamed', { before: { title: bank.title }, after: { title } });
    return summaryOf(doing.owner, open.bank);
  });
}

/**
 * Deletes a bank. Nobody sees it any more, and for 7 days it can be restored as it was.
 *
 * @throws {UserFailure} `bank-gone`, `shipped-bank`.
 */
export async function deleteBank(library: Library, doing: Doing): Promise<DeletedBank> {
  return changeBank(library, doing, (open) => {
    const { bank, opening } = open;
    open.describe({ ...bank, deletedAt: opening.at });
    open.note('deleted');
    return { bank: summaryOf(doing.owner, bank), until: opening.at + restorableMs };
  });
}

/** The banks that were deleted in the last 7 days, the latest first. */
export async function deletedBanks(
  { store, now }: Library,
  owner: Owner,
): Promise<readonly DeletedBank[]> {
  const found: DeletedBank[] = [];
  for await (const [, record] of store.range(bankRecords, `${owner}.`)) {
    const until = restorableUntil(record);
    if (until !== undefined && until > now()) found.push({ bank: summaryOf(owner, record), until });
  }
  return found.sort((a, b) => b.until - a.until);
}

/**
 * Brings a deleted bank back as it was. If its title is taken by now it gets a number.
 *
 * @param asked its id or title.
 * @throws {UserFailure} `no-deleted-bank`, `bank-limit`, `question-limit`.
 */
export async function restoreBank(
  library: Library,
  { asked, ...acting }: Acting & { readonly asked: string },
): Promise<BankSummary> {
  const { owner } = acting;
  const deleted = await deletedBanks(library, owner);
  const wanted = asked.trim().toLowerCase();
  const found = deleted.find(
    ({ bank }) => bank.id === asked || bank.title.toLowerCase() === wanted,
  );
  const known = deleted.map(({ bank }) => bank.title);
  if (found === undefined) throw new UserFailure('no-deleted-bank', { asked, known });
  return changeBank(library, { ...acting, bankId: found.bank.id }, async (open) => {
    const { record } = open;
    // Two people may restore it at once: to the second it is there already.
    if (record !== undefined && record.deletedAt === undefined) return summaryOf(owner, record);
    const until = record && restorableUntil(record);
    if (record === undefined || until === undefined || until <= library.now())
      throw new UserFailure('no-deleted-bank', { asked, known: [] });
    const { deletedAt, ...kept } = record;
    const titles = (await liveRecords(library, owner)).map(({ title }) => title);
    const isTaken = titles.some((title) => title.toLowerCase() === kept.title.toLowerCase());
    open.describe({ ...kept, title: isTaken ? freeTitle(kept.title, titles) : kept.title });
    open.note('restored');
    return summaryOf(owner, open.bank);
  });
}

function restorableUntil({ deletedAt, unfinished }: BankRecord): number | undefined {
  if (deletedAt === undefined || unfinished !== undefined) return undefined;
  return deletedAt + restorableMs;
}
