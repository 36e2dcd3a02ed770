import type { CardRecord } from './records.ts';

/** Which deck of whom. */
export type DeckPlace = { readonly userId: string; readonly deckId: string };
/** Which card of whom. */
export type CardPlace = DeckPlace & { readonly cardId: string };

/**
 * The queues of a deck: steps by the millisecond, reviews by the day, new cards by their place, new cards that wait
 * for a day because of a sibling by that day.
 */
export type Queue = 'steps' | 'reviews' | 'new' | 'later' | 'retired';

const letters: Readonly<Record<Queue, string>> = {
  steps: 'l',
  reviews: 'r',
  new: 'n',
  later: 'm',
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
  const prefix = queuePrefix({ userId, deckId: card.deckId }, spot.queue);
  return `${prefix}${ordered(spot.order)}.${card.id}.${card.sentence ?? ''}`;
}

/** A place in line, as its key tells it. */
export type InLine = {
  /** Milliseconds, a day or a place, by the queue. */
  readonly order: number;
  readonly cardId: string;
  readonly sentence: string | undefined;
};

/** What a key of the queues tells. */
export function readDueKey(key: string): InLine {
  const [, , order = '', cardId = '', sentence = ''] = key.split('.');
  return { order: Number(order.slice(1)), cardId, sentence: sentence || undefined };
}

/** The beginning of the keys of all cards of one sentence. */
export function siblingPrefix(userId: string, sentence: string): string {
  return `${userId}.${sentence}.`;
}

/** That a card shows a sentence. */
export function siblingKey(userId: string, sentence: string, card: CardRecord): string {
  return `${siblingPrefix(userId, sentence)}${card.deckId}.${card.id}`;
}

/** Which card a key of the siblings names. */
export function readSiblingKey(key: string): { readonly deckId: string; readonly cardId: string } {
  const [, , deckId = '', cardId = ''] = key.split('.');
  return { deckId, cardId };
}

type Spot = Pick<InLine, 'order'> & { readonly queue: Queue };

function spotOf({ memory, rest, place, buried }: CardRecord): Spot | undefined {
  if (rest === 'retired') return { queue: 'retired', order: place };
  if (rest !== undefined) return undefined;
  const { state, dueDay = 0, dueAt = 0 } = memory;
  const freeDay = (buried?.day ?? -1) + 1;
  if (state === 'new')
    return buried ? { queue: 'later', order: freeDay } : { queue: 'new', order: place };
  if (state === 'review') return { queue: 'reviews', order: Math.max(dueDay, freeDay) };
  // Steps that wait for another day stand among what is due on that day.
  return buried ? { queue: 'reviews', order: freeDay } : { queue: 'steps', order: dueAt };
}

function ordered(order: number): string {
  return String(order).padStart(orderDigits, '0');
}
