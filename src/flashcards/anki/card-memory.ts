import { z } from 'zod';
import { jsonOf, wholeNumberOf } from '../../banks/formats/anki/column-values.ts';
import type { SqliteRow } from '../../banks/formats/anki/sqlite-file.ts';
import { type CardState, type Memory, newMemory, type RestReason } from '../card.ts';
import type { Plan } from '../records.ts';
import { startOfStudyDay, studyDay } from '../study-day.ts';
import { stepsOf } from './card-row.ts';
import { queues } from './codes.ts';
import type { ReviewFromAnki } from './deck.ts';
import { type Strength, strengthFromSm2 } from './from-sm2.ts';
import { historyOf } from './history.ts';
import { countedLog, type LogEntry } from './review-log.ts';

/** Where the strength of a memory is from; `none` for a card that begins anew. */
export type MemorySource = 'fsrs' | 'reviews' | 'sm2' | 'none';

export type MemoryFromAnki = {
  readonly memory: Memory;
  readonly history: readonly ReviewFromAnki[];
  readonly source: MemorySource;
};

/** What all cards of a collection share. */
export type Calendar = {
  readonly zone: string;
  /** The day of study from which the collection counts. */
  readonly dayZero: number;
  readonly plan: Plan;
  readonly nowMs: number;
};

const states: readonly CardState[] = ['new', 'learning', 'review', 'relearning'];
/** FSRS keeps stabilities within these, in days. */
const leastStability = 0.001;
const mostStability = 36_500;
const mostCount = 1_000_000;
/** A step that is due later than this in seconds is due at a time, and else on a day. */
const leastTimeSeconds = 1_000_000_000;
/** Beside these days around today, a date is a mistake. */
const farDays = 40_000;

const dataSchema = z.object({
  s: z.number().positive().optional().catch(undefined),
  d: z.number().positive().optional().catch(undefined),
  lrt: z.number().positive().optional().catch(undefined),
});

/** The schedule of a card: when it comes next is Anki's; how strong its memory is, is FSRS's own word if there is one, or else computed. */
export function memoryFromAnki(
  row: SqliteRow,
  log: readonly LogEntry[],
  calendar: Calendar,
): MemoryFromAnki {
  const state = states[wholeNumberOf(row.type)] ?? 'new';
  if (state === 'new') return { memory: newMemory, history: [], source: 'none' };
  const data = dataSchema.safeParse(jsonOf(row.data)).data ?? {};
  const counted = countedLog(log);
  const history = counted === undefined ? [] : historyOf(counted, calendar);
  const { strength, source } = strengthOf({ row, data, history, plan: calendar.plan });
  if (strength === undefined) return { memory: newMemory, history: [], source };
  const due = dueOf(row, state, calendar);
  const lastAt = lastReviewOf({ row, history, lastSeconds: data.lrt, due }, calendar);
  const memory: Memory = {
    state,
    step: state === 'review' ? 0 : stepOf(row, state, calendar.plan),
    stabilityDays: within(strength.stability, leastStability, mostStability),
    difficulty: within(strength.difficulty, 1, 10),
    reviewCount: within(wholeNumberOf(row.reps), 0, mostCount),
    lapseCount: within(wholeNumberOf(row.lapses), 0, mostCount),
    intervalDays: state === 'review' ? intervalOf(row) : 0,
    ...due,
    lastAt,
    lastDay: studyDay(lastAt, calendar.zone),
    weightsId: calendar.plan.weightsId,
  };
  return { memory, history, source };
}

/** Why a card is kept out of study. Buried cards come back on the next day in Anki, so here they rest not at all. */
export function restFromAnki(row: SqliteRow, isLeech: boolean): RestReason | undefined {
  if (wholeNumberOf(row.queue) !== queues.suspended) return undefined;
  return isLeech ? 'leech' : 'suspended';
}

/** Whether a card is out of its deck, in one that a search has gathered. */
export function isInFilteredDeck(row: SqliteRow): boolean {
  return wholeNumberOf(row.odid) !== 0;
}

function strengthOf({
  row,
  data,
  history,
  plan,
}: {
  readonly row: SqliteRow;
  readonly data: z.infer<typeof dataSchema>;
  readonly history: readonly ReviewFromAnki[];
  readonly plan: Plan;
}): { readonly strength: Strength | undefined; readonly source: MemorySource } {
  const { s, d } = data;
  if (s !== undefined && d !== undefined)
    return { strength: { stability: s, difficulty: d }, source: 'fsrs' };
  const last = history.at(-1)?.after;
  if (last !== undefined)
    return {
      strength: { stability: last.stabilityDays, difficulty: last.difficulty },
      source: 'reviews',
    };
  const ivl = wholeNumberOf(row.ivl);
  if (ivl < 1) return { strength: undefined, source: 'none' };
  const ease = wholeNumberOf(row.factor) > 0 ? wholeNumberOf(row.factor) / 1000 : 2.5;
  return { strength: strengthFromSm2(intervalOf(row), ease, plan.weights), source: 'sm2' };
}

/** A card in a filtered deck is due there at another time than in its own. */
function dueOf(row: SqliteRow, state: CardState, { zone, dayZero, nowMs }: Calendar) {
  const own = isInFilteredDeck(row) ? wholeNumberOf(row.odue) : 0;
  const due = own === 0 ? wholeNumberOf(row.due) : own;
  const today = studyDay(nowMs, zone);
  const dayOf = (days: number) =>
    within(dayZero + days, Math.max(0, today - farDays), today + farDays);
  if (state === 'review') return { dueDay: dayOf(due) };
  const isDay = wholeNumberOf(row.queue) === queues.dayLearning || due < leastTimeSeconds;
  if (isDay) return { dueAt: startOfStudyDay(dayOf(due), zone) };
  return { dueAt: within(due * 1000, 0, startOfStudyDay(today + farDays, zone)) };
}

/** To the ms, if the log has the review that the card names by its second. */
function lastReviewOf(
  {
    row,
    history,
    lastSeconds,
    due,
  }: {
    readonly row: SqliteRow;
    readonly history: readonly ReviewFromAnki[];
    readonly lastSeconds: number | undefined;
    readonly due: { readonly dueDay?: number };
  },
  { zone, nowMs }: Calendar,
): number {
  const logged = history.at(-1)?.at;
  const named = lastSeconds === undefined ? undefined : Math.floor(lastSeconds) * 1000;
  if (logged !== undefined && (named === undefined || Math.floor(logged / 1000) * 1000 === named))
    return Math.min(logged, nowMs);
  if (named !== undefined) return Math.min(named, nowMs);
  // When it was last changed, if its day was set by hand and says nothing.
  const changed = Math.max(0, wholeNumberOf(row.mod)) * 1000;
  if (due.dueDay === undefined) return Math.min(changed, nowMs);
  const reckoned = startOfStudyDay(Math.max(0, due.dueDay - intervalOf(row)), zone);
  return Math.min(reckoned > nowMs ? changed : reckoned, nowMs);
}

function stepOf(row: SqliteRow, state: CardState, plan: Plan): number {
  const steps = stepsOf(state, plan);
  // The thousands count the steps of today, which older Ankis wanted to know.
  return within(steps - (wholeNumberOf(row.left) % 1000), 0, Math.max(0, steps - 1));
}

function intervalOf({ ivl }: SqliteRow): number {
  return within(wholeNumberOf(ivl), 1, mostStability);
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
