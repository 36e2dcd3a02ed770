import { default_w } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { describeOptimised } from '../../../src/flashcards/optimising/describe.ts';
import { fitWeights } from '../../../src/flashcards/optimising/fit-weights.ts';
import { OptimiserProblem, optimise } from '../../../src/flashcards/optimising/optimise.ts';
import { missesOf, predictions } from '../../../src/flashcards/optimising/prediction.ts';
import { historiesOf, type LoggedReview } from '../../../src/flashcards/optimising/review-log.ts';
import { seededRandom } from '../../../src/questions/random.ts';
import { simulatedLog } from './simulated-member.ts';

const options = { usual: default_w };
/** Whoever forgets by these gains much less from every review than is usual. */
const slow = default_w.with(8, (default_w[8] ?? 0) - 1.2);

const logOf = (truth: readonly number[], seed: string, cardCount = 300) =>
  simulatedLog({ truth, schedule: default_w, cardCount, dayCount: 240, seed });

/** How far weights are off on reviews that come after all this, of the same member. */
function lossLater(weights: readonly number[], truth: readonly number[]): number {
  return missesOf(predictions(weights, historiesOf(logOf(truth, 'later')))).logLoss;
}

describe('a member who forgets in another way', () => {
  test('gets weights that know them better, on reviews to come as well', async () => {
    const log = logOf(slow, 'a');
    const optimised = await optimise(log, options);
    if (optimised.outcome !== 'better') throw new Error(describeOptimised(optimised));
    const { weights, comparison } = optimised;
    expect(weights).toHaveLength(21);
    expect(comparison.own.logLoss).toBeLessThan(comparison.usual.logLoss);
    expect(comparison.own.rmseBins).toBeLessThan(comparison.usual.rmseBins);
    const [usual, own, truth] = [default_w, weights, slow].map((of) => lossLater(of, slow));
    expect(usual).toBeGreaterThan((own ?? 1) + 0.02);
    expect(own).toBeLessThan((truth ?? 0) + 0.01);
    expect(describeOptimised(optimised)).toContain(
      `Fitted to ${log.length.toLocaleString('en')} reviews, and tried on the latest ${comparison.heldOutCount}`,
    );
    expect(await optimise(log, options)).toEqual(optimised);
  });
});

describe('weights of their own that a member has already', () => {
  test('stay where what is fitted anew is no closer', async () => {
    const log = logOf(slow, 'a');
    const optimised = await optimise(log, { ...options, current: slow });
    if (optimised.outcome !== 'better') throw new Error(describeOptimised(optimised));
    const fresh = await optimise(log, options);
    if (fresh.outcome !== 'better') throw new Error(describeOptimised(fresh));
    const { own } = optimised.comparison;
    expect(own.logLoss).toBeLessThanOrEqual(fresh.comparison.own.logLoss);
  });

  test('outlive a refit that finds nothing sure', async () => {
    const rivals = { ...options, current: slow };
    const fitted = await fitWeights(logOf(slow, 'a'), rivals, async () => default_w);
    expect(fitted).toMatchObject({ outcome: 'better', weights: slow });
  });

  test('go where the member has come to forget as is usual', async () => {
    const optimised = await optimise(logOf(default_w, 'a'), { ...options, current: slow });
    expect(optimised.outcome).toBe('not-better');
  });
});

describe('the usual weights stay', () => {
  test.each(['a', 'b'])('for a member who forgets by them (%s)', async (seed) => {
    const optimised = await optimise(logOf(default_w, seed), options);
    expect(optimised.outcome).toBe('not-better');
    expect(describeOptimised(optimised)).toMatch(/^The usual numbers stay: .* log-loss 0\.\d{3} /);
  });

  test.each(['a', 'b'])(
    'unless others are closer, in a log where nothing depends on anything (%s)',
    async (seed) => {
      const random = seededRandom(seed);
      const ratings = ['again', 'hard', 'good', 'easy'] as const;
      const log = Array.from({ length: 800 }, (_, index): LoggedReview => {
        const elapsedDays = index < 100 ? 0 : 1 + Math.floor(random() * 30);
        const rating = ratings[Math.floor(random() * 4)] ?? 'good';
        return { cardId: `card${index % 100}`, at: index, elapsedDays, rating };
      });
      const optimised = await optimise(log, options);
      if (!('comparison' in optimised)) throw new Error(describeOptimised(optimised));
      const { own, usual } = optimised.comparison;
      const isBetter = own.logLoss < usual.logLoss && own.rmseBins < usual.rmseBins;
      expect(optimised.outcome === 'better' && !isBetter).toBe(false);
    },
  );

  test('where there are fewer than 400 reviews', async () => {
    const optimised = await optimise(logOf(slow, 'a').slice(0, 399), options);
    expect(optimised).toEqual({ outcome: 'too-few', reviewCount: 399, neededCount: 400 });
    expect(describeOptimised(optimised)).toContain('you have 399 reviews, and it takes 400');
    expect(describeOptimised(await optimise([], options))).toContain('you have 0 reviews');
  });

  test('where most reviews came on the day of the one before', async () => {
    const log = Array.from({ length: 600 }, (_, index): LoggedReview => {
      const elapsedDays = index % 6 === 5 ? 1 : 0;
      return { cardId: `card${Math.floor(index / 6)}`, at: index, elapsedDays, rating: 'good' };
    });
    const optimised = await optimise(log, options);
    expect(optimised).toEqual({ outcome: 'too-few-days', reviewCount: 600, testCount: 100 });
    expect(describeOptimised(optimised)).toContain(
      'of your 600 reviews, only 100 came a day or more',
    );
  });

  test('on a platform without the trainer, which is said', async () => {
    const optimised = await optimise(logOf(slow, 'a'), { ...options, library: 'no-such-trainer' });
    expect(optimised).toEqual({ outcome: 'unavailable' });
    expect(describeOptimised(optimised)).toContain('no version for the computer');
  });
});

describe('an optimiser that does not end well', () => {
  const log = logOf(slow, 'a');

  test('is a problem with its cause, and the next one runs', async () => {
    // No trainer, but a library: nothing to load lies beside it.
    const broken = optimise(log, { ...options, library: 'node:fs' });
    const next = optimise(log.slice(0, 10), options);
    await expect(broken).rejects.toThrow(OptimiserProblem);
    await expect(broken).rejects.toMatchObject({
      message: 'the optimiser broke down: it ended with 1',
      cause: { message: expect.stringContaining('ERR_INVALID_URL_SCHEME') },
    });
    expect((await next).outcome).toBe('too-few');
  });

  test('is ended when its time is over, or its memory', async () => {
    await expect(optimise(log, { ...options, timeLimitMs: 1 })).rejects.toThrow(
      'the optimiser took more than 0.001 s',
    );
    const long = Array.from({ length: 10 }, (_, copy) =>
      log.map((review) => ({ ...review, cardId: `${review.cardId}.${copy}` })),
    ).flat();
    await expect(optimise(long, { ...options, memoryLimitMb: 8 })).rejects.toThrow(
      'the optimiser broke down: it ended with SIG',
    );
  });

  test('is ended when nobody wants its answer any more', async () => {
    const wish = new AbortController();
    const optimised = optimise(log, { ...options, signal: wish.signal });
    wish.abort(new Error('not wanted'));
    await expect(optimised).rejects.toThrow('not wanted');
  });
});
