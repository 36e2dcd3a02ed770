import { approvedIn, bankVersion, type Subscription } from '../banks/subscription.ts';
import { normaliseText } from '../questions/normalise.ts';
import type { Question } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import { newCard } from './adding.ts';
import { type DoingToDeck, newDeck } from './decks.ts';
import { afterOrder, deckKey, type Queue, queuePrefix, readDueKey } from './keys.ts';
import { changeMember } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { cardRecords, type DeckRecord, deckRecords, dueEntries } from './records.ts';
import type { Study } from './study.ts';

/** So many questions become cards at a time: more than anybody meets on a day, fewer than anybody waits for. */
const arrivalCount = 50;
/** So many cards that are due are looked through for questions that are not asked any more. */
const mostLookedThrough = 500;

/** A bank that somebody wants to learn. */
export type Subscribing = {
  readonly userId: string;
  /** The server where it was found, or `@me`. */
  readonly guildId: string;
  readonly bankId: string;
  readonly title: string;
};

/** The deck of a bank: the same for the same bank, so that nobody learns it twice. */
export function bankDeckId(bankId: string): string {
  return `b${hashText(bankId).slice(0, 11)}`;
}

/** The card of a question in the deck of its bank. */
export function questionCardId(questionId: string): string {
  return hashText(questionId);
}

/**
 * Makes the deck of a bank, or brings back the one that was deleted, with all that was learnt.
 *
 * @throws {UserFailure} `deck-limit`, `card-limit`.
 */
export async function subscribe(
  study: Study,
  { userId, guildId, bankId, title }: Subscribing,
): Promise<DeckRecord> {
  const id = bankDeckId(bankId);
  return changeMember(study, userId, async (open) => {
    const found = await open.deck(id);
    if (found !== undefined && found.deletedAt === undefined) return found;
    const bank = { bankId, guildId, stamp: '', nextIndex: 0 };
    const { deletedAt: _, ...known } = found ?? newDeck(open, { id, title, bank });
    const deck = { ...known, title, bank };
    open.changeDeck(found, deck);
    return deck;
  });
}

/**
 * Lets questions arrive in the deck of a bank: those that have been approved since, a few dozen at a time, when
 * few new cards are left. If the bank has changed, cards that are due and whose question is not asked any more
 * rest, and those whose question is asked again come back.
 */
export async function receive(study: Study, place: DoingToDeck): Promise<void> {
  const deck = await study.store.get(deckRecords, deckKey(place));
  if (deck?.bank === undefined || deck.deletedAt !== undefined) return;
  const subscription = subscriptionOf(place.userId, deck.bank);
  const stamp = await bankVersion(study.library, subscription);
  const hasChanged = stamp !== deck.bank.stamp;
  if (!hasChanged && (deck.bank.isThrough || (await hasNewCards(study, place)))) return;
  const questions = await approvedIn(study.library, subscription);
  if (hasChanged) await restAndWake(study, place, questions);
  const known = hasChanged ? await cardIdsIn(study, place) : new Set<string>();
  const arriving = arrivals(questions, hasChanged ? 0 : deck.bank.nextIndex, known);
  await changeMember(study, place.userId, (open) => arrive(open, place, { stamp, ...arriving }));
}

/** How a member sees the bank of a deck. */
export function subscriptionOf(
  userId: string,
  { bankId, guildId }: NonNullable<DeckRecord['bank']>,
): Subscription {
  return { viewer: { guildId, userId, isPrivate: true }, bankId };
}

/** By the words of its quotation, so that it is the same sentence in every bank, and after a renewal. */
export function sentenceOf({ evidence }: Question): string | undefined {
  return evidence && hashText(normaliseText(evidence.quote));
}

type Arriving = {
  readonly questions: readonly Question[];
  readonly nextIndex: number;
  readonly isThrough: boolean;
};

/** The next questions that are no cards yet, and where to go on after them. */
function arrivals(
  questions: readonly Question[],
  from: number,
  known: ReadonlySet<string>,
): Arriving {
  const some: Question[] = [];
  let at = from;
  for (; at < questions.length && some.length < arrivalCount; at += 1) {
    const question = questions[at];
    if (question && !known.has(questionCardId(question.id))) some.push(question);
  }
  return { questions: some, nextIndex: at, isThrough: at >= questions.length };
}

async function arrive(
  open: OpenMember,
  { deckId }: DoingToDeck,
  { questions, ...reached }: Arriving & { readonly stamp: string },
): Promise<void> {
  const deck = await open.deck(deckId);
  if (deck?.bank === undefined || deck.deletedAt !== undefined) return;
  open.changeDeck(deck, { ...deck, bank: { ...deck.bank, ...reached } });
  for (const question of questions) {
    const id = questionCardId(question.id);
    // Two windows of one member may ask at the same time.
    if ((await open.card({ deckId, cardId: id })) !== undefined) continue;
    const about = { id, deckId, questionId: question.id, sentence: sentenceOf(question) };
    await open.changeCard(undefined, await newCard(open, about));
  }
}

async function restAndWake(
  study: Study,
  place: DoingToDeck,
  questions: readonly Question[],
): Promise<void> {
  const asked = new Set(questions.map(({ id }) => questionCardId(id)));
  const queues = (['steps', 'reviews', 'new', 'later'] as const).map((queue) =>
    idsIn(study, place, queue),
  );
  const inLine = await Promise.all(queues);
  const resting = await idsIn(study, place, 'retired');
  const toRest = inLine.flat().filter((id) => !asked.has(id));
  const toWake = resting.filter((id) => asked.has(id));
  if (toRest.length + toWake.length === 0) return;
  await changeMember(study, place.userId, async (open) => {
    for (const cardId of toRest) await restRetired(open, { ...place, cardId });
    for (const cardId of toWake) await wake(open, { ...place, cardId });
  });
}

/** Takes a card out of line whose question is not asked any more. What is known of it stays. */
export async function restRetired(
  open: OpenMember,
  place: DoingToDeck & { readonly cardId: string },
): Promise<void> {
  const card = await open.card(place);
  if (card === undefined || card.rest !== undefined) return;
  const rest = 'retired' as const;
  await open.happen(card, { kind: 'rest', rest, after: { memory: card.memory, rest } });
}

async function wake(
  open: OpenMember,
  place: DoingToDeck & { readonly cardId: string },
): Promise<void> {
  const card = await open.card(place);
  if (card?.rest !== 'retired') return;
  await open.happen(card, { kind: 'resume', after: { memory: card.memory, rest: undefined } });
}

async function hasNewCards({ store }: Study, place: DoingToDeck): Promise<boolean> {
  for await (const _ of store.keys(dueEntries, queuePrefix(place, 'new'), { mostCount: 1 }))
    return true;
  return false;
}

async function idsIn(
  { store, now }: Study,
  place: DoingToDeck,
  queue: Queue,
): Promise<readonly string[]> {
  const prefix = queuePrefix(place, queue);
  // Of reviews those that are due by any calendar; the others are looked at when their day comes.
  const tomorrow = Math.floor(now() / 86_400_000) + 1;
  const within = queue === 'reviews' ? { before: afterOrder(place, queue, tomorrow) } : {};
  const ids: string[] = [];
  for await (const key of store.keys(dueEntries, prefix, {
    ...within,
    mostCount: mostLookedThrough,
  }))
    ids.push(readDueKey(key).cardId);
  return ids;
}

async function cardIdsIn({ store }: Study, place: DoingToDeck): Promise<ReadonlySet<string>> {
  const prefix = `${deckKey(place)}.`;
  const ids = new Set<string>();
  for await (const key of store.keys(cardRecords, prefix)) ids.add(key.slice(prefix.length));
  return ids;
}
