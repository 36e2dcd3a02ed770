import { describe, expect, it } from 'vitest';
import { irregularVerbs } from '../../training/irregular-verbs.ts';
import { guessUses } from '../../training/word-uses.ts';

describe('the uses of words', () => {
  const vectors = { data: Float64Array.from([1, 0, 1, 0, 1, 1, 0.9, 0.1, 1]), rows: 3, columns: 3 };
  const seen = [
    { row: 0, counts: [10, 0] },
    { row: 1, counts: [0, 10] },
  ];

  it('of a word that no treebank holds are those of the tagged word whose vector is nearest', () => {
    const { data } = guessUses(vectors, seen);
    expect(data[4]).toBeGreaterThan(data[5] ?? 1);
  });

  it('have squares that sum to 1 for each word', () => {
    const { data } = guessUses(vectors, seen);
    for (const row of [0, 1, 2])
      expect((data[2 * row] ?? 0) ** 2 + (data[2 * row + 1] ?? 0) ** 2).toBeCloseTo(1, 10);
  });

  it('are the same for the same words', () => {
    expect(guessUses(vectors, seen).data).toEqual(guessUses(vectors, seen).data);
  });
});

describe('irregular verb forms', () => {
  it.each([
    ['went', 32],
    ['gone', 64],
    ['built', 96],
    ['was', 32],
    ['stricken', 64],
    ['walked', undefined],
  ])('%s has the bits of past (32) and participle (64): %s', (form, bits) => {
    expect(irregularVerbs.get(form)).toBe(bits);
  });
});
