import { packageOf, requireDifferent, unsynced } from '../../banks/formats/anki/collection-file.ts';
import { counted, lossOf } from '../../banks/formats/losses.ts';
import { dayBorderHour, startOfStudyDay, studyDay } from '../study-day.ts';
import { cardNote } from './card-note.ts';
import { cardRow } from './card-row.ts';
import { buttons, difficultyFactor, logTypes } from './codes.ts';
import type { DeckCard, DeckForAnki } from './deck.ts';
import type { LogLine } from './past-reviews.ts';

/** A deck package, and in sentences what it cannot hold. */
export type WrittenDeck = { readonly bytes: Uint8Array; readonly losses: readonly string[] };

type Row = readonly (string | number)[];

/**
 * A deck as `.apkg` with its whole schedule: when each card comes next, its memory, and every answer. The
 * collection begins at 4:00 in the member's zone on the first day that anything in it is about, and days
 * turn at 4:00 there as they do in Anki.
 */
export function writeDeck(deck: DeckForAnki, nowMs: number): WrittenDeck {
  const { title, zone, cards } = deck;
  const notes = cards.map(cardNote);
  requireDifferent(notes);
  const dayZero = firstDay(deck, nowMs);
  const createdMs = startOfStudyDay(dayZero, zone);
  const settings = {
    ...{ schedVer: 2, sched2021: true, rollover: dayBorderHour, fsrs: true },
    creationOffset: minutesWest(dayZero, createdMs),
  };
  const createdSeconds = Math.floor(createdMs / 1000);
  const bytes = packageOf({ title, nowMs, createdSeconds, settings }, (collection) => {
    const addCard = collection.database.prepare(
      'INSERT INTO cards VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)',
    );
    const addReview = collection.database.prepare(
      'INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)',
    );
    const ids = new UniqueIds();
    const logIds = new UniqueIds();
    for (const [index, card] of cards.entries()) {
      const id = ids.next(card.addedAt);
      const note = notes[index];
      if (note !== undefined) collection.addNote(id, note);
      addCard.run(...cardValues(card, { id, deck, dayZero, collection }));
      for (const line of card.log)
        addReview.run(...logValues(line, { id: logIds.next(line.at), cardId: id }));
    }
  });
  return { bytes, losses: lossesOf(cards) };
}

/** No event, no review that is due, and not today lies before it. */
function firstDay({ cards, zone }: DeckForAnki, nowMs: number): number {
  let first = studyDay(nowMs, zone);
  for (const { memory, log } of cards) {
    const [begin] = log;
    if (begin !== undefined) first = Math.min(first, studyDay(begin.at, zone));
    first = Math.min(first, memory.dueDay ?? first);
  }
  return first;
}

/** How far the clocks were behind UTC when the collection began. */
function minutesWest(dayZero: number, createdMs: number): number {
  const shownMs = (dayZero * 24 + dayBorderHour) * 3_600_000;
  return Math.round((createdMs - shownMs) / 60_000);
}

function cardValues(
  card: DeckCard,
  {
    id,
    deck,
    dayZero,
    collection,
  }: {
    readonly id: number;
    readonly deck: DeckForAnki;
    readonly dayZero: number;
    readonly collection: { readonly deckId: number; readonly nowMs: number };
  },
): Row {
  const row = cardRow(card, { plan: deck.plan, dayZero });
  const { type, queue, due, ivl, factor, reps, lapses, left, data } = row;
  return [
    ...[id, id, collection.deckId, Math.floor(collection.nowMs / 1000), unsynced],
    ...[type, queue, due, ivl, factor, reps, lapses, left, data],
  ];
}

/** An answer, or a reset: button 0 and factor 0 say that nothing before counts. */
function logValues(
  { rating, state, interval, lastInterval, difficulty }: LogLine,
  { id, cardId }: { readonly id: number; readonly cardId: number },
): Row {
  const about = [id, cardId, unsynced];
  if (rating === undefined) return [...about, 0, interval, lastInterval, 0, logTypes.manual];
  const type = logTypes[state === 'new' ? 'learning' : state];
  return [...about, buttons[rating], interval, lastInterval, difficultyFactor(difficulty), type];
}

function lossesOf(cards: readonly DeckCard[]): readonly string[] {
  const retired = cards.filter(({ rest }) => rest === 'retired').length;
  return lossOf(
    retired,
    (count) => `${counted(count, 'card')} of retired questions are suspended in Anki.`,
  );
}

/** Ids are times in ms, and no two the same: where one is taken, the next that is free. */
class UniqueIds {
  readonly #taken = new Set<number>();
  /** Where to look for a free one, so that 20,000 cards of one millisecond do not count through each other. */
  readonly #freeAfter = new Map<number, number>();

  next(atMs: number): number {
    const wanted = Math.floor(atMs);
    let id = this.#freeAfter.get(wanted) ?? wanted;
    while (this.#taken.has(id)) id += 1;
    this.#taken.add(id);
    this.#freeAfter.set(wanted, id + 1);
    return id;
  }
}
