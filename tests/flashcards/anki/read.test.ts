import { describe, expect, test } from 'vitest';
import { readDeck } from '../../../src/flashcards/anki/read-deck.ts';
import { studyDay } from '../../../src/flashcards/study-day.ts';
import { ankiPackage, type Collection, type LogFields } from './collections.ts';
import { nowMs, plan } from './decks.ts';

const dayMs = 86_400_000;
/** 1 December 2025, 4:00 UTC. */
const crt = 1_764_561_600;
const dayZero = studyDay(crt * 1000, 'UTC');
const basic = { mid: 5, flds: 'Capital of <b>France</b>?\u001fParis' };
const review = { type: 2, queue: 2, due: 40, ivl: 10, factor: 2500, reps: 4, lapses: 1 };

const read = (collection: Partial<Collection>, zone = 'UTC') =>
  readDeck(ankiPackage({ crt, notes: [basic], cards: [review], ...collection }), {
    zone,
    plan,
    nowMs,
  });
const memoryOf = async (collection: Partial<Collection>) =>
  (await read(collection)).cards[0]?.memory;

describe('a schedule from Anki', () => {
  test('takes the memory of FSRS as it stands in the card', async () => {
    const lrt = crt + 30 * 86_400;
    const data = JSON.stringify({ s: 12.345, d: 6.7, dr: 0.9, lrt });
    const { cards, losses } = await read({ cards: [{ ...review, data }] });
    expect(cards[0]?.memory).toEqual({
      ...{ state: 'review', step: 0, stabilityDays: 12.345, difficulty: 6.7, intervalDays: 10 },
      ...{ reviewCount: 4, lapseCount: 1, dueDay: dayZero + 40, weightsId: plan.weightsId },
      ...{ lastAt: lrt * 1000, lastDay: dayZero + 30 },
    });
    expect(losses).toEqual([
      'Note types become plain front and back, without their design: Basic.',
    ]);
  });

  test('is computed from the reviews where FSRS was never on, as the FSRS of Anki computes it', async () => {
    const log: LogFields[] = [
      [crt * 1000 + 1, 3, -600, 0, 0],
      [crt * 1000 + 600_001, 3, 1, 2500, 0],
      [crt * 1000 + dayMs, 3, 4, 2500, 1],
      [crt * 1000 + 5 * dayMs, 1, -600, 2300, 1],
      [crt * 1000 + 5 * dayMs + 600_000, 3, 1, 2300, 2],
      [crt * 1000 + 7 * dayMs, 4, 10, 2450, 1],
    ];
    const { cards, losses } = await read({ log });
    // What `nextStates` of @open-spaced-repetition/binding 0.5.0 makes of the same reviews.
    const state = { stability: 7.236_816, difficulty: 6.486_83 };
    expect(cards[0]?.memory.stabilityDays).toBeCloseTo(state.stability, 3);
    expect(cards[0]?.memory.difficulty).toBeCloseTo(state.difficulty, 3);
    expect(cards[0]?.memory.lastAt).toBe(crt * 1000 + 7 * dayMs);
    expect(cards[0]?.history.map(({ rating, before }) => [rating, before])).toEqual([
      ['good', 'new'],
      ['good', 'learning'],
      ['good', 'review'],
      ['again', 'review'],
      ['good', 'relearning'],
      ['easy', 'review'],
    ]);
    expect(losses.join()).toContain(
      'Computed from the reviews, since FSRS was not on: the memory of 1 card.',
    );
  });

  test('sets in where the log does, at the interval and ease of its first review', async () => {
    const log: LogFields[] = [
      [crt * 1000, 3, 5, 2500, 1],
      [crt * 1000 + 5 * dayMs, 3, 10, 2500, 1],
    ];
    // A stability of 5 days, and 5 days later a good review, by @open-spaced-repetition/binding 0.5.0.
    expect((await memoryOf({ log }))?.stabilityDays).toBeCloseTo(12.500_005, 2);
  });

  test('forgets what was before a card was made new again, and what was only looked at', async () => {
    const log: LogFields[] = [
      [crt * 1000, 1, -60, 0, 0],
      [crt * 1000 + dayMs, 0, 0, 0, 4],
      [crt * 1000 + 2 * dayMs, 3, 2, 2500, 0],
      [crt * 1000 + 3 * dayMs, 1, 2, 0, 3],
    ];
    const { cards } = await read({ log });
    expect(cards[0]?.history.map(({ at }) => at)).toEqual([crt * 1000 + 2 * dayMs]);
    expect(cards[0]?.memory.stabilityDays).toBeCloseTo(plan.weights[2] ?? 0, 6);
  });

  test('is estimated from interval and ease where there is nothing else', async () => {
    const { cards, losses } = await read({});
    expect(cards[0]?.memory).toMatchObject({ stabilityDays: 10, dueDay: dayZero + 40 });
    expect(cards[0]?.memory.difficulty).toBeCloseTo(6.914, 3);
    expect(cards[0]?.memory.lastDay).toBe(dayZero + 30);
    expect(losses.join()).toContain(
      'Estimated from interval and ease, since there are no reviews: the memory of 1 card.',
    );
  });

  test('takes the last change for the last review of a card whose day was set by hand', async () => {
    const mod = crt + 86_400;
    const { cards } = await read({ cards: [{ ...review, due: 4_000, mod }] });
    expect(cards[0]?.memory).toMatchObject({ dueDay: dayZero + 4_000, lastAt: mod * 1000 });
  });

  test('counts days from the date that the clocks showed when the collection was made', async () => {
    // Made at 22:00 in New York, when it was the next day in UTC.
    const late = Date.UTC(2025, 11, 2, 3) / 1000;
    const conf = { creationOffset: 300 };
    const { cards } = await read({ crt: late, conf }, 'America/New_York');
    expect(cards[0]?.memory.dueDay).toBe(Date.UTC(2025, 11, 1) / dayMs + 40);
  });

  test('has steps due at a second, or on a day', async () => {
    const data = '{"s":1.5,"d":5}';
    const step = { type: 1, queue: 1, due: crt + 600, left: 1001, data };
    expect(await memoryOf({ cards: [step] })).toMatchObject({
      ...{ state: 'learning', step: 1, dueAt: (crt + 600) * 1000, stabilityDays: 1.5 },
    });
    const onDay = { ...step, type: 3, queue: 3, due: 32 };
    expect(await memoryOf({ cards: [onDay] })).toMatchObject({
      ...{ state: 'relearning', step: 0, dueAt: crt * 1000 + 32 * dayMs },
    });
  });

  test('tells of cards in filtered decks, buried ones, flags, and first steps that begin anew', async () => {
    const { cards, losses, title } = await read({
      decks: {
        1: { name: 'Default' },
        2: { name: 'Capitals' },
        3: { name: 'Capitals::Europe' },
        9: { name: 'Cram', dyn: 1 },
      },
      cards: [
        { ...review, did: 9, odid: 3, odue: 41, due: -100_000 },
        { ...review, queue: -2, flags: 3 },
        { type: 1, queue: 1, due: crt + 60, left: 1001 },
        { ...review, queue: -1 },
      ],
    });
    expect(cards.map(({ memory, rest }) => [memory.dueDay, rest])).toEqual([
      [dayZero + 41, undefined],
      [dayZero + 40, undefined],
      [undefined, undefined],
      [dayZero + 40, 'suspended'],
    ]);
    expect(title).toBe('Capitals');
    expect(losses.join('\n')).toContain('Out of filtered decks again: 1 card.');
    expect(losses.join('\n')).toContain('No longer buried: 1 card.');
    expect(losses.join('\n')).toContain('Without their coloured flags: 1 card.');
    expect(losses.join('\n')).toContain('so new again: 1 card.');
    expect(losses.join('\n')).toContain('Sub-decks became one deck: 1.');
  });
});

describe('cards from Anki', () => {
  test('are one for each template of a note, and one for each number of its gaps', async () => {
    const gaps = '{{c1::Paris}} and {{c1::Lyon}} lie in {{c2::France::country}}.\u001fSeine';
    const { cards, losses } = await read({
      notes: [basic, { mid: 6, flds: gaps }, { mid: 7, flds: 'Who?\u001fAnn' }],
      cards: [
        { nid: 1, ord: 0, due: 1 },
        { nid: 1, ord: 1, due: 2 },
        { nid: 2, ord: 0, due: 3 },
        { nid: 2, ord: 1, due: 4 },
        { nid: 3, ord: 0, due: 5 },
      ],
    });
    expect(
      cards.map(({ key, content }) => [key, content.form, content.front, content.back]),
    ).toEqual([
      ['guid0#0', 'basic', 'Capital of France?', 'Paris'],
      ['guid0#1', 'basic', 'Paris', 'Capital of France?'],
      ['guid1#0', 'cloze', '_____ and _____ lie in France.', 'Paris; Lyon'],
      ['guid1#1', 'cloze', 'Paris and Lyon lie in _____ (country).', 'France'],
      ['guid2#0', 'typed', 'Who?', 'Ann'],
    ]);
    expect(cards[2]?.content.explanation).toBe('Seine');
    expect(losses).toContain('Several gaps are asked for at once on 1 card.');
  });

  test('that cannot be shown are named, with what to do', async () => {
    const { problems, losses } = await read({
      notes: [
        { mid: 5, flds: '<img src="a.png">\u001fParis' },
        { mid: 6, flds: 'No gap\u001f' },
        { mid: 5, flds: `${'long '.repeat(300)}\u001fyes` },
      ],
      cards: [{ nid: 1 }, { nid: 2 }, { nid: 3 }, { nid: 4 }],
    });
    expect(losses).toEqual([]);
    expect(problems).toEqual([
      { place: 'note 1', message: expect.stringContaining('no text on its front') },
      { place: 'note 2', message: expect.stringContaining('gap cannot be found') },
      { place: 'note 3', message: expect.stringContaining('shorten it to 1,000') },
      { place: 'card 4', message: expect.stringContaining('its note is missing') },
    ]);
  });

  test('bear the tags of their notes, but not those by which Anki marks them', async () => {
    const notes = [{ ...basic, tags: 'geo::europe leech marked' }];
    const { cards } = await read({ notes, cards: [{ ...review, queue: -1 }] });
    expect(cards[0]).toMatchObject({ content: { tags: ['geo::europe'] }, rest: 'leech' });
  });
});
