import { tooMany } from '../drafts.ts';
import { importLimitQuestions } from '../format.ts';
import { textOf, wholeNumberOf } from './column-values.ts';
import { decksIn, onlyDeckName } from './decks.ts';
import type { ForeignNote } from './note-drafts.ts';
import { type NoteType, noteTypesIn } from './note-types.ts';
import { openSqlite, type SqliteFile } from './sqlite-file.ts';

export type Collection = {
  readonly deck: string | undefined;
  readonly notes: readonly ForeignNote[];
  /** Whether a card has been seen, so that there is a schedule to lose. */
  readonly hasSchedule: boolean;
};

/** A note as it is stored, with its type where that is known. */
export type StoredNote = ForeignNote & {
  readonly id: string;
  readonly guid: string;
  readonly tags: readonly string[];
  readonly type: NoteType | undefined;
};

const fieldSeparator = '\u001f';

/**
 * The notes of a collection, of the old scheme (note types as JSON in `col`) and the new (in tables).
 * @throws {FormatProblem} when it is none, broken, or holds too many notes.
 */
export function readNotes(bytes: Uint8Array): Collection {
  const file = openSqlite(bytes);
  const notes = storedNotes(file);
  return { notes, deck: onlyDeckName(decksIn(file)), hasSchedule: hasSeenCards(file) };
}

/** @throws {FormatProblem} as `readNotes`. */
export function storedNotes(file: SqliteFile): readonly StoredNote[] {
  const types = noteTypesIn(file);
  const notes: StoredNote[] = [];
  for (const row of file.rows('notes')) {
    if (notes.length >= importLimitQuestions) throw tooMany(notes.length);
    const values = textOf(row.flds).split(fieldSeparator);
    const type = types.get(String(row.mid));
    notes.push({
      place: `note ${notes.length + 1}`,
      id: String(row.id),
      guid: textOf(row.guid),
      tags: textOf(row.tags).split(/\s+/).filter(Boolean),
      type,
      isCloze: type?.isCloze ?? /\{\{c\d+::/.test(values[0] ?? ''),
      fields: values.map((html, at) => [type?.fields[at] ?? `Field ${at + 1}`, html] as const),
    });
  }
  return notes;
}

function hasSeenCards(file: SqliteFile): boolean {
  if (!file.has('cards')) return false;
  for (const { type } of file.rows('cards')) if (wholeNumberOf(type) !== 0) return true;
  return false;
}
