import { askedFor, candidatesFor, type Knowledge } from '../src/questions/options/asked.ts';
import { featureNames, writeFeatures } from '../src/questions/options/features.ts';
import { lexicon } from '../src/questions/options/lexicon.ts';
import { makeMemory } from '../src/questions/options/memory.ts';
import type { Trees } from '../src/questions/options/trees.ts';
import { type BoostingPlan, boost, type RankingData } from './boosting.ts';
import { type DgenItem, partOf } from './dgen.ts';

const folds = 10;

/** Settings found by cross-validation inside the training part. */
export const plan: BoostingPlan = { treeCount: 150, leafCount: 12, rate: 0.1, leastRows: 40 };

/** Trains the ranker of wrong options on four fifths of DGen; the other fifth is for the evaluation. */
export function trainRanker(items: readonly DgenItem[], settings = plan): Trees {
  return boost(rankingData(items), settings);
}

/** Each item's candidates under a memory that has not seen its own tenth of the items. */
function rankingData(items: readonly DgenItem[]): RankingData {
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const groups = [0];
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (item: DgenItem) => partOf(item, folds, 'fold') === fold;
    const knowledge: Knowledge = {
      lexicon: lexicon(),
      memory: makeMemory(items.filter((item) => !inFold(item))),
    };
    for (const item of items.filter(inFold)) {
      const asked = askedFor(item.answer, item.sentence, knowledge);
      for (const option of candidatesFor(asked, knowledge)) {
        const row = new Float32Array(featureNames.length);
        writeFeatures({ asked, option }, knowledge, { row, at: 0 });
        rows.push(row);
        labels.push(item.distractors.includes(option) ? 1 : 0);
      }
      groups.push(rows.length);
    }
  }
  const width = featureNames.length;
  const whole = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    whole.set(row, index * width);
  });
  return { rows: whole, width, labels: Uint8Array.from(labels), groups };
}
