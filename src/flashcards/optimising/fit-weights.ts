import { isKnownBetter } from './is-known-better.ts';
import { type Misses, missesOf, type Prediction, predictions } from './prediction.ts';
import { type History, historiesOf, isTest, type LoggedReview, testsIn } from './review-log.ts';

/** Fewer reviews say too little of how a member forgets. */
export const leastReviewCount = 400;
/** The least number of tests of memory among the latest reviews, to compare by. */
const leastHeldOutCount = 60;
/** The share of the tests of memory, the latest ones, that training does not see. */
const heldOutRatio = 0.25;

/** Tests with a longer past are not trained on: the trainer would hold all of it for each of them. */
const longestPast = 64;

/** Both sides measured on the latest reviews, which training has not seen. */
export type Comparison = {
  readonly reviewCount: number;
  readonly heldOutCount: number;
  readonly usual: Misses;
  readonly own: Misses;
};

/** Why the usual weights stay. */
export type Kept =
  | { readonly outcome: 'too-few'; readonly reviewCount: number; readonly neededCount: number }
  | { readonly outcome: 'too-few-days'; readonly reviewCount: number; readonly testCount: number }
  | { readonly outcome: 'not-better'; readonly comparison: Comparison };

/** What came of fitting weights to a log: 21 weights that predict it better than the usual ones, or none. */
export type Fitted =
  | {
      readonly outcome: 'better';
      readonly weights: readonly number[];
      readonly comparison: Comparison;
    }
  | Kept;

/** What is trained on: a test of memory with all that came before it on its card. */
export type TrainingItem = readonly Pick<LoggedReview, 'rating' | 'elapsedDays'>[];

/** Finds weights for items that are in the order of time. */
export type Train = (items: readonly TrainingItem[]) => Promise<readonly number[]>;

/** What newly fitted weights have to beat. */
export type Rivals = {
  readonly usual: readonly number[];
  /** Those that the member's cards follow now, where they are not the usual ones. */
  readonly current?: readonly number[];
};

/**
 * Fits weights to the older part of a log, and compares them with the `usual` ones on the latest part, which
 * they have not seen: they are better only if both errors are less, and the log-loss by more than chance
 * explains. Where the `current` ones are better than the usual ones as well, those of the lesser log-loss win.
 * What is compared is what is returned: nothing is trained anew afterwards.
 */
export async function fitWeights(
  log: readonly LoggedReview[],
  { usual, current }: Rivals,
  train: Train,
): Promise<Fitted> {
  const reviewCount = log.length;
  if (reviewCount < leastReviewCount)
    return { outcome: 'too-few', reviewCount, neededCount: leastReviewCount };
  const histories = historiesOf(log);
  const tests = testsIn(histories);
  const splitAt = tests[Math.floor(tests.length * (1 - heldOutRatio))]?.at ?? 0;
  const heldOutCount = tests.filter(({ at }) => at >= splitAt).length;
  if (heldOutCount < leastHeldOutCount)
    return { outcome: 'too-few-days', reviewCount, testCount: tests.length };
  const fresh = (await train(itemsBefore(splitAt, histories))).map(rounded);
  const latest = (of: readonly number[]) =>
    predictions(of, histories).filter(({ at }) => at >= splitAt);
  const before = latest(usual);
  const comparisonOf = (own: readonly Prediction[]): Comparison => ({
    ...{ reviewCount, heldOutCount },
    usual: missesOf(before),
    own: missesOf(own),
  });
  const [best] = [fresh, ...(current === undefined ? [] : [current])]
    .map((weights) => ({ weights, own: latest(weights) }))
    .filter(({ own }) => isKnownBetter(own, before))
    .map(({ weights, own }) => ({ weights, comparison: comparisonOf(own) }))
    .sort((a, b) => a.comparison.own.logLoss - b.comparison.own.logLoss);
  if (best !== undefined) return { outcome: 'better', ...best };
  return { outcome: 'not-better', comparison: comparisonOf(latest(fresh)) };
}

/** Every test before `splitAt` with its card's past, in the order of time: the trainer gives later ones more weight. */
function itemsBefore(splitAt: number, histories: readonly History[]): readonly TrainingItem[] {
  return histories
    .flatMap((history) =>
      history.flatMap((review, index) =>
        index < longestPast && isTest(review, index) && review.at < splitAt
          ? [{ at: review.at, item: history.slice(0, index + 1) }]
          : [],
      ),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** As many digits as Anki shows, so that weights can be written down and read in again. */
function rounded(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
