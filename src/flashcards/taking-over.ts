import { put } from '../storage/store.ts';
import { newMemory } from './card.ts';
import type { CardDraft, PastReview } from './card-draft.ts';
import { counted } from './day-counts.ts';
import { eventKey } from './keys.ts';
import type { OpenMember } from './open-member.ts';
import { type CardEvent, type CardRecord, cardEvents } from './records.ts';

/**
 * Gives a card the memory that comes with a draft, if it has had no later review here, and writes into its
 * history the reviews that led there and that it does not know.
 *
 * @returns whether the draft knew more.
 */
export async function takeOver(
  open: OpenMember,
  card: CardRecord,
  { memory = newMemory, past = [], rest }: CardDraft,
): Promise<boolean> {
  const lastAt = card.memory.lastAt ?? 0;
  const isKnown = memory.state !== 'new' || rest !== undefined;
  const isNews = card.revision === 0 ? isKnown : (memory.lastAt ?? 0) > lastAt;
  if (!isNews) return false;
  let reviewed = card;
  for (const review of past)
    if (review.at > lastAt) reviewed = await withPast(open, reviewed, review);
  const { revision } = reviewed;
  const before = { ...card, revision };
  await open.happen(before, { kind: 'import', imported: memory, rest, after: { memory, rest } });
  return true;
}

/** The card after one more review of its past, which is written into its history and counts on its day. */
async function withPast(
  open: OpenMember,
  card: CardRecord,
  { at, day, rating, after }: PastReview,
): Promise<CardRecord> {
  const { id: cardId, deckId, memory, rest } = card;
  const revision = card.revision + 1;
  const { lastDay } = memory;
  const event: CardEvent = {
    version: 1,
    kind: 'past',
    revision,
    at,
    day,
    rating,
    ...(lastDay === undefined ? {} : { elapsedDays: Math.max(0, day - lastDay) }),
    before: { memory, rest },
    imported: after,
  };
  const place = { userId: open.opening.userId, deckId, cardId };
  open.also(put(cardEvents, eventKey(place, revision), event));
  open.setCounts(day, counted(await open.countsOf(day), { before: memory, rating, by: 1 }));
  return { ...card, revision, memory: after };
}
