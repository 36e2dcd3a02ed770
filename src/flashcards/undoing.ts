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
  type Undoable,
} from './records.ts';
import { burial, unmeet } from './siblings.ts';
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
    const card =
      last.what === 'delete' ? await undelete(open, last) : await takeBack(study, open, last);
    return card && { what: last.what, card };
  });
  // What cannot be undone any more makes room for what was done before it.
  if (outcome === undefined) throw new UserFailure('card-has-changed', {});
  return outcome;
}

/** Takes back an event, if it is the last of its card. */
export async function takeBack(
  study: Study,
  open: OpenMember,
  last: Omit<Undoable, 'what'>,
): Promise<CardRecord | undefined> {
  const { userId } = open.opening;
  const place = { userId, deckId: last.deckId, cardId: last.cardId };
  const card = await open.card(place);
  const event = await open.read(cardEvents, eventKey(place, last.revision));
  if (card === undefined || event === undefined || card.revision !== last.cardRevision)
    return undefined;
  const { memory, rest } = event.before;
  if (event.rating !== undefined) await forgetReview(study, open, { card, event });
  const buried = await burial(open, card);
  const after = buried === undefined ? { memory, rest } : { memory, rest, buried };
  const undone = { kind: 'undo', undoes: last.revision, after } as const;
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
  study: Study,
  open: OpenMember,
  { card, event }: { readonly card: CardRecord; readonly event: CardEvent },
): Promise<void> {
  const { day, rating = 'again', before, isFirstOfSentence } = event;
  const counts = await open.countsOf(day);
  open.setCounts(day, counted(counts, { before: before.memory, rating, by: -1 }));
  open.describe({ ratingCount: Math.max(0, (open.member.ratingCount ?? 0) - 1) });
  if (isFirstOfSentence === true) await unmeet(study, open, { card, day });
}

async function undelete(
  open: OpenMember,
  { deckId, cardId }: Undoable,
): Promise<CardRecord | undefined> {
  const key = cardKey({ userId: open.opening.userId, deckId, cardId });
  const found = await open.read(binRecords, key);
  const deck = await open.deck(deckId);
  const isTaken = (await open.card({ deckId, cardId })) !== undefined;
  if (found === undefined || isTaken || deck === undefined || deck.deletedAt !== undefined)
    return undefined;
  await open.changeCard(undefined, found.card);
  open.also(remove(binRecords, key));
  if (found.face) open.also(put(faceRecords, key, found.face));
  return found.card;
}
