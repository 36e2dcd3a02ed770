import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportBank } from '../../../../src/banks/formats/export-bank.ts';
import { importBank } from '../../../../src/banks/formats/import-bank.ts';
import { makeQuestion } from '../../../questions/make-question.ts';
import { anyBank, anyQuestion, anyText, fixedSeed, nowMs, roundTrip } from '../any-question.ts';
import { newCollection, oldCollection, openCollection, packageOf, zstdFrame } from './packages.ts';

const choice = makeQuestion({
  id: 'q2',
  kind: 'multiple-choice',
  prompt: 'Who painted <it>?',
  answer: 'Ann',
  choices: ['Ann', 'Bob'],
});
const bank = {
  title: 'The Sea',
  source: 'https://example.org',
  questions: [makeQuestion(), choice],
};
const written = (content: typeof bank, atMs = nowMs) =>
  exportBank(content, 'anki', { nowMs: atMs });
const models = {
  5: {
    name: 'Basic',
    type: 0,
    flds: [
      { name: 'Front', ord: 0 },
      { name: 'Back', ord: 1 },
    ],
  },
  6: {
    name: 'Cloze',
    type: 1,
    flds: [
      { name: 'Text', ord: 0 },
      { name: 'Back Extra', ord: 1 },
    ],
  },
};
const imported = (file: Uint8Array, name = 'collection.anki2') =>
  importBank(packageOf({ [name]: file, media: new TextEncoder().encode('{}') }), {});

describe('a package for Anki', () => {
  test('gives every bank back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank(anyQuestion(anyText)), async (content) => {
        const { imported: read } = await roundTrip(content, 'anki');
        expect(read.problems).toEqual([]);
        expect(read.questions).toEqual(content.questions);
      }),
      { ...fixedSeed, numRuns: 150 },
    );
  });

  test('is a sound database with a note type for questions and one for gaps', () => {
    const { bytes, fileName } = written(bank);
    expect(fileName).toBe('the-sea.apkg');
    const collection = openCollection(bytes);
    expect(collection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(collection.prepare('SELECT ver FROM col').pluck().get()).toBe(11);
    const json = z.string().parse(collection.prepare('SELECT models FROM col').pluck().get());
    const types = z
      .record(
        z.string(),
        z.object({ type: z.number(), flds: z.array(z.object({ name: z.string() })) }),
      )
      .parse(JSON.parse(json));
    expect(Object.values(types).map(({ type }) => type)).toEqual([0, 1]);
    for (const { flds } of Object.values(types))
      expect(flds.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Front', 'Back', 'Quote', 'Source']),
      );
    const decks = z.string().parse(collection.prepare('SELECT decks FROM col').pluck().get());
    expect(decks).toContain('"name":"The Sea"');
  });

  test('has one note and one new card for each question, in the deck of the bank', () => {
    const collection = openCollection(written(bank).bytes);
    const notes = collection.prepare('SELECT flds, sfld, csum, tags FROM notes ORDER BY id').all();
    const front = 'In {{c1::1988}}, three keepers painted Bell Rock Lighthouse.';
    const sum = createHash('sha1').update(front).digest('hex').slice(0, 8);
    expect(notes).toMatchObject([
      {
        sfld: front,
        csum: Number.parseInt(sum, 16),
        tags: ' quizzical quizzical::cloze quizzical::draft ',
      },
      { sfld: 'Who painted <it>?', flds: expect.stringContaining('\u001fAnn<br>Bob\u001f') },
    ]);
    expect(
      collection
        .prepare(
          'SELECT n.id = c.nid AS belongs, c.ord, c.queue, c.due, c.did > 1 AS inDeck FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.id',
        )
        .all(),
    ).toEqual([
      { belongs: 1, ord: 0, queue: 0, due: 1, inDeck: 1 },
      { belongs: 1, ord: 0, queue: 0, due: 2, inDeck: 1 },
    ]);
  });

  test('keeps the guid, note type and deck of a question that was mended, so that Anki updates its note', () => {
    const rowsOf = (file: Uint8Array) =>
      openCollection(file)
        .prepare(
          'SELECT n.guid, n.mid, c.did, n.mod FROM notes n JOIN cards c ON c.nid = n.id ORDER BY n.guid',
        )
        .all();
    const before = rowsOf(written(bank).bytes);
    const mended = { ...bank, questions: [{ ...choice, prompt: 'Who?' }, makeQuestion()] };
    const after = rowsOf(written(mended, nowMs + 60_000).bytes);
    const row = z.object({ guid: z.string(), mid: z.number(), did: z.number(), mod: z.number() });
    const pairs = z
      .array(row)
      .parse(before)
      .map((old, index) => [old, row.parse(after[index])] as const);
    for (const [old, young] of pairs) {
      expect({ ...young, mod: 0 }).toEqual({ ...old, mod: 0 });
      expect(young.mod).toBe(old.mod + 60);
    }
  });

  test('is never called like a whole collection', () => {
    expect(written({ ...bank, title: 'Collection' }).fileName).toBe('question-bank.apkg');
  });

  test('lets an edit made in Anki win, and keeps the rest', async () => {
    const collection = openCollection(written(bank).bytes);
    collection.exec(
      `UPDATE notes SET flds = replace(flds, 'Who painted &lt;it&gt;?', '<div>Who <b>drew</b>&nbsp;it?</div>')`,
    );
    const { questions } = await imported(collection.serialize());
    expect(questions).toEqual([makeQuestion(), { ...choice, prompt: 'Who drew it?' }]);
  });

  test('survives what Anki does to fields: it normalises letters and takes control characters out', async () => {
    const odd = makeQuestion({ kind: 'short-answer', prompt: 'Cafe\u0301\u0007?' });
    const collection = openCollection(written({ ...bank, questions: [odd] }).bytes);
    const flds = z.string().parse(collection.prepare('SELECT flds FROM notes').pluck().get());
    collection.prepare('UPDATE notes SET flds = ?').run(flds.normalize('NFC'));
    expect((await imported(collection.serialize())).questions).toEqual([odd]);
  });
});

describe("other people's packages", () => {
  test('give questions from basic notes, as plain text', async () => {
    const { questions, title, format } = await imported(
      oldCollection(models, [[5, 'Capital of <b>France</b>?<br>(a city)\u001f<div>Paris</div>']]),
    );
    expect({ title, format }).toEqual({ title: 'Capitals', format: 'anki' });
    expect(questions).toMatchObject([
      {
        kind: 'short-answer',
        prompt: 'Capital of France?\n(a city)',
        answer: 'Paris',
        origin: { imported: 'anki' },
      },
    ]);
  });

  test('give a question for each gap of a cloze note, with its hint', async () => {
    const text = '{{c1::Paris::city}} is in {{c2::{{c3::western}} Europe}}; {{c1::Lyon}}, too.';
    const { questions } = await imported(oldCollection(models, [[6, `${text}\u001fSeine`]]));
    expect(questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ['_____ (city) is in western Europe; […], too.', 'Paris'],
      ['[…] is in western Europe; _____, too.', 'Lyon'],
      ['Paris is in _____; Lyon, too.', 'western Europe'],
      ['Paris is in _____ Europe; Lyon, too.', 'western'],
    ]);
    expect(questions[0]).toMatchObject({ kind: 'cloze', explanation: 'Seine' });
  });

  test('say which notes hold no question, and what was left out', async () => {
    const { questions, problems, losses } = await imported(
      oldCollection(models, [
        [6, 'no gap\u001f'],
        [5, '<img src="a.png">\u001fParis'],
        [5, 'Sound? [sound:a.mp3]\u001fyes'],
      ]),
    );
    expect(questions).toMatchObject([{ prompt: 'Sound?' }]);
    expect(problems.map(({ place }) => place)).toEqual(['note 1', 'note 2']);
    expect(losses).toContain('2 notes lost pictures or sounds.');
  });

  test('tell of schedules where there are some', async () => {
    const collection = openCollection(written(bank).bytes);
    expect((await imported(collection.serialize())).losses).toEqual([]);
    collection.exec('UPDATE cards SET type = 2, queue = 2 WHERE id IN (SELECT min(id) FROM cards)');
    expect((await imported(collection.serialize())).losses).toEqual([
      'Schedules stay in Anki; `/flashcards import` takes them over.',
    ]);
  });

  test('are read in the format of newer Ankis, too, packed with zstd', async () => {
    const file = newCollection([
      [7, 'Was ist ein Organell?\u001fein Teil der Zelle'],
      [8, 'Die {{c1::Mitochondrien}} liefern Energie.\u001f'],
    ]);
    const stub = oldCollection(models, [[5, 'Please update\u001fAnki']]);
    const read = await importBank(
      packageOf({
        'collection.anki2': stub,
        'collection.anki21b': zstdFrame(file),
        media: zstdFrame(Uint8Array.of(10, 0)),
      }),
      {},
    );
    expect(read.title).toBe('Biologie::Zelle');
    expect(read.questions).toMatchObject([
      { kind: 'short-answer', prompt: 'Was ist ein Organell?', answer: 'ein Teil der Zelle' },
      { kind: 'cloze', prompt: 'Die _____ liefern Energie.', answer: 'Mitochondrien' },
    ]);
    expect((await imported(file, 'collection.anki21')).questions).toHaveLength(2);
  });
});
