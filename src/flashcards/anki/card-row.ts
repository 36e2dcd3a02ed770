import type { CardState, Memory } from '../card.ts';
import type { Plan } from '../records.ts';
import { cardTypes, queues } from './codes.ts';
import type { DeckCard } from './deck.ts';
import { easeOf } from './from-sm2.ts';

/** What Anki's table of cards says of a schedule. */
export type CardRow = {
  readonly type: number;
  readonly queue: number;
  readonly due: number;
  readonly ivl: number;
  readonly factor: number;
  readonly reps: number;
  readonly lapses: number;
  readonly left: number;
  readonly data: string;
};

/** SM-2 keeps eases within these, in thousandths. */
const leastEase = 1300;
const mostEase = 5000;

/**
 * The schedule of a card as Anki keeps it: reviews are due on a day that counts from `dayZero`, steps at a
 * second. The memory of FSRS stands in `data`; for those who have not turned FSRS on, `factor` is the ease
 * with which SM-2 lengthens intervals as much.
 * @param dayZero the day of study on which the collection begins.
 */
export function cardRow(
  { memory, rest, place }: DeckCard,
  { plan, dayZero }: { readonly plan: Plan; readonly dayZero: number },
): CardRow {
  const { state, reviewCount, lapseCount } = memory;
  const waiting = { new: queues.new, review: queues.review };
  const queue = state === 'new' || state === 'review' ? waiting[state] : queues.learning;
  return {
    type: cardTypes[state],
    queue: rest === undefined ? queue : queues.suspended,
    due: dueOf(memory, { place, dayZero }),
    ivl: intervalOf(memory),
    factor: state === 'review' || state === 'relearning' ? factorOf(memory, plan) : 0,
    reps: reviewCount,
    lapses: lapseCount,
    left: stepsLeft(memory, plan),
    data: dataOf(memory, place, plan),
  };
}

function dueOf(
  { state, dueAt, dueDay }: Memory,
  { place, dayZero }: { readonly place: number; readonly dayZero: number },
): number {
  if (state === 'new') return place;
  if (state === 'review') return (dueDay ?? dayZero) - dayZero;
  return Math.floor((dueAt ?? 0) / 1000);
}

/** After a lapse it is the interval to come, which is about the stability; steps are none. */
function intervalOf({ state, intervalDays, stabilityDays }: Memory): number {
  if (state === 'review') return Math.max(1, intervalDays);
  return state === 'relearning' ? Math.max(1, Math.round(stabilityDays)) : 0;
}

function factorOf({ stabilityDays, difficulty }: Memory, { weights }: Plan): number {
  const ease = Math.round(1000 * easeOf({ stability: stabilityDays, difficulty }, weights));
  return Math.min(mostEase, Math.max(leastEase, ease));
}

function stepsLeft({ state, step }: Memory, plan: Plan): number {
  if (state !== 'learning' && state !== 'relearning') return 0;
  return Math.max(1, stepsOf(state, plan) - step);
}

/** How many short steps a card in this state has in all. */
export function stepsOf(state: CardState, { learningSteps, relearningSteps }: Plan): number {
  return state === 'relearning' ? relearningSteps.length : learningSteps.length;
}

/** @see https://github.com/ankitects/anki, rslib/src/storage/card/data.rs */
function dataOf({ state, stabilityDays, difficulty, lastAt }: Memory, pos: number, plan: Plan) {
  if (state === 'new') return '{}';
  return JSON.stringify({
    pos,
    s: stabilityDays,
    d: difficulty,
    dr: plan.retention,
    decay: plan.weights[20],
    ...(lastAt === undefined ? {} : { lrt: Math.floor(lastAt / 1000) }),
  });
}
