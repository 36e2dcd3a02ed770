import { UserFailure } from '../failures.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { Read, Store } from '../storage/store.ts';
import type { Bank } from './bank.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import {
  type BankRecord,
  type By,
  bankRecords,
  type OwnerRecord,
  ownerRecords,
} from './bank-records.ts';
import { countIn } from './counts.ts';
import { OpenBank } from './open-bank.ts';
import type { Owner } from './owner.ts';
import type { Shelf } from './shelf.ts';

/** The most that one server or person can have. */
export const bankLimit = 200;
export const questionLimit = 20_000;

/** What every part of the room of banks works with. */
export type Library = {
  readonly store: Store;
  readonly settings: SettingsService;
  /** Those that came with the bot, by id. They cannot be changed. */
  readonly shipped: ReadonlyMap<string, Bank>;
  readonly shelf: Shelf;
  /** Ms since 1970. */
  readonly now: () => number;
  /** A fresh id for a bank: letters, digits, `-` and `_`. */
  readonly newId: () => string;
};

/** Whose banks are changed, and by whom. */
export type Acting = { readonly owner: Owner; readonly by: By };
/** Which bank is changed, and by whom. */
export type Doing = BankPlace & { readonly by: By };
/** Which question is changed, and by whom. */
export type DoingTo = Doing & { readonly questionId: string };

/** Opens a bank of the same owner, to be changed in the same commit. */
export type OpenBanks = (bankId: string) => Promise<OpenBank>;

const nobody: OwnerRecord = { version: 1, revision: 0, bankCount: 0, questionCount: 0 };

/**
 * Changes banks of one owner in one atomic write, guarded by the owner's record: their counts, questions
 * and logs and the owner's totals land together or not at all. `change` may be called again with a newer
 * state.
 *
 * @throws {UserFailure} `bank-limit`, `question-limit` when the owner would have too many; `shipped-bank`;
 *   and whatever `change` throws.
 */
export async function changeBanks<R>(
  library: Library,
  { owner, by }: Acting,
  change: (open: OpenBanks, read: Read) => R | Promise<R>,
): Promise<R> {
  const { result, banks } = await library.store.update(
    ownerRecords,
    owner,
    async (record, read) => {
      const opened = new Map<string, OpenBank>();
      const result = await change(async (bankId) => {
        const shipped = library.shipped.get(bankId);
        if (shipped !== undefined) throw new UserFailure('shipped-bank', { title: shipped.title });
        const place = { owner, bankId };
        const found = await read(bankRecords, bankKey(place));
        const bank =
          opened.get(bankId) ?? new OpenBank({ place, by, at: library.now() }, found, read);
        opened.set(bankId, bank);
        return bank;
      }, read);
      const banks = [...opened.values()].filter(({ isChanged }) => isChanged);
      if (banks.length === 0) return { result: { result, banks } };
      const value = withTotals(record ?? nobody, banks);
      return { value, also: banks.flatMap((bank) => bank.writes()), result: { result, banks } };
    },
  );
  for (const bank of banks) library.shelf.patch(bank.place, bank);
  return result;
}

/** As `changeBanks`, for one bank. @throws {UserFailure} as `changeBanks`. */
export async function changeBank<R>(
  library: Library,
  { bankId, ...acting }: Doing,
  change: (bank: OpenBank, read: Read) => R | Promise<R>,
): Promise<R> {
  return changeBanks(library, acting, async (open, read) => change(await open(bankId), read));
}

/** @throws {UserFailure} `bank-limit`, `question-limit`. */
function withTotals(record: OwnerRecord, banks: readonly OpenBank[]): OwnerRecord {
  const before = banks.map(({ found }) => weigh(found));
  const after = banks.map((bank) => weigh(bank.record));
  const sum = (of: 'banks' | 'questions') =>
    after.reduce((total, each) => total + each[of], 0) -
    before.reduce((total, each) => total + each[of], 0);
  const [moreBanks, moreQuestions] = [sum('banks'), sum('questions')];
  const bankCount = record.bankCount + moreBanks;
  const questionCount = record.questionCount + moreQuestions;
  if (moreBanks > 0 && bankCount > bankLimit)
    throw new UserFailure('bank-limit', { limit: bankLimit });
  if (moreQuestions > 0 && questionCount > questionLimit)
    throw new UserFailure('question-limit', {
      limit: questionLimit,
      present: record.questionCount,
      added: moreQuestions,
    });
  return { ...record, revision: record.revision + 1, bankCount, questionCount };
}

/**
 * Whether another bank of `added` questions fits: told before long work, and made sure of again by its commit.
 *
 * @throws {UserFailure} `bank-limit`, `question-limit`.
 */
export async function requireRoom({ store }: Library, owner: Owner, added: number): Promise<void> {
  const { bankCount, questionCount: present } = (await store.get(ownerRecords, owner)) ?? nobody;
  if (bankCount >= bankLimit) throw new UserFailure('bank-limit', { limit: bankLimit });
  if (present + added > questionLimit)
    throw new UserFailure('question-limit', { limit: questionLimit, present, added });
}

/**
 * Whether `added` questions may fit into a bank that is there. Rather nothing than half of a file; but which of
 * them it has already is not known yet, so only what cannot fit at all is refused.
 *
 * @throws {UserFailure} `question-limit`.
 */
export async function requireSpace({ store }: Library, owner: Owner, added: number): Promise<void> {
  const { questionCount: present } = (await store.get(ownerRecords, owner)) ?? nobody;
  if (added > questionLimit || present >= questionLimit)
    throw new UserFailure('question-limit', { limit: questionLimit, present, added });
}

/** Deleted banks do not count. */
function weigh(bank: BankRecord | undefined): { banks: number; questions: number } {
  if (bank === undefined || bank.deletedAt !== undefined) return { banks: 0, questions: 0 };
  return { banks: 1, questions: countIn(bank.counts, {}) };
}
