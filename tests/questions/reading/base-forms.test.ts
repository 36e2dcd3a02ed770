import { describe, expect, test } from 'vitest';
import lemmatizer from 'wink-lemmatizer';
import words from 'wink-lexicon/src/wn-words.js';
import { baseNoun, baseVerb } from '../../../src/questions/reading/base-forms.ts';

/** Every sixth word of WordNet with the endings that English puts there, right or wrong. */
const forms = Object.keys(words)
  .filter((_, index) => index % 6 === 0)
  .flatMap((word) => [
    word,
    `${word}s`,
    `${word}es`,
    `${word}ed`,
    `${word}ing`,
    word.replace(/y$/, 'ies'),
    word.replace(/f$/, 'ves'),
  ]);

describe('base forms', () => {
  test('agree with the lemmatizer of wink, but for the few forms that it takes wrong', () => {
    // "airmen", and "waltzes", of which it makes "waltzs".
    const nouns = forms.filter((form) => !/(men|zes)$/.test(form));
    expect(nouns.length).toBeGreaterThan(80_000);
    expect(nouns.filter((form) => baseNoun(form) !== lemmatizer.noun(form))).toEqual([]);
    const verbs = forms.filter((form) => baseVerb(form) !== lemmatizer.verb(form));
    // "hoped" is of "hope", where it says "hop".
    expect(verbs.filter((form) => baseVerb(form) !== `${lemmatizer.verb(form)}e`)).toEqual([]);
    expect(verbs.length).toBeLessThan(forms.length / 1_000);
  });

  test.each([
    ['cities', 'city'],
    ['wolves', 'wolf'],
    ['churches', 'church'],
    ['waltzes', 'waltz'],
    ['airmen', 'airman'],
    ['mice', 'mouse'],
    ['glorbs', 'glorbs'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('of the noun %s: %s', (form, base) => expect(baseNoun(form)).toBe(base));

  test.each([
    ['hoped', 'hope'],
    ['hopped', 'hop'],
    ['carries', 'carry'],
    ['went', 'go'],
    ['walking', 'walk'],
    ['glorbed', 'glorbed'],
    ['__proto__', '__proto__'],
  ])('of the verb %s: %s', (form, base) => expect(baseVerb(form)).toBe(base));
});
