import { FormatProblem } from '../format-problem.ts';
import { BrokenFile, sqlitePages } from './sqlite-pages.ts';
import { columnsOf, type TableColumns } from './sqlite-schema.ts';

export type SqliteValue = string | number | Uint8Array | null;
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/** Tables of a database file. */
export type SqliteFile = {
  /** Whether there is an ordinary table of this name. */
  readonly has: (table: string) => boolean;
  /**
   * The rows of an ordinary table, by column.
   * @throws {FormatProblem} when there is no such table or the file is broken.
   */
  readonly rows: (table: string) => Iterable<SqliteRow>;
};

type Table = { readonly root: number; readonly sql: string };

/**
 * Reads tables of a SQLite file without SQLite: it executes nothing that the file says (views, triggers,
 * virtual tables, generated columns), visits each page once, and runs in JavaScript, so that a worker
 * that takes too long can be ended, which a call into a native library cannot. Rows that only stand in a
 * write-ahead log are not seen; Anki packs none.
 * @see https://www.sqlite.org/fileformat2.html
 * @throws {FormatProblem} when `bytes` are no database.
 */
export function openSqlite(bytes: Uint8Array): SqliteFile {
  const pages = readable(() => sqlitePages(bytes));
  const tables = readable(() => tablesOf(pages));
  return {
    has: (name) => tables.has(name),
    *rows(name) {
      const table = tables.get(name);
      const columns = table && columnsOf(table.sql);
      if (table === undefined || columns === undefined)
        throw new FormatProblem(
          `This is no collection of Anki (there is no table "${name}"); export it from Anki again.`,
        );
      try {
        const kind = columns.isWithoutRowid ? 'index' : 'table';
        for (const { rowid, values } of pages.rows(table.root, kind))
          yield rowOf(columns, rowid, values);
      } catch (cause) {
        throw broken(cause);
      }
    },
  };
}

function tablesOf(pages: ReturnType<typeof sqlitePages>): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  // The schema is a table, too: type, name, tbl_name, rootpage, sql.
  for (const { values } of pages.rows(1, 'table')) {
    const [type, name, , root, sql] = values;
    if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string') continue;
    if (typeof root === 'number' && root > 0) tables.set(name.toLowerCase(), { root, sql });
  }
  return tables;
}

function rowOf(
  { names, rowidAt }: TableColumns,
  rowid: number,
  values: readonly SqliteValue[],
): SqliteRow {
  return Object.fromEntries(
    names.map((name, at) => [name, at === rowidAt ? rowid : (values[at] ?? null)]),
  );
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw broken(cause);
  }
}

/** Reading past the end of a page is how most broken files show. */
function broken(cause: unknown): unknown {
  if (!(cause instanceof BrokenFile || cause instanceof RangeError)) return cause;
  return new FormatProblem('The collection in it is broken; export it from Anki again.', { cause });
}
