import { UserFailure } from '../failures.ts';
import { hashText } from '../questions/random.ts';
import { type Added, addCards } from './adding.ts';
import type { CardDraft } from './card-draft.ts';
import { newDeck } from './decks.ts';
import { cardKey, deckKey } from './keys.ts';
import { changeMember } from './member.ts';
import {
  type CardRecord,
  cardRecords,
  type DeckRecord,
  deckRecords,
  faceRecords,
  shareRecords,
} from './records.ts';
import type { Study } from './study.ts';

export type Copied = Added & { readonly deck: DeckRecord; readonly isOwn: boolean };

/**
 * Copies a deck that somebody shares, without what they know of it. The same code again brings what has been
 * added since; nothing comes twice.
 *
 * @throws {UserFailure} `unknown-code`, `deck-limit`, `card-limit`.
 */
export async function copyShared(
  study: Study,
  { userId, code: typed }: { readonly userId: string; readonly code: string },
): Promise<Copied> {
  const asked = typed.trim();
  const source = await sharedDeck(study, asked);
  if (source.userId === userId)
    return { ...nothingNew(source.deck), deck: source.deck, isOwn: true };
  const deckId = `s${hashText(asked).slice(0, 11)}`;
  const drafts = await draftsOf(study, source);
  const deck = await changeMember(study, userId, async (open) => {
    const found = await open.deck(deckId);
    if (found !== undefined && found.deletedAt === undefined) return found;
    const { deletedAt: _, ...copy } =
      found ?? newDeck(open, { id: deckId, title: source.deck.title });
    open.changeDeck(found, copy);
    return copy;
  });
  return { deck, isOwn: false, ...(await addCards(study, { userId, deckId, drafts })) };
}

function nothingNew({ cardCount: repeatedCount }: DeckRecord): Added {
  return { addedCount: 0, repeatedCount, updatedCount: 0 };
}

type Source = { readonly userId: string; readonly deck: DeckRecord };

/** @throws {UserFailure} `unknown-code`. */
async function sharedDeck({ store }: Study, asked: string): Promise<Source> {
  // What is no code must not become a key.
  const share = /^[\w-]{1,20}$/.test(asked) ? await store.get(shareRecords, asked) : undefined;
  const deck = share && (await store.get(deckRecords, deckKey(share)));
  if (share === undefined || deck === undefined || deck.deletedAt !== undefined)
    throw new UserFailure('unknown-code', { asked });
  return { userId: share.userId, deck };
}

async function draftsOf({ store }: Study, { userId, deck }: Source): Promise<readonly CardDraft[]> {
  const cards: CardRecord[] = [];
  const prefix = `${deckKey({ userId, deckId: deck.id })}.`;
  for await (const [, card] of store.range(cardRecords, prefix)) cards.push(card);
  const drafts: CardDraft[] = [];
  for (const { id: cardId, sentence } of cards.sort((a, b) => a.place - b.place)) {
    const face = await store.get(faceRecords, cardKey({ userId, deckId: deck.id, cardId }));
    if (face) drafts.push({ face, sentence, key: `${deck.id} ${cardId}` });
  }
  return drafts;
}
