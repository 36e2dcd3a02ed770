import type { Memory, Rating } from './card.ts';
import type { DayCounts } from './records.ts';

/** From this interval on a card counts as mature, as in Anki. */
export const matureDays = 21;

/** A day on which nothing was done. */
export const noCounts: DayCounts = {
  version: 1,
  newCount: 0,
  reviewCount: 0,
  rememberedCount: 0,
  matureCount: 0,
  matureRememberedCount: 0,
  ratingCount: 0,
};

/** The counts of a day with a review more (`by` 1) or less (`by` -1). */
export function counted(
  counts: DayCounts,
  { before, rating, by }: { readonly before: Memory; readonly rating: Rating; readonly by: 1 | -1 },
): DayCounts {
  const isKnown = before.state === 'review';
  const isMature = isKnown && before.intervalDays >= matureDays;
  const isRemembered = rating !== 'again';
  const add = (count: number, isSo: boolean) => Math.max(0, count + (isSo ? by : 0));
  return {
    version: 1,
    newCount: add(counts.newCount, before.state === 'new'),
    reviewCount: add(counts.reviewCount, isKnown),
    rememberedCount: add(counts.rememberedCount, isKnown && isRemembered),
    matureCount: add(counts.matureCount, isMature),
    matureRememberedCount: add(counts.matureRememberedCount, isMature && isRemembered),
    ratingCount: add(counts.ratingCount, true),
  };
}
