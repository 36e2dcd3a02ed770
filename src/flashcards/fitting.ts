import { UserFailure } from '../failures.ts';
import { deckKey } from './keys.ts';
import { changeMember } from './member.ts';
import { leastReviewCount } from './optimising/fit-weights.ts';
import { type Optimised, optimise } from './optimising/optimise.ts';
import type { LoggedReview } from './optimising/review-log.ts';
import { usualPlan, usualWeights } from './plan.ts';
import { type CardEvent, cardEvents } from './records.ts';
import { reviewsThatCount } from './replay.ts';
import { chosenBy, useWeights } from './settings.ts';
import type { Study } from './study.ts';

/** Members fit one after the other, and nobody shall make the others wait by pressing again and again. */
const underWay = new Set<string>();

/**
 * Fits the weights of FSRS to a member's own reviews, in a process of its own, and schedules with them, or with
 * their own ones so far, if they foretell the latest reviews better than the usual ones; else with the usual ones.
 *
 * @throws {UserFailure} `fit-running` at once, while that is under way for this member.
 * @throws {OptimiserProblem} when it dies or takes too long; nothing is changed then.
 * @throws the signal's reason, when it is aborted.
 */
export async function fitToMember(
  study: Study,
  userId: string,
  signal?: AbortSignal,
): Promise<Optimised> {
  if (underWay.has(userId)) throw new UserFailure('fit-running', {});
  underWay.add(userId);
  try {
    const log = await reviewLogOf(study, userId);
    const { plan } = await chosenBy(study, userId);
    const optimised = await optimise(log, {
      usual: usualWeights,
      ...(plan.weightsId === usualPlan.weightsId ? {} : { current: plan.weights }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (optimised.outcome === 'better') await useWeights(study, userId, optimised.weights);
    if (optimised.outcome === 'not-better') await useWeights(study, userId, usualWeights);
    return optimised;
  } finally {
    underWay.delete(userId);
  }
}

/**
 * Whether it is time to fit anew: after 400 answers, and after 400 more each time. True once for each time, in
 * one process only.
 */
export async function claimFit(study: Study, userId: string): Promise<boolean> {
  return changeMember(study, userId, (open) => {
    const { ratingCount = 0, fittedCount = 0 } = open.member;
    if (ratingCount - fittedCount < leastReviewCount) return false;
    open.describe({ fittedCount: ratingCount });
    return true;
  });
}

/** All reviews of a member that count, of cards whose whole history is known. */
export async function reviewLogOf(
  { store }: Study,
  userId: string,
): Promise<readonly LoggedReview[]> {
  const log: LoggedReview[] = [];
  let events: CardEvent[] = [];
  let current = '';
  const finish = () => log.push(...historyOf(current, events));
  for await (const [key, event] of store.range(cardEvents, `${userId}.`)) {
    const cardId = key.slice(deckKey({ userId, deckId: '' }).length, key.lastIndexOf('.'));
    if (cardId !== current) {
      finish();
      [current, events] = [cardId, []];
    }
    events.push(event);
  }
  finish();
  return log;
}

/** A card that is made new again is another one from then on. */
function historyOf(cardId: string, events: readonly CardEvent[]): readonly LoggedReview[] {
  const log: LoggedReview[] = [];
  let life = '';
  for (const { before, at, elapsedDays = 0, rating, revision } of reviewsThatCount(events)) {
    if (before.memory.state === 'new') life = `${cardId} ${revision}`;
    // What was learnt elsewhere, and how, is not known.
    if (life === '' || rating === undefined) continue;
    log.push({ cardId: life, at, elapsedDays, rating });
  }
  return log;
}
