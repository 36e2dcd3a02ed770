import { setImmediate } from 'node:timers/promises';
import { UserFailure } from '../failures.ts';
import { hashText } from '../questions/random.ts';
import { put } from '../storage/store.ts';
import { newMemory } from './card.ts';
import type { CardDraft } from './card-draft.ts';
import { type DoingToDeck, requireOwn } from './decks.ts';
import { cardKey, eventKey } from './keys.ts';
import { cardLimit, changeMember, memberOf } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { type CardRecord, cardEvents, cardRecords, type Face, faceRecords } from './records.ts';
import { burial } from './siblings.ts';
import type { Study } from './study.ts';
import { takeOver } from './taking-over.ts';

/** So many cards enter in one atomic write, so that nobody waits for thousands. */
export const commitSize = 100;

export type Added = {
  readonly addedCount: number;
  /** Cards that the deck has already: by their key, or by the same words. */
  readonly repeatedCount: number;
  /** Of these, cards that were reviewed elsewhere since, whose memory was taken over. */
  readonly updatedCount: number;
};

type Outcome = 'added' | 'repeated' | 'updated';

/**
 * Adds cards to a deck of the member's own, behind all others. They enter some hundred at a time; what a crash
 * leaves out enters when they are added again, and nothing enters twice. A card that is there and comes with a
 * later review than it has had here takes over what is known of it.
 *
 * @throws {UserFailure} `card-limit` before anything is added, `deck-gone`, `deck-of-a-bank`.
 */
export async function addCards(
  study: Study,
  { drafts, ...place }: DoingToDeck & { readonly drafts: readonly CardDraft[] },
): Promise<Added> {
  await requireRoom(study, { ...place, drafts });
  const counts = { added: 0, repeated: 0, updated: 0 };
  for (const some of portions(drafts)) {
    const outcomes = await changeMember(study, place.userId, async (open) => {
      requireOwn(await open.requireDeck(place.deckId));
      const done: Outcome[] = [];
      for (const draft of some) done.push(await add(study, open, { ...place, draft }));
      return done;
    });
    for (const outcome of outcomes) counts[outcome] += 1;
  }
  const { added: addedCount, updated: updatedCount } = counts;
  return { addedCount, repeatedCount: drafts.length - addedCount, updatedCount };
}

/** Cards that are there already take no room; they are counted only where it could matter. */
async function requireRoom(
  study: Study,
  { drafts, ...place }: DoingToDeck & { readonly drafts: readonly CardDraft[] },
): Promise<void> {
  const { cardCount } = await memberOf(study, place.userId);
  if (cardCount + drafts.length <= cardLimit) return;
  let newCount = 0;
  for (const [index, draft] of drafts.entries()) {
    // A database in the same process answers at once, so nobody else would have a turn.
    if (index % commitSize === 0) await setImmediate();
    const key = cardKey({ ...place, cardId: idOf(draft) });
    if ((await study.store.get(cardRecords, key)) === undefined) newCount += 1;
  }
  if (cardCount + newCount > cardLimit) throw new UserFailure('card-limit', { limit: cardLimit });
}

/** What its name, its key or its words call a card. */
function idOf({ id, key, face }: CardDraft): string {
  return id ?? hashText(key ?? `${face.front}\n${face.back}`);
}

/** As many cards at once as a commit takes without being long. */
function* portions(drafts: readonly CardDraft[]): Generator<readonly CardDraft[], void> {
  let portion: CardDraft[] = [];
  let weight = 0;
  for (const draft of drafts) {
    portion.push(draft);
    weight += 1 + (draft.past?.length ?? 0);
    if (weight < commitSize) continue;
    yield portion;
    portion = [];
    weight = 0;
  }
  if (portion.length > 0) yield portion;
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

async function add(
  study: Study,
  open: OpenMember,
  { userId, deckId, draft }: DoingToDeck & { readonly draft: CardDraft },
): Promise<Outcome> {
  const { face, key, sentence } = draft;
  const hasKey = draft.id !== undefined || key !== undefined;
  const wanted = idOf(draft);
  const known = hasKey ? await open.card({ deckId, cardId: wanted }) : undefined;
  if (known !== undefined) return (await takeOver(open, known, draft)) ? 'updated' : 'repeated';
  const id = await freeId(study, open, { userId, deckId, cardId: wanted, face });
  if (id === undefined) return 'repeated';
  const card = await newCard(open, { id, deckId, sentence: sentenceKey(sentence) });
  await open.changeCard(undefined, card);
  open.also(put(faceRecords, cardKey({ userId, deckId, cardId: id }), face));
  await takeOver(open, card, draft);
  return 'added';
}

/** A sentence becomes part of keys; what a file names it by can be anything. */
function sentenceKey(sentence: string | undefined): string | undefined {
  return sentence === undefined || /^\w{1,20}$/.test(sentence) ? sentence : hashText(sentence);
}

type Wanted = DoingToDeck & { readonly cardId: string; readonly face: Face };

/** The id that the card's words give it, or another one if that was used; `undefined` if the card is there. */
async function freeId(
  study: Study,
  open: OpenMember,
  { face, ...place }: Wanted,
): Promise<string | undefined> {
  if ((await open.card(place)) !== undefined) {
    const known = await open.read(faceRecords, cardKey(place));
    // A card whose words were changed since is another one.
    if (known === undefined || isSame(known, face)) return undefined;
    return study.newId();
  }
  // A deleted card leaves its history, which is not that of a new one.
  const isUsed = (await open.read(cardEvents, eventKey(place, 1))) !== undefined;
  return isUsed ? study.newId() : place.cardId;
}

function isSame(a: Face, b: Face): boolean {
  return a.front === b.front && a.back === b.back;
}
