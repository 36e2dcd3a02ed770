import { z } from 'zod';
import { tooMany } from '../drafts.ts';
import { importLimitQuestions } from '../format.ts';
import { FormatProblem } from '../format-problem.ts';
import type { ForeignNote } from './note-drafts.ts';
import { openSqlite, type SqliteFile, type SqliteValue } from './sqlite-file.ts';

type NoteType = {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
};
export type Collection = {
  readonly deck: string | undefined;
  readonly notes: readonly ForeignNote[];
};

/** As far as it is used; Anki writes much more. */
const modelsSchema = z.record(
  z.string(),
  z.object({
    name: z.string().default(''),
    type: z.number().default(0),
    flds: z.array(z.object({ name: z.string(), ord: z.number().optional() })),
  }),
);
const decksSchema = z.record(z.string(), z.object({ name: z.string() }));
const fieldSeparator = '\u001f';
/** What Anki calls the deck that is always there. */
const defaultDeck = 'Default';

/**
 * The notes of a collection, of the old scheme (note types as JSON in `col`) and the new (in tables).
 * @throws {FormatProblem} when it is none, broken, or holds too many notes.
 */
export function readNotes(bytes: Uint8Array): Collection {
  const file = openSqlite(bytes);
  const types = file.has('notetypes') ? typesInTables(file) : typesInJson(file);
  const notes: ForeignNote[] = [];
  for (const row of file.rows('notes')) {
    if (notes.length >= importLimitQuestions) throw tooMany(notes.length);
    const values = textOf(row.flds).split(fieldSeparator);
    const type = types.get(String(row.mid));
    const place = `note ${notes.length + 1}`;
    const isCloze = type?.isCloze ?? /\{\{c\d+::/.test(values[0] ?? '');
    const fields = values.map((html, at) => [type?.fields[at] ?? `Field ${at + 1}`, html] as const);
    notes.push({ place, isCloze, fields });
  }
  return { deck: deckName(file), notes };
}

function typesInJson(file: SqliteFile): ReadonlyMap<string, NoteType> {
  const [row] = [...file.rows('col')];
  const models = modelsSchema.safeParse(jsonOf(row?.models ?? null));
  if (!models.success)
    throw new FormatProblem(
      'The note types in the collection cannot be read; export it from a newer Anki.',
      { cause: models.error },
    );
  return new Map(
    Object.entries(models.data).map(([id, { name, type, flds }]) => {
      const ordered = [...flds].sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0));
      return [id, { name, isCloze: type === 1, fields: ordered.map((field) => field.name) }];
    }),
  );
}

function typesInTables(file: SqliteFile): ReadonlyMap<string, NoteType> {
  const fields = new Map<string, string[]>();
  for (const { ntid, name } of file.rows('fields')) {
    const names = fields.get(String(ntid)) ?? [];
    names.push(textOf(name));
    fields.set(String(ntid), names);
  }
  const types = [...file.rows('notetypes')].map(({ id, name, config }) => {
    const key = String(id);
    const type = {
      name: textOf(name),
      isCloze: isClozeConfig(config),
      fields: fields.get(key) ?? [],
    };
    return [key, type] as const;
  });
  return new Map(types);
}

/** The note type's settings are a protobuf message whose field 1 is its kind, and 1 there means cloze. */
function isClozeConfig(config: SqliteValue | undefined): boolean {
  return config instanceof Uint8Array && config[0] === 0x08 && config[1] === 1;
}

/** The name of the only deck beside the default one; with several decks there is none to choose. */
function deckName(file: SqliteFile): string | undefined {
  const names = file.has('decks') ? deckTable(file) : deckJson(file);
  const [name, ...more] = [...new Set(names)].filter((each) => each !== defaultDeck);
  // A sub-deck's parents are there, too: `Sea`, `Sea::Fish`.
  return more.length === 0 ? name : undefined;
}

function deckTable(file: SqliteFile): readonly string[] {
  return [...file.rows('decks')].map(({ name }) => textOf(name).replaceAll(fieldSeparator, '::'));
}

function deckJson(file: SqliteFile): readonly string[] {
  const [row] = [...file.rows('col')];
  const decks = decksSchema.safeParse(jsonOf(row?.decks ?? null));
  return decks.success ? Object.values(decks.data).map(({ name }) => name) : [];
}

function textOf(value: SqliteValue | undefined): string {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value ?? '');
}

function jsonOf(value: SqliteValue): unknown {
  try {
    return JSON.parse(textOf(value));
  } catch {
    return undefined;
  }
}
