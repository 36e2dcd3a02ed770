import type { ItemFeatures } from './item-features.ts';
import learned from './weights.json' with { type: 'json' };

/** A logistic regression: the weight of each feature after division by its spread. */
export type RankerWeights = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Items below this probability are shown only where an article gives few others. */
  readonly cutOff: number;
  /** Items below this are not shown even where an article gives few. */
  readonly floor: number;
};

/** The weights that `npm run train` learned from the ratings of our own items. */
export const rankerWeights: RankerWeights = learned;

/** The probability, 0 to 1, that a careful teacher would put an item with these features to a class unchanged. */
export function acceptability(features: ItemFeatures, { bias, weights }: RankerWeights): number {
  let sum = bias;
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
