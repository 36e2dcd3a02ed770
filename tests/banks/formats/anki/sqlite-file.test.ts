import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../../../src/banks/formats/anki/sqlite-file.ts';
import { columnsOf } from '../../../../src/banks/formats/anki/sqlite-schema.ts';

const anyValue = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
  fc.integer({ min: 3_000, max: 20_000 }).map((length) => 'é'.repeat(length)),
  fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
);

/** What SQLite itself reads, and what we read, of one table. */
function bothOf(database: Database.Database, table: string) {
  const ours = [...openSqlite(database.serialize()).rows(table)];
  const theirs = database.prepare(`SELECT * FROM ${table}`).all();
  return { ours, theirs };
}

const plain = (rows: readonly unknown[]) =>
  rows.map((row) =>
    Object.entries(row ?? {}).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ]),
  );

describe('a database file', () => {
  test('gives the values that SQLite gives, with every page size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyValue, anyValue), { maxLength: 200 }),
        fc.constantFrom(512, 1024, 4096, 65_536),
        (rows, pageSize) => {
          const database = new Database(':memory:');
          database.pragma(`page_size = ${pageSize}`);
          database.exec('CREATE TABLE t (id integer primary key, a, b)');
          const add = database.prepare('INSERT INTO t (a, b) VALUES (?, ?)');
          for (const row of rows) add.run(...row);
          const { ours, theirs } = bothOf(database, 't');
          expect(plain(ours)).toEqual(plain(theirs));
          database.close();
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test('gives the rows of a table without row numbers, in order', () => {
    const database = new Database(':memory:');
    database.exec(
      'CREATE TABLE f (n integer, o integer, name text, PRIMARY KEY (n, o)) WITHOUT ROWID',
    );
    const add = database.prepare('INSERT INTO f VALUES (?, ?, ?)');
    for (let index = 3_000; index > 0; index -= 1) add.run(index % 7, index, `field ${index}`);
    const { ours, theirs } = bothOf(database, 'f');
    expect(ours).toEqual(theirs);
  });

  test('of UTF-16 is read, too', () => {
    const database = new Database(':memory:');
    database.exec(
      `PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (a text); INSERT INTO t VALUES ('Straße 🦑')`,
    );
    const { ours, theirs } = bothOf(database, 't');
    expect(ours).toEqual(theirs);
  });
});

describe('the columns of a table', () => {
  test('are found between comments, types and constraints', () => {
    const sql = `CREATE TABLE "notes" (id integer primary key, /* 0, the
      id */ "a b" text DEFAULT (1, 2), [c] decimal(10, 2), -- last
      d text collate unicase, unique (c, d), CONSTRAINT x check (d > 0))`;
    expect(columnsOf(sql)).toEqual({
      names: ['id', 'a b', 'c', 'd'],
      rowidAt: 0,
      isWithoutRowid: false,
    });
  });

  test('are not guessed where they are computed', () => {
    expect(columnsOf('CREATE TABLE t (a, b AS (a + 1))')).toBeUndefined();
    expect(columnsOf('CREATE VIRTUAL TABLE t USING fts5(a)')).toBeUndefined();
  });
});
