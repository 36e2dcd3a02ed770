import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altTextOf } from '../../src/pictures/alt-text.ts';
import { paint } from '../../src/pictures/paint.ts';
import { palette } from '../../src/pictures/palette.ts';
import type { PictureOrder } from '../../src/pictures/picture.ts';
import { pixelsOf } from './pixels.ts';

/** Friday, 27 November 2026. */
const today = 20_784;
const draw = (order: PictureOrder) => pixelsOf(paint(order));

function forecast(counts: readonly number[]): PictureOrder {
  return { kind: 'forecast', days: counts.map((count, index) => ({ day: today + index, count })) };
}

const maturity: PictureOrder = {
  ...{ kind: 'maturity', newCount: 100, learningCount: 50, youngCount: 200 },
  ...{ matureCount: 600, suspendedCount: 50 },
};

describe('the forecast', () => {
  test('has bars as long as the numbers, that of today in its own colour', async () => {
    const pixels = await draw(forecast([40, 40, 20, 0, 20]));
    expect([pixels.width, pixels.height]).toEqual([1280, 720]);
    const [now, later] = [palette.accentStrong, palette.accent].map(pixels.count);
    expect(later).toBeGreaterThan(10_000);
    // 40 + 20 + 20 later, 40 today; corners are rounded.
    expect((later ?? 0) / (now ?? 1)).toBeCloseTo(2, 1);
  });

  test('says every number in words', () => {
    expect(altTextOf(forecast([12, 0, 1_204]))).toBe(
      'Due in the next 3 days: 1,216 cards in all. Today 12, 28 Nov 0, 29 Nov 1,204.',
    );
  });
});

describe('retention', () => {
  const weeks = [
    { firstDay: today - 20, reviewCount: 100, ratio: 0.8 },
    { firstDay: today - 13, reviewCount: 0, ratio: undefined },
    { firstDay: today - 6, reviewCount: 300, ratio: 0.96 },
  ];
  const order: PictureOrder = { kind: 'retention', target: 0.9, weeks };

  test('has its line, a point for each week with reviews, and the target', async () => {
    const pixels = await draw(order);
    const one = await draw({ ...order, weeks: weeks.slice(0, 2) });
    expect(pixels.count(palette.accent)).toBeGreaterThan(500);
    expect(pixels.count(palette.target)).toBeGreaterThan(500);
    const point = one.count(palette.accentStrong);
    expect(point).toBeGreaterThan(100);
    expect(pixels.count(palette.accentStrong) / point).toBeCloseTo(2, 0);
  });

  test('says every number in words, weighed by the reviews', () => {
    expect(altTextOf(order)).toBe(
      'Remembered, week by week: 92% of 400 reviews in 3 weeks, target 90%. Weeks from 7 Nov 80% of 100, 21 Nov 96% of 300.',
    );
  });
});

describe('the calendar', () => {
  const order: PictureOrder = {
    kind: 'calendar',
    today,
    done: [
      { day: today, count: 4 },
      { day: today - 1, count: 100 },
      { day: today - 40, count: 25 },
      { day: today - 400, count: 999 },
    ],
  };

  test('has a square for each day of the year, the brighter the more reviews', async () => {
    const pixels = await draw(order);
    expect([pixels.width, pixels.height]).toEqual([1280, 496]);
    const [none = 0, few = 0, some = 0, more = 0, most = 0] = palette.steps.map(pixels.count);
    // A square each beside those of the legend: 4 of 100 is the square of a fifth, 25 of a half.
    for (const one of [few, some, most]) expect(one / more).toBeGreaterThan(1.3);
    expect(few).toBeCloseTo(some, -2);
    // 52 weeks and 5 days, three of them with reviews.
    expect((none - more) / (few - more)).toBeGreaterThan(52 * 7 - 10);
  });

  test('says its numbers in words, month by month, and nothing of the year before', () => {
    expect(altTextOf(order)).toBe(
      'A year of reviews: 129 reviews on 3 days, at best 2 days in a row. Oct 2026 25 on 1 day, Nov 2026 104 on 2 days.',
    );
  });
});

describe('maturity', () => {
  test('has a ring whose parts are as large as the numbers', async () => {
    const { count } = await draw(maturity);
    const legend = 28 * 28;
    const parts = [
      ...[palette.mature, palette.young, palette.learning],
      ...[palette.newCards, palette.suspended],
    ].map((colour) => count(colour) - legend);
    const all = parts.reduce((sum, part) => sum + part, 0);
    const shares = parts.map((part) => Math.round((part / all) * 100));
    expect(shares[0]).toBeGreaterThan(58);
    expect(shares[0]).toBeLessThan(63);
    expect(shares[1]).toBeCloseTo(20, -1);
    for (const [index, share] of [5, 10, 5].entries())
      expect(Math.abs((shares[index + 2] ?? 0) - share)).toBeLessThan(2);
  });

  test('says every number in words', () => {
    expect(altTextOf(maturity)).toBe(
      'How well the cards are known: 1,000 cards, 600 mature (60%), 200 young (20%), 50 learning (5%), 100 new (10%), 50 suspended (5%).',
    );
  });
});

describe('every picture', () => {
  const empty: readonly (readonly [PictureOrder, string])[] = [
    [forecast(new Array(30).fill(0)), 'Due in the next 30 days: Nothing is due in this time.'],
    [{ kind: 'retention', target: 0.9, weeks: [] }, 'Remembered, week by week: No reviews yet.'],
    [{ kind: 'calendar', today, done: [] }, 'A year of reviews: No reviews in the last year.'],
    [
      {
        ...{ kind: 'maturity', newCount: 0, learningCount: 0 },
        ...{ youngCount: 0, matureCount: 0, suspendedCount: 0 },
      },
      'How well the cards are known: No cards yet.',
    ],
  ];

  test.each(empty)('of nothing has a kind line: %j', async (order, line) => {
    expect(altTextOf(order)).toContain(line);
    const { at, width, height } = await draw(order);
    const middle = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: width }, (_, x) => at(x, Math.round(height / 2) + 20 + row)),
    ).flat();
    expect(middle.filter((colour) => colour === palette.quiet).length).toBeGreaterThan(300);
    expect(middle).not.toContain(palette.accent);
  });

  test('is written in the font that is shipped, whatever the machine has', async () => {
    const { at } = await draw(maturity);
    const file = 'node_modules/@fontsource/open-sans/files/open-sans-latin-600-normal.woff';
    GlobalFonts.registerFromPath(file, 'The Same');
    const context = createCanvas(1280, 100).getContext('2d');
    context.scale(2, 2);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, 640, 50);
    context.fillStyle = palette.text;
    context.font = '600 20px "The Same"';
    context.fillText('How well the cards are known', 24, 42);
    const expected = await pixelsOf(context.canvas.toBuffer('image/png'));
    expect(expected.count(palette.text)).toBeGreaterThan(1_000);
    const different = Array.from({ length: 90 * 1280 }, (_, index) => index).filter(
      (index) =>
        at(index % 1280, Math.floor(index / 1280)) !==
        expected.at(index % 1280, Math.floor(index / 1280)),
    );
    expect(different).toEqual([]);
  });

  test('of any numbers can be drawn, in letters that the font has, with an alt text that fits', () => {
    const count = fc.oneof(fc.nat(3), fc.nat(50), fc.nat(1_000_000));
    const day = fc.integer({ min: today - 800, max: today + 800 });
    const ratio = fc.double({ min: 0, max: 1, noNaN: true });
    const order: fc.Arbitrary<PictureOrder> = fc.oneof(
      fc.array(count, { maxLength: 60 }).map(forecast),
      fc.record({
        kind: fc.constant('retention' as const),
        target: ratio,
        weeks: fc.array(
          fc.record({
            firstDay: day,
            reviewCount: count,
            ratio: fc.option(ratio, { nil: undefined }),
          }),
          { maxLength: 60 },
        ),
      }),
      fc.record({
        kind: fc.constant('calendar' as const),
        today: day,
        done: fc.array(fc.record({ day, count }), { maxLength: 300 }),
      }),
      fc.record({
        kind: fc.constant('maturity' as const),
        ...{ newCount: count, learningCount: count, youngCount: count },
        ...{ matureCount: count, suspendedCount: count },
      }),
    );
    fc.assert(
      fc.property(order, (any) => {
        const altText = altTextOf(any);
        expect(altText).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
        expect(altText).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(altText.length).toBeLessThanOrEqual(1_024);
        expect(paint(any).length).toBeGreaterThan(10_000);
      }),
      { seed: 20_260_102, numRuns: 40 },
    );
  });
});
