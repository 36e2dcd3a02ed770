import { UserFailure } from '../failures.ts';
import { put, remove } from '../storage/store.ts';
import { counted } from './day-counts.ts';
import { cardKey, eventKey } from './keys.ts';
import { changeMember } from './member.ts';
import type { OpenMember } from './open-member.ts';
import {
  binRecords,
  type CardEvent,
  type CardRecord,
  cardEvents,
  faceRecords,
  sentenceRecords,
  type Undoable,
} from './records.ts';
import type { Study } from './study.ts';

/** What was undone, and the card as it is again. */
export type Undone = { readonly what: Undoable['what']; readonly card: CardRecord };

/**
 * Takes back the last thing that a member did: a rating, a review by a quiz, a suspension, a deletion. The
 * event stays in the history, with another that takes it back.
 *
 * @throws {UserFailure} `no-card-to-undo`; `card-has-changed` when something else has happened to the card since.
 */
export async function undo(study: Study, userId: string): Promise<Undone> {
  const outcome = await changeMember(study, userId, async (open) => {
    const last = open.member.undoables.at(-1);
    if (last === undefined) throw new UserFailure('no-card-to-undo', {});
    open.describe({ undoables: open.member.undoables.slice(0, -1) });
    const card = last.what === 'delete' ? await undelete(open, last) : await takeBack(open, last);
    return card && { what: last.what, card };
  });
  // What cannot be undone any more makes room for what was done before it.
  if (outcome === undefined) throw new UserFailure('card-has-changed', {});
  return outcome;
}

/** Takes back an event, if it is the last of its card. */
export async function takeBack(
  open: OpenMember,
  last: Omit<Undoable, 'what'>,
): Promise<CardRecord | undefined> {
  const { userId, read } = open.opening;
  const place = { userId, deckId: last.deckId, cardId: last.cardId };
  const card = await open.card(place);
  const event = await read(cardEvents, eventKey(place, last.revision));
  if (card === undefined || event === undefined || card.revision !== last.cardRevision)
    return undefined;
  const { memory, rest } = event.before;
  if (event.rating !== undefined) await forgetReview(open, card, event);
  const undone = { kind: 'undo', undoes: last.revision, after: { memory, rest } } as const;
  const restored = await open.happen(card, undone);
  keepEarlier(open, last, restored.revision);
  return restored;
}

/** The card is as it was before the event, so what was done to it before that can be undone now. */
function keepEarlier(open: OpenMember, last: Omit<Undoable, 'what'>, cardRevision: number): void {
  const isEarlier = ({ deckId, cardId, cardRevision: at }: Undoable) =>
    deckId === last.deckId && cardId === last.cardId && at === last.revision - 1;
  const undoables = open.member.undoables.map((each) =>
    isEarlier(each) ? { ...each, cardRevision } : each,
  );
  open.describe({ undoables });
}

async function forgetReview(
  open: OpenMember,
  { id, sentence }: CardRecord,
  { day, rating = 'again', before, isFirstOfSentence }: CardEvent,
): Promise<void> {
  const counts = await open.countsOf(day);
  open.setCounts(day, counted(counts, { before: before.memory, rating, by: -1 }));
  if (sentence === undefined || isFirstOfSentence !== true) return;
  const key = `${open.opening.userId}.${sentence}`;
  const met = await open.opening.read(sentenceRecords, key);
  if (met?.cardId === id && met.day === day) open.also(remove(sentenceRecords, key));
}

async function undelete(
  open: OpenMember,
  { deckId, cardId }: Undoable,
): Promise<CardRecord | undefined> {
  const key = cardKey({ userId: open.opening.userId, deckId, cardId });
  const found = await open.opening.read(binRecords, key);
  const deck = await open.deck(deckId);
  const isTaken = (await open.card({ deckId, cardId })) !== undefined;
  if (found === undefined || isTaken || deck === undefined || deck.deletedAt !== undefined)
    return undefined;
  await open.changeCard(undefined, found.card);
  open.also(remove(binRecords, key));
  if (found.face) open.also(put(faceRecords, key, found.face));
  return found.card;
}
