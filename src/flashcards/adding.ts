import { UserFailure } from '../failures.ts';
import { hashText } from '../questions/random.ts';
import { put } from '../storage/store.ts';
import { newMemory } from './card.ts';
import type { CardDraft } from './card-draft.ts';
import { type DoingToDeck, requireOwn } from './decks.ts';
import { cardKey, eventKey } from './keys.ts';
import { cardLimit, changeMember, memberOf } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { type CardRecord, cardEvents, type Face, faceRecords } from './records.ts';
import { burial } from './siblings.ts';
import type { Study } from './study.ts';

/** So many cards enter in one atomic write, so that nobody waits for thousands. */
export const commitSize = 200;

export type Added = {
  readonly addedCount: number;
  /** Cards that the deck has already: by their key, or by the same words. */
  readonly repeatedCount: number;
};

/**
 * Adds cards to a deck of the member's own, behind all others. They enter some hundred at a time; what a crash
 * leaves out enters when they are added again, and nothing enters twice.
 *
 * @throws {UserFailure} `card-limit` before anything is added, `deck-gone`, `deck-of-a-bank`.
 */
export async function addCards(
  study: Study,
  { drafts, ...place }: DoingToDeck & { readonly drafts: readonly CardDraft[] },
): Promise<Added> {
  const { cardCount } = await memberOf(study, place.userId);
  if (cardCount + drafts.length > cardLimit)
    throw new UserFailure('card-limit', { limit: cardLimit });
  let addedCount = 0;
  for (let from = 0; from < drafts.length; from += commitSize) {
    const some = drafts.slice(from, from + commitSize);
    addedCount += await changeMember(study, place.userId, async (open) => {
      requireOwn(await open.requireDeck(place.deckId));
      let count = 0;
      for (const draft of some) if (await add(study, open, { ...place, draft })) count += 1;
      return count;
    });
  }
  return { addedCount, repeatedCount: drafts.length - addedCount };
}

/** A card as it enters a deck, behind all others; it waits for tomorrow if its sentence was met today. */
export async function newCard(
  open: OpenMember,
  about: Pick<CardRecord, 'id' | 'deckId' | 'sentence' | 'questionId'>,
): Promise<CardRecord> {
  const place = open.member.nextPlace;
  open.describe({ nextPlace: place + 1 });
  const buried = await burial(open, about);
  return {
    version: 1,
    revision: 0,
    memory: newMemory,
    place,
    addedAt: open.opening.at,
    ...about,
    ...(buried === undefined ? {} : { buried }),
  };
}

/** @returns whether it was added; not if it is there already. */
async function add(
  study: Study,
  open: OpenMember,
  { userId, deckId, draft }: DoingToDeck & { readonly draft: CardDraft },
): Promise<boolean> {
  const { face, key, sentence, memory, rest } = draft;
  const wanted = hashText(key ?? `${face.front}\n${face.back}`);
  const id = await freeId(study, open, { userId, deckId, cardId: wanted, face, hasKey: !!key });
  if (id === undefined) return false;
  const card = await newCard(open, { id, deckId, sentence: sentenceKey(sentence) });
  await open.changeCard(undefined, card);
  open.also(put(faceRecords, cardKey({ userId, deckId, cardId: id }), face));
  if (memory !== undefined || rest !== undefined) {
    const imported = memory ?? newMemory;
    await open.happen(card, { kind: 'import', imported, rest, after: { memory: imported, rest } });
  }
  return true;
}

/** A sentence becomes part of keys; what a file names it by can be anything. */
function sentenceKey(sentence: string | undefined): string | undefined {
  return sentence === undefined || /^\w{1,20}$/.test(sentence) ? sentence : hashText(sentence);
}

type Wanted = DoingToDeck & {
  readonly cardId: string;
  readonly face: Face;
  readonly hasKey: boolean;
};

/** The id that the card's words give it, or another one if that was used; `undefined` if the card is there. */
async function freeId(
  study: Study,
  open: OpenMember,
  { face, hasKey, ...place }: Wanted,
): Promise<string | undefined> {
  if ((await open.card(place)) !== undefined) {
    const known = await open.read(faceRecords, cardKey(place));
    // A card whose words were changed since is another one.
    if (hasKey || known === undefined || isSame(known, face)) return undefined;
    return study.newId();
  }
  // A deleted card leaves its history, which is not that of a new one.
  const isUsed = (await open.read(cardEvents, eventKey(place, 1))) !== undefined;
  return isUsed ? study.newId() : place.cardId;
}

function isSame(a: Face, b: Face): boolean {
  return a.front === b.front && a.back === b.back;
}
