import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { zipSync } from 'fflate';
import { hashText } from '../../../questions/random.ts';
import type { BankContent, WriteOptions, Written } from '../format.ts';
import { FormatProblem } from '../format-problem.ts';
import { lossOf } from '../losses.ts';
import { bytesOf } from '../text-bytes.ts';
import {
  collectionSettings,
  collectionTables,
  deckEntry,
  usualDeckOptions,
} from './collection-schema.ts';
import { modelIds, noteTypes } from './models.ts';
import { fieldNames, type Note, noteOf } from './note.ts';

const schemeVersion = 11;
/** It has not been synchronised. */
const unsynced = -1;
/** Deck ids are milliseconds of some time long ago, so that none is that of a deck made today. */
const firstDeckId = 1_000_000_000_000;
const deckIdCount = 100_000_000_000;
/** Not the time of the export, so that the same bank gives the same bytes; the ZIP format begins in 1980. */
const fileTime = new Date(1980, 0, 1);

/** A package of one deck; every question is a note with one card. */
export function writePackage(content: BankContent, { nowMs }: WriteOptions): Written {
  const source = [content.title, content.source].filter(Boolean).join(' · ');
  const notes = content.questions.map((question) => noteOf(question, source));
  requireDifferent(notes);
  const files = {
    'collection.anki2': collection(content.title, notes, nowMs),
    media: bytesOf('{}'),
  };
  return {
    bytes: zipSync(files, { level: 6, mtime: fileTime }),
    losses: lossOf(content.article === undefined ? 0 : 1, () => 'Anki does not hold the article.'),
  };
}

function collection(title: string, notes: readonly Note[], nowMs: number): Uint8Array {
  const database = new Database(':memory:');
  try {
    database.exec(collectionTables);
    const deckId = firstDeckId + (Number.parseInt(hashText(title), 16) % deckIdCount);
    addCollection(database, { title, deckId, nowMs });
    addNotes(database, notes, { deckId, nowMs });
    return database.serialize();
  } finally {
    database.close();
  }
}

type Place = { readonly deckId: number; readonly nowMs: number };

function addCollection(
  database: Database.Database,
  { title, deckId, nowMs }: Place & { readonly title: string },
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
      nowSeconds,
      nowMs,
      nowMs,
      schemeVersion,
      JSON.stringify(collectionSettings(deckId, modelIds.basic)),
      JSON.stringify(noteTypes(deckId, nowSeconds)),
      JSON.stringify(decks),
      JSON.stringify(usualDeckOptions),
      '{}',
    );
}

function addNotes(
  database: Database.Database,
  notes: readonly Note[],
  { deckId, nowMs }: Place,
): void {
  const nowSeconds = Math.floor(nowMs / 1000);
  const addNote = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')");
  const addCard = database.prepare(
    "INSERT INTO cards VALUES (?, ?, ?, 0, ?, ?, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  );
  database.transaction(() => {
    for (const [index, { guid, isCloze, fields, tags }] of notes.entries()) {
      const id = nowMs + index;
      const sortText = strippedHtml(fields.Front);
      addNote.run(
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
      addCard.run(id, id, deckId, nowSeconds, unsynced, index + 1);
    }
  })();
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

function requireDifferent(notes: readonly Note[]): void {
  if (new Set(notes.map(({ guid }) => guid)).size < notes.length)
    throw new FormatProblem('Two questions have the same id; give one of them another id.');
}
