import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../src/questions/options/lexicon.ts';
import { rankOptions } from '../../../src/questions/options/ranker.ts';

const firstWords = (answer: string, sentence: string, count: number) =>
  rankOptions(answer, sentence)
    .slice(0, count)
    .map(({ word }) => word);

describe('lexicon', () => {
  it('knows the base form and the plural of a word', () => {
    const { words, lemmaOf, pluralOf, isPlural } = lexicon();
    const plural = words.idOf('reptiles');
    expect(isPlural(plural)).toBe(true);
    expect(words.word(lemmaOf(plural))).toBe('reptile');
    expect(words.word(pluralOf(words.idOf('reptile')))).toBe('reptiles');
  });

  it('gives -1 and a zero vector for a word it lacks', () => {
    expect(lexicon().words.idOf('qwzx')).toBe(-1);
    expect(Math.max(...lexicon().vectorOf('qwzx'))).toBe(0);
  });

  it('gives every word its own number', () => {
    const { words } = lexicon();
    for (let id = 0; id < words.size; id += 97) expect(words.idOf(words.word(id))).toBe(id);
  });

  it('finds a word as the nearest to itself', () => {
    const { words, nearest, vectorOf } = lexicon();
    for (const word of ['gravity', 'sonnet', 'monarchy'])
      expect(words.word(nearest(vectorOf(word), 1)[0] ?? -1)).toBe(word);
  });
});

describe('rankOptions', () => {
  it('offers other animals for an animal', () => {
    const options = firstWords('amphibians', 'Frogs and newts are _____.', 5);
    expect(options).toContain('reptiles');
    expect(options).toContain('mammals');
  });

  it('never offers the answer or an inflection of it', () => {
    const words = rankOptions('planets', 'There are eight _____.').map(({ word }) => word);
    expect(words).not.toContain('planets');
    expect(words).not.toContain('planet');
  });

  it('gives a list, empty or not, for any answer', () => {
    for (const answer of ['', 'qwzx', '😀', 'a b c d e', '42', 'x'.repeat(500)])
      expect(Array.isArray(rankOptions(answer, '_____'))).toBe(true);
  });
});
