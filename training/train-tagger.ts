import { asStored, LinearModel, type ModelData } from '../src/questions/parsing/linear-model.ts';
import {
  bestClass,
  type Choose,
  type TaggerModel,
  tagWords,
} from '../src/questions/parsing/tagger.ts';
import { type Lexicon, lexicalHash, Vocabulary } from '../src/questions/parsing/word-form.ts';
import { Perceptron } from './perceptron.ts';
import { randomNumbers, shuffled } from './shuffle.ts';
import type { TrainingSentence } from './training-sentence.ts';

/** As it is written to the file. */
export type WholeLexicon = Readonly<Record<keyof Lexicon, ReadonlyMap<number, number>>>;

export type TrainedTagger = { readonly data: ModelData; readonly lexicon: WholeLexicon };

/** Weights are kept in steps of 1 / resolution. */
const resolution = 32;
/** A word must have been seen this often before the set of its tags says something. */
const leastSeen = 3;

/** The class of a word: `NOUN NN`. */
export const tagClass = ({ pos, tags }: TrainingSentence, index: number): string =>
  `${pos[index]} ${tags[index]}`;

export function trainTagger(
  sentences: readonly TrainingSentence[],
  options: {
    readonly classes: readonly string[];
    readonly clusters: WholeLexicon['clusters'];
    readonly lists: WholeLexicon['lists'];
    readonly epochs: number;
    readonly seed: number;
  },
): TrainedTagger {
  const { classes, clusters, lists, epochs, seed } = options;
  const perceptron = new Perceptron(classes);
  const lexicon = { tagSets: makeTagSets(sentences, classes), clusters, lists };
  const vocabulary = new Vocabulary(lexicon);
  const model = { scorer: perceptron, classCount: classes.length };
  const numberOf = new Map(classes.map((name, index) => [name, index]));
  const examples = sentences.map((sentence) => ({
    forms: sentence.words.map((word) => vocabulary.form(word)),
    gold: sentence.words.map((_, index) => numberOf.get(tagClass(sentence, index)) ?? 0),
  }));
  const random = randomNumbers(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { forms, gold } of shuffled(examples, random)) {
      const choose: Choose = (scores, features, index) => {
        const guess = bestClass(scores);
        const right = gold[index] ?? 0;
        if (guess !== right) perceptron.correct(features, right, guess);
        perceptron.tick();
        return guess;
      };
      tagWords(forms, model, { choose });
    }
  }
  return { data: perceptron.freeze(resolution), lexicon };
}

export function taggerModel({ data }: TrainedTagger): TaggerModel {
  return { scorer: new LinearModel(asStored(data)), classCount: data.classes.length };
}

/** Gives each frequent word the number (1 to 255) of the set of tags that it has at least once in 50 times. */
function makeTagSets(
  sentences: readonly TrainingSentence[],
  classes: readonly string[],
): Map<number, number> {
  const counts = new Map<number, Map<string, number>>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, index) => {
      const lower = lexicalHash(word);
      const seen = counts.get(lower) ?? new Map<string, number>();
      const name = tagClass(sentence, index);
      counts.set(lower, seen.set(name, (seen.get(name) ?? 0) + 1));
    });
  }
  const sets = new Map<number, string>();
  for (const [word, seen] of counts) {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    if (total < leastSeen) continue;
    const common = classes.filter((name) => (seen.get(name) ?? 0) * 50 >= total);
    sets.set(word, common.join(','));
  }
  return numberSets(sets);
}

/** The 254 most frequent sets get a number each; the words of the rest share the last. */
function numberSets(sets: ReadonlyMap<number, string>): Map<number, number> {
  const frequency = new Map<string, number>();
  for (const set of sets.values()) frequency.set(set, (frequency.get(set) ?? 0) + 1);
  const ranked = [...frequency].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const numberOf = new Map(ranked.map(([set], index) => [set, Math.min(255, index + 1)]));
  return new Map([...sets].map(([word, set]) => [word, numberOf.get(set) ?? 0]));
}
