import { FeatureList, type Scorer } from './features.ts';
import { edgeForm, type WordForm } from './word-form.ts';

export type TaggerModel = {
  readonly scorer: Scorer;
  readonly classCount: number;
};

/** Chooses a class from its scores. Training looks at the gold class here; the program takes the best. */
export type Choose = (scores: Int32Array, features: FeatureList, index: number) => number;

export type TagOptions = {
  readonly choose?: Choose;
  /** The classes of the first words, where these are known. */
  readonly given?: Int32Array;
};

/**
 * Tags from left to right; each decision sees the words around it and the two tags before it.
 * Returns the number of the class of every word.
 */
export function tagWords(
  forms: readonly WordForm[],
  model: TaggerModel,
  { choose = bestClass, given = new Int32Array(0) }: TagOptions = {},
): Int32Array {
  const tags = new Int32Array(forms.length);
  tags.set(given);
  const scores = new Int32Array(model.classCount);
  const features = new FeatureList();
  for (let index = given.length; index < forms.length; index++) {
    features.clear();
    addTagFeatures(features, { forms, tags, index });
    scores.fill(0);
    model.scorer.addScores(features, scores);
    tags[index] = choose(scores, features, index);
  }
  return tags;
}

/** The class with the highest score; the first of equals. */
export function bestClass(scores: Int32Array): number {
  let best = 0;
  for (let index = 1; index < scores.length; index++) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}

type Place = {
  readonly forms: readonly WordForm[];
  readonly tags: Int32Array;
  readonly index: number;
};

function addTagFeatures(features: FeatureList, { forms, tags, index }: Place): void {
  const word = forms[index] ?? edgeForm;
  const left = forms[index - 1] ?? edgeForm;
  const left2 = forms[index - 2] ?? edgeForm;
  const right = forms[index + 1] ?? edgeForm;
  const right2 = forms[index + 2] ?? edgeForm;
  const tag1 = index > 0 ? (tags[index - 1] ?? 0) + 1 : 0;
  const tag2 = index > 1 ? (tags[index - 2] ?? 0) + 1 : 0;
  const set = word.tagSet;
  const setRight = right.tagSet;
  const setRight2 = right2.tagSet;
  const first = index === 0 ? 1 : 0;
  const [suffix1, suffix2, suffix3, suffix4] = word.suffixes;
  const [prefix1, prefix2, prefix3] = word.prefixes;

  features.add(0);
  features.add(word.lower);
  features.add(word.exact, first);
  features.add(left.lower);
  features.add(left2.lower);
  features.add(right.lower);
  features.add(right2.lower);
  features.add(left.lower, word.lower);
  features.add(word.lower, right.lower);
  features.add(left.lower, right.lower);
  features.add(suffix1);
  features.add(suffix2);
  features.add(suffix3);
  features.add(suffix4);
  features.add(prefix1);
  features.add(prefix2);
  features.add(prefix3);
  features.add(word.shape, first);
  features.add(word.shape, left.shape, right.shape);
  features.add(word.shape, suffix3);
  features.add(word.isCapital ? 1 : 0, left.isCapital ? 1 : 0, right.isCapital ? 1 : 0, first);
  features.add(left.suffixes[2]);
  features.add(right.suffixes[2]);
  features.add(right.suffixes[1], right.shape);
  features.add(tag1);
  features.add(tag1, tag2);
  features.add(tag1, word.lower);
  features.add(tag1, suffix3);
  features.add(tag1, word.shape, first);
  features.add(tag1, tag2, word.lower);
  features.add(tag1, left.lower);
  features.add(tag1, right.lower);
  features.add(set);
  features.add(setRight);
  features.add(setRight2);
  features.add(tag1, set);
  features.add(tag1, tag2, set);
  features.add(set, setRight);
  features.add(tag1, set, setRight);
  features.add(set, setRight, setRight2);
  features.add(word.lower, setRight);
  features.add(word.lower, left.tagSet);
  features.add(set, word.shape, first);
  features.add(word.fine, first);
  features.add(word.fine, word.shape);
  features.add(word.fine, suffix2);
  features.add(tag1, word.fine);
  features.add(left.fine);
  features.add(right.fine);
  features.add(left.fine, word.fine, right.fine);
  features.add(tag1, set, right.fine);
  features.add(tag1, word.coarse, right.coarse);
  // What other texts and a dictionary know of words that the training texts hardly hold.
  features.add(word.use, word.shape, first);
  features.add(tag1, word.use);
  features.add(tag1, tag2, word.use);
  features.add(left.use, word.use, right.use);
  features.add(tag1, word.use, right.use);
  features.add(word.parts, first);
  features.add(word.parts, suffix2);
  features.add(tag1, word.parts);
  features.add(word.parts, word.shape, first);
  features.add(tag1, word.parts, right.parts);
  features.add(word.parts, right.parts, right2.parts);
}
