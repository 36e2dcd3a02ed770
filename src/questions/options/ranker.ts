import { readPack } from '../pack.ts';
import { askedFor, candidatesFor, type Knowledge } from './asked.ts';
import { featureNames, writeFeatures } from './features.ts';
import { lexicon } from './lexicon.ts';
import { memory } from './memory.ts';
import { readTrees, scoreOf, type Trees } from './trees.ts';

/** A word and how likely a teacher would take it as a wrong option. */
export type RankedOption = { readonly word: string; readonly score: number };

let loaded: Trees | undefined;

/**
 * Words that could be wrong options of `answer` in `sentence`, the likeliest first; all in lower case.
 * Nothing is said of their being wrong: the caller checks.
 */
export function rankOptions(answer: string, sentence: string): RankedOption[] {
  loaded ??= readTrees(readPack(new URL('./tables/ranker.pack', import.meta.url)));
  return rankWith(loaded, { answer, sentence }, { lexicon: lexicon(), memory: memory() });
}

/** The same with other trees and another memory, as the training needs. */
export function rankWith(
  trees: Trees,
  { answer, sentence }: { readonly answer: string; readonly sentence: string },
  knowledge: Knowledge,
): RankedOption[] {
  const asked = askedFor(answer.toLowerCase(), sentence, knowledge);
  const row = new Float32Array(featureNames.length);
  return candidatesFor(asked, knowledge)
    .map((word) => {
      writeFeatures({ asked, option: word }, knowledge, { row, at: 0 });
      return { word, score: scoreOf(trees, row, 0) };
    })
    .sort((a, b) => b.score - a.score);
}
