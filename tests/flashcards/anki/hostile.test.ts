import { describe, expect, test } from 'vitest';
import { FormatProblem } from '../../../src/banks/formats/format-problem.ts';
import { readDeckInWorker } from '../../../src/flashcards/anki/deck-in-worker.ts';
import { readDeck } from '../../../src/flashcards/anki/read-deck.ts';
import { memorySchema } from '../../../src/flashcards/card.ts';
import { packageOf, sqliteFile, zstdBomb, zstdFrame } from '../../banks/formats/anki/packages.ts';
import { ankiPackage, type CardFields, type LogFields } from './collections.ts';
import { nowMs, plan } from './decks.ts';

const options = { zone: 'UTC', plan, nowMs };
const crt = 1_764_561_600;
const notes = [{ mid: 5, flds: 'Capital of France?\u001fParis' }];

describe('a package made to harm', () => {
  test('is refused when it unpacks to far more than it is, or holds no collection', async () => {
    const bomb = packageOf({ 'collection.anki21b': zstdBomb(800_000) });
    await expect(readDeckInWorker(bomb, options)).rejects.toThrow(/more than 64 MB/);
    await expect(
      readDeckInWorker(packageOf({ 'a.txt': new Uint8Array(3) }), options),
    ).rejects.toThrow(FormatProblem);
    await expect(readDeckInWorker(new Uint8Array(11_000_000), options)).rejects.toThrow(/10 MB/);
  });

  test('is refused when its tables are views, so that nothing in it runs', async () => {
    const file = sqliteFile(
      `CREATE VIEW cards AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n;
       CREATE TABLE notes (id integer primary key, mid integer, flds text);
       CREATE TABLE col (id integer primary key, crt integer, models text, decks text, conf text);
       INSERT INTO col VALUES (1, 0, '{}', '{}', '{}');`,
    );
    await expect(readDeck(packageOf({ 'collection.anki2': file }), options)).rejects.toThrow(
      /no table "cards"/,
    );
  });

  test('cannot hold the bot up: a worker that takes too long is ended', async () => {
    const cards = Array.from({ length: 2_000 }, () => ({}));
    const file = ankiPackage({ crt, notes, cards });
    await expect(readDeckInWorker(file, options, { timeLimitMs: 1 })).rejects.toThrow(
      /takes more than/,
    );
  });

  test.each<readonly [string, CardFields]>([
    ['a day in a million years', { due: 2 ** 52 }],
    ['a day before time', { due: -(2 ** 52) }],
    ['an interval of ages', { ivl: 2 ** 52, factor: 2 ** 40 }],
    ['negative counts', { reps: -5, lapses: -(2 ** 50), left: -3, ivl: -7 }],
    ['numbers that are texts', { data: '{"s":"1e999","d":{},"lrt":-1}' }],
    ['a memory without end', { data: '{"s":1e300,"d":-4,"lrt":1e300}' }],
    ['a step in a million years', { type: 1, queue: 1, due: 2 ** 52, data: '{"s":1,"d":1}' }],
    ['a type and queue that do not exist', { type: 77, queue: 88, odid: -1, flags: -1 }],
  ])('with %s gives a schedule that can be stored', async (_, fields) => {
    const log: LogFields[] = [
      [-5, 3, 2 ** 50, -9, 0],
      [2 ** 52, 9, -(2 ** 50), 2 ** 50, 7],
      [crt * 1000, 3, -(2 ** 50), -9, 0],
      [crt * 1000 + 1, 4, 2 ** 50, 2 ** 50, 1],
    ];
    const usual = { type: 2, queue: 2, due: 5, ivl: 3, factor: 2500 };
    for (const each of [[], log]) {
      const file = ankiPackage({
        crt: 2 ** 50,
        notes,
        cards: [{ ...usual, ...fields }],
        log: each,
      });
      const [card] = (await readDeck(file, options)).cards;
      expect(memorySchema.safeParse(card?.memory).error).toBeUndefined();
      for (const { after } of card?.history ?? [])
        expect(memorySchema.safeParse(after).error).toBeUndefined();
    }
  });

  test('with any byte of it changed gives cards or a clear refusal', async () => {
    const cards = Array.from({ length: 20 }, (_, due) => ({ due }));
    const whole = ankiPackage({ crt, notes, cards });
    const { unzipSync } = await import('fflate');
    const file = Buffer.from(unzipSync(whole)['collection.anki2'] ?? []);
    for (let at = 0; at < file.length; at += 211) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const result = await readDeck(packageOf({ 'collection.anki2': changed }), options).catch(
        (problem: unknown) => problem,
      );
      if (result instanceof Error) expect(result).toBeInstanceOf(FormatProblem);
    }
  });
});

describe('a package of a newer Anki', () => {
  test('gives cards, templates, filtered decks and the clock of its new tables', async () => {
    const blob = (bytes: readonly number[]) => `x'${Buffer.from(bytes).toString('hex')}'`;
    const text = (field: number, value: string) => [
      (field << 3) | 2,
      value.length,
      ...Buffer.from(value),
    ];
    const template = blob([
      ...text(1, '{{Back}}'),
      ...text(2, '{{FrontSide}}<hr id=answer>{{Front}}'),
    ]);
    const json = (value: unknown) => blob([...Buffer.from(JSON.stringify(value))]);
    const file = sqliteFile(`
      CREATE TABLE col (id integer primary key, crt integer, conf text, models text, decks text);
      CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
      CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
      CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
      CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
      CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text);
      CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);
      INSERT INTO col VALUES (1, ${Date.UTC(2025, 11, 2, 3) / 1000}, '', '', '');
      INSERT INTO config VALUES ('creationOffset', 0, 0, ${json(300)}), ('rollover', 0, 0, ${json(4)});
      INSERT INTO notetypes VALUES (7, 'Einfach', 0, 0, x'1a00');
      INSERT INTO fields VALUES (7, 0, 'Front', x''), (7, 1, 'Back', x'');
      INSERT INTO templates VALUES (7, 0, 'Karte 1', 0, 0, ${template});
      INSERT INTO decks VALUES (2, 'Biologie' || char(31) || 'Zelle', 0, 0, x'', x'0a020801'), (9, 'Pauken', 0, 0, x'', x'1200');
      INSERT INTO notes VALUES (1, 'g', 7, 0, 0, '', 'Organell' || char(31) || 'Teil', '', 0, 0, '');
      INSERT INTO cards VALUES (1, 1, 9, 0, 0, 0, 2, 2, -99, 8, 2500, 5, 0, 0, 12, 2, 0, '{"s":9.5,"d":5.5}');
    `);
    const packed = packageOf({ 'collection.anki21b': zstdFrame(file) });
    const { cards, title, losses } = await readDeckInWorker(packed, {
      ...options,
      zone: 'America/New_York',
    });
    expect(title).toBe('Biologie');
    expect(cards).toMatchObject([
      {
        content: { front: 'Teil', back: 'Organell' },
        memory: { stabilityDays: 9.5, dueDay: Date.UTC(2025, 11, 1) / 86_400_000 + 12 },
      },
    ]);
    expect(losses).toContain('Out of filtered decks again: 1 card.');
  });
});
