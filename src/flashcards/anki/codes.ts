/** Numbers that stand for things in Anki's tables. https://github.com/ankidroid/Anki-Android/wiki/Database-Structure */

/** `cards.type` */
export const cardTypes = { new: 0, learning: 1, review: 2, relearning: 3 } as const;

/** `cards.queue`; on a day that is not today a card waits in `dayLearning`. */
export const queues = {
  buriedByUser: -3,
  buried: -2,
  suspended: -1,
  new: 0,
  learning: 1,
  review: 2,
  dayLearning: 3,
} as const;

/** `revlog.type`: what a card was when it was answered, or what else was done to it. */
export const logTypes = {
  learning: 0,
  review: 1,
  relearning: 2,
  early: 3,
  manual: 4,
  rescheduled: 5,
} as const;

/** `revlog.ease` */
export const buttons = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** The tag that Anki gives a note that is forgotten too often. */
export const leechTag = 'leech';

/**
 * A difficulty of 1 to 10 as a factor of 100 to 1,100 in `revlog.factor`, where SM-2 has an ease of at
 * least 1,300. Source: `difficulty_shifted` in rslib/src/card/mod.rs.
 */
export function difficultyFactor(difficulty: number): number {
  return Math.round(((difficulty - 1) / 9 + 0.1) * 1000);
}

/** The difficulty that a factor stands for; `undefined` for an ease. */
export function difficultyOfFactor(factor: number): number | undefined {
  if (factor < 100 || factor > 1100) return undefined;
  return (factor / 1000 - 0.1) * 9 + 1;
}
