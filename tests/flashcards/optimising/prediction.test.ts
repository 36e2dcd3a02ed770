import { default_w } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { isKnownBetter } from '../../../src/flashcards/optimising/is-known-better.ts';
import {
  missesOf,
  type Prediction,
  predictions,
} from '../../../src/flashcards/optimising/prediction.ts';
import {
  historiesOf,
  type LoggedRating,
  type LoggedReview,
  thinned,
} from '../../../src/flashcards/optimising/review-log.ts';

/** A card's log: days since the review before, and the rating. */
function card(cardId: string, reviews: readonly (readonly [number, LoggedRating])[]) {
  return reviews.map(
    ([elapsedDays, rating], index): LoggedReview => ({ cardId, at: index, elapsedDays, rating }),
  );
}

/** FSRS's weights, with a first stability of 10 days after Good: then the chance is 0.9 after 10 days. */
const tenDays = default_w.with(2, 10);

function prediction(chance: number, isRemembered: boolean, more: Partial<Prediction> = {}) {
  return { cardId: 'a', at: 0, bin: 'x', chance, isRemembered, ...more };
}

describe('predictions', () => {
  test('give the chance of the forgetting curve, to tests on a later day only', () => {
    const log = card('a', [
      [0, 'good'],
      [10, 'again'],
      [0, 'good'],
    ]);
    const [first, ...more] = predictions(tenDays, historiesOf(log));
    expect(first?.chance).toBeCloseTo(0.9, 6);
    expect(first?.isRemembered).toBe(false);
    expect(more).toEqual([]);
  });

  test('know nothing of what comes later, nor of other cards', () => {
    const past: readonly (readonly [number, LoggedRating])[] = [
      [0, 'good'],
      [3, 'hard'],
      [5, 'good'],
    ];
    const alone = predictions(default_w, historiesOf(card('a', past)));
    const log = [
      ...card('b', [
        [0, 'easy'],
        [9, 'again'],
      ]),
      ...card('a', [...past, [8, 'again']]),
    ];
    const among = predictions(default_w, historiesOf(log)).filter(({ cardId }) => cardId === 'a');
    expect(alone).toHaveLength(2);
    expect(among.slice(0, 2)).toEqual(alone);
  });

  test('of a log out of order are those of the log in order', () => {
    const log = card('a', [
      [0, 'good'],
      [3, 'again'],
      [2, 'good'],
    ]);
    expect(predictions(default_w, historiesOf(log.toReversed()))).toEqual(
      predictions(default_w, historiesOf(log)),
    );
  });

  test('fall into bins that are powers wide: of days, of tests, of lapses', () => {
    const bins = (days: readonly number[], rating: LoggedRating = 'good') =>
      predictions(
        default_w,
        historiesOf(card('a', [[0, 'good'], ...days.map((day) => [day, rating] as const)])),
      ).map(({ bin }) => bin);
    expect(bins([1, 3, 4])).toEqual(['0 1 none', '0 1 none', '1 2 none']);
    expect(bins([1, 1, 1], 'again')).toEqual(['0 1 none', '0 1 0', '0 2 1']);
  });
});

describe('misses', () => {
  test('are what a hand computes', () => {
    const found = [
      prediction(0.9, true),
      prediction(0.5, false),
      prediction(0.8, true, { bin: 'y' }),
    ];
    const { logLoss, rmseBins } = missesOf(found);
    expect(logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.5) + Math.log(0.8)) / 3, 12);
    // Bin x: mean chance 0.7, half of them remembered, twice; bin y: 0.8 against 1.
    expect(rmseBins).toBeCloseTo(Math.sqrt((2 * 0.2 ** 2 + 0.2 ** 2) / 3), 12);
    expect(missesOf([])).toEqual({ logLoss: 0, rmseBins: 0 });
  });
});

describe('better', () => {
  const tests = (chance: number, cardOf: (index: number) => string) =>
    Array.from({ length: 40 }, (_, index) =>
      prediction(chance, index % 10 !== 0, { cardId: cardOf(index) }),
    );

  test('is who is closer on many cards, not who is as close', () => {
    const byCard = (chance: number) => tests(chance, (index) => `card${index}`);
    expect(isKnownBetter(byCard(0.9), byCard(0.5))).toBe(true);
    expect(isKnownBetter(byCard(0.5), byCard(0.9))).toBe(false);
    expect(isKnownBetter(byCard(0.9), byCard(0.9))).toBe(false);
    expect(isKnownBetter(byCard(0.9), byCard(0.88))).toBe(false);
  });

  test('is not who was luckier on one card among others that were worse', () => {
    const own = [
      ...Array.from({ length: 20 }, () => prediction(0.9, true, { cardId: 'lucky' })),
      ...Array.from({ length: 10 }, (_, index) => prediction(0.6, true, { cardId: `c${index}` })),
    ];
    const other = own.map(({ cardId, ...one }) => {
      return { ...one, cardId, chance: cardId === 'lucky' ? 0.6 : 0.65 };
    });
    expect(missesOf(own).logLoss).toBeLessThan(missesOf(other).logLoss);
    expect(isKnownBetter(own, other)).toBe(false);
  });
});

describe('a log that is longer than is needed', () => {
  test('loses whole cards, always the same', () => {
    const log = Array.from({ length: 9_000 }, (_, index) =>
      card(`card${index}`, [
        [0, 'good'],
        [1, 'good'],
        [3, 'good'],
        [7, 'good'],
        [15, 'good'],
      ]),
    ).flat();
    const kept = thinned(log);
    expect(kept).toHaveLength(20_000);
    const ids = (of: readonly LoggedReview[]) => new Set(of.map(({ cardId }) => cardId));
    expect(ids(kept).size).toBe(4_000);
    expect(ids(thinned(log.toReversed()))).toEqual(ids(kept));
    expect(thinned(kept)).toEqual(kept);
  });
});
