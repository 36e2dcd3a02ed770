import { describe, expect, it } from 'vitest';
import { classLikelihoods } from '../../../src/questions/parsing/class-likelihoods.ts';
import {
  addTransitionFeature,
  findEntities,
  readEntityModel,
} from '../../../src/questions/parsing/entities.ts';
import { addEntityFeatures } from '../../../src/questions/parsing/entity-features.ts';
import { FeatureList, type Scorer } from '../../../src/questions/parsing/features.ts';
import { edgeForm, Vocabulary } from '../../../src/questions/parsing/word-form.ts';

const names = ['O', 'B person', 'I person', 'B place', 'I place'];
const length = 3;
const vocabulary = new Vocabulary({ tagSets: new Map(), clusters: new Map(), lists: new Map() });

const words = {
  forms: Array.from({ length }, () => edgeForm),
  tags: Array.from({ length }, () => 1),
  pos: Array.from({ length }, () => 1),
  heads: Array.from({ length }, () => -1),
  labels: Array.from({ length }, () => 0),
  uses: Array.from({ length }, () => undefined),
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
  findEntities([words], readEntityModel(scorerOf(rows, steps), names))[0]?.map(
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

describe('a name that a document repeats', () => {
  const [ada, leeds] = ['Ada', 'Leeds'].map((word) => vocabulary.form(word));
  const sentence = (form = edgeForm) => ({ ...words, forms: [form, edgeForm, edgeForm] });
  const kindsOf = (sentences: Parameters<typeof findEntities>[0], rows: readonly number[][]) => {
    const model = readEntityModel(scorerOf(rows), names);
    return findEntities(sentences, model).map((spans) => spans.map(({ kind }) => kind).join());
  };
  const quiet = [9_000, 0, 0, 0, 0];
  /** Nearly as likely a place; the others are sure of a person. */
  const rows = [[0, 300, 0, 320, 0], ...Array.from({ length: 4 }, () => [0, 900, 0, 0, 0])].flatMap(
    (row) => [row, quiet, quiet],
  );

  it('is of the kind of which its other places are sure', () => {
    expect(
      kindsOf(
        [1, 2, 3, 4, 5].map(() => sentence(ada)),
        rows,
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'person'));
  });

  it('but takes no hint from another name', () => {
    const [first, ...rest] = kindsOf(
      [sentence(ada), ...[2, 3, 4, 5].map(() => sentence(leeds))],
      rows,
    );
    expect(first).toBe('place');
    expect(rest).toEqual(Array.from({ length: 4 }, () => 'person'));
  });

  it('and keeps its own kind where it speaks much louder', () => {
    const loud = [[0, 300, 0, 1_500, 0], quiet, quiet, ...rows.slice(3)];
    expect(
      kindsOf(
        [1, 2, 3, 4, 5].map(() => sentence(ada)),
        loud,
      )[0],
    ).toBe('place');
  });
});

describe('the likelihoods of classes', () => {
  it('add up to 1 for each word and agree with a count of all rows', () => {
    const scores = Int32Array.from([0, 40, 10, 30, 90, 5, 60, 20, 0, 70, 15, 0, 80, 25, 10]);
    const steps = names.flatMap((_, from) => names.map((__, to) => (from * 7 + to * 3) % 11));
    const model = readEntityModel(scorerOf([], steps), names);
    const found = classLikelihoods(scores, model);
    const sums = new Float64Array(scores.length);
    for (let a = 0; a < 5; a++)
      for (let b = 0; b < 5; b++)
        for (let c = 0; c < 5; c++) {
          const step = (from: number, to: number) => model.transitions[from * 5 + to] ?? 0;
          const score = (word: number, to: number) => scores[word * 5 + to] ?? 0;
          const sum =
            step(0, a) + score(0, a) + step(a, b) + score(1, b) + step(b, c) + score(2, c);
          const share = Math.exp(sum / model.resolution);
          [a, 5 + b, 10 + c].forEach((at) => {
            sums[at] = (sums[at] ?? 0) + share;
          });
        }
    const total = sums.slice(0, 5).reduce((one, other) => one + other);
    sums.forEach((sum, at) => {
      expect(found[at]).toBeCloseTo(sum / total, 9);
    });
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
