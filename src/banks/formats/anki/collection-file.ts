import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { zipSync } from 'fflate';
import { hashText } from '../../../questions/random.ts';
import { FormatProblem } from '../format-problem.ts';
import { bytesOf } from '../text-bytes.ts';
import {
  collectionSettings,
  collectionTables,
  deckEntry,
  usualDeckOptions,
} from './collection-schema.ts';
import { modelIds, noteTypes } from './models.ts';
import { fieldNames, type Note } from './note.ts';

/** A collection of one deck, to be filled. */
export type NewCollection = {
  readonly database: Database.Database;
  readonly deckId: number;
  readonly nowMs: number;
  /** Adds a note; its cards are up to the caller. */
  readonly addNote: (id: number, note: Note) => void;
};

export type CollectionOptions = {
  readonly title: string;
  readonly nowMs: number;
  /** Day 0 of the days that cards are due on; `nowMs` where no card has been seen. */
  readonly createdSeconds?: number | undefined;
  /** Beside the usual settings. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
};

const schemeVersion = 11;
/** It has not been synchronised. */
export const unsynced = -1;
/** Deck ids are milliseconds of some time long ago, so that none is that of a deck made today. */
const firstDeckId = 1_000_000_000_000;
const deckIdCount = 100_000_000_000;
/** Not the time of the export, so that the same bank gives the same bytes; the ZIP format begins in 1980. */
const fileTime = new Date(1980, 0, 1);

/** A deck package whose notes and cards are those that `fill` adds. */
export function packageOf(
  options: CollectionOptions,
  fill: (collection: NewCollection) => void,
): Uint8Array {
  const files = { 'collection.anki2': collectionFile(options, fill), media: bytesOf('{}') };
  return zipSync(files, { level: 6, mtime: fileTime });
}

/** @throws {FormatProblem} when two of them would be one note to Anki. */
export function requireDifferent(notes: readonly Pick<Note, 'guid'>[]): void {
  if (new Set(notes.map(({ guid }) => guid)).size < notes.length)
    throw new FormatProblem('Two questions have the same id; give one of them another id.');
}

/** The first 32 bits of the SHA-1 of the first field: by it Anki finds notes that begin alike. */
export function checksum(sortText: string): number {
  return createHash('sha1').update(sortText).digest().readUInt32BE(0);
}

/** A field as Anki sorts by it: without tags, entities resolved. */
export function strippedHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function collectionFile(
  options: CollectionOptions,
  fill: (collection: NewCollection) => void,
): Uint8Array {
  const { title, nowMs } = options;
  const database = new Database(':memory:');
  try {
    database.exec(collectionTables);
    const deckId = firstDeckId + (Number.parseInt(hashText(title), 16) % deckIdCount);
    addCollection(database, deckId, options);
    const addNote = noteAdder(database, Math.floor(nowMs / 1000));
    database.transaction(() => fill({ database, deckId, nowMs, addNote }))();
    return database.serialize();
  } finally {
    database.close();
  }
}

function addCollection(
  database: Database.Database,
  deckId: number,
  { title, nowMs, createdSeconds, settings }: CollectionOptions,
): void {
  const nowSeconds = Math.floor(nowMs / 1000);
  const decks = {
    ...deckEntry(1, 'Default', nowSeconds),
    // Two colons would make a deck within a deck.
    ...deckEntry(deckId, title.replace(/:{2,}/g, ':').trim() || 'Questions', nowSeconds),
  };
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      createdSeconds ?? nowSeconds,
      nowMs,
      nowMs,
      schemeVersion,
      JSON.stringify({ ...collectionSettings(deckId, modelIds.basic), ...settings }),
      JSON.stringify(noteTypes(deckId, nowSeconds)),
      JSON.stringify(decks),
      JSON.stringify(usualDeckOptions),
      '{}',
    );
}

function noteAdder(database: Database.Database, nowSeconds: number): NewCollection['addNote'] {
  const statement = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')");
  return (id, { guid, isCloze, fields, tags }) => {
    const sortText = strippedHtml(fields.Front);
    statement.run(
      id,
      guid,
      isCloze ? modelIds.cloze : modelIds.basic,
      nowSeconds,
      unsynced,
      ` ${tags.join(' ')} `,
      fieldNames.map((name) => fields[name]).join('\u001f'),
      sortText,
      checksum(sortText),
    );
  };
}
