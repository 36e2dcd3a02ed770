import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/questions/reading/tokenize.ts';

const words = (text: string) =>
  tokenize(text)
    .map(({ text: word }) => word)
    .join(' ');

describe('keeps as one word', () => {
  it.each([
    ['hyphened words', 'An eight-year-old saw twenty-one X-rays'],
    ['letters of any language', 'Łódź and Tășuleasa and Hawaiʻi and [ ʒan ]'],
    ['a letter and its accent apart', 'Cafe\u0301 Zoe\u0308'],
    ['a name with an apostrophe', "O'Neill met D’Arcy at five o'clock"],
    ['names with an and', 'AT&T and R&D'],
    ['figures', '1,200 and 3.5m and 10/11/2012 and 3:30 and .265 and +5 and H.264 and 1.7.x'],
    ['a figure and its fraction', '2½ years'],
    ['decades and ordinals', "the 1990s , the '90s , the 21st"],
    ['a mail address', 'ada.lovelace@mail.example.org'],
    ['a web address', 'http://www.example.com/a_b?c=d and www.example.org and example.com'],
    ['a file and a group', 'index.html and alt.animals.cat'],
    ['capitals with points', 'U.S. and J.R.R. and e.g. and p.m. and i.e'],
    ['degrees', 'a Ph.D. and an M.Sc. and a B.A.'],
    ['an ellipsis and a run of marks', 'so ... or not ?! -- yes !!!'],
    ['names of machines', 'C++ and C# and .NET and #tag and @name'],
  ])('%s', (_, text) => {
    expect(words(text)).toBe(text);
  });
});

describe('takes apart', () => {
  it.each([
    ["I'm sure we can't, they’ve", "I 'm sure we ca n't , they ’ve"],
    ['We cannot; they’re gonna.', 'We can not ; they ’re gon na .'],
    ["Ada's, James', the 1990's", "Ada 's , James ' , the 1990 's"],
    ["the U.S.'s and 'twas", "the U.S. 's and 't was"],
    ['$5, 5%, £3.5m.', '$ 5 , 5 % , £ 3.5m .'],
    ['one–two—three and/or', 'one – two — three and / or'],
    ['“Go!” (now) [sic] «oui»', '“ Go ! ” ( now ) [ sic ] « oui »'],
    ['US$20m of A$5', 'US$ 20m of A$ 5'],
    ["he shouldn't've", "he should n't 've"],
    ['at 2p.m. and 10 km/h', 'at 2 p.m. and 10 km/h'],
    [
      'see http://a.example/b(c). Or (http://a.example).',
      'see http://a.example/b(c) . Or ( http://a.example ) .',
    ],
    ['pre- and post-war, U.S.-based', 'pre - and post-war , U.S. - based'],
    ['in 100 km², e.g.this', 'in 100 km ² , e.g. this'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

it('leaves invisible characters out, but not from within a word', () => {
  expect(tokenize('\u200eso\u00adlar \u200bcell\ufeff\r\n').map(({ text }) => text)).toEqual([
    'so\u00adlar',
    'cell',
  ]);
});

it('tells the place of every word in the source', () => {
  expect(tokenize("It's so.", 10)).toEqual([
    { text: 'It', start: 10, end: 12 },
    { text: "'s", start: 12, end: 14 },
    { text: 'so', start: 15, end: 17 },
    { text: '.', start: 17, end: 18 },
  ]);
});
