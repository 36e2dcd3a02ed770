import { setImmediate } from 'node:timers/promises';
import { fileStem } from '../../banks/formats/export-bank.ts';
import { counted, lossOf } from '../../banks/formats/losses.ts';
import { UserFailure } from '../../failures.ts';
import { contentOf } from '../content.ts';
import { type DoingToDeck, deckWithId } from '../decks.ts';
import { deckKey } from '../keys.ts';
import {
  type CardEvent,
  type CardRecord,
  cardEvents,
  cardRecords,
  type DeckRecord,
} from '../records.ts';
import { chosenBy } from '../settings.ts';
import type { Study } from '../study.ts';
import type { DeckCard } from './deck.ts';
import { writeDeckInWorker } from './deck-in-worker.ts';
import { type LogLine, logLines } from './past-reviews.ts';

/** A deck as a file for Anki. */
export type ExportedDeck = {
  readonly deck: DeckRecord;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly cardCount: number;
  /** What the package does not hold, in sentences. */
  readonly losses: readonly string[];
};

const betweenTurns = 200;

/**
 * A deck with its schedule as `.apkg`. Cards of a bank whose question is not asked any more stay behind.
 *
 * @throws {UserFailure} `deck-gone`, `deck-empty`.
 */
export async function exportDeck(study: Study, place: DoingToDeck): Promise<ExportedDeck> {
  const deck = await deckWithId(study, place);
  const { settings, plan } = await chosenBy(study, place.userId);
  const records = await recordsOf(study, place);
  const logs = await logsOf(study, place, records);
  const cards: DeckCard[] = [];
  for (const [index, card] of [...records.values()].entries()) {
    // A database in the same process answers at once, so nobody else would have a turn.
    if (index % betweenTurns === 0) await setImmediate();
    const shown = await contentOf(study, place.userId, { deck, card });
    if (shown === undefined) continue;
    const { content } = shown;
    const question = deck.bank === undefined ? undefined : shown.question;
    const { id, memory, rest, place: position, addedAt } = card;
    const log = logs.get(id) ?? [];
    cards.push({ id, content, question, memory, rest, place: position, addedAt, log });
  }
  if (cards.length === 0) throw new UserFailure('deck-empty', { title: deck.title });
  const about = { title: deck.title, zone: settings.zone, plan };
  const { bytes, losses } = await writeDeckInWorker({ ...about, cards }, study.now());
  const left = records.size - cards.length;
  return {
    deck,
    bytes,
    fileName: `${fileStem(deck.title)}.apkg`,
    cardCount: cards.length,
    losses: [
      ...losses,
      ...lossOf(
        left,
        (count) => `Left out, since the bank does not ask it any more: ${counted(count, 'card')}.`,
      ),
    ],
  };
}

async function recordsOf(
  { store }: Study,
  place: DoingToDeck,
): Promise<ReadonlyMap<string, CardRecord>> {
  const records: CardRecord[] = [];
  for await (const [, card] of store.range(cardRecords, `${deckKey(place)}.`)) records.push(card);
  return new Map(records.sort((a, b) => a.place - b.place).map((card) => [card.id, card]));
}

/** In one pass over the histories of all cards, of which only the lines for the log are kept. */
async function logsOf(
  { store }: Study,
  place: DoingToDeck,
  records: ReadonlyMap<string, CardRecord>,
): Promise<ReadonlyMap<string, readonly LogLine[]>> {
  const logs = new Map<string, readonly LogLine[]>();
  const prefix = `${deckKey(place)}.`;
  let cardId = '';
  let events: CardEvent[] = [];
  const close = () => {
    const card = records.get(cardId);
    if (card !== undefined) logs.set(cardId, logLines(events, card.memory));
    events = [];
  };
  for await (const [key, event] of store.range(cardEvents, prefix)) {
    const id = key.slice(prefix.length, key.lastIndexOf('.'));
    if (id !== cardId) close();
    cardId = id;
    events.push(event);
  }
  close();
  return logs;
}
