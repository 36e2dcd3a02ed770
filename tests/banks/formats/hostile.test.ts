import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FormatProblem } from '../../../src/banks/formats/format-problem.ts';
import { importBank } from '../../../src/banks/formats/import-bank.ts';
import { importInWorker } from '../../../src/banks/formats/import-in-worker.ts';
import { oldCollection, packageOf, sqliteFile, zstdBomb, zstdFrame } from './anki/packages.ts';

const models = { 5: { name: 'Basic', type: 0, flds: [{ name: 'Front' }, { name: 'Back' }] } };
const sound = () => oldCollection(models, [[5, 'Question?\u001fyes']]);
const refused = async (bytes: Uint8Array, message: RegExp) => {
  const reading = importBank(bytes, {});
  await expect(reading).rejects.toThrow(FormatProblem);
  await expect(reading).rejects.toThrow(message);
};
/** Writes `name` where another name of the same length stands. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('a hostile archive', () => {
  test('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(70_000_000);
    await refused(packageOf({ 'collection.anki2': zeros }), /unpacks to more than 64 MB/);
  });

  test('that lies about what it unpacks to, is refused', async () => {
    const packed = Buffer.from(packageOf({ 'collection.anki2': new Uint8Array(5_000_000) }));
    // The unpacked size stands at 24 of the central directory's entry.
    packed.writeUInt32LE(1_000, packed.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    await refused(packed, /archive is broken/);
  });

  test('of zstd that unpacks to a hundred gigabytes, or asks for a window of them, is refused', async () => {
    await refused(packageOf({ 'collection.anki21b': zstdBomb(800_000) }), /more than 64 MB/);
    const wide = zstdFrame(new Uint8Array(10));
    wide[5] = 0xff;
    await refused(packageOf({ 'collection.anki21b': wide }), /more than 64 MB/);
  });

  test('with 100,000 entries is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60_000 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    await refused(zipSync(files, { level: 0 }), /60,000 files in the archive/);
  });

  test.each(['../../../../etc/xyz', '/tmp/collectionXX', '..\\..\\collectionX'])(
    'with an entry %s is refused, and nothing is written',
    async (name) => {
      const file = packageOf({ 'collection.anki2': sound(), [name]: new Uint8Array(3) });
      await refused(file, /archive is broken/);
    },
  );

  test('with two collections of one name, none, or half a file is refused', async () => {
    const two = packageOf({ 'collection.anki2': sound(), 'collection.ankiX': sound() });
    await refused(renamed(two, 'collection.ankiX', 'collection.anki2'), /stands twice/);
    await refused(packageOf({ 'a.txt': new Uint8Array(3) }), /no Anki collection/);
    const whole = packageOf({ 'collection.anki2': sound() });
    await refused(whole.subarray(0, whole.length / 2), /archive is broken/);
  });
});

describe('a hostile database', () => {
  const packed = (file: Uint8Array) => packageOf({ 'collection.anki2': file });

  test.each([
    ['no database', new TextEncoder().encode('SELECT 1')],
    ['an empty file', new Uint8Array(0)],
    ['a header alone', sound().subarray(0, 100)],
    ['half a file', sound().subarray(0, 5_000)],
  ])('that is %s is refused', async (_, file) => {
    await refused(packed(file), /broken/);
  });

  test('whose tables are views, virtual or computed is refused, and nothing in it is executed', async () => {
    const view = sqliteFile(
      `CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n;
       CREATE TABLE col (id integer primary key, models text, decks text); INSERT INTO col VALUES (1, '{}', '{}');`,
    );
    await refused(packed(view), /no table "notes"/);
    const virtual = sqliteFile(
      `CREATE VIRTUAL TABLE notes USING fts5(flds); CREATE TABLE col (id integer primary key, models text);
       INSERT INTO col VALUES (1, '{}');`,
    );
    await refused(packed(virtual), /no table "notes"/);
    const computed = sqliteFile(
      `CREATE TABLE notes (id integer primary key, mid integer, flds text AS (zeroblob(1000000)));
       CREATE TABLE col (id integer primary key, models text); INSERT INTO col VALUES (1, '{}');
       INSERT INTO notes (mid) VALUES (1);`,
    );
    await refused(packed(computed), /no table "notes"/);
  });

  test('with a tree that leads back to itself is refused', async () => {
    const notes = Array.from(
      { length: 400 },
      (_, index) => [5, `Question ${index}?\u001fyes`] as const,
    );
    const file = Buffer.from(oldCollection(models, notes));
    const inner = [...Array(file.length / 4096).keys()].filter((page) => file[page * 4096] === 5);
    expect(inner.length).toBeGreaterThan(0);
    for (const page of inner) {
      const cell = page * 4096 + file.readUInt16BE(page * 4096 + 12);
      file.writeUInt32BE(page + 1, cell);
    }
    await refused(packed(file), /broken/);
  });

  test('with any byte of it changed gives questions or a clear refusal', async () => {
    const file = Buffer.from(sound());
    for (let at = 0; at < file.length; at += 37) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const result = await importBank(packed(changed), {}).catch((problem: unknown) => problem);
      if (result instanceof Error) expect(result).toBeInstanceOf(FormatProblem);
    }
  });

  test('with more notes than can be imported is refused', async () => {
    const notes = Array.from({ length: 20_001 }, () => [5, 'a\u001fb'] as const);
    await refused(packed(oldCollection(models, notes)), /20,000 can be imported at once/);
  });
});

describe('an import in a worker', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  test('gives what an import gives', async () => {
    const bytes = packageOf({ 'collection.anki2': sound() });
    expect(await importInWorker(bytes, { fileName: 'a.apkg' })).toEqual(
      await importBank(bytes, { fileName: 'a.apkg' }),
    );
  });

  test('tells what is wrong with a file', async () => {
    await expect(importInWorker(text('{'))).rejects.toThrow(FormatProblem);
    await expect(importInWorker(new Uint8Array(100_000_000))).rejects.toThrow(/larger than 10 MB/);
    await expect(importInWorker(new Uint8Array())).rejects.toThrow(/empty/);
  });

  test('that takes too long or too much memory ends with what to do', async () => {
    const rows = text(`prompt,answer\n${'"a question","an answer"\n'.repeat(19_000)}`);
    await expect(importInWorker(rows, {}, { timeLimitMs: 1 })).rejects.toThrow(/takes more than/);
    const array = text(`[${'{"prompt":"a","answer":"b"},'.repeat(300_000)}0]`);
    await expect(importInWorker(array, {}, { memoryLimitMb: 16 })).rejects.toThrow(/more memory/);
  });

  test('ends when it is aborted', async () => {
    const abort = new AbortController();
    const reading = importInWorker(text('a\tb'), {}, { signal: abort.signal });
    abort.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
  });
});
