import { UserFailure } from '../failures.ts';
import { put, remove } from '../storage/store.ts';
import { deckKey } from './keys.ts';
import { changeMember } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { type DeckRecord, deckRecords, shareRecords } from './records.ts';
import type { Study } from './study.ts';

export const deckTitleLimit = 60;
/** Where a card goes when no deck is named. */
export const usualDeckTitle = 'My cards';

const dayMs = 24 * 60 * 60 * 1000;
/** A deleted deck can be restored for so long. */
export const restorableMs = 7 * dayMs;

/** Which deck, and whose. */
export type DoingToDeck = { readonly userId: string; readonly deckId: string };

/** The decks of a member that are not deleted, by title. */
export async function decksOf({ store }: Study, userId: string): Promise<readonly DeckRecord[]> {
  const decks: DeckRecord[] = [];
  for await (const [, deck] of store.range(deckRecords, `${userId}.`))
    if (deck.deletedAt === undefined) decks.push(deck);
  return decks.sort((a, b) => a.title.localeCompare(b.title) || a.createdAt - b.createdAt);
}

/** @throws {UserFailure} `deck-gone` when it is not there or deleted. */
export async function deckWithId(
  { store }: Study,
  { userId, deckId }: DoingToDeck,
): Promise<DeckRecord> {
  const deck = await store.get(deckRecords, deckKey({ userId, deckId }));
  if (deck === undefined || deck.deletedAt !== undefined) throw new UserFailure('deck-gone', {});
  return deck;
}

/**
 * @param asked an id or a title; letter case does not matter.
 * @throws {UserFailure} `unknown-deck`, naming those that there are.
 */
export async function deckCalled(study: Study, userId: string, asked: string): Promise<DeckRecord> {
  const decks = await decksOf(study, userId);
  const found = named(decks, asked);
  if (found) return found;
  throw new UserFailure('unknown-deck', { asked, known: decks.map(({ title }) => title) });
}

/** @returns the deck with this id, or else with this title. */
export function named(decks: readonly DeckRecord[], asked: string): DeckRecord | undefined {
  const wanted = asked.trim().toLowerCase();
  return decks.find(({ id }) => id === asked) ?? decks.find(({ title }) => isSame(title, wanted));
}

/**
 * The member's own deck of this title; made if there is none.
 *
 * @throws {UserFailure} `deck-title-unfit`, `deck-of-a-bank` when a bank has this title among the decks,
 *   `deck-limit`.
 */
export async function ownDeck(study: Study, userId: string, typed: string): Promise<DeckRecord> {
  const title = requireTitle(typed);
  const existing = named(await decksOf(study, userId), title);
  if (existing) return requireOwn(existing);
  const id = study.newId();
  return changeMember(study, userId, (open) => {
    const deck = newDeck(open, { id, title });
    open.changeDeck(undefined, deck);
    return deck;
  });
}

/** @throws {UserFailure} `deck-title-unfit`, `deck-gone`. */
export async function renameDeck(
  study: Study,
  { userId, deckId, title: typed }: DoingToDeck & { readonly title: string },
): Promise<DeckRecord> {
  const title = requireTitle(typed);
  return changeMember(study, userId, async (open) => {
    const deck = await open.requireDeck(deckId);
    const renamed = { ...deck, title };
    open.changeDeck(deck, renamed);
    return renamed;
  });
}

/** Deletes a deck. For 7 days it can be restored as it was. @throws {UserFailure} `deck-gone`. */
export async function deleteDeck(
  study: Study,
  { userId, deckId }: DoingToDeck,
): Promise<DeckRecord> {
  return changeMember(study, userId, async (open) => {
    const { shareCode, ...deck } = await open.requireDeck(deckId);
    if (shareCode !== undefined) open.also(remove(shareRecords, shareCode));
    const deleted = { ...deck, deletedAt: open.opening.at };
    open.changeDeck({ ...deck, shareCode }, deleted);
    const undoables = open.member.undoables.filter((each) => each.deckId !== deckId);
    open.describe({ undoables });
    return deleted;
  });
}

/** Brings back a deck that was deleted. @throws {UserFailure} `deck-gone`, `deck-limit`, `card-limit`. */
export async function restoreDeck(
  study: Study,
  { userId, deckId }: DoingToDeck,
): Promise<DeckRecord> {
  return changeMember(study, userId, async (open) => {
    const found = await open.deck(deckId);
    if (found === undefined || isPast(found, open.opening.at))
      throw new UserFailure('deck-gone', {});
    const { deletedAt: _, ...deck } = found;
    if (found.deletedAt !== undefined) open.changeDeck(found, deck);
    return deck;
  });
}

/**
 * Makes a code by which others can copy the deck; the one that there is if it is shared already.
 *
 * @throws {UserFailure} `deck-gone`, `deck-of-a-bank`.
 */
export async function shareDeck(
  study: Study,
  { userId, deckId }: DoingToDeck,
): Promise<DeckRecord & { readonly shareCode: string }> {
  const fresh = study.newId();
  return changeMember(study, userId, async (open) => {
    const deck = requireOwn(await open.requireDeck(deckId));
    const shareCode = deck.shareCode ?? fresh;
    const shared = { ...deck, shareCode };
    if (deck.shareCode === undefined) {
      open.changeDeck(deck, shared);
      open.also(put(shareRecords, shareCode, { version: 1, userId, deckId }));
    }
    return shared;
  });
}

/** Takes the code back; copies that others have made stay theirs. @throws {UserFailure} `deck-gone`. */
export async function stopSharing(
  study: Study,
  { userId, deckId }: DoingToDeck,
): Promise<DeckRecord> {
  return changeMember(study, userId, async (open) => {
    const { shareCode, ...deck } = await open.requireDeck(deckId);
    if (shareCode === undefined) return deck;
    open.changeDeck({ ...deck, shareCode }, deck);
    open.also(remove(shareRecords, shareCode));
    return deck;
  });
}

/** A deck without cards. */
export function newDeck(
  { opening }: OpenMember,
  { id, title, bank }: Pick<DeckRecord, 'id' | 'title' | 'bank'>,
): DeckRecord {
  const about = { version: 1, id, title, createdAt: opening.at, cardCount: 0 } as const;
  return bank === undefined ? about : { ...about, bank };
}

/** @throws {UserFailure} `deck-of-a-bank` for a deck that shows the questions of a bank. */
export function requireOwn(deck: DeckRecord): DeckRecord {
  if (deck.bank !== undefined) throw new UserFailure('deck-of-a-bank', { title: deck.title });
  return deck;
}

/** Whether a deck was deleted so long ago that it can no longer be brought back. */
export function isPast({ deletedAt }: Pick<DeckRecord, 'deletedAt'>, now: number): boolean {
  return deletedAt !== undefined && deletedAt + restorableMs <= now;
}

function requireTitle(typed: string): string {
  const title = typed.replace(/\s+/gu, ' ').trim();
  if (title === '' || title.length > deckTitleLimit)
    throw new UserFailure('deck-title-unfit', { length: title.length, limit: deckTitleLimit });
  return title;
}

function isSame(title: string, wanted: string): boolean {
  return title.toLowerCase() === wanted;
}
