import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, normalWords } from '../../src/questions/normalise.ts';

describe('the normal form of a text', () => {
  it.each([
    [
      'The U.S. cut 83 % of it’s “costs” – by 3.7 million, not 1,200.',
      'the us cut 83% of it costs by 3.7 million not 1,200',
    ],
    ["J. K. Rowling's Harry—and Ron's", 'j k rowling harry and ron'],
    ['A.,5 x.y.z ab.c 5., 6.7.', 'a 5 xyz ab c 5 6.7'],
    ['…', ''],
  ])('of %j is %j', (text, normal) => {
    expect(normaliseText(text)).toBe(normal);
    expect(normalWords(text)).toEqual(normal === '' ? [] : normal.split(' '));
  });

  it('is the same whether or not a letter beyond plain English stands beside it', () => {
    const plain = fc.string({
      unit: fc.constantFrom(..."abSsz09.,'’‘` %$-–—“”\n!AU"),
      maxLength: 14,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(normaliseText(`${text} é`)).toBe(`${normaliseText(text)} e`.trim());
      }),
      { numRuns: 2_000 },
    );
  });
});
