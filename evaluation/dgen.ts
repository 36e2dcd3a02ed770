import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RankedOption, rankOptions } from '../src/questions/options/ranker.ts';
import { type DgenItem, isHeldOut, readDgen } from '../training/dgen.ts';

/** Percentages over all items: is the first option one of the people's, F1 of the first three, MRR. */
export type DgenScore = {
  readonly items: number;
  readonly precisionAt1: number;
  readonly f1At3: number;
  readonly meanReciprocalRank: number;
};

/**
 * Scores the ranker on the held-out fifth of `folder`/dgen/train.json, or on all of test.json where
 * only that is there. Words count as equal in lower case.
 *
 * @throws Error if neither file can be read.
 */
export function scoreDgen(folder: string): DgenScore {
  const hasTraining = existsSync(join(folder, 'dgen', 'train.json'));
  const items = hasTraining ? readDgen(folder).filter(isHeldOut) : readDgen(folder, 'test.json');
  return scoreItems(items, ({ answer, sentence }) => rankOptions(answer, sentence));
}

/** The score of any ranking over `items`. */
export function scoreItems(
  items: readonly DgenItem[],
  rank: (item: DgenItem) => readonly RankedOption[],
): DgenScore {
  let [first, overlap, reciprocal] = [0, 0, 0];
  for (const item of items) {
    const right = new Set(item.distractors);
    const words = rank(item).map(({ word }) => word);
    if (right.has(words[0] ?? '')) first += 1;
    const found = words.slice(0, 3).filter((word) => right.has(word)).length;
    overlap += (2 * found) / (3 + right.size);
    const at = words.findIndex((word) => right.has(word));
    if (at >= 0) reciprocal += 1 / (at + 1);
  }
  const percent = (sum: number) => (100 * sum) / Math.max(1, items.length);
  return {
    items: items.length,
    precisionAt1: percent(first),
    f1At3: percent(overlap),
    meanReciprocalRank: percent(reciprocal),
  };
}
