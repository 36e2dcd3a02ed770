import type { Fitted, Rivals } from './fit-weights.ts';
import type { LoggedReview } from './review-log.ts';

/** What the optimiser's process is asked. */
export type OptimiseOrder = {
  readonly log: readonly LoggedReview[];
  /** The weights to compare with. */
  readonly rivals: Rivals;
  /** The library that trains. */
  readonly library: string;
};

/** What it says: what came of it, or that there is no trainer on this platform. */
export type OptimiseMessage =
  | { readonly kind: 'fitted'; readonly fitted: Fitted }
  | { readonly kind: 'missing' };
