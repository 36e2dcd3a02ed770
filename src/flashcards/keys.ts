import type { CardRecord } from './records.ts';

/** Which deck of whom. */
export type DeckPlace = { readonly userId: string; readonly deckId: string };
/** Which card of whom. */
export type CardPlace = DeckPlace & { readonly cardId: string };

/** The queues of a deck: steps by the millisecond, reviews by the day, new cards by their place. */
export type Queue = 'steps' | 'reviews' | 'new' | 'retired';

const letters: Readonly<Record<Queue, string>> = {
  steps: 'l',
  reviews: 'r',
  new: 'n',
  retired: 'z',
};
/** Enough for milliseconds until the year 2286, days, and places. */
const orderDigits = 13;

export function deckKey({ userId, deckId }: DeckPlace): string {
  return `${userId}.${deckId}`;
}

export function cardKey(place: CardPlace): string {
  return `${deckKey(place)}.${place.cardId}`;
}

/** @param revision of the card after the event. */
export function eventKey(place: CardPlace, revision: number): string {
  return `${cardKey(place)}.${String(revision).padStart(6, '0')}`;
}

/** @param day a study day. The order of the keys is the order of the days. */
export function dayKey(userId: string, day: number): string {
  return `${userId}.${ordered(day)}`;
}

/** The beginning of the keys of one queue of a deck, in which the least order comes first. */
export function queuePrefix(place: DeckPlace, queue: Queue): string {
  return `${deckKey(place)}.${letters[queue]}`;
}

/** The first key that comes after every card of a queue up to and with this order. */
export function afterOrder(place: DeckPlace, queue: Queue, order: number): string {
  return `${queuePrefix(place, queue)}${ordered(order + 1)}`;
}

/** Where a card stands in line; `undefined` when it stands in none. */
export function dueKey(userId: string, card: CardRecord): string | undefined {
  const spot = spotOf(card);
  if (spot === undefined) return undefined;
  return `${queuePrefix({ userId, deckId: card.deckId }, spot.queue)}${ordered(spot.order)}.${card.id}`;
}

/** The order and the card that a key of the queues names. */
export function readDueKey(key: string): { readonly order: number; readonly cardId: string } {
  const cardId = key.slice(key.lastIndexOf('.') + 1);
  const order = Number(key.slice(-cardId.length - 1 - orderDigits, -cardId.length - 1));
  return { order, cardId };
}

function spotOf({
  memory,
  rest,
  place,
}: CardRecord): { readonly queue: Queue; readonly order: number } | undefined {
  if (rest === 'retired') return { queue: 'retired', order: place };
  if (rest !== undefined) return undefined;
  if (memory.state === 'new') return { queue: 'new', order: place };
  if (memory.state === 'review') return { queue: 'reviews', order: memory.dueDay ?? 0 };
  return { queue: 'steps', order: memory.dueAt ?? 0 };
}

function ordered(order: number): string {
  return String(order).padStart(orderDigits, '0');
}
