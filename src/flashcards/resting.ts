import { UserFailure } from '../failures.ts';
import { put, remove } from '../storage/store.ts';
import { commitSize } from './adding.ts';
import { newMemory } from './card.ts';
import { type DoingToDeck, decksOf, requireOwn } from './decks.ts';
import { type CardPlace, cardKey, deckKey } from './keys.ts';
import { changeMember } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { binRecords, type CardRecord, cardRecords, faceRecords } from './records.ts';
import { burial } from './siblings.ts';
import type { Study } from './study.ts';

/** Takes a card out of study until it is resumed. @throws {UserFailure} `card-gone`. */
export async function suspend(study: Study, place: CardPlace): Promise<CardRecord> {
  return changeMember(study, place.userId, async (open) => {
    const card = await open.requireCard(place);
    if (card.rest !== undefined) return card;
    return happenUndoably(open, card, 'suspend');
  });
}

/** Brings a suspended card or a leech back, as it was known. @throws {UserFailure} `card-gone`. */
export async function resume(study: Study, place: CardPlace): Promise<CardRecord> {
  return changeMember(study, place.userId, async (open) => {
    const card = await open.requireCard(place);
    // A card whose question is not asked any more has nothing to show.
    if (card.rest === undefined || card.rest === 'retired') return card;
    return happenUndoably(open, card, 'resume');
  });
}

/**
 * Deletes a card of the member's own. It can be undone for 30 days, while it is among the last ten doings.
 *
 * @throws {UserFailure} `card-gone`, `card-of-a-bank`.
 */
export async function deleteCard(study: Study, place: CardPlace): Promise<CardRecord> {
  return changeMember(study, place.userId, async (open) => {
    const card = await open.requireCard(place);
    if (card.questionId !== undefined) throw new UserFailure('card-of-a-bank', {});
    requireOwn(await open.requireDeck(place.deckId));
    const key = cardKey(place);
    const face = await open.read(faceRecords, key);
    await open.changeCard(card, undefined);
    open.also(remove(faceRecords, key), put(binRecords, key, { version: 1, card, face }));
    open.makeUndoable('delete', card);
    return card;
  });
}

/** Makes a card new again; its history stays for the optimiser. @throws {UserFailure} `card-gone`. */
export async function resetCard(study: Study, place: CardPlace): Promise<CardRecord> {
  return changeMember(study, place.userId, async (open) => {
    const card = await open.requireCard(place);
    return reset(open, card);
  });
}

/** Makes every card of a deck new again. Safe to repeat. @returns how many were not new. */
export async function resetDeck(study: Study, place: DoingToDeck): Promise<number> {
  const prefix = `${deckKey(place)}.`;
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const ids: string[] = [];
    const within = after === undefined ? {} : { after };
    const page = study.store.keys(cardRecords, prefix, { ...within, mostCount: commitSize });
    for await (const key of page) {
      ids.push(key.slice(prefix.length));
      after = key;
    }
    if (ids.length === 0) return count;
    count += await changeMember(study, place.userId, async (open) => {
      let changed = 0;
      for (const cardId of ids) {
        const card = await open.card({ ...place, cardId });
        if (card !== undefined && (await reset(open, card)) !== card) changed += 1;
      }
      return changed;
    });
  }
}

/** Makes every card of a member new again. @returns how many were not new. */
export async function resetAll(study: Study, userId: string): Promise<number> {
  let count = 0;
  for (const { id: deckId } of await decksOf(study, userId))
    count += await resetDeck(study, { userId, deckId });
  return count;
}

async function happenUndoably(
  open: OpenMember,
  card: CardRecord,
  what: 'suspend' | 'resume',
): Promise<CardRecord> {
  const rest = what === 'suspend' ? ('suspended' as const) : undefined;
  const after = await open.happen(card, { kind: what, rest, after: { memory: card.memory, rest } });
  open.makeUndoable(what, after);
  return after;
}

/** @returns the same object for a card that is new already. */
async function reset(open: OpenMember, card: CardRecord): Promise<CardRecord> {
  if (card.memory.state === 'new' && card.rest !== 'leech') return card;
  const rest = card.rest === 'leech' ? undefined : card.rest;
  // It may have been due much later, and now comes as a new card: not on the day of its sibling.
  const buried = await burial(open, card);
  const after = await open.happen(card, {
    kind: 'reset',
    after: { memory: newMemory, rest, buried },
  });
  // What was done to it before cannot be undone any more.
  const undoables = open.member.undoables.filter(({ cardId }) => cardId !== card.id);
  if (undoables.length < open.member.undoables.length) open.describe({ undoables });
  return after;
}
