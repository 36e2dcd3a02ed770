import { UserFailure } from '../failures.ts';
import { type FitRecord, fitRecords, noFit } from './fit-record.ts';
import type { Finding } from './optimising/describe.ts';
import { leastReviewCount } from './optimising/fit-weights.ts';
import type { Optimised, OptimiseOptions } from './optimising/optimise.ts';
import type { LoggedReview } from './optimising/review-log.ts';
import { usualPlan } from './plan.ts';
import { dayCounts } from './records.ts';
import { reviewLogOf } from './review-log.ts';
import { chosenBy, useWeights } from './settings.ts';
import type { Study } from './study.ts';

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;
/** Nothing new can be found so soon; also, a fit whose process has died may be tried again after it. */
const betweenFitsMs = 10 * minuteMs;
const betweenAutomaticFitsMs = 7 * dayMs;

/** What looks for weights: `optimise`. */
export type Optimiser = (
  log: readonly LoggedReview[],
  options: OptimiseOptions,
) => Promise<Optimised>;

export async function fitOf({ store }: Study, userId: string): Promise<FitRecord> {
  return (await store.get(fitRecords, userId)) ?? noFit;
}

/**
 * Takes a member's wish for intervals of their own, so that of several windows and processes one fits them; it
 * must call `fitClaimed`. From now on they are fitted by themselves every week.
 *
 * @throws {UserFailure} `fitted-lately`.
 */
export async function claimFit(study: Study, userId: string): Promise<void> {
  await claim(study, userId, betweenFitsMs);
}

/**
 * Fits the intervals of a member who has been claimed to their own reviews. They change with the next review of
 * each card.
 *
 * @throws what the optimiser throws; then nothing has changed.
 */
export async function fitClaimed(
  study: Study,
  userId: string,
  optimiser: Optimiser,
): Promise<FitRecord> {
  const { plan } = await chosenBy(study, userId);
  const optimised = await optimiser(await reviewLogOf(study, userId), {
    usual: usualPlan.weights,
    before: isFitted(plan) ? plan.weights : undefined,
  });
  // Whoever had everything about them erased meanwhile is not written down anew.
  if ((await study.store.get(fitRecords, userId)) === undefined) return noFit;
  await apply(study, userId, optimised);
  const fit = await study.store.update(fitRecords, userId, (before) => {
    if (!before?.isAutomatic) return { result: before ?? noFit };
    const value: FitRecord = { ...before, finding: findingOf(optimised) };
    return { value, result: value };
  });
  // Whoever went back to the usual numbers meanwhile has the last word.
  if (!fit.isAutomatic) await useWeights(study, userId, usualPlan.weights);
  return fit;
}

/** Fits for a member who has not asked for it, where it is time and there is enough to see. Else nothing. */
export async function fitIfDue(study: Study, userId: string, optimiser: Optimiser): Promise<void> {
  const { isAutomatic, triedAt = 0 } = await fitOf(study, userId);
  if (!isAutomatic || study.now() - triedAt < betweenAutomaticFitsMs) return;
  if (!(await hasEnough(study, userId))) return;
  try {
    await claim(study, userId, betweenAutomaticFitsMs);
  } catch (error) {
    // Another window or another process was faster.
    if (error instanceof UserFailure && error.code === 'fitted-lately') return;
    throw error;
  }
  await fitClaimed(study, userId, optimiser);
}

/** Back to the usual intervals, until the member asks for their own again. */
export async function useUsual(study: Study, userId: string): Promise<void> {
  // In this order, so that a fit under way sees it.
  await study.store.update(fitRecords, userId, (before = noFit) => {
    const { version, triedAt } = before;
    return { value: { version, triedAt, isAutomatic: false }, result: undefined };
  });
  await useWeights(study, userId, usualPlan.weights);
}

/** Whether a member's intervals are their own. */
export function isFitted({ weightsId }: { readonly weightsId: string }): boolean {
  return weightsId !== usualPlan.weightsId;
}

/** @throws {UserFailure} `fitted-lately`. */
async function claim({ store, now }: Study, userId: string, betweenMs: number): Promise<void> {
  await store.update(fitRecords, userId, (before = noFit) => {
    const { triedAt } = before;
    if (triedAt !== undefined && now() - triedAt < betweenMs)
      throw new UserFailure('fitted-lately', { againAt: triedAt + betweenMs });
    return { value: { ...before, isAutomatic: true, triedAt: now() }, result: undefined };
  });
}

function findingOf(optimised: Optimised): Finding {
  if (optimised.outcome !== 'better') return optimised;
  const { outcome, comparison } = optimised;
  return { outcome, comparison };
}

async function apply(study: Study, userId: string, optimised: Optimised): Promise<void> {
  if (optimised.outcome === 'better') await useWeights(study, userId, optimised.weights);
  if (optimised.outcome === 'not-better') await useWeights(study, userId, usualPlan.weights);
}

/** By the counts of the days, which are few; the reviews themselves are many. */
async function hasEnough({ store }: Study, userId: string): Promise<boolean> {
  let count = 0;
  for await (const [, { ratingCount }] of store.range(dayCounts, `${userId}.`)) {
    count += ratingCount;
    if (count >= leastReviewCount) return true;
  }
  return false;
}
