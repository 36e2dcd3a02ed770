import { UserFailure } from '../failures.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import { articleTexts, bankRecords } from './bank-records.ts';
import type { BankService } from './bank-service.ts';
import type { BankContent } from './formats/format.ts';
import type { Library } from './library.ts';
import type { Viewer } from './owner.ts';
import { ownerHere, ownersSeenBy } from './owner.ts';

/**
 * Everything that an export holds, retired questions included.
 *
 * @throws {UserFailure} as `BankService.bank`.
 */
export async function contentOf(
  banks: BankService,
  viewer: Viewer,
  asked: string,
): Promise<BankContent> {
  const bank = await banks.bank(viewer, asked);
  const { title, author, date, source, language, questions, owner, id, text } = bank;
  const kept = owner === undefined ? text : await articleText(banks.library, { owner, bankId: id });
  const article = kept === undefined ? undefined : { title, language, text: kept };
  return { title, author, date, source, language, article, questions };
}

/** @returns the text of a stored bank's article; `undefined` if it has none. */
export async function articleText(
  { store }: Library,
  place: BankPlace,
): Promise<string | undefined> {
  return (await store.get(articleTexts, bankKey(place)))?.text;
}

/**
 * Where a bank lies that this viewer sees, to change it or flag its questions. What is thought of a bank
 * that came with the bot belongs to the server, or in direct messages to the person.
 *
 * @throws {UserFailure} `bank-gone`.
 */
export async function placeOf(
  library: Library,
  viewer: Viewer,
  bankId: string,
): Promise<BankPlace> {
  if (library.shipped.has(bankId)) return { owner: ownerHere(viewer), bankId };
  for (const owner of ownersSeenBy({ ...viewer, isPrivate: true })) {
    const record = await library.store.get(bankRecords, bankKey({ owner, bankId }));
    if (record !== undefined && record.deletedAt === undefined) return { owner, bankId };
  }
  throw new UserFailure('bank-gone', {});
}
