import { lossOf, missesOf, type Prediction } from './prediction.ts';

/** One-sided, at 5%: weights that are no better than the others pass once in twenty times at most. */
const surely = 1.645;

/**
 * Whether `own` predictions were better than `other` ones of the same tests: in both errors, and in log-loss
 * by more than chance explains. Chance is counted by the card, since the tests of one card are alike.
 *
 * Of 20 simulated members who forget by the usual weights, 4 to 7 would have got others for the lesser loss
 * alone, nearly all of them worse on later reviews; by this, 1 or 2. Of 20 who gain less from a review than is
 * usual, all got weights of their own after 3,600 reviews, and 9 after 900.
 */
export function isKnownBetter(own: readonly Prediction[], other: readonly Prediction[]): boolean {
  if (own.length !== other.length) throw new RangeError('not the same tests');
  if (missesOf(own).rmseBins >= missesOf(other).rmseBins) return false;
  const gains = new Map<string, number>();
  for (const [index, one] of own.entries()) {
    const before = other[index];
    const gain = before === undefined ? 0 : lossOf(before) - lossOf(one);
    gains.set(one.cardId, (gains.get(one.cardId) ?? 0) + gain);
  }
  const byCard = [...gains.values()];
  const sum = byCard.reduce((total, gain) => total + gain, 0);
  const mean = sum / Math.max(1, byCard.length);
  const spread = byCard.reduce((total, gain) => total + (gain - mean) ** 2, 0);
  return sum > surely * Math.sqrt(spread);
}
