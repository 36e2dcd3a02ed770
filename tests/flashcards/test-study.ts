import type { Bank } from '../../src/banks/bank.ts';
import type { Library } from '../../src/banks/library.ts';
import { openLibrary } from '../../src/banks/open-library.ts';
import { addCards } from '../../src/flashcards/adding.ts';
import type { Rating } from '../../src/flashcards/card.ts';
import { draftsFrom } from '../../src/flashcards/card-draft.ts';
import { ownDeck, usualDeckTitle } from '../../src/flashcards/decks.ts';
import { type Next, nextCard, type Picked } from '../../src/flashcards/picking.ts';
import type { CardRecord, DeckRecord } from '../../src/flashcards/records.ts';
import { type Rated, rate } from '../../src/flashcards/reviewing.ts';
import type { Study } from '../../src/flashcards/study.ts';
import type { Store } from '../../src/storage/store.ts';
import { openRoom, type TestRoom } from '../support/room.ts';

export const ada = '100';
export const ben = '200';
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export type TestStudy = Study & { readonly room: TestRoom; readonly library: Library };

/** Flashcards over a real database in a temporary folder, with ids that count up. It is Monday, 12:00 UTC. */
export async function openStudy(shipped: readonly Bank[] = []): Promise<TestStudy> {
  const room = await openRoom();
  return { ...studyOn(room, shipped), room };
}

/** @param name begins the ids of its decks and cards. */
export function studyOn(
  room: { readonly store: Store; readonly now: () => number },
  shipped: readonly Bank[] = [],
  name = 'id',
): Study {
  let serial = 0;
  const newId = () => {
    serial += 1;
    return `${name}${serial}`;
  };
  const { store, now } = room;
  const library: Library = { ...openLibrary({ store, shipped, now }), newId };
  return { store, library, now, newId };
}

/** A deck of a member's own with cards `front 1`, `back 1` and so on. */
export async function deckOf(study: Study, count: number, userId = ada): Promise<DeckRecord> {
  const deck = await ownDeck(study, userId, usualDeckTitle);
  await addFronts(
    study,
    deck,
    Array.from({ length: count }, (_, index) => `front ${index + 1}`),
    userId,
  );
  return deck;
}

export async function addFronts(
  study: Study,
  { id: deckId }: DeckRecord,
  fronts: readonly string[],
  userId = ada,
): Promise<void> {
  const drafts = fronts.flatMap((front) =>
    draftsFrom({ front, back: front.replace('front', 'back'), tags: '', isTyped: false }),
  );
  await addCards(study, { userId, deckId, drafts });
}

/** The next card, which there must be. */
export async function nextOf(study: Study, userId = ada): Promise<Picked> {
  const next = await nextCard(study, { userId });
  if (next.kind !== 'card') throw new Error(`no card: ${JSON.stringify(next)}`);
  return next;
}

/** Rates the next card. */
export async function rateNext(study: Study, rating: Rating, userId = ada): Promise<Rated> {
  const { card } = await nextOf(study, userId);
  return rate(study, { ...placeOf(card, userId), revision: card.revision, rating });
}

export function placeOf({ id, deckId }: CardRecord, userId = ada) {
  return { userId, deckId, cardId: id };
}

export function frontOf(next: Next): string {
  return next.kind === 'card' ? next.shown.content.front : next.kind;
}
