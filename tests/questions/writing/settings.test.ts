import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

describe('a setting from the sentence before', () => {
  it('is filled in for "there": in a place, or to it', () => {
    const found = textsOf(
      'Chao moved to Berkeley, California in 1947. There, he taught linguistics for 13 years. He visited London in 1955. His brother Li sailed there in 1956.',
    );
    expect(found).toContain('In Berkeley, he taught linguistics for 13 years.');
    expect(found).toContain('His brother Li sailed to London in 1956.');
  });

  it('may be a university that somebody was admitted to', () => {
    const text =
      'In 1901 Ada Okafor was admitted to the University of Vienna. In 1906 Ada Okafor became the second woman to receive a doctorate in physics there.';
    expect(textsOf(text)).toContain(
      'In 1906 Ada Okafor became the second woman to receive a doctorate in physics at the University of Vienna.',
    );
  });

  it('is left open where two places were named, or the sentence names one itself', () => {
    const two =
      'Chao moved from Paris to Berkeley in 1947. There, he taught linguistics for 13 years.';
    const own =
      'Chao moved to Berkeley in 1947. In France people read what he wrote there in 1950.';
    for (const text of [two, own])
      expect(textsOf(text).join('\n')).not.toMatch(/In Berkeley|in Berkeley in 1950/);
  });

  it('is left open for "there" after a body that is a place itself', () => {
    const text = 'The council sits in Lisbon. People from all over the country vote there in May.';
    expect(textsOf(text).join(' ')).not.toMatch(/vote in Lisbon/);
  });

  it('is filled in for "that year" after one year', () => {
    const text = 'In 1952 he wrote a book in France. That year he met Ann Lee.';
    expect(textsOf(text)).toContain('In 1952 he met Ann Lee.');
  });

  it('is left open for "that year" after two years', () => {
    const text = 'From 1950 to 1952 he wrote a book in France. That year he met Ann Lee.';
    expect(textsOf(text).join('\n')).not.toMatch(/In 195\d he met/);
  });
});
