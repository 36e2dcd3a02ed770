import { remove } from '../storage/store.ts';
import { commitSize } from './adding.ts';
import { isPast } from './decks.ts';
import { type CardPlace, cardKey, type DeckPlace, deckKey } from './keys.ts';
import { changeMember } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { binRecords, cardEvents, cardRecords, deckRecords, faceRecords } from './records.ts';
import type { Study } from './study.ts';

/**
 * Removes for good the decks that were deleted more than 7 days ago, with their cards and history. Safe to end at
 * any instant and to repeat.
 *
 * @returns how many decks are gone.
 */
export async function clearDecks(study: Study): Promise<number> {
  const outdated: DeckPlace[] = [];
  for await (const [key, { id, deletedAt }] of study.store.range(deckRecords, ''))
    if (isPast({ deletedAt }, study.now()))
      outdated.push({ userId: key.slice(0, -id.length - 1), deckId: id });
  let count = 0;
  for (const place of outdated) if (await clear(study, place)) count += 1;
  return count;
}

async function clear(study: Study, place: DeckPlace): Promise<boolean> {
  for (;;) {
    const ids = await someCards(study, place);
    const isDone = await changeMember(study, place.userId, async (open) => {
      const deck = await open.deck(place.deckId);
      // Somebody may have brought it back meanwhile.
      if (deck === undefined || !isPast(deck, study.now())) return false;
      for (const cardId of ids) await forget(study, open, { ...place, cardId });
      if (ids.length > 0) return undefined;
      open.changeDeck(deck, undefined);
      return true;
    });
    if (isDone !== undefined) return isDone;
  }
}

/** Removes a card and everything that is known of it. */
async function forget({ store }: Study, open: OpenMember, place: CardPlace): Promise<void> {
  const card = await open.card(place);
  if (card === undefined) return;
  await open.changeCard(card, undefined);
  const key = cardKey(place);
  open.also(remove(faceRecords, key), remove(binRecords, key));
  for await (const event of store.keys(cardEvents, `${key}.`)) open.also(remove(cardEvents, event));
}

async function someCards({ store }: Study, place: DeckPlace): Promise<readonly string[]> {
  const prefix = `${deckKey(place)}.`;
  const ids: string[] = [];
  for await (const key of store.keys(cardRecords, prefix, { mostCount: commitSize }))
    ids.push(key.slice(prefix.length));
  return ids;
}
