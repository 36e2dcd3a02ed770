import type { CardState, Memory, Rating } from '../card.ts';
import type { CardEvent } from '../records.ts';

/** A line for Anki's log: an answer, or that the card was made new again. */
export type LogLine = {
  /** Ms since 1970. */
  readonly at: number;
  /** Absent: everything before is forgotten. */
  readonly rating?: Rating | undefined;
  /** Where the card stood before. */
  readonly state: CardState;
  /** To the answer before and to the next: days, or less than a day in negative seconds. */
  readonly lastInterval: number;
  readonly interval: number;
  /** After the answer, 1 to 10. */
  readonly difficulty: number;
};

/**
 * The answers and resets of a card that still count, oldest first; what was undone is not among them.
 * @param events of one card, all of them.
 * @param now what the card has become.
 */
export function logLines(events: readonly CardEvent[], now: Memory): readonly LogLine[] {
  const undone = new Set(events.map(({ undoes }) => undoes));
  const standing = events.filter(({ kind, revision }) => kind !== 'undo' && !undone.has(revision));
  return standing.flatMap(({ at, rating, before: { memory }, kind }, index): LogLine[] => {
    const after = standing[index + 1]?.before.memory ?? now;
    if (rating === undefined && kind !== 'reset') return [];
    return [
      {
        at,
        ...(rating === undefined ? {} : { rating }),
        state: memory.state,
        lastInterval: ankiInterval(memory),
        interval: kind === 'reset' ? ankiInterval(memory) : ankiInterval(after),
        difficulty: after.difficulty,
      },
    ];
  });
}

/** From one answer to the next. */
function ankiInterval({ state, intervalDays, dueAt, lastAt }: Memory): number {
  if (state === 'new') return 0;
  if (state === 'review') return Math.max(1, intervalDays);
  const seconds = Math.round(((dueAt ?? 0) - (lastAt ?? dueAt ?? 0)) / 1000);
  return -Math.max(1, seconds);
}
