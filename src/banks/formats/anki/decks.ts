import { z } from 'zod';
import { jsonOf, textOf } from './column-values.ts';
import type { SqliteFile } from './sqlite-file.ts';

export type Deck = {
  readonly id: string;
  /** With its parents', e.g. `Sea::Fish`. */
  readonly name: string;
  /** Gathered by a search; its cards belong to other decks. */
  readonly isFiltered: boolean;
};

const decksSchema = z.record(
  z.string(),
  z.object({ name: z.string(), dyn: z.union([z.number(), z.boolean()]).catch(0) }),
);
const nameSeparator = '\u001f';
/** What Anki calls the deck that is always there. */
const defaultDeck = 'Default';

/** All decks of a collection, of the old scheme (JSON in `col`) and the new (a table). */
export function decksIn(file: SqliteFile): readonly Deck[] {
  return file.has('decks') ? decksInTable(file) : decksInJson(file);
}

/** The name of the only deck beside the default one; with several decks there is none to choose. */
export function onlyDeckName(decks: readonly Deck[]): string | undefined {
  const names = new Set(decks.map(({ name }) => name).filter((name) => name !== defaultDeck));
  const [name, ...more] = names;
  // A sub-deck's parents are there, too: `Sea`, `Sea::Fish`.
  return more.length === 0 ? name : undefined;
}

function decksInTable(file: SqliteFile): readonly Deck[] {
  return [...file.rows('decks')].map(({ id, name, kind }) => ({
    id: String(id),
    name: textOf(name).replaceAll(nameSeparator, '::'),
    // A protobuf message: field 1 holds a normal deck, field 2 a filtered one.
    isFiltered: kind instanceof Uint8Array && kind[0] === 0x12,
  }));
}

function decksInJson(file: SqliteFile): readonly Deck[] {
  const [row] = [...file.rows('col')];
  const decks = decksSchema.safeParse(jsonOf(row?.decks));
  if (!decks.success) return [];
  return Object.entries(decks.data).map(([id, { name, dyn }]) => ({
    id,
    name,
    isFiltered: Boolean(dyn),
  }));
}
