import type { Question } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import type { Bank, Citation } from './bank.ts';
import { bankKey, questionKey } from './bank-keys.ts';
import {
  type BankRecord,
  bankRecords,
  overlays,
  ownerRecords,
  storedQuestions,
} from './bank-records.ts';
import type { Library } from './library.ts';
import { bankWithId } from './looking.ts';
import { overlaid } from './overlay.ts';
import { type Owner, ownersSeenBy, type Viewer } from './owner.ts';

/** A bank that somebody learns from, as they see it. */
export type Subscription = { readonly viewer: Viewer; readonly bankId: string };

/** A question that is approved, with where its quotation stands. */
export type Approved = { readonly question: Question; readonly article: Citation };

const idHashes = new WeakMap<Bank, string>();

/** Names the state of a bank: while it is the same, so are its questions. `gone` when it is not there. */
export async function bankVersion(library: Library, subscription: Subscription): Promise<string> {
  const shipped = library.shipped.get(subscription.bankId);
  if (shipped !== undefined) {
    const opinions = await library.store.get(ownerRecords, overlayOwner(subscription.viewer));
    return `${idHashOf(shipped)}.${opinions?.revision ?? 0}`;
  }
  const found = await recordOf(library, subscription);
  return found === undefined ? 'gone' : `${found.record.createdAt}.${found.record.revision}`;
}

/** The approved questions of a bank, in its order; none when it is not there. */
export async function approvedIn(
  library: Library,
  { viewer, bankId }: Subscription,
): Promise<readonly Question[]> {
  const bank = await bankWithId(library, viewer, bankId);
  return bank?.questions.filter(({ status }) => status === 'approved') ?? [];
}

/** One question of a bank, as it reads now; `undefined` unless it is there and approved. Reads no other. */
export async function approvedQuestion(
  library: Library,
  subscription: Subscription,
  questionId: string,
): Promise<Approved | undefined> {
  const found = library.shipped.has(subscription.bankId)
    ? await shippedQuestion(library, subscription, questionId)
    : await ownedQuestion(library, subscription, questionId);
  return found?.question.status === 'approved' ? found : undefined;
}

async function ownedQuestion(
  library: Library,
  subscription: Subscription,
  questionId: string,
): Promise<Approved | undefined> {
  const found = await recordOf(library, subscription);
  if (found === undefined) return undefined;
  const { owner, record } = found;
  const place = { owner, bankId: record.id };
  const stored = await library.store.get(storedQuestions, questionKey(place, questionId));
  if (stored === undefined) return undefined;
  const { title, source } = stored.article ?? record;
  return { question: stored.question, article: { title, source } };
}

async function shippedQuestion(
  library: Library,
  { viewer, bankId }: Subscription,
  questionId: string,
): Promise<Approved | undefined> {
  const shipped = library.shipped.get(bankId);
  if (shipped === undefined) return undefined;
  const key = bankKey({ owner: overlayOwner(viewer), bankId });
  const { questions, title, source } = overlaid(shipped, await library.store.get(overlays, key));
  const question = questions.find(({ id }) => id === questionId);
  return question && { question, article: { title, source } };
}

async function recordOf(
  { store }: Library,
  { viewer, bankId }: Subscription,
): Promise<{ readonly owner: Owner; readonly record: BankRecord } | undefined> {
  for (const owner of ownersSeenBy(viewer)) {
    const record = await store.get(bankRecords, bankKey({ owner, bankId }));
    if (record !== undefined && record.deletedAt === undefined) return { owner, record };
  }
  return undefined;
}

/** Whose opinion of a bank that came with the bot counts here, as in `looking`. */
function overlayOwner(viewer: Viewer): Owner {
  return ownersSeenBy({ ...viewer, isPrivate: false })[0] ?? '';
}

function idHashOf(bank: Bank): string {
  const known = idHashes.get(bank);
  if (known !== undefined) return known;
  const hash = hashText(bank.questions.map(({ id, status }) => `${id} ${status}`).join('\n'));
  idHashes.set(bank, hash);
  return hash;
}
