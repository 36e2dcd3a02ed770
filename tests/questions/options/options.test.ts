import { describe, expect, it } from 'vitest';
import { namedOptions } from '../../../src/questions/options/named-options.ts';
import { areApart, termOptions } from '../../../src/questions/options/term-options.ts';

describe('namedOptions', () => {
  it('gives a physicist of old others of his time, and no woman', () => {
    const options = namedOptions('Isaac Newton', 'person');
    expect(options.slice(0, 6)).toContain('Blaise Pascal');
    expect(options).not.toContain('Marie Curie');
    expect(options).not.toContain('Isaac Newton');
  });

  it('gives a Frenchman called Jean men, and none of another country where that is told', () => {
    const options = namedOptions('Jean Anouilh', 'person', { isOfNation: true });
    expect(options).not.toHaveLength(0);
    for (const option of options)
      expect(['Simone de Beauvoir', 'Mary McCarthy']).not.toContain(option);
    expect(namedOptions('Renzo Piano', 'person', { isOfNation: true })).toEqual([]);
  });

  it('gives a city others of its country', () => {
    expect(namedOptions('Lyon', 'city').slice(0, 8)).toContain('Marseille');
  });

  it('gives, where all must be alike, nobody for whose age the table has only a guess', () => {
    expect(namedOptions('Ada Lovelace', 'person', { isAlike: true })).toEqual([]);
  });

  it('gives names as English has them', () => {
    const swiss = namedOptions('Basel', 'city');
    expect(swiss).toEqual(expect.arrayContaining(['Geneva', 'Zurich']));
    expect(namedOptions('Geneva', 'city')).toContain('Zurich');
    expect(namedOptions('Michael Faraday', 'person')).not.toContain('Humphrey Davy');
  });

  it('keeps the word for what a place is', () => {
    for (const name of namedOptions('Mississippi River', 'place')) expect(name).toMatch(/ River$/);
    for (const name of namedOptions('Lake Victoria', 'place')) expect(name).toMatch(/^Lake /);
  });

  it('takes no surname for a moon, and gives nothing for what it does not know', () => {
    expect(namedOptions('Moon', 'name')).toEqual([]);
    expect(namedOptions('Qwzx Qwzx', 'person')).toEqual([]);
    expect(namedOptions('Paris', 'person')).not.toContain('Marseille');
  });
});

describe('termOptions', () => {
  const options = (text: string, before = 'the') =>
    termOptions({ text, sentence: `It is ${before} ${text}.`, before });

  it('gives things of the same sort in the same number', () => {
    expect(options('oxygen', 'of')).toContain('nitrogen');
    expect(options('guitar')).toContain('violin');
    expect(options('guitar')).not.toContain('violins');
  });

  it('gives neither class, sort nor synonym', () => {
    expect(options('sonnet')).not.toContain('poem');
    expect(areApart('sonnet', 'poem')).toBe(false);
    expect(areApart('car', 'automobile')).toBe(false);
    expect(areApart('oxygen', 'nitrogen')).toBe(true);
  });

  it('agrees with the article before the gap', () => {
    for (const option of options('earthquake', 'an')) expect(option).toMatch(/^[aeiou]/);
  });

  it('keeps the head of a fixed phrase and makes up none', () => {
    for (const option of options('immune system')) expect(option).toMatch(/ system$/);
    expect(options('hotel prices')).toEqual([]);
  });

  it('gives nothing for words it does not know', () => {
    for (const text of ['', 'qwzx', '😀', 'qwzx qwzx qwzx']) expect(options(text)).toEqual([]);
  });
});
