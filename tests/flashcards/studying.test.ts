import { describe, expect, test } from 'vitest';
import { addCards } from '../../src/flashcards/adding.ts';
import { nextCard } from '../../src/flashcards/picking.ts';
import { resetAll, resetCard, resume, suspend } from '../../src/flashcards/resting.ts';
import { rate } from '../../src/flashcards/reviewing.ts';
import { choose } from '../../src/flashcards/settings.ts';
import { doneToday } from '../../src/flashcards/statistics.ts';
import { undo } from '../../src/flashcards/undoing.ts';
import { expectExactDays, expectWhole } from './audit.ts';
import {
  ada,
  dayMs,
  deckOf,
  frontOf,
  hourMs,
  minuteMs,
  nextOf,
  openStudy,
  placeOf,
  rateNext,
  type TestStudy,
} from './test-study.ts';

/** Rates the first card Easy, so that it is known. */
async function knowFirst(study: TestStudy) {
  await deckOf(study, 1);
  return (await rateNext(study, 'easy')).card;
}

/** Moves to the day on which a card is due. */
function goTo(study: TestStudy, { dueDay = 0 }: { dueDay?: number | undefined }): void {
  study.room.clock.at = dueDay * dayMs + 12 * hourMs;
}

describe('the next card', () => {
  test('is a new one in the order in which they came, as far as the day allows', async () => {
    const study = await openStudy();
    await deckOf(study, 4);
    await choose(study, ada, { newPerDay: 3 });
    const fronts: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      fronts.push(frontOf(await nextCard(study, { userId: ada })));
      await rateNext(study, 'easy');
    }
    expect(fronts).toEqual(['front 1', 'front 2', 'front 3']);
    expect(await nextCard(study, { userId: ada })).toMatchObject({
      kind: 'done',
      isNewHeldBack: true,
      areReviewsHeldBack: false,
    });
    study.room.clock.at += dayMs;
    expect(frontOf(await nextCard(study, { userId: ada }))).toBe('front 4');
  });

  test('is a step that is due before a review, and a review before a new card', async () => {
    const study = await openStudy();
    const deck = await deckOf(study, 3);
    const known = (await rateNext(study, 'easy')).card;
    goTo(study, known.memory);
    const order: string[] = [];
    const step = async (rating: 'good' | 'easy') => {
      order.push(frontOf(await nextOfAny(study)));
      await rateNext(study, rating);
    };
    expect(deck.title).toBe('My cards');
    await step('good');
    await step('good');
    study.room.clock.at += 10 * minuteMs;
    await step('good');
    await step('easy');
    // The review, a new card, its second step ten minutes later, the other new card.
    expect(order).toEqual(['front 1', 'front 2', 'front 2', 'front 3']);
  });

  test('is a step of the next 20 minutes rather than none', async () => {
    const study = await openStudy();
    await deckOf(study, 1);
    await rateNext(study, 'good');
    expect(await nextCard(study, { userId: ada })).toMatchObject({ kind: 'card' });
    await choose(study, ada, { learnAheadMinutes: 5 });
    const nextAt = study.now() + 10 * minuteMs;
    expect(await nextCard(study, { userId: ada })).toMatchObject({ kind: 'done', nextAt });
  });

  test('is no review beyond the limit of the day', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    const [first] = [await rateNext(study, 'easy'), await rateNext(study, 'easy')];
    study.room.clock.at += 30 * dayMs;
    await choose(study, ada, { reviewsPerDay: 1, newPerDay: 0 });
    const { waiting } = await cardNow(study);
    expect(waiting).toEqual({ stepCount: 0, reviewCount: 1, newCount: 0 });
    await rateNext(study, 'good');
    expect(first.isNew).toBe(true);
    expect(await nextCard(study, { userId: ada })).toMatchObject({
      kind: 'done',
      areReviewsHeldBack: true,
    });
  });

  test('comes at 4:00 of the member’s day', async () => {
    const study = await openStudy();
    const { memory } = await knowFirst(study);
    await choose(study, ada, { zone: 'America/New_York' });
    const atBorder = (memory.dueDay ?? 0) * dayMs + 9 * hourMs;
    study.room.clock.at = atBorder - 1;
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    study.room.clock.at = atBorder;
    expect((await nextCard(study, { userId: ada })).kind).toBe('card');
  });

  test('of a sentence is one a day', async () => {
    const study = await openStudy();
    const { id: deckId } = await deckOf(study, 0);
    const face = { version: 1, form: 'basic', back: 'b', accepted: [], tags: [] } as const;
    const drafts = ['one', 'two'].map((front) => ({ face: { ...face, front }, sentence: 's' }));
    await addCards(study, { userId: ada, deckId, drafts });
    const { waiting } = await cardNow(study);
    expect(waiting.newCount).toBe(1);
    // The card itself goes on through its steps; its sibling waits for tomorrow.
    await rateNext(study, 'again');
    study.room.clock.at += minuteMs;
    expect(frontOf(await nextCard(study, { userId: ada }))).toBe('one');
    await undo(study, ada);
    await rateNext(study, 'easy');
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    study.room.clock.at += dayMs;
    expect(frontOf(await nextCard(study, { userId: ada }))).toBe('two');
    await expectWhole(study.store, ada);
  });
});

describe('a rating', () => {
  test('counts once, however often it arrives', async () => {
    const study = await openStudy();
    await deckOf(study, 1);
    const { card } = await nextOf(study);
    const press = { ...placeOf(card), revision: card.revision, rating: 'good' } as const;
    const results = await Promise.all([1, 2, 3].map(() => rate(study, press)));
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await rate(study, { ...press, rating: 'again' })).card.memory.reviewCount).toBe(1);
    expect(await doneToday(study, ada)).toMatchObject({ newCount: 1, ratingCount: 1 });
    await expectWhole(study.store, ada);
  });

  test('of eight lapses makes a leech, which is suspended', async () => {
    const study = await openStudy();
    let { card } = { card: await knowFirst(study) };
    let isLeech = false;
    for (let lapses = 1; lapses <= 8; lapses += 1) {
      goTo(study, card.memory);
      ({ card, isLeech } = await rateNext(study, 'again'));
      expect(isLeech).toBe(lapses === 8);
      if (isLeech) break;
      study.room.clock.at += 10 * minuteMs;
      ({ card } = await rateNext(study, 'good'));
      expect(card.memory.state).toBe('review');
    }
    expect(card).toMatchObject({ rest: 'leech', memory: { lapseCount: 8 } });
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    await undo(study, ada);
    expect((await nextOf(study)).card).toMatchObject({ memory: { lapseCount: 7 } });
    await expectExactDays(study.store, ada);
  });
});

describe('undo', () => {
  test('takes back the last ten ratings, and the counts with them', async () => {
    const study = await openStudy();
    await deckOf(study, 12);
    for (let count = 0; count < 12; count += 1) await rateNext(study, 'easy');
    for (let count = 12; count > 2; count -= 1)
      expect(await undo(study, ada)).toMatchObject({
        what: 'study',
        card: { memory: { state: 'new' } },
      });
    await expect(undo(study, ada)).rejects.toMatchObject({ code: 'no-card-to-undo' });
    expect(await doneToday(study, ada)).toMatchObject({ newCount: 2, ratingCount: 2 });
    expect(frontOf(await nextCard(study, { userId: ada }))).toBe('front 3');
    await expectWhole(study.store, ada);
    await expectExactDays(study.store, ada);
  });

  test('makes an old button worthless', async () => {
    const study = await openStudy();
    await deckOf(study, 1);
    const { card } = await nextOf(study);
    const press = { ...placeOf(card), revision: card.revision, rating: 'easy' } as const;
    await rate(study, press);
    await undo(study, ada);
    expect((await rate(study, press)).isNew).toBe(false);
    expect((await nextOf(study)).card.memory.state).toBe('new');
  });
});

describe('a suspended card', () => {
  test('is left out until it is resumed, and both can be undone', async () => {
    const study = await openStudy();
    const card = await knowFirst(study);
    goTo(study, card.memory);
    await suspend(study, placeOf(card));
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    await resume(study, placeOf(card));
    expect((await nextOf(study)).card.memory).toEqual(card.memory);
    await undo(study, ada);
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    await undo(study, ada);
    expect((await nextOf(study)).card.memory).toEqual(card.memory);
    await expectWhole(study.store, ada);
  });
});

test('a reset makes cards new again and keeps their history', async () => {
  const study = await openStudy();
  await deckOf(study, 3);
  const { card } = await rateNext(study, 'easy');
  await rateNext(study, 'easy');
  await resetCard(study, placeOf(card));
  await expect(undo(study, ada)).resolves.toMatchObject({ what: 'study' });
  await rateNext(study, 'good');
  expect(await resetAll(study, ada)).toBe(1);
  expect((await nextOf(study)).card).toMatchObject({ memory: { state: 'new' } });
  await expect(undo(study, ada)).rejects.toMatchObject({ code: 'no-card-to-undo' });
  await expectWhole(study.store, ada);
});

async function cardNow(study: TestStudy) {
  const next = await nextCard(study, { userId: ada });
  if (next.kind !== 'card') throw new Error('no card');
  return next;
}

async function nextOfAny(study: TestStudy) {
  return nextCard(study, { userId: ada });
}
