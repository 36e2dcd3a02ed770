import { wholeNumberOf } from '../../banks/formats/anki/column-values.ts';
import { type Deck, decksIn, onlyDeckName } from '../../banks/formats/anki/decks.ts';
import { collectionIn } from '../../banks/formats/anki/package-file.ts';
import { type StoredNote, storedNotes } from '../../banks/formats/anki/read-notes.ts';
import {
  openSqlite,
  type SqliteFile,
  type SqliteRow,
} from '../../banks/formats/anki/sqlite-file.ts';
import { importLimitQuestions } from '../../banks/formats/format.ts';
import { FormatProblem } from '../../banks/formats/format-problem.ts';
import type { Plan } from '../records.ts';
import { contentFromAnki } from './card-content.ts';
import {
  type Calendar,
  isInFilteredDeck,
  type MemorySource,
  memoryFromAnki,
  restFromAnki,
} from './card-memory.ts';
import { leechTag, queues } from './codes.ts';
import { dayZeroIn } from './day-zero.ts';
import type { CardFromAnki, DeckFromAnki } from './deck.ts';
import { deckLosses } from './deck-losses.ts';
import { type LogEntry, reviewLog } from './review-log.ts';

export type ReadOptions = {
  /** The member's time zone. */
  readonly zone: string;
  /** By whose weights memories are computed. */
  readonly plan: Plan;
  readonly nowMs: number;
};

/** What was noticed of one card on the way. */
export type CardNotes = {
  readonly source: MemorySource;
  readonly wasStarted: boolean;
  readonly wasFiltered: boolean;
  readonly wasBuried: boolean;
  readonly hasFlag: boolean;
  readonly hasSeveralGaps: boolean;
};

type ReadCard =
  | { readonly card: CardFromAnki; readonly notes: CardNotes; readonly note: StoredNote }
  | { readonly place: string; readonly message: string };

/**
 * The cards of a package with their schedules.
 * @throws {FormatProblem} when the package as a whole cannot be read or holds too much.
 */
export async function readDeck(bytes: Uint8Array, options: ReadOptions): Promise<DeckFromAnki> {
  const file = openSqlite(await collectionIn(bytes));
  const notes = new Map(storedNotes(file).map((note) => [note.id, note]));
  const calendar = { ...options, dayZero: dayZeroIn(file, options.zone) };
  const log = reviewLog(file, options.nowMs);
  const read = cardRows(file).map((row, index) =>
    readCard(row, { note: notes.get(String(row.nid)), index, log, calendar }),
  );
  const cards = read.flatMap((each) => ('card' in each ? [each] : []));
  const decks = decksIn(file);
  return {
    title: deckTitle(decks, cardRows(file)),
    cards: cards.map(({ card }) => card),
    problems: read.flatMap((each) => ('message' in each ? [each] : [])),
    losses: deckLosses(cards, decks),
  };
}

/** In the order in which new cards come. */
function cardRows(file: SqliteFile): readonly SqliteRow[] {
  const rows: SqliteRow[] = [];
  for (const row of file.rows('cards')) {
    if (rows.length >= importLimitQuestions) throw tooMany();
    rows.push(row);
  }
  return rows.sort((a, b) => positionOf(a) - positionOf(b) || idOf(a) - idOf(b));
}

function positionOf(row: SqliteRow): number {
  return wholeNumberOf(row.type) === queues.new ? wholeNumberOf(row.due) : 0;
}

function idOf(row: SqliteRow): number {
  return wholeNumberOf(row.id);
}

function readCard(
  row: SqliteRow,
  {
    note,
    index,
    log,
    calendar,
  }: {
    readonly note: StoredNote | undefined;
    readonly index: number;
    readonly log: ReadonlyMap<number, readonly LogEntry[]>;
    readonly calendar: Calendar;
  },
): ReadCard {
  if (note === undefined)
    return {
      place: `card ${index + 1}`,
      message: 'its note is missing; check the database in Anki and export again.',
    };
  const ord = wholeNumberOf(row.ord);
  const shown = contentFromAnki(note, ord);
  if ('problem' in shown) return { place: note.place, message: shown.problem };
  const { memory, history, source } = memoryFromAnki(row, log.get(idOf(row)) ?? [], calendar);
  const rest = restFromAnki(row, note.tags.includes(leechTag));
  const queue = wholeNumberOf(row.queue);
  return {
    note,
    card: {
      key: `${note.guid}#${ord}`,
      ...(shown.id === undefined ? {} : { id: shown.id }),
      note: note.guid,
      content: shown.content,
      memory,
      ...(rest === undefined ? {} : { rest }),
      history,
    },
    notes: {
      source,
      wasStarted: wholeNumberOf(row.type) !== 0,
      wasFiltered: isInFilteredDeck(row),
      wasBuried: queue === queues.buried || queue === queues.buriedByUser,
      hasFlag: wholeNumberOf(row.flags) % 8 !== 0,
      hasSeveralGaps: shown.hasSeveralGaps,
    },
  };
}

/** The name of the only deck, or of the one at whose top all others stand. */
function deckTitle(decks: readonly Deck[], rows: readonly SqliteRow[]): string | undefined {
  const used = new Set(rows.map(({ did, odid }) => String(wholeNumberOf(odid) || did)));
  const names = decks.filter(({ id }) => used.has(id)).map(({ name }) => name.split('::')[0] ?? '');
  const [name, ...others] = new Set(names);
  return name !== undefined && others.length === 0 && name !== 'Default'
    ? name
    : onlyDeckName(decks);
}

function tooMany(): FormatProblem {
  const most = importLimitQuestions.toLocaleString('en');
  return new FormatProblem(
    `There are more than ${most} cards in it, and ${most} can be imported at once; export one deck at a time.`,
  );
}
