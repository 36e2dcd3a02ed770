import {
  type CardInput,
  FSRS,
  Rating as FsrsRating,
  forgetting_curve,
  GenSeedStrategyWithCardId,
  type Grade,
  State,
  StrategyMode,
} from 'ts-fsrs';
import { type CardState, cardStates, type Memory, type Rating, ratings } from './card.ts';
import type { Plan } from './records.ts';

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;
/** A card that was forgotten so often once it was known is badly written or easily mixed up. */
const leechLapses = 8;
/** It is suspended anew at every so many lapses more. */
const leechLapsesMore = 4;

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};
const states: Readonly<Record<CardState, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

/** When a card is rated: ms since 1970, and the study day. */
export type Moment = {
  readonly at: number;
  readonly day: number;
  /** Decides how an interval is spread; the same seed gives the same interval. */
  readonly seed: string;
};

/** A review as far as memory is concerned. `elapsedDays`: study days since the one before; 0 for the first. */
export type PastReview = { readonly rating: Rating; readonly elapsedDays: number };

const schedulers = new WeakMap<Plan, FSRS>();

/**
 * The memory of a card after a review, by FSRS-6. Days are study days of the member, so that two reviews on
 * one evening are on one day wherever midnight of UTC falls.
 */
export function reviewed(memory: Memory, plan: Plan, review: Moment & { rating: Rating }): Memory {
  const moment = { ...review, day: dayOfReview(memory, review.day) };
  const { card } = schedulerFor(plan).next(
    inputOf(memory, moment),
    timeOf(moment.day),
    grades[review.rating],
  );
  const { due } = card;
  const state = cardStates[card.state] ?? 'new';
  const isKnown = state === 'review';
  const minutes = Math.round((due.getTime() - moment.day * dayMs) / minuteMs);
  return {
    state,
    step: card.learning_steps,
    stabilityDays: card.stability,
    difficulty: card.difficulty,
    reviewCount: card.reps,
    lapseCount: card.lapses,
    intervalDays: card.scheduled_days,
    ...(isKnown
      ? { dueDay: moment.day + card.scheduled_days }
      : { dueAt: moment.at + minutes * minuteMs }),
    lastAt: moment.at,
    lastDay: moment.day,
    weightsId: plan.weightsId,
  };
}

/** What each rating would make of a card. */
export function previews(
  memory: Memory,
  plan: Plan,
  moment: Moment,
): Readonly<Record<Rating, Memory>> {
  const [again, hard, good, easy] = ratings.map((rating) =>
    reviewed(memory, plan, { ...moment, rating }),
  );
  if (!again || !hard || !good || !easy) throw new RangeError('there are four ratings');
  return { again, hard, good, easy };
}

/** The chance, from 0 to 1, that a card is remembered on a study day; 0 for a new one. */
export function retrievability(
  { state, stabilityDays, lastDay = 0 }: Memory,
  { weights }: Plan,
  day: number,
): number {
  if (state === 'new') return 0;
  return forgetting_curve(weights, Math.max(0, day - lastDay), stabilityDays);
}

/**
 * The memory with stability and difficulty as other weights would have made them of the same reviews; when it
 * is due stays.
 *
 * @param base what was known before the first of the reviews: of a card that was brought along, or nothing.
 */
export function restated(
  memory: Memory,
  plan: Plan,
  { base, reviews }: { readonly base: Memory; readonly reviews: readonly PastReview[] },
): Memory {
  if (memory.state === 'new') return memory;
  const scheduler = schedulerFor(plan);
  let state = { stability: base.stabilityDays, difficulty: base.difficulty };
  for (const { rating, elapsedDays } of reviews)
    state = scheduler.next_state(state, elapsedDays, grades[rating]);
  return {
    ...memory,
    stabilityDays: state.stability,
    difficulty: state.difficulty,
    weightsId: plan.weightsId,
  };
}

/** Study days since the last review, never less than 0: whoever travels west meets a day again. */
export function elapsedDays(memory: Memory, day: number): number {
  return memory.lastDay === undefined ? 0 : dayOfReview(memory, day) - memory.lastDay;
}

/** The day that a review counts for: not before the day of the last one. */
export function dayOfReview({ lastDay = 0 }: Memory, day: number): number {
  return Math.max(lastDay, day);
}

/** Whether a card became a leech by the review that led from `before` to `after`. */
export function becameLeech(before: Memory, after: Memory): boolean {
  const { lapseCount } = after;
  return (
    lapseCount > before.lapseCount &&
    lapseCount >= leechLapses &&
    (lapseCount - leechLapses) % leechLapsesMore === 0
  );
}

/**
 * ts-fsrs counts the days between two reviews in UTC: it is given times at which UTC shows the study day, and
 * what it answers is read as days and minutes from there.
 */
function inputOf(memory: Memory, { day, seed }: Moment): CardInput & { readonly seed: string } {
  const { lastDay = day } = memory;
  return {
    due: timeOf(lastDay + memory.intervalDays),
    stability: memory.stabilityDays,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.intervalDays,
    learning_steps: memory.step,
    reps: memory.reviewCount,
    lapses: memory.lapseCount,
    state: states[memory.state],
    ...(memory.lastDay === undefined ? {} : { last_review: timeOf(memory.lastDay) }),
    seed,
  };
}

function timeOf(day: number): Date {
  return new Date(day * dayMs);
}

function schedulerFor(plan: Plan): FSRS {
  const known = schedulers.get(plan);
  if (known !== undefined) return known;
  const scheduler = new FSRS({
    w: [...plan.weights],
    request_retention: plan.retention,
    maximum_interval: plan.longestDays,
    enable_fuzz: plan.isFuzzed,
    enable_short_term: true,
    learning_steps: [...plan.learningSteps],
    relearning_steps: [...plan.relearningSteps],
  });
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'));
  schedulers.set(plan, scheduler);
  return scheduler;
}
