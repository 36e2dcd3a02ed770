import { type CardState, type Memory, newMemory, type Rating, ratings } from '../card.ts';
import type { Plan } from '../records.ts';
import { restated } from '../scheduler.ts';
import { studyDay } from '../study-day.ts';
import { difficultyOfFactor, logTypes } from './codes.ts';
import type { ReviewFromAnki } from './deck.ts';
import { strengthFromSm2 } from './from-sm2.ts';
import type { CountedLog, LogEntry } from './review-log.ts';

/** What Anki takes for the ease of an entry that has none. */
const usualEase = 2.5;
const states: Readonly<Record<number, CardState>> = {
  [logTypes.review]: 'review',
  [logTypes.relearning]: 'relearning',
  [logTypes.early]: 'review',
};

/**
 * What each answer of a card made of its memory, by the plan's weights. If the log does not begin with the
 * first answer, the memory after its first one is taken from the interval and ease that the answer led to.
 */
export function historyOf(
  { entries, isComplete }: CountedLog,
  { plan, zone }: { readonly plan: Plan; readonly zone: string },
): readonly ReviewFromAnki[] {
  const history: ReviewFromAnki[] = [];
  let memory = newMemory;
  for (const [index, entry] of entries.entries()) {
    const { at } = entry;
    const rating = ratings[entry.button - 1] ?? 'again';
    const { lastDay } = memory;
    // Whoever travels west meets a day again.
    const day = Math.max(studyDay(at, zone), lastDay ?? 0);
    const next = timedAfter(entry, { memory, at, day, rating });
    const elapsedDays = lastDay === undefined ? 0 : day - lastDay;
    const after =
      index === 0 && !isComplete
        ? { ...next, ...firstStrength(entry, plan) }
        : restated(next, plan, { base: memory, reviews: [{ rating, elapsedDays }] });
    history.push({ at, day, rating, before: stateBefore(entry, memory), after });
    memory = after;
  }
  return history;
}

/** The memory after an answer as far as the log tells it: when the card comes next, not how strong it is. */
function timedAfter(
  { interval, type }: LogEntry,
  {
    memory,
    at,
    day,
    rating,
  }: {
    readonly memory: Memory;
    readonly at: number;
    readonly day: number;
    readonly rating: Rating;
  },
): Memory {
  const isKnown = interval > 0;
  const isLapse = rating === 'again' && (type === logTypes.review || type === logTypes.early);
  const steps = type === logTypes.learning ? 'learning' : 'relearning';
  return {
    ...newMemory,
    state: isKnown ? 'review' : steps,
    reviewCount: memory.reviewCount + 1,
    lapseCount: memory.lapseCount + Number(isLapse),
    ...(isKnown
      ? { intervalDays: interval, dueDay: day + interval }
      : { dueAt: at - interval * 1000 }),
    lastAt: at,
    lastDay: day,
  };
}

function stateBefore({ type }: LogEntry, { state }: Memory): CardState {
  return states[type] ?? (state === 'new' ? 'new' : 'learning');
}

function firstStrength({ interval, factor }: LogEntry, plan: Plan): Partial<Memory> {
  const ease = factor === 0 ? usualEase : factor / 1000;
  const { stability, difficulty } = strengthFromSm2(Math.max(1, interval), ease, plan.weights);
  return {
    stabilityDays: stability,
    difficulty: difficultyOfFactor(factor) ?? difficulty,
    weightsId: plan.weightsId,
  };
}
