import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { acceptability, rankerWeights as weights } from '../../src/questions/ranker/ranker.ts';

const names = Object.keys(weights.weights);

describe('acceptability', () => {
  it('is a probability, whatever the features', () => {
    const features = fc.dictionary(
      fc.constantFrom(...names, 'unheard of'),
      fc.integer({ min: 0, max: 60 }),
    );
    fc.assert(
      fc.property(features, (some) => {
        const probability = acceptability(some, weights);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
      { seed: 21 },
    );
  });

  it('is the logistic function of bias and weighted sum', () => {
    const own = { bias: -1, weights: { words: 0.5 }, cutOff: 0.4, floor: 0.3 };
    expect(acceptability({ words: 2 }, own)).toBe(0.5);
    expect(acceptability({ words: 4 }, own)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('takes a feature that is absent, or that nobody rated, for 0', () => {
    const without = acceptability({ words: 9 }, weights);
    expect(acceptability({ words: 9, commas: 0, figures: 0 }, weights)).toBe(without);
    expect(acceptability({ words: 9, 'unheard of': 50 }, weights)).toBe(without);
  });

  it('is higher for a question by its year than for one by a common noun', () => {
    const item = { 'kind=short-answer': 1, words: 10, names: 2, meaning: 6 };
    const byYear = acceptability({ ...item, 'answer=time': 1, 'asks=when': 1 }, weights);
    const byNoun = acceptability({ ...item, 'answer=term': 1, 'asks=object': 1 }, weights);
    expect(byYear).toBeGreaterThan(byNoun);
  });
});

describe('the cut-off and the floor', () => {
  /** Facts with names, so that it gives some questions, and sentences that say little. */
  const text = [
    'In 1901, Ada Okafor founded the school of Lisbon. The flood destroyed 400 houses in Italy.',
    'Zaha Hadid, the founder of the studio, moved to London in 1972. The heart pumps blood through the arteries.',
    'The telephone was invented by Alexander Graham Bell in 1876. The honeybee collects nectar with a long tongue.',
    'Brazil won the tournament in Sweden in 1958. The Nile is the longest river in Africa.',
  ].join('\n\n');
  const source = { id: 'x', title: 'Some facts', text };

  function shownWithQuality(count: number) {
    const quality = new Map<string, number>();
    const { questions, report } = generateQuestions(source, {
      count,
      seed: 1,
      onCandidate: ({ question, features }) =>
        quality.set(question.id, acceptability(features, weights)),
    });
    // A false claim that takes the place of a true one has a floor of its own.
    const own = questions.filter(({ answer }) => answer !== 'false');
    const qualities = own.map(({ id }) => quality.get(id) ?? 0);
    return { report, qualities, shown: questions.length };
  }

  it('stand in this order', () => {
    expect(weights.floor).toBeGreaterThan(0);
    expect(weights.floor).toBeLessThanOrEqual(weights.cutOff);
    expect(weights.cutOff).toBeLessThan(1);
  });

  it('nothing below the floor is shown', () => {
    const { qualities } = shownWithQuality(50);
    expect(qualities.length).toBeGreaterThan(0);
    for (const quality of qualities) expect(quality).toBeGreaterThanOrEqual(weights.floor);
  });

  it('fewer than asked for come with a reason that counts them, enough come without', () => {
    const many = shownWithQuality(50);
    expect(many.shown).toBeLessThan(50);
    expect(many.report.shortfall).toContain(`${many.shown} of 50`);
    expect(shownWithQuality(2).report.shortfall).toBeUndefined();
  });
});
