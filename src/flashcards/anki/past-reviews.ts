import type { CardState, Memory, Rating } from '../card.ts';
import type { CardEvent } from '../records.ts';

/** A line of Anki's log: an answer, or that the card was made new again. */
export type LoggedEvent = {
  readonly at: number;
  /** Absent: everything before is forgotten. */
  readonly rating: Rating | undefined;
  readonly before: Memory;
  readonly after: Memory;
};

/** The answers and resets of a card that still count, oldest first; what was undone is not among them. */
export function loggedEvents(events: readonly CardEvent[], now: Memory): readonly LoggedEvent[] {
  const undone = new Set(events.map(({ undoes }) => undoes));
  const standing = events.filter(({ kind, revision }) => kind !== 'undo' && !undone.has(revision));
  return standing.flatMap((event, index) => {
    const after = standing[index + 1]?.before.memory ?? now;
    const { at, rating, before, kind } = event;
    if (rating === undefined && kind !== 'reset') return [];
    return [{ at, rating, before: before.memory, after }];
  });
}

/** From one answer to the next, as Anki writes it: days, or less than a day in negative seconds. */
export function ankiInterval({ state, intervalDays, dueAt, lastAt }: Memory): number {
  if (state === 'new') return 0;
  if (state === 'review') return Math.max(1, intervalDays);
  const seconds = Math.round(((dueAt ?? 0) - (lastAt ?? dueAt ?? 0)) / 1000);
  return -Math.max(1, seconds);
}

/** Whether a card in this state is in its first steps. */
export function isInFirstSteps(state: CardState): boolean {
  return state === 'new' || state === 'learning';
}
