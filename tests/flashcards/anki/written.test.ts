import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import type { DeckCard } from '../../../src/flashcards/anki/deck.ts';
import { logLines } from '../../../src/flashcards/anki/past-reviews.ts';
import { writeDeck } from '../../../src/flashcards/anki/write-deck.ts';
import { openCollection } from '../../banks/formats/anki/packages.ts';
import { makeQuestion } from '../../questions/make-question.ts';
import { content, deckOf, nowMs, plan, studiedCard } from './decks.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const good = { rating: 'good', waitMs: 10 * 60_000 } as const;
const again = { rating: 'again', waitMs: 3 * dayMs } as const;

const open = (cards: readonly DeckCard[], zone = 'UTC') =>
  openCollection(writeDeck(deckOf(cards, zone), nowMs).bytes);
const rowOf = (card: DeckCard, zone = 'UTC') =>
  open([card], zone).prepare('SELECT * FROM cards').get();

describe('the collection of a deck', () => {
  test('is sound, and tells Anki how days and schedules are meant', () => {
    const collection = open([studiedCard('a', [good, good])], 'America/New_York');
    expect(collection.pragma('integrity_check', { simple: true })).toBe('ok');
    const conf = z.string().parse(collection.prepare('SELECT conf FROM col').pluck().get());
    expect(JSON.parse(conf)).toMatchObject({
      schedVer: 2,
      sched2021: true,
      rollover: 4,
      fsrs: true,
      // 2023-07-17 is summer in New York: four hours behind UTC.
      creationOffset: 240,
    });
    const crt = z.number().parse(collection.prepare('SELECT crt FROM col').pluck().get());
    expect(new Date(crt * 1000).toISOString()).toBe('2023-07-17T08:00:00.000Z');
  });

  test('has a new card in the queue of new cards, at its place', () => {
    expect(rowOf({ ...studiedCard('a', []), place: 7 })).toMatchObject({
      ...{ type: 0, queue: 0, due: 7, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, data: '{}' },
    });
  });

  test('has a card in its steps due at a second, with the steps that are left', () => {
    const card = studiedCard('a', [good]);
    expect(rowOf(card)).toMatchObject({
      ...{ type: 1, queue: 1, ivl: 0, factor: 0, reps: 1, lapses: 0, left: 1 },
      due: Math.floor((card.events[0]?.at ?? 0) / 1000) + 600,
    });
  });

  test('has a known card due on a day since the collection began, with the memory of FSRS', () => {
    const card = studiedCard('a', [good, good]);
    const row = z
      .object({
        type: z.number(),
        queue: z.number(),
        due: z.number(),
        ivl: z.number(),
        factor: z.number(),
        data: z.string(),
      })
      .parse(rowOf(card));
    // S = 2.3065 after two answers on day 0, so it is due on day 2.
    expect(row).toMatchObject({ type: 2, queue: 2, due: 2, ivl: 2 });
    expect(JSON.parse(row.data)).toEqual({
      pos: 0,
      s: card.memory.stabilityDays,
      d: card.memory.difficulty,
      dr: 0.9,
      decay: plan.weights[20],
      lrt: Math.floor((card.memory.lastAt ?? 0) / 1000),
    });
    expect(row.factor).toBeGreaterThanOrEqual(1300);
  });

  test('has a forgotten card in relearning, and its lapse counted', () => {
    const card = studiedCard('a', [good, good, again]);
    expect(rowOf(card)).toMatchObject({ type: 3, queue: 1, reps: 3, lapses: 1, left: 1 });
  });

  test('has a suspended card in no queue, and the tag of a leech', () => {
    const card = { ...studiedCard('a', [good, good]), rest: 'leech' as const };
    expect(rowOf(card)).toMatchObject({ type: 2, queue: -1, due: 2 });
    expect(open([card]).prepare('SELECT tags FROM notes').pluck().get()).toBe(' quizzical leech ');
  });

  test('has every answer in the log: button, intervals, difficulty and kind', () => {
    const card = studiedCard('a', [good, good, again, { rating: 'hard', waitMs: 600_000 }]);
    const log = open([card])
      .prepare('SELECT ease, ivl, lastIvl, type FROM revlog ORDER BY id')
      .all();
    expect(log).toEqual([
      { ease: 3, ivl: -600, lastIvl: 0, type: 0 },
      { ease: 3, ivl: 2, lastIvl: -600, type: 0 },
      { ease: 1, ivl: -600, lastIvl: 2, type: 1 },
      { ease: 2, ivl: -900, lastIvl: -600, type: 2 },
    ]);
    const ids = open([card]).prepare('SELECT id FROM revlog ORDER BY id').pluck().all();
    expect(ids).toEqual(card.events.map(({ at }) => at));
  });

  test('leaves out of the log what was undone, and marks where a card was made new', () => {
    const card = studiedCard('a', [good, good, 'reset', good]);
    const [, second] = card.events;
    const undo = {
      ...{ version: 1 as const, kind: 'undo' as const, revision: 5, at: nowMs, day: 20_000 },
      ...{ undoes: 4, before: { memory: card.memory } },
    };
    const undone = { ...card, log: logLines([...card.events, undo], card.memory) };
    const log = open([undone])
      .prepare('SELECT id, ease, factor, type FROM revlog ORDER BY id')
      .all();
    expect(log).toHaveLength(3);
    expect(log.at(1)).toMatchObject({ id: second?.at, ease: 3 });
    expect(log.at(2)).toMatchObject({ ease: 0, factor: 0, type: 4 });
  });

  test('gives a question of a bank the note that the bank gives it, with the tags of the card', () => {
    const question = makeQuestion();
    const tagged = { ...content, tags: ['old town'] };
    const card = { ...studiedCard('a', []), content: tagged, question };
    const fromBank = exportBank({ title: 'x', questions: [question] }, 'anki', { nowMs }).bytes;
    const guid = openCollection(fromBank).prepare('SELECT guid FROM notes').pluck().get();
    expect(open([card]).prepare('SELECT guid, tags FROM notes').get()).toEqual({
      guid,
      tags: ' quizzical old_town ',
    });
  });

  test('has 20,000 cards of one moment, each under an id of its own', () => {
    const cards = Array.from({ length: 20_000 }, (_, index) => studiedCard(`card${index}`, [good]));
    const collection = open(cards);
    expect(collection.prepare('SELECT count(*) FROM cards').pluck().get()).toBe(20_000);
    expect(collection.prepare('SELECT count(*) FROM revlog').pluck().get()).toBe(20_000);
  });
});
