import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const about = (text: string, verb: string) => textsOf(text).filter((one) => one.includes(verb));

describe('what is published', () => {
  it('is never what stands on the other side of ", and"', () => {
    const found = about(
      'Their rate is among the lowest known in vertebrates, and a study of growth marks on the scales, published in 2021, indicated that they may live for a century.',
      'published in 2021',
    );
    expect(found.filter((text) => /^The lowest/.test(text))).toEqual([]);
  });

  it('is a work, not the place or person beside it', () => {
    const found = about(
      'Ada Okafor wrote a history of the villages of Wales, published in 1934.',
      'was published',
    );
    expect(found.filter((text) => /^(Wales|The villages)/.test(text))).toEqual([]);
  });

  it('is told where the noun before the comma can be', () => {
    expect(
      about('The novel, published in 1934, made Ada Okafor famous.', 'was published'),
    ).toContain('The novel was published in 1934.');
  });
});

describe('what was done to two', () => {
  it('is not said of the first of them alone', () => {
    const text = 'Anna Berg and Carl Stein, trained in Bergen, opened a clinic in Lagos.';
    expect(textsOf(text)).toEqual(['Anna Berg and Carl Stein opened a clinic in Lagos.']);
    expect(textsOf(text.replace(' and Carl Stein', ''))).toContain(
      'Anna Berg was trained in Bergen.',
    );
  });
});
