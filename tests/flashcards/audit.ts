import { expect } from 'vitest';
import { counted, noCounts } from '../../src/flashcards/day-counts.ts';
import { eventsOf, replayed } from '../../src/flashcards/history.ts';
import { cardKey, dueKey, siblingKey } from '../../src/flashcards/keys.ts';
import {
  type CardRecord,
  cardRecords,
  type DayCounts,
  dayCounts,
  deckRecords,
  dueEntries,
  memberRecords,
  siblingEntries,
} from '../../src/flashcards/records.ts';
import { decidedBy, reviewsThatCount } from '../../src/flashcards/replay.ts';
import type { Collection, Store } from '../../src/storage/store.ts';

/**
 * Checks that everything of a member holds together: each card is what its events make of it, stands in line
 * where it belongs and nowhere else, and the counts of decks, of the member and of the days are right.
 */
export async function expectWhole(store: Store, userId: string): Promise<void> {
  const cards = await allOf(store, cardRecords, userId);
  const days = new Map<string, DayCounts>();
  const inLine: string[] = [];
  const siblings: string[] = [];
  for (const [key, card] of cards) {
    await expectMadeByEvents(store, userId, card, days);
    expect(key).toBe(cardKey({ userId, deckId: card.deckId, cardId: card.id }));
    const due = dueKey(userId, card);
    if (due !== undefined) inLine.push(due);
    if (card.sentence !== undefined) siblings.push(siblingKey(userId, card.sentence, card));
  }
  const known = await allOf(store, siblingEntries, userId);
  expect(known.map(([key]) => key)).toEqual(siblings.toSorted());
  const line = await allOf(store, dueEntries, userId);
  expect(line.map(([key]) => key)).toEqual(inLine.toSorted());
  await expectCounts(
    store,
    userId,
    cards.map(([, card]) => card),
  );
  for (const [key, counts] of await allOf(store, dayCounts, userId)) {
    // Cards that were deleted have left what was done with them, and no more.
    const known = days.get(key) ?? noCounts;
    expect(counts.ratingCount).toBeGreaterThanOrEqual(known.ratingCount);
    days.delete(key);
  }
  expect([...days.keys()]).toEqual([]);
}

/** As `expectWhole`, where no card was deleted: then the counts of the days are exact. */
export async function expectExactDays(store: Store, userId: string): Promise<void> {
  const days = new Map<string, DayCounts>();
  for (const [, card] of await allOf(store, cardRecords, userId))
    await expectMadeByEvents(store, userId, card, days);
  const stored = await allOf(store, dayCounts, userId);
  const worked = stored.filter(([, { ratingCount }]) => ratingCount > 0);
  expect(Object.fromEntries(worked)).toEqual(Object.fromEntries(days));
}

async function expectMadeByEvents(
  store: Store,
  userId: string,
  card: CardRecord,
  days: Map<string, DayCounts>,
): Promise<void> {
  const place = { userId, deckId: card.deckId, cardId: card.id };
  const events = await eventsOf(store, place);
  expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index + 1));
  expect(card.revision).toBe(events.length);
  expect(decidedBy(card)).toEqual(decidedBy(await replayed(store, place, events)));
  for (const { day, rating = 'again', before } of reviewsThatCount(events)) {
    const key = `${userId}.${String(day).padStart(13, '0')}`;
    days.set(key, counted(days.get(key) ?? noCounts, { before: before.memory, rating, by: 1 }));
  }
}

async function expectCounts(
  store: Store,
  userId: string,
  cards: readonly CardRecord[],
): Promise<void> {
  const member = await store.get(memberRecords, userId);
  const decks = (await allOf(store, deckRecords, userId)).map(([, deck]) => deck);
  for (const deck of decks)
    expect(deck.cardCount).toBe(cards.filter(({ deckId }) => deckId === deck.id).length);
  const live = decks.filter(({ deletedAt }) => deletedAt === undefined);
  expect(member?.deckCount ?? 0).toBe(live.length);
  expect(member?.cardCount ?? 0).toBe(live.reduce((sum, deck) => sum + deck.cardCount, 0));
}

async function allOf<T>(store: Store, collection: Collection<T>, userId: string) {
  const all: (readonly [string, T])[] = [];
  for await (const entry of store.range(collection, `${userId}.`)) all.push(entry);
  return all;
}
