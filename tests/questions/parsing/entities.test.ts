import { describe, expect, it } from 'vitest';
import {
  addTransitionFeature,
  findEntities,
  readEntityModel,
} from '../../../src/questions/parsing/entities.ts';
import { addEntityFeatures } from '../../../src/questions/parsing/entity-features.ts';
import { FeatureList, type Scorer } from '../../../src/questions/parsing/features.ts';
import { edgeForm } from '../../../src/questions/parsing/word-form.ts';

const names = ['O', 'B person', 'I person', 'B place', 'I place'];
const length = 3;

const words = {
  forms: Array.from({ length }, () => edgeForm),
  tags: Array.from({ length }, () => 1),
  pos: Array.from({ length }, () => 1),
  heads: Array.from({ length }, () => -1),
  labels: Array.from({ length }, () => 0),
};

/** Says for the words, one after the other, what `rows` says; for a step, what `steps` says of it. */
function scorerOf(rows: readonly (readonly number[])[], steps: readonly number[] = []): Scorer {
  const transition = new FeatureList();
  const stepKeys = names.map((_, from) => {
    transition.clear();
    addTransitionFeature(transition, from);
    return transition.keys[0];
  });
  let word = 0;
  return {
    addScores: (features, scores) => {
      const from = features.count === 1 ? stepKeys.indexOf(features.keys[0]) : -1;
      const row = from < 0 ? rows[word++] : names.map((_, to) => steps[from * names.length + to]);
      row?.forEach((score, to) => {
        scores[to] = (scores[to] ?? 0) + (score ?? 0);
      });
    },
  };
}

const found = (rows: readonly (readonly number[])[], steps?: readonly number[]) =>
  findEntities(words, readEntityModel(scorerOf(rows, steps), names)).map(
    ({ from, to, kind }) => `${kind} ${from}-${to}`,
  );

describe('the recogniser takes the likeliest row of classes as a whole', () => {
  it('so a later word changes what an earlier one is', () => {
    // Alone, the first word would be a place (5 against 4); with the second a person wins, 4 + 9 against 5 + 0.
    const rows = [
      [0, 4, 0, 5, 0],
      [0, 0, 9, 0, 0],
      [1, 0, 0, 0, 0],
    ];
    expect(found(rows)).toEqual(['person 0-2']);
  });

  it('and an inside never stands first or behind another kind', () => {
    const rows = [
      [0, -9, 9, -9, -9],
      [0, 0, 0, 3, 0],
      [0, 0, 9, 0, 0],
    ];
    // Both nines are out of reach behind nothing and behind a place: a person may begin, and goes on to both.
    expect(found(rows)).toEqual(['person 1-3']);
  });

  it('and what speaks against a step counts', () => {
    const rows = [
      [0, 2, 0, 0, 0],
      [0, 2, 1, 0, 0],
      [1, 0, 0, 0, 0],
    ];
    expect(found(rows)).toEqual(['person 0-1', 'person 1-2']);
    const steps = names.flatMap((before) =>
      names.map((after) => (before === 'B person' && after === 'B person' ? -5 : 0)),
    );
    expect(found(rows, steps)).toEqual(['person 0-2']);
  });
});

describe('the features of a word', () => {
  it('fit into a list, whatever the word', () => {
    const features = new FeatureList();
    addEntityFeatures(features, words, 1);
    expect(features.count).toBeGreaterThan(50);
    expect(features.count).toBeLessThanOrEqual(features.keys.length);
  });

  it('are none of the features of a step', () => {
    const [features, step] = [new FeatureList(), new FeatureList()];
    addEntityFeatures(features, words, 1);
    names.forEach((_, from) => {
      step.clear();
      addTransitionFeature(step, from);
      expect([...features.keys.slice(0, features.count)]).not.toContain(step.keys[0]);
    });
  });
});
