import { wholeNumberOf } from '../../banks/formats/anki/column-values.ts';
import type { SqliteFile } from '../../banks/formats/anki/sqlite-file.ts';
import { FormatProblem } from '../../banks/formats/format-problem.ts';
import { logTypes } from './codes.ts';

/** A line of Anki's log of reviews. */
export type LogEntry = {
  /** Ms since 1970. */
  readonly at: number;
  /** 1 to 4, or 0 for what was no answer. */
  readonly button: number;
  /** To the next review: days, or negative seconds. */
  readonly interval: number;
  readonly factor: number;
  readonly type: number;
};

/** The answers that a memory rests on. */
export type CountedLog = {
  readonly entries: readonly LogEntry[];
  /** Whether they begin with the first answer there was; else the first is where they set in. */
  readonly isComplete: boolean;
};

const mostEntries = 500_000;
const daySeconds = 86_400;
const longestDays = 36_500;
const longestSeconds = longestDays * daySeconds;

/**
 * The log by card, oldest first; entries of a time that cannot be are left out.
 * @throws {FormatProblem} when it is longer than can be gone through.
 */
export function reviewLog(
  file: SqliteFile,
  nowMs: number,
): ReadonlyMap<number, readonly LogEntry[]> {
  const log = new Map<number, LogEntry[]>();
  if (!file.has('revlog')) return log;
  let count = 0;
  for (const row of file.rows('revlog')) {
    count += 1;
    if (count > mostEntries)
      throw new FormatProblem(
        `There are more than ${mostEntries.toLocaleString('en')} reviews in it; export one deck at a time.`,
      );
    const [cardId, at] = [wholeNumberOf(row.cid), wholeNumberOf(row.id)];
    if (at < 0 || at > nowMs + daySeconds * 1000) continue;
    const entry = {
      at,
      button: wholeNumberOf(row.ease),
      interval: Math.min(Math.max(wholeNumberOf(row.ivl), -longestSeconds), longestDays),
      factor: wholeNumberOf(row.factor),
      type: wholeNumberOf(row.type),
    };
    const entries = log.get(cardId);
    if (entries === undefined) log.set(cardId, [entry]);
    else entries.push(entry);
  }
  for (const entries of log.values()) entries.sort((a, b) => a.at - b.at);
  return log;
}

/**
 * The answers that count for FSRS, by the rules of Anki: from the first of the last run of first steps, so
 * that what came before the card was made new again is left out; without first steps, from the first
 * answer that led to a day or more. Cramming does not count.
 * @see https://github.com/ankitects/anki, `reviews_for_fsrs` in rslib/src/scheduler/fsrs/params.rs
 */
export function countedLog(log: readonly LogEntry[]): CountedLog | undefined {
  let firstStep: number | undefined;
  let firstLong: number | undefined;
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (entry === undefined || isCramming(entry)) continue;
    if (isAnswer(entry) && isLong(entry)) firstLong = at;
    if (isAnswer(entry) && entry.type === logTypes.learning) firstStep = at;
    else if (firstStep !== undefined || isReset(entry)) break;
  }
  const from = firstStep ?? firstLong;
  if (from === undefined) return undefined;
  const entries = log.slice(from).filter((entry) => isAnswer(entry) && !isCramming(entry));
  return { entries, isComplete: firstStep !== undefined };
}

/** A card was made new again; what came before is forgotten. */
function isReset({ type, factor }: LogEntry): boolean {
  return type === logTypes.manual && factor === 0;
}

/** Looked at in a filtered deck that does not reschedule. */
function isCramming({ type, factor }: LogEntry): boolean {
  return type === logTypes.early && factor === 0;
}

function isAnswer({ button }: LogEntry): boolean {
  return button >= 1 && button <= 4;
}

function isLong({ interval }: LogEntry): boolean {
  return interval >= 1 || interval <= -daySeconds;
}
