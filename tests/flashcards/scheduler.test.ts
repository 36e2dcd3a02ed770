import { describe, expect, test } from 'vitest';
import { type Memory, newMemory, type Rating, ratings } from '../../src/flashcards/card.ts';
import { planWith, usualPlan, usualWeights } from '../../src/flashcards/plan.ts';
import {
  becameLeech,
  elapsedDays,
  previews,
  restated,
  retrievability,
  reviewed,
} from '../../src/flashcards/scheduler.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** As in ts-fsrs’s own tests, which do not spread intervals. */
const unspread = planWith({ ...usualPlan, isFuzzed: false });
const day = 19_355;
const at = day * dayMs + 12.5 * 60 * minuteMs;

/** Reviews a new card, each time when it is due. */
function whenDue(given: readonly Rating[], plan = unspread): readonly Memory[] {
  const memories: Memory[] = [];
  let moment = { at, day, seed: 'a' };
  for (const rating of given) {
    const memory = reviewed(memories.at(-1) ?? newMemory, plan, { ...moment, rating });
    memories.push(memory);
    const dueDay = memory.dueDay ?? moment.day;
    moment = { ...moment, day: dueDay, at: memory.dueAt ?? at + (dueDay - day) * dayMs };
  }
  return memories;
}

/** Reviews a new card after so many days each. */
function after(intervals: readonly number[], given: readonly Rating[]): Memory {
  let memory = newMemory;
  let today = day;
  for (const [index, rating] of given.entries()) {
    today += intervals[index] ?? 0;
    memory = reviewed(memory, unspread, { at: today * dayMs, day: today, seed: 'a', rating });
  }
  return memory;
}

describe('the published numbers of ts-fsrs (packages/fsrs/__tests__/FSRS-6.test.ts)', () => {
  test('are made with the weights that are written down here', () => {
    expect(usualWeights).toEqual([
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
      0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);
  });

  test('intervals of a card that is forgotten twice', () => {
    const good = (count: number) => Array.from({ length: count }, () => 'good' as const);
    const given = [...good(6), 'again', 'again', ...good(5)] as const;
    expect(whenDue(given).map(({ intervalDays }) => intervalDays)).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  test('memory after six reviews', () => {
    const given = ['again', 'good', 'good', 'good', 'good', 'good'] as const;
    const memory = after([0, 0, 1, 3, 8, 21], given);
    expect(memory.stabilityDays).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test('the first review', () => {
    const first = Object.values(previews(newMemory, unspread, { at, day, seed: 'a' }));
    const column = <K extends keyof Memory>(name: K) => first.map((memory) => memory[name]);
    expect(column('stabilityDays')).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(column('difficulty')).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(column('intervalDays')).toEqual([0, 0, 0, 8]);
    expect(column('reviewCount')).toEqual([1, 1, 1, 1]);
    expect(column('lapseCount')).toEqual([0, 0, 0, 0]);
    expect(column('state')).toEqual(['learning', 'learning', 'learning', 'review']);
  });

  test('the chance to remember when an easy card is due', () => {
    const easy = reviewed(newMemory, unspread, { at, day, seed: 'a', rating: 'easy' });
    expect(retrievability(easy, unspread, easy.dueDay ?? 0)).toBeCloseTo(0.9024733, 6);
    expect(retrievability(newMemory, unspread, day)).toBe(0);
  });
});

describe('steps', () => {
  const minutes = ({ dueAt = 0 }: Memory) => (dueAt - at) / minuteMs;

  test('of a new card are 1, 6 and 10 minutes, and easy knows it at once', () => {
    const { again, hard, good, easy } = previews(newMemory, usualPlan, { at, day, seed: 'a' });
    expect([again, hard, good].map(minutes)).toEqual([1, 6, 10]);
    expect(easy).toMatchObject({ state: 'review', dueDay: day + easy.intervalDays });
    expect(easy.dueAt).toBeUndefined();
  });

  test('lead on and back', () => {
    const [first, second, third] = whenDue(['good', 'again', 'good']);
    expect(first).toMatchObject({ state: 'learning', step: 1 });
    expect(second).toMatchObject({ state: 'learning', step: 0 });
    expect(third).toMatchObject({ state: 'learning', step: 1 });
  });

  test('follow a lapse', () => {
    const known = whenDue(['easy']).at(-1) ?? newMemory;
    const dueDay = known.dueDay ?? 0;
    const lapsed = reviewed(known, usualPlan, { at, day: dueDay, seed: 'a', rating: 'again' });
    expect(lapsed).toMatchObject({ state: 'relearning', lapseCount: 1, dueAt: at + 10 * minuteMs });
  });

  test('can be left out', () => {
    const plan = planWith({ ...unspread, learningSteps: [], relearningSteps: [] });
    const good = reviewed(newMemory, plan, { at, day, seed: 'a', rating: 'good' });
    expect(good).toMatchObject({ state: 'review', intervalDays: 2 });
  });
});

describe('intervals', () => {
  const known = whenDue(['good', 'good', 'good', 'good']).at(-1) ?? newMemory;
  const moment = { at, day: known.dueDay ?? 0 };

  test('grow from again to easy', () => {
    const made = Object.values(previews(known, usualPlan, { ...moment, seed: 'a' }));
    const days = made.map(({ intervalDays }) => intervalDays);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(days).size).toBe(4);
  });

  test('are spread by the seed, and by it alone', () => {
    const intervalOf = (seed: string) =>
      reviewed(known, usualPlan, { ...moment, seed, rating: 'good' }).intervalDays;
    const seeds = Array.from({ length: 40 }, (_, index) => `card${index}`);
    expect(new Set(seeds.map(intervalOf)).size).toBeGreaterThan(5);
    expect(seeds.map(intervalOf)).toEqual(seeds.map(intervalOf));
    for (const seed of seeds) {
      expect(intervalOf(seed)).toBeGreaterThan(150);
      expect(intervalOf(seed)).toBeLessThan(180);
    }
  });

  test('are shorter for those who want to remember more', () => {
    const intervalAt = (retention: number) =>
      reviewed(known, planWith({ ...unspread, retention }), {
        ...moment,
        seed: 'a',
        rating: 'good',
      }).intervalDays;
    // S × (R ^ (-1 / 0.1542) - 1) / (0.9 ^ (-1 / 0.1542) - 1), where S is 163 days.
    expect([0.97, 0.9, 0.8].map(intervalAt)).toEqual([36, 163, 541]);
  });

  test('count from the day of the last review when somebody travels west', () => {
    expect(elapsedDays(known, (known.lastDay ?? 0) - 1)).toBe(0);
    const early = { at, day: (known.lastDay ?? 0) - 1, seed: 'a', rating: 'good' } as const;
    expect(reviewed(known, unspread, early).lastDay).toBe(known.lastDay);
  });
});

describe('other weights', () => {
  const given = ['again', 'good', 'good', 'hard', 'good'] as const;
  const intervals = [0, 0, 1, 3, 8];
  const reviews = given.map((rating, index) => ({ rating, elapsedDays: intervals[index] ?? 0 }));
  const memory = after(intervals, given);
  const other = planWith({
    ...unspread,
    weights: usualWeights.map((weight, index) => (index === 2 ? weight * 2 : weight)),
  });

  test('that are the same give the same memory', () => {
    expect(restated(memory, unspread, { base: newMemory, reviews })).toEqual(memory);
  });

  test('change what is known of a card and not when it is due', () => {
    const easier = planWith({
      ...unspread,
      weights: usualWeights.map((weight, index) => (index < 4 ? weight * 3 : weight)),
    });
    const anew = restated(memory, easier, { base: newMemory, reviews });
    expect(anew.stabilityDays).toBeGreaterThan(memory.stabilityDays);
    expect(anew).toMatchObject({ dueDay: memory.dueDay, intervalDays: memory.intervalDays });
    expect(anew.weightsId).toBe(easier.weightsId);
    expect(other.id).not.toBe(unspread.id);
  });
});

test('a card is a leech at 8 lapses and at every fourth after them', () => {
  const leechAt = Array.from({ length: 20 }, (_, index) => index + 1).filter((lapseCount) =>
    becameLeech({ ...newMemory, lapseCount: lapseCount - 1 }, { ...newMemory, lapseCount }),
  );
  expect(leechAt).toEqual([8, 12, 16, 20]);
  expect(becameLeech({ ...newMemory, lapseCount: 8 }, { ...newMemory, lapseCount: 8 })).toBe(false);
  expect(ratings).toEqual(['again', 'hard', 'good', 'easy']);
});
