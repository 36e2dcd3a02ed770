import type { Question } from '../questions/question.ts';
import type { BankSummary, Citation } from './bank.ts';
import { draftCount } from './bank.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import { type Flag, overlays, type StoredQuestion } from './bank-records.ts';
import type { Library } from './library.ts';
import { banksOf, liveRecord } from './looking.ts';
import { noOpinion, overlaid } from './overlay.ts';
import type { Owner } from './owner.ts';
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
  /** How many wait in this bank, this one included. */
  readonly leftCount: number;
};

export type Queue = {
  readonly owner: Owner;
  /** Absent: all banks of the owner, and what was pulled out of those that came with the bot. */
  readonly bankId?: string | undefined;
  /** The question that was shown last: the next one follows it in the order of the bank. */
  readonly after?: { readonly bankId: string; readonly questionId: string } | undefined;
};

/**
 * The next question to decide on: of each bank what was pulled out, then the drafts in the order of the
 * article; after the last one it begins anew. `undefined` when nothing waits.
 *
 * @throws {UserFailure} `bank-gone`.
 */
export async function nextDraft(
  library: Library,
  { owner, bankId, after }: Queue,
): Promise<ReviewItem | undefined> {
  const banks = bankId === undefined ? await waitingBanks(library, owner) : [bankId];
  const begun = Math.max(0, banks.indexOf(after?.bankId ?? ''));
  const inOrder = [...banks.slice(begun), ...banks.slice(0, begun)];
  for (const each of inOrder) {
    const place = { owner, bankId: each };
    const shownLast = after?.bankId === each ? after.questionId : undefined;
    const found = library.shipped.has(each)
      ? await shippedItem(library, place, shownLast)
      : await storedItem(library, place, shownLast);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function waitingBanks(library: Library, owner: Owner): Promise<readonly string[]> {
  const own = await banksOf(library, owner);
  const waiting = own.filter((bank) => draftCount(bank) + bank.pulledCount > 0);
  return [...waiting.map(({ id }) => id), ...library.shipped.keys()];
}

async function storedItem(
  library: Library,
  place: BankPlace,
  after: string | undefined,
): Promise<ReviewItem | undefined> {
  const record = await liveRecord(library, place);
  const { stored } = await library.shelf.contentsOf(place, record);
  const bank = summaryOf(place.owner, record);
  const found = following(stored, after);
  if (found === undefined) return undefined;
  const { question, flags, isPulled, isEdited, isQuoteGone, article: own } = found;
  const article = { title: own?.title ?? bank.title, source: own ? own.source : bank.source };
  const leftCount = draftCount(bank) + bank.pulledCount;
  return { bank, question, article, flags, isPulled, isEdited, isQuoteGone, leftCount };
}

async function shippedItem(
  library: Library,
  place: BankPlace,
  after: string | undefined,
): Promise<ReviewItem | undefined> {
  const shipped = library.shipped.get(place.bankId);
  const overlay = await library.store.get(overlays, bankKey(place));
  if (shipped === undefined || overlay === undefined) return undefined;
  const bank = overlaid(shipped, overlay);
  const waiting = bank.questions
    .map((question) => ({ ...noOpinion, ...overlay.questions[question.id], question }))
    // A draft that came with the bot is its maker's to approve.
    .map((each) => ({ ...each, question: { ...each.question, status: 'retired' as const } }));
  const found = following(waiting, after);
  if (found === undefined) return undefined;
  const { question, flags, isPulled } = found;
  const article = { title: bank.title, source: bank.source };
  const leftCount = bank.pulledCount;
  return {
    bank,
    question,
    article,
    flags,
    isPulled,
    isEdited: false,
    isQuoteGone: false,
    leftCount,
  };
}

type Waiting = Pick<StoredQuestion, 'question' | 'isPulled'>;

/** The next one that waits behind the one named; at the beginning, what was pulled out comes first. */
function following<T extends Waiting>(all: readonly T[], after: string | undefined): T | undefined {
  const waits = ({ question, isPulled }: Waiting) => isPulled || question.status === 'draft';
  const from = all.findIndex(({ question }) => question.id === after) + 1;
  const pulled = from === 0 ? all.find(({ isPulled }) => isPulled) : undefined;
  return pulled ?? all.find((each, at) => at >= from && waits(each)) ?? all.find(waits);
}
