import type { Fitted, Weights } from './fit-weights.ts';
import type { LoggedReview } from './review-log.ts';

/** What the optimiser's process is asked. */
export type OptimiseOrder = {
  readonly log: readonly LoggedReview[];
  readonly weights: Weights;
  /** The library that trains. */
  readonly library: string;
};

/** What it says: what came of it, or that there is no trainer on this platform. */
export type OptimiseMessage =
  | { readonly kind: 'fitted'; readonly fitted: Fitted }
  | { readonly kind: 'missing' };
