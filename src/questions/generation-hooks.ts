import type { Refusal } from './checking/refusals.ts';
import type { QuotedQuestion } from './question.ts';
import type { ItemFeatures } from './ranker/item-features.ts';

/** What the generator is at: finding sentences, writing about each, choosing among what was written. */
export const generationStages = ['reading', 'writing', 'choosing'] as const;

export type GenerationStage = (typeof generationStages)[number];

/** `done` of `total`: passages while reading, sentences while writing, questions while choosing. */
export type Progress = {
  readonly stage: GenerationStage;
  readonly done: number;
  readonly total: number;
};

/** A question as it was written, with why it was refused; no reason: it passed. */
export type Candidate = {
  readonly question: QuotedQuestion;
  readonly refusals: readonly Refusal[];
  /** What the ranker sees of it. */
  readonly features: ItemFeatures;
};

/** Ways to watch a generation and to end it. None of them changes what is generated. */
export type GenerationHooks = {
  /** Called after every passage and sentence; the caller decides how much of it to show. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called for every candidate that was completed: the best first, or all with `examineAll`. */
  readonly onCandidate?: (candidate: Candidate) => void;
  /** Asked before every passage and sentence; `true` ends the generation with `GenerationStopped`. */
  readonly shouldStop?: () => boolean;
};

/** `shouldStop` said so. There is no half result: nobody asked for the questions of half an article. */
export class GenerationStopped extends Error {
  override readonly name = 'GenerationStopped';

  constructor() {
    super('the generation was stopped');
  }
}

/**
 * The items of `items`, with progress told and the wish to stop heeded between them.
 * @throws {GenerationStopped} when `shouldStop` says so.
 */
export function* watched<T>(
  items: readonly T[],
  stage: GenerationStage,
  { onProgress, shouldStop }: GenerationHooks,
): Generator<T> {
  let done = 0;
  for (const item of items) {
    if (shouldStop?.()) throw new GenerationStopped();
    yield item;
    done += 1;
    onProgress?.({ stage, done, total: items.length });
  }
}
