import { UserFailure } from '../failures.ts';
import type { Question } from '../questions/question.ts';
import type { BankSummary, Citation } from './bank.ts';
import { draftCount } from './bank.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import { type Flag, overlays, type StoredQuestion } from './bank-records.ts';
import type { Library } from './library.ts';
import { banksOf, liveRecord } from './looking.ts';
import { asReviewed, noOpinion, overlaid } from './overlay.ts';
import type { Owner } from './owner.ts';
import { versionOf, waits } from './review-version.ts';
import { summaryOf } from './shelf.ts';

/** A question that waits for a decision: a draft, or one that was pulled out. */
export type ReviewItem = {
  readonly bank: BankSummary;
  readonly question: Question;
  /** Where its quotation stands. */
  readonly article: Citation;
  readonly flags: readonly Flag[];
  readonly isPulled: boolean;
  readonly isEdited: boolean;
  /** The article has been renewed and no longer holds the quotation. */
  readonly isQuoteGone: boolean;
  /** How many wait in this bank. */
  readonly leftCount: number;
  /** Of what is to be decided on; see `versionOf`. */
  readonly version: string;
};

export type Queue = {
  readonly owner: Owner;
  /** Absent: all banks of the owner, and what was pulled out of those that came with the bot. */
  readonly bankId?: string | undefined;
  /** The question that was shown last: the next one follows it in the order of the bank. */
  readonly after?: After | undefined;
};

export type After = {
  readonly bankId: string;
  readonly questionId: string;
  /** Whether it was pulled out before it was decided on. */
  readonly wasPulled?: boolean | undefined;
};

/**
 * The next question to decide on: of each bank what was pulled out, then the drafts in the order of the
 * article; after the last one of the last bank it begins anew. `undefined` when nothing waits.
 *
 * @throws {UserFailure} `bank-gone`.
 */
export async function nextDraft(
  library: Library,
  { owner, bankId, after }: Queue,
): Promise<ReviewItem | undefined> {
  const banks = bankId === undefined ? await waitingBanks(library, owner, after?.bankId) : [bankId];
  const [first] = banks;
  if (after !== undefined && first === after.bankId) {
    const place = { owner, bankId: first };
    const found = await itemOf(library, place, (all) => behind(all, after));
    if (found !== undefined) return found;
    banks.push(...banks.splice(0, 1));
  }
  for (const each of banks) {
    const found = await itemOf(library, { owner, bankId: each }, firstOf);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The banks in which something may wait, in their order, from the one named on. */
async function waitingBanks(
  library: Library,
  owner: Owner,
  from: string | undefined,
): Promise<string[]> {
  const own = await banksOf(library, owner);
  const waiting = new Set(
    own.filter((bank) => draftCount(bank) + bank.pulledCount > 0).map(({ id }) => id),
  );
  const all = [...own.map(({ id }) => id), ...library.shipped.keys()];
  const begun = Math.max(0, all.indexOf(from ?? ''));
  const inOrder = [...all.slice(begun), ...all.slice(0, begun)];
  return inOrder.filter((id) => id === from || waiting.has(id) || library.shipped.has(id));
}

/**
 * One question as a reviewer sees it, whether it waits or not.
 *
 * @throws {UserFailure} `bank-gone`, `unknown-question`.
 */
export async function reviewItem(
  library: Library,
  { questionId, ...place }: BankPlace & { readonly questionId: string },
): Promise<ReviewItem> {
  const isIt = ({ question }: Waiting) => question.id === questionId;
  const found = await itemOf(library, place, (all) => all.find(isIt));
  if (found === undefined) throw new UserFailure('unknown-question', {});
  return found;
}

type Waiting = Pick<StoredQuestion, 'question' | 'isPulled'>;
type Choose = <T extends Waiting>(all: readonly T[]) => T | undefined;

async function itemOf(
  library: Library,
  place: BankPlace,
  choose: Choose,
): Promise<ReviewItem | undefined> {
  return library.shipped.has(place.bankId)
    ? shippedItem(library, place, choose)
    : storedItem(library, place, choose);
}

async function storedItem(
  library: Library,
  place: BankPlace,
  choose: Choose,
): Promise<ReviewItem | undefined> {
  const record = await liveRecord(library, place);
  const { stored } = await library.shelf.contentsOf(place, record);
  const bank = summaryOf(place.owner, record);
  const found = choose(stored);
  if (found === undefined) return undefined;
  const { question, flags, isPulled, isEdited, isQuoteGone, article: own } = found;
  const article = { title: own?.title ?? bank.title, source: own ? own.source : bank.source };
  const leftCount = draftCount(bank) + bank.pulledCount;
  const version = versionOf(found);
  return { bank, question, article, flags, isPulled, isEdited, isQuoteGone, leftCount, version };
}

async function shippedItem(
  library: Library,
  place: BankPlace,
  choose: Choose,
): Promise<ReviewItem | undefined> {
  const shipped = library.shipped.get(place.bankId);
  if (shipped === undefined) return undefined;
  const overlay = await library.store.get(overlays, bankKey(place));
  const bank = overlaid(shipped, overlay);
  const found = choose(
    bank.questions.map((question) => ({
      ...noOpinion,
      ...overlay?.questions[question.id],
      ...asReviewed(question),
    })),
  );
  if (found === undefined) return undefined;
  const { question, flags, isPulled } = found;
  return {
    bank,
    question,
    article: { title: bank.title, source: bank.source },
    flags,
    isPulled,
    isEdited: false,
    isQuoteGone: false,
    leftCount: bank.pulledCount,
    version: versionOf(found),
  };
}

/** What was pulled out comes first. */
function firstOf<T extends Waiting>(all: readonly T[]): T | undefined {
  return all.find(({ isPulled }) => isPulled) ?? all.find(waits);
}

/** The next one behind the one named: first all that were pulled out, then all drafts. */
function behind<T extends Waiting>(all: readonly T[], after: After): T | undefined {
  const at = all.findIndex(({ question }) => question.id === after.questionId);
  if (at < 0) return firstOf(all);
  const isPulled = after.wasPulled === true || all[at]?.isPulled === true;
  const isDraft = (each: T) => waits(each) && !each.isPulled;
  if (!isPulled) return all.find((each, index) => index > at && isDraft(each));
  return all.find((each, index) => index > at && each.isPulled) ?? all.find(isDraft);
}
