import type { Question } from '../questions/question.ts';
import type { BankSummary, Citation } from './bank.ts';
import { draftCount } from './bank.ts';
import { bankKey, type Flag, overlays } from './bank-records.ts';
import type { Library } from './library.ts';
import { banksOf, liveRecord } from './looking.ts';
import { overlaid } from './overlay.ts';
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
    const items = await itemsOf(library, owner, each);
    const found = following(items, after?.bankId === each ? after.questionId : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Everything in a bank, waiting or not, in the order of the queue; so that one can be found in it. */
type Entry = { readonly item: ReviewItem; readonly isWaiting: boolean };

function following(
  entries: readonly Entry[],
  questionId: string | undefined,
): ReviewItem | undefined {
  const from = entries.findIndex(({ item }) => item.question.id === questionId) + 1;
  const inOrder = [...entries.slice(from), ...entries.slice(0, from)];
  const pulled =
    from === 0 ? inOrder.find(({ item, isWaiting }) => isWaiting && item.isPulled) : undefined;
  return (pulled ?? inOrder.find(({ isWaiting }) => isWaiting))?.item;
}

async function waitingBanks(library: Library, owner: Owner): Promise<readonly string[]> {
  const own = await banksOf(library, owner);
  const waiting = own.filter((bank) => draftCount(bank) + bank.pulledCount > 0);
  return [...waiting.map(({ id }) => id), ...library.shipped.keys()];
}

async function itemsOf(library: Library, owner: Owner, bankId: string): Promise<readonly Entry[]> {
  if (library.shipped.has(bankId)) return shippedItems(library, owner, bankId);
  const place = { owner, bankId };
  const { stored, bank } = await library.shelf.contentsOf(place, await liveRecord(library, place));
  const leftCount = draftCount(bank) + bank.pulledCount;
  const summary = summaryOf(owner, await liveRecord(library, place));
  return stored.map((each) => {
    const { question, flags, isPulled, isEdited, isQuoteGone } = each;
    const { title, source } = bank.citations.get(question.id) ?? bank;
    const article = { title, source };
    const item = {
      bank: summary,
      question,
      article,
      flags,
      isPulled,
      isEdited,
      isQuoteGone,
      leftCount,
    };
    return { item, isWaiting: isPulled || question.status === 'draft' };
  });
}

async function shippedItems(
  library: Library,
  owner: Owner,
  bankId: string,
): Promise<readonly Entry[]> {
  const shipped = library.shipped.get(bankId);
  const overlay = await library.store.get(overlays, bankKey({ owner, bankId }));
  if (shipped === undefined || overlay === undefined) return [];
  const bank = overlaid(shipped, overlay);
  const { title, source } = bank;
  return bank.questions.map((question) => {
    const { flags = [], isPulled = false } = overlay.questions[question.id] ?? {};
    const item: ReviewItem = {
      bank,
      question,
      article: { title, source },
      flags,
      isPulled,
      isEdited: false,
      isQuoteGone: false,
      leftCount: bank.pulledCount,
    };
    return { item, isWaiting: isPulled };
  });
}
