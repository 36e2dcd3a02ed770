import { describe, expect, test } from 'vitest';
import { newMemory } from '../../src/flashcards/card.ts';
import {
  claimFit,
  fitClaimed,
  fitIfDue,
  fitOf,
  isFitted,
  type Optimiser,
  useUsual,
} from '../../src/flashcards/fitting.ts';
import { type Optimised, optimise } from '../../src/flashcards/optimising/optimise.ts';
import { planWith, usualPlan, usualWeights } from '../../src/flashcards/plan.ts';
import { eraseMember, recordsOf } from '../../src/flashcards/privacy.ts';
import { dayCounts, type Plan } from '../../src/flashcards/records.ts';
import { resetAll } from '../../src/flashcards/resting.ts';
import { reviewLogOf } from '../../src/flashcards/review-log.ts';
import { reviewed } from '../../src/flashcards/scheduler.ts';
import { chosenBy } from '../../src/flashcards/settings.ts';
import { undo } from '../../src/flashcards/undoing.ts';
import { studyDays } from './forgetful.ts';
import {
  ada,
  ben,
  dayMs,
  deckOf,
  minuteMs,
  openStudy,
  rateNext,
  type TestStudy,
} from './test-study.ts';

/** Whoever forgets by these gains much less from every review than is usual. */
const slow = usualWeights.with(8, 0.4);
const misses = { logLoss: 0.4, rmseBins: 0.1 };
const comparison = { reviewCount: 500, heldOutCount: 90, usual: misses, own: misses };
const better: Optimised = { outcome: 'better', weights: slow, comparison };

/** As the button does. */
async function fitNow(study: TestStudy, userId: string, optimiser: Optimiser) {
  await claimFit(study, userId);
  return fitClaimed(study, userId, optimiser);
}

/** An optimiser that finds what it is told to, and remembers how often it was asked. */
function finding(optimised: Optimised) {
  const logs: number[] = [];
  const optimiser: Optimiser = async (log) => {
    logs.push(log.length);
    return optimised;
  };
  return { optimiser, logs };
}

/** The interval, in days, of a card that was always remembered when it was due. */
function intervalAfterGoods(plan: Plan): number {
  const steady = planWith({ ...plan, isFuzzed: false, learningSteps: [] });
  let memory = newMemory;
  for (const seed of ['1', '2', '3', '4', '5'])
    memory = reviewed(memory, steady, { rating: 'good', at: 0, day: memory.dueDay ?? 0, seed });
  return memory.intervalDays;
}

async function weightsOf(study: TestStudy) {
  return (await chosenBy(study, ada)).plan.weights;
}

/** A member who has rated so often, as the counts of their days say. */
async function withRatings(study: TestStudy, ratingCount: number): Promise<void> {
  await deckOf(study, 1);
  await rateNext(study, 'good');
  for await (const [key] of study.store.range(dayCounts, `${ada}.`))
    await study.store.update(dayCounts, key, (counts) => ({
      ...(counts && { value: { ...counts, ratingCount } }),
      result: undefined,
    }));
}

describe('fitting', () => {
  test('gives a member who forgets faster shorter intervals, and the usual ones back', async () => {
    const study = await openStudy();
    await deckOf(study, 90);
    const count = await studyDays(study, { truth: slow, dayCount: 160 });
    const log = await reviewLogOf(study, ada);
    expect(log.length).toBe(count);
    expect(log.length).toBeGreaterThan(800);

    const fit = await fitNow(study, ada, optimise);
    expect(fit.finding).toMatchObject({ outcome: 'better', comparison: { reviewCount: count } });
    const { plan } = await chosenBy(study, ada);
    expect(isFitted(plan)).toBe(true);
    expect(intervalAfterGoods(plan)).toBeLessThan(intervalAfterGoods(usualPlan) * 0.6);

    await useUsual(study, ada);
    expect((await chosenBy(study, ada)).plan.id).toBe(usualPlan.id);
    expect(await fitOf(study, ada)).toEqual({
      version: 1,
      isAutomatic: false,
      triedAt: study.now(),
    });
  });

  test('keeps other wishes, and goes back when the weights are no longer better', async () => {
    const study = await openStudy();
    await fitNow(study, ada, finding(better).optimiser);
    expect(await weightsOf(study)).toEqual(slow);
    study.room.clock.at += dayMs;
    const asBefore = finding({ outcome: 'as-before', comparison });
    await fitNow(study, ada, asBefore.optimiser);
    expect(await weightsOf(study)).toEqual(slow);
    study.room.clock.at += dayMs;
    await fitNow(study, ada, finding({ outcome: 'not-better', comparison }).optimiser);
    expect(await weightsOf(study)).toEqual(usualWeights);
  });

  test('is refused for ten minutes, and tried again after an optimiser that broke down', async () => {
    const study = await openStudy();
    const broken: Optimiser = async () => {
      throw new Error('broken');
    };
    await expect(fitNow(study, ada, broken)).rejects.toThrow('broken');
    expect(await weightsOf(study)).toEqual(usualWeights);
    const { optimiser, logs } = finding(better);
    await expect(fitNow(study, ada, optimiser)).rejects.toMatchObject({
      code: 'fitted-lately',
      details: { againAt: study.now() + 10 * minuteMs },
    });
    study.room.clock.at += 10 * minuteMs;
    await fitNow(study, ada, optimiser);
    expect(logs).toEqual([0]);
  });

  test('by itself comes after 400 ratings, once a week, and once for two who notice', async () => {
    const study = await openStudy();
    const { optimiser, logs } = finding(better);
    await withRatings(study, 399);
    await fitIfDue(study, ada, optimiser);
    expect(logs).toEqual([]);
    await withRatings(study, 400);
    await Promise.all([fitIfDue(study, ada, optimiser), fitIfDue(study, ada, optimiser)]);
    expect(logs).toHaveLength(1);
    study.room.clock.at += 7 * dayMs - 1;
    await fitIfDue(study, ada, optimiser);
    expect(logs).toHaveLength(1);
    study.room.clock.at += 1;
    await fitIfDue(study, ada, optimiser);
    expect(logs).toHaveLength(2);
    await useUsual(study, ada);
    study.room.clock.at += 70 * dayMs;
    await fitIfDue(study, ada, optimiser);
    expect(logs).toHaveLength(2);
  });

  test('is handed over and erased with everything else, also in the middle of it', async () => {
    const study = await openStudy();
    await fitNow(study, ada, finding(better).optimiser);
    const collections: string[] = [];
    for await (const { collection } of recordsOf(study, ada)) collections.push(collection);
    expect(collections).toContain('cardfits');
    study.room.clock.at += dayMs;
    await fitNow(study, ada, async () => {
      await eraseMember(study, ada);
      return better;
    });
    for await (const record of recordsOf(study, ada)) throw new Error(record.collection);
  });

  test('leaves the last word to a member who goes back to the usual ones meanwhile', async () => {
    const study = await openStudy();
    const fit = await fitNow(study, ada, async () => {
      await useUsual(study, ada);
      return better;
    });
    expect(fit).toMatchObject({ isAutomatic: false });
    expect(fit.finding).toBeUndefined();
    expect(await weightsOf(study)).toEqual(usualWeights);
  });
});

describe('the log of a member', () => {
  test('has what counts, from the first review of each card, and of nobody else', async () => {
    const study = await openStudy();
    await deckOf(study, 2);
    await deckOf(study, 1, ben);
    await deckOf(study, 1, `${ada}0`);
    await rateNext(study, 'easy', ben);
    await rateNext(study, 'easy', `${ada}0`);
    const { card } = await rateNext(study, 'easy');
    await rateNext(study, 'good');
    await undo(study, ada);
    const first = await reviewLogOf(study, ada);
    expect(first).toMatchObject([{ rating: 'easy', elapsedDays: 0, at: study.now() }]);
    study.room.clock.at += 10 * dayMs;
    const hard = await rateNext(study, 'hard');
    expect(hard.card.id).toBe(card.id);
    expect((await reviewLogOf(study, ada)).map(({ elapsedDays }) => elapsedDays)).toEqual([0, 10]);

    await resetAll(study, ada);
    expect(await reviewLogOf(study, ada)).toEqual([]);
    study.room.clock.at += dayMs;
    await rateNext(study, 'good');
    expect(await reviewLogOf(study, ada)).toMatchObject([{ rating: 'good', elapsedDays: 0 }]);
  });
});
