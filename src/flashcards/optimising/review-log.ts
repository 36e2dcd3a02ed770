import { hashText } from '../../questions/random.ts';

/** How well a card was remembered, worst first. */
export type LoggedRating = 'again' | 'hard' | 'good' | 'easy';

/** One review of a member's log. A card's first review must be the first that it ever had. */
export type LoggedReview = {
  readonly cardId: string;
  /** Ms since 1970. */
  readonly at: number;
  /** Study days since the card's last review; 0 for its first, and for another on the same day. */
  readonly elapsedDays: number;
  readonly rating: LoggedRating;
};

/** The reviews of one card, in the order of time. */
export type History = readonly LoggedReview[];

/** Reviews beyond these say little more, and cost time. */
const mostReviews = 20_000;

/** The log card by card. */
export function historiesOf(log: readonly LoggedReview[]): readonly History[] {
  const byCard = new Map<string, LoggedReview[]>();
  for (const review of log) {
    const history = byCard.get(review.cardId);
    if (history === undefined) byCard.set(review.cardId, [review]);
    else history.push(review);
  }
  return [...byCard.values()].map((history) => history.sort((a, b) => a.at - b.at));
}

/**
 * Of a log that is longer than is needed some cards, whole: chosen by a hash of their ids, so that they are
 * always the same, and neither the old nor the new ones.
 */
export function thinned(log: readonly LoggedReview[]): readonly LoggedReview[] {
  if (log.length <= mostReviews) return log;
  const counts = new Map<string, number>();
  for (const { cardId } of log) counts.set(cardId, (counts.get(cardId) ?? 0) + 1);
  const cards = [...counts].map(([cardId, count]) => ({ cardId, count, hash: hashText(cardId) }));
  cards.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  let total = 0;
  const kept = cards.filter(({ count }) => {
    total += count;
    return total <= mostReviews;
  });
  const ids = new Set(kept.map(({ cardId }) => cardId));
  return log.filter(({ cardId }) => ids.has(cardId));
}

/** The tests of memory: reviews on a later day than the one before. What comes on the same day tests nothing. */
export function testsIn(histories: readonly History[]): readonly LoggedReview[] {
  return histories.flatMap((history) => history.filter(isTest)).sort((a, b) => a.at - b.at);
}

export function isTest({ elapsedDays }: LoggedReview, index: number): boolean {
  return index > 0 && elapsedDays > 0;
}
