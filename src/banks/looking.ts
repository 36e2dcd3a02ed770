import { UserFailure } from '../failures.ts';
import type { Bank, BankSummary } from './bank.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import { type BankRecord, bankRecords, overlays, ownerRecords } from './bank-records.ts';
import type { Library } from './library.ts';
import { overlaid } from './overlay.ts';
import { type Owner, ownersSeenBy, type Viewer } from './owner.ts';
import { summaryOf } from './shelf.ts';

/** The banks of one owner that are not deleted, by title. */
export async function banksOf({ store }: Library, owner: Owner): Promise<readonly BankSummary[]> {
  const found: BankSummary[] = [];
  for await (const [, record] of store.range(bankRecords, `${owner}.`))
    if (record.deletedAt === undefined) found.push(summaryOf(owner, record));
  return found.sort((a, b) => a.title.localeCompare(b.title));
}

/** How many banks and questions an owner has, of those that there can be. */
export type Usage = { readonly bankCount: number; readonly questionCount: number };

export async function usageOf({ store }: Library, owner: Owner): Promise<Usage> {
  const { bankCount = 0, questionCount = 0 } = (await store.get(ownerRecords, owner)) ?? {};
  return { bankCount, questionCount };
}

/** Every bank that a viewer sees: their own, the server's, and those that came with the bot. */
export async function banksSeenBy(
  library: Library,
  viewer: Viewer,
): Promise<readonly BankSummary[]> {
  const owners = ownersSeenBy(viewer);
  const own = await Promise.all(owners.map((owner) => banksOf(library, owner)));
  const shipped = await Promise.all(
    [...library.shipped.values()].map((bank) => shippedFor(library, viewer, bank)),
  );
  return [...own.flat(), ...shipped];
}

/** @returns the bank with this id, or else with this title; letter case does not matter. */
export function named(banks: readonly BankSummary[], asked: string): BankSummary | undefined {
  const wanted = asked.trim().toLowerCase();
  return (
    banks.find(({ id }) => id === asked) ??
    banks.find(({ id, title }) => id.toLowerCase() === wanted || title.toLowerCase() === wanted)
  );
}

/** A bank with its questions. @throws {UserFailure} `bank-gone` when it has just been deleted. */
export async function contentsOf(
  library: Library,
  viewer: Viewer,
  { id, owner }: BankSummary,
): Promise<Bank> {
  const shipped = owner === undefined ? library.shipped.get(id) : undefined;
  if (shipped) return shippedFor(library, viewer, shipped);
  const place = { owner: owner ?? '', bankId: id };
  return (await library.shelf.contentsOf(place, await liveRecord(library, place))).bank;
}

/** @returns the bank with this id, if the viewer sees it; without looking at all the others. */
export async function bankWithId(
  library: Library,
  viewer: Viewer,
  bankId: string,
): Promise<Bank | undefined> {
  const shipped = library.shipped.get(bankId);
  if (shipped) return shippedFor(library, viewer, shipped);
  for (const owner of ownersSeenBy(viewer)) {
    const place = { owner, bankId };
    const record = await library.store.get(bankRecords, bankKey(place));
    if (record !== undefined && record.deletedAt === undefined)
      return (await library.shelf.contentsOf(place, record)).bank;
  }
  return undefined;
}

/** @throws {UserFailure} `bank-gone` when there is no such bank or it is deleted. */
export async function liveRecord({ store }: Library, place: BankPlace): Promise<BankRecord> {
  const record = await store.get(bankRecords, bankKey(place));
  if (record === undefined || record.deletedAt !== undefined)
    throw new UserFailure('bank-gone', {});
  return record;
}

/** A server decides for its members what becomes of a question; alone, everybody decides for themselves. */
async function shippedFor(library: Library, viewer: Viewer, bank: Bank): Promise<Bank> {
  const owner = ownersSeenBy({ ...viewer, isPrivate: false })[0] ?? '';
  return overlaid(bank, await library.store.get(overlays, bankKey({ owner, bankId: bank.id })));
}
