import { expect, it } from 'vitest';
import { indefiniteArticle } from '../../src/questions/text.ts';

it.each([
  [
    'a',
    ['union', 'unit', 'European', 'US city', 'UN agency', 'horse', '7', '110', 'one-off', 'user'],
  ],
  [
    'an',
    [
      'hour',
      'heir',
      'unanimous vote',
      'uninhabited isle',
      'apple',
      '8',
      '80',
      '11',
      '18',
      'FBI agent',
      'X-ray',
    ],
  ],
])('%s', (article, words) => {
  expect(words.filter((word) => indefiniteArticle(word) !== article)).toEqual([]);
});
