import type { EntitySpan } from '../src/questions/parsing/analyse.ts';
import {
  addTransitionFeature,
  mayFollow,
  readEntityClasses,
  resolution,
} from '../src/questions/parsing/entities.ts';
import { addEntityFeatures, type EntityWords } from '../src/questions/parsing/entity-features.ts';
import { FeatureList } from '../src/questions/parsing/features.ts';
import type { ModelData } from '../src/questions/parsing/linear-model.ts';
import { ChainModel } from './chain-model.ts';
import { randomNumbers, shuffled } from './shuffle.ts';

export type EntityExample = {
  readonly words: EntityWords;
  readonly entities: readonly EntitySpan[];
};

/** The share of words whose spelling is forgotten, and in how many ways a sentence is learned by turns. */
const forgottenRatio = 0.3;
const versionCount = 2;
/**
 * The share of features that speak each time a word is learned: so none can lean on the others, and those
 * of a name that the training texts do not hold have learned to speak for themselves.
 */
const heardRatio = 0.5;
/** What is met in fewer places says nothing. */
const leastMet = 2;

const kinds = ['person', 'place', 'organisation', 'date', 'number', 'money', 'event', 'work'];
const names = ['O', ...kinds.flatMap((kind) => [`B ${kind}`, `I ${kind}`])];

const classes = readEntityClasses(names);
/** Whether class `to` may stand behind class `from`, at `from * names.length + to`. */
const follows = classes.flatMap((from) => classes.map((to) => mayFollow(to, from)));

/** The same examples and options give the same weights. */
export function trainEntities(
  examples: readonly EntityExample[],
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): ModelData {
  const random = randomNumbers(seed);
  const seen = examples.map(({ words, entities }) => ({
    gold: goldMarks(words.forms.length, entities),
    versions: Array.from({ length: versionCount }, () => keysOf(forgetful(words, random))),
  }));
  const numbers = numberFeatures(seen.flatMap(({ versions }) => versions.flat()));
  const lessons = seen.map(({ gold, versions }) => ({
    gold,
    versions: versions.map((words) => words.map((keys) => numbered(keys, numbers))),
  }));
  const model = new ChainModel({
    classCount: names.length,
    featureCount: numbers.size,
    mayFollow: (to, from) => follows[from * names.length + to] === true,
  });
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { gold, versions } of shuffled(lessons, random)) {
      const words = versions[epoch % versionCount] ?? [];
      model.learn({
        gold,
        features: words.map((keys) => keys.filter(() => random() < heardRatio)),
      });
    }
  }
  return freeze(model, numbers);
}

/**
 * The words with the spelling of some forgotten. GUM is so small that a recogniser remembers its names;
 * this way it learns to tell new names by their clusters, lists, shapes and surroundings.
 */
function forgetful(words: EntityWords, random: () => number): EntityWords {
  const forms = words.forms.map((form) =>
    random() < forgottenRatio ? { ...form, exact: 0, lower: 0 } : form,
  );
  return { ...words, forms };
}

function goldMarks(length: number, entities: readonly EntitySpan[]): number[] {
  const marks = new Array<number>(length).fill(0);
  for (const { from, to, kind } of entities) {
    for (let index = from; index < to; index++)
      marks[index] = names.indexOf(`${index === from ? 'B' : 'I'} ${kind}`);
  }
  return marks;
}

/** The keys of the features of every word. */
function keysOf(words: EntityWords): Int32Array[] {
  const features = new FeatureList();
  return words.forms.map((_, index) => {
    features.clear();
    addEntityFeatures(features, words, index);
    return features.keys.slice(0, features.count);
  });
}

/** Numbers the keys that are met often enough, in the order in which they come. */
function numberFeatures(words: readonly Int32Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const keys of words) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbers = new Map<number, number>();
  for (const [key, count] of counts)
    if (count >= leastMet * versionCount) numbers.set(key, numbers.size);
  return numbers;
}

function numbered(keys: Int32Array, numbers: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from([...keys].flatMap((key) => numbers.get(key) ?? []));
}

/** The weights as whole numbers; the steps between classes as features of their own. */
function freeze(model: ChainModel, numbers: ReadonlyMap<number, number>): ModelData {
  const features = new FeatureList();
  const steps = names.map((_, from) => {
    features.clear();
    addTransitionFeature(features, from);
    return rowOf(features.keys[0] ?? 0, {
      weights: model.transitions,
      row: from,
      scale: resolution,
    });
  });
  const rows = [...numbers].map(([key, number]) =>
    // All speak at once now.
    rowOf(key, { weights: model.weights, row: number, scale: resolution * heardRatio }),
  );
  const kept = [...steps, ...rows]
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.key - b.key);
  const entries = kept.flatMap((row) => row.entries);
  return {
    classes: names,
    keys: Int32Array.from(kept, ({ key }) => key),
    lengths: Uint8Array.from(kept, (row) => row.entries.length),
    entryClasses: Uint8Array.from(entries, ([to]) => to),
    entryWeights: Int16Array.from(entries, ([, weight]) => weight),
  };
}

type Source = { readonly weights: Float32Array; readonly row: number; readonly scale: number };
type Row = { readonly key: number; readonly entries: readonly (readonly [number, number])[] };

/** The weights of a row of `weights`, times `scale`. */
function rowOf(key: number, { weights, row, scale }: Source): Row {
  const entries = names.flatMap((_, to) => {
    const weight = Math.round((weights[row * names.length + to] ?? 0) * scale);
    return weight === 0 ? [] : [[to, weight] as const];
  });
  return { key, entries };
}
