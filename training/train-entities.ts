import type { EntitySpan } from '../src/questions/parsing/analyse.ts';
import {
  bestEntityClass,
  markEntities,
  type ParsedWords,
  readEntityClasses,
} from '../src/questions/parsing/entities.ts';
import type { ModelData } from '../src/questions/parsing/linear-model.ts';
import { Perceptron } from './perceptron.ts';
import { randomNumbers, shuffled } from './shuffle.ts';

export type EntityExample = {
  readonly words: ParsedWords;
  readonly entities: readonly EntitySpan[];
};

/** Weights are kept in steps of 1 / resolution. */
const resolution = 32;

/** The share of words whose spelling is forgotten in a round. */
const forgottenRatio = 0.3;

const kinds = ['person', 'place', 'organisation', 'date', 'number', 'money', 'event', 'work'];
const names = ['O', ...kinds.flatMap((kind) => [`B ${kind}`, `I ${kind}`])];

export function trainEntities(
  examples: readonly EntityExample[],
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): ModelData {
  const perceptron = new Perceptron(names);
  const model = { scorer: perceptron, classes: readEntityClasses(names) };
  const random = randomNumbers(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const { entities } = example;
      const words = forgetful(example.words, random);
      const gold = goldMarks(words.forms.length, entities);
      let before = model.classes[0];
      markEntities(words, model, (scores, index, features) => {
        const guess = bestEntityClass(scores, model.classes, before);
        const right = gold[index] ?? 0;
        if (guess !== right) perceptron.correct(features, right, guess);
        perceptron.tick();
        before = model.classes[guess];
        return guess;
      });
    }
  }
  return perceptron.freeze(resolution);
}

/**
 * The words with the spelling of some forgotten. GUM is so small that a recogniser remembers its names;
 * this way it learns to tell new names by their clusters, lists, shapes and surroundings.
 */
function forgetful(words: ParsedWords, random: () => number): ParsedWords {
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
