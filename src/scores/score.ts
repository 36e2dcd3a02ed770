import { z } from 'zod';
import type { Collection } from '../storage/store.ts';
import { dayOf, monthOf, type Period, periodOf, weekOf } from './period.ts';

const dayMs = 24 * 60 * 60 * 1000;
const points = z.int().nonnegative();
const inPeriod = z.object({ id: z.string(), points });

const scoreSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  /** All points, private quizzes included. */
  points,
  answers: z.int().nonnegative(),
  right: z.int().nonnegative(),
  /** Days in a row with an answer, up to and with `lastDay`. */
  streak: z.object({ days: z.int().positive(), lastDay: z.string() }),
  /** What counts on the leaderboard: quizzes together only, so that nobody climbs it alone. */
  board: z.object({ points, week: inPeriod, month: inPeriod }),
});

/** One person's score on one server. Key: `<guild>.<user>`. */
export type Score = Readonly<z.infer<typeof scoreSchema>>;
export const scores: Collection<Score> = { namespace: 'scores', schema: scoreSchema };

export type Scored = {
  readonly name: string;
  readonly right: boolean;
  readonly points: number;
  /** Ms since 1970. */
  readonly at: number;
  readonly countsOnBoard: boolean;
};

/** Adds one graded answer to a score; `undefined` is the score of somebody new. */
export function withAnswer(score: Score | undefined, scored: Scored): Score {
  const boardPoints = scored.countsOnBoard ? scored.points : 0;
  const { at } = scored;
  return {
    version: 1,
    name: scored.name,
    points: (score?.points ?? 0) + scored.points,
    answers: (score?.answers ?? 0) + 1,
    right: (score?.right ?? 0) + (scored.right ? 1 : 0),
    streak: longerStreak(score?.streak, at),
    board: {
      points: (score?.board.points ?? 0) + boardPoints,
      week: inThisPeriod(score?.board.week, weekOf(at), boardPoints),
      month: inThisPeriod(score?.board.month, monthOf(at), boardPoints),
    },
  };
}

/** What changes when an answer is graded anew. */
export type Correction = {
  /** Points more than before; less if negative. */
  readonly points: number;
  /** Right answers more than before. */
  readonly right: number;
  /** When the answer was given, in ms since 1970: it counts for that week and month. */
  readonly at: number;
  readonly countsOnBoard: boolean;
};

/** Grades one answer of a score anew: no answer more, and no day more of its streak. */
export function withCorrection(score: Score, correction: Correction): Score {
  const { points: more, right, at, countsOnBoard } = correction;
  const onBoard = countsOnBoard ? more : 0;
  const { week, month } = score.board;
  return {
    ...score,
    points: atLeastNone(score.points + more),
    right: atLeastNone(score.right + right),
    board: {
      points: atLeastNone(score.board.points + onBoard),
      week: corrected(week, weekOf(at), onBoard),
      month: corrected(month, monthOf(at), onBoard),
    },
  };
}

/** @returns the points that `score` has on a board at `now` (ms since 1970). */
export function boardPoints(score: Score, period: Period, now: number): number {
  if (period === 'all') return score.board.points;
  const kept = score.board[period];
  return kept.id === periodOf(period, now) ? kept.points : 0;
}

/** @returns days in a row, 0 once a whole day has passed without an answer. */
export function streakDays({ streak }: Score, now: number): number {
  const alive = streak.lastDay === dayOf(now) || streak.lastDay === dayOf(now - dayMs);
  return alive ? streak.days : 0;
}

/** A period that is over has no points left to change. */
function corrected(kept: Score['board']['week'], id: string, more: number): Score['board']['week'] {
  return kept.id === id ? { id, points: atLeastNone(kept.points + more) } : kept;
}

function atLeastNone(count: number): number {
  return Math.max(0, count);
}

function longerStreak(streak: Score['streak'] | undefined, at: number): Score['streak'] {
  const today = dayOf(at);
  if (streak === undefined) return { days: 1, lastDay: today };
  if (streak.lastDay >= today) return streak;
  return { days: streak.lastDay === dayOf(at - dayMs) ? streak.days + 1 : 1, lastDay: today };
}

function inThisPeriod(
  kept: { readonly id: string; readonly points: number } | undefined,
  id: string,
  added: number,
): { id: string; points: number } {
  // Answers settle in order but for a restart at midnight: an earlier period never replaces a later one.
  if (kept !== undefined && kept.id > id) return kept;
  return { id, points: (kept?.id === id ? kept.points : 0) + added };
}
