import { z } from 'zod';
import { FormatProblem } from '../format-problem.ts';
import { jsonOf, textOf, wholeNumberOf } from './column-values.ts';
import { textFields } from './protobuf.ts';
import type { SqliteFile, SqliteValue } from './sqlite-file.ts';

/** The two sides of one card of a note, as HTML with names of fields in double braces. */
export type Template = { readonly front: string; readonly back: string };

export type NoteType = {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  /** By their places; a cloze has one for all its cards. */
  readonly templates: readonly Template[];
};

/** As far as it is used; Anki writes much more. */
const modelsSchema = z.record(
  z.string(),
  z.object({
    name: z.string().default(''),
    type: z.number().default(0),
    flds: z.array(z.object({ name: z.string(), ord: z.number().optional() })),
    tmpls: z
      .array(z.object({ qfmt: z.string(), afmt: z.string(), ord: z.number().optional() }))
      .catch([]),
  }),
);
/** A template's sides, by their numbers in its settings. */
const sides = { front: 1, back: 2 } as const;

/**
 * The note types of a collection by their ids, of the old scheme (JSON in `col`) and the new (tables).
 * @throws {FormatProblem} when they cannot be read.
 */
export function noteTypesIn(file: SqliteFile): ReadonlyMap<string, NoteType> {
  return file.has('notetypes') ? typesInTables(file) : typesInJson(file);
}

function typesInJson(file: SqliteFile): ReadonlyMap<string, NoteType> {
  const [row] = [...file.rows('col')];
  const models = modelsSchema.safeParse(jsonOf(row?.models));
  if (!models.success)
    throw new FormatProblem(
      'The note types in the collection cannot be read; export it from a newer Anki.',
      { cause: models.error },
    );
  return new Map(
    Object.entries(models.data).map(([id, { name, type, flds, tmpls }]) => [
      id,
      {
        name,
        isCloze: type === 1,
        fields: inOrder(flds).map((field) => field.name),
        templates: inOrder(tmpls).map(({ qfmt, afmt }) => ({ front: qfmt, back: afmt })),
      },
    ]),
  );
}

function inOrder<T extends { readonly ord?: number | undefined }>(
  things: readonly T[],
): readonly T[] {
  return [...things].sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0));
}

function typesInTables(file: SqliteFile): ReadonlyMap<string, NoteType> {
  const fields = grouped(file, 'fields', ({ name }) => textOf(name));
  const templates = grouped(file, 'templates', ({ config }) => templateOf(config));
  return new Map(
    [...file.rows('notetypes')].map(({ id, name, config }) => {
      const key = String(id);
      const type = {
        name: textOf(name),
        isCloze: isClozeConfig(config),
        fields: fields.get(key) ?? [],
        templates: templates.get(key) ?? [],
      };
      return [key, type] as const;
    }),
  );
}

/** The rows of a table by their note type, in their order there. */
function grouped<T>(
  file: SqliteFile,
  table: 'fields' | 'templates',
  readRow: (row: Readonly<Record<string, SqliteValue>>) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, { readonly ord: number; readonly value: T }[]>();
  if (!file.has(table)) return new Map();
  for (const row of file.rows(table)) {
    const group = groups.get(String(row.ntid)) ?? [];
    group.push({ ord: wholeNumberOf(row.ord), value: readRow(row) });
    groups.set(String(row.ntid), group);
  }
  return new Map(
    [...groups].map(([key, group]) => [key, inOrder(group).map(({ value }) => value)]),
  );
}

function templateOf(config: SqliteValue | undefined): Template {
  const texts = config instanceof Uint8Array ? textFields(config) : new Map<number, string>();
  return { front: texts.get(sides.front) ?? '', back: texts.get(sides.back) ?? '' };
}

/** The note type's settings are a protobuf message whose field 1 is its kind, and 1 there means cloze. */
function isClozeConfig(config: SqliteValue | undefined): boolean {
  return config instanceof Uint8Array && config[0] === 0x08 && config[1] === 1;
}
