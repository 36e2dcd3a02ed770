import { describe, expect, it } from 'vitest';
import { isQuotation } from '../../src/questions/reading/quotation.ts';

/** Words and marks of a sentence; places and parts of speech do not matter here. */
const sentence = (text: string) => ({
  tokens: (text.match(/[\p{L}\d’']+|[^\s]/gu) ?? []).map((word, index) => ({
    text: word,
    pos: 'X',
    tag: 'X',
    start: index * 10,
    end: index * 10 + 1,
  })),
});
const quoted = (text: string, before: readonly string[] = []) =>
  isQuotation(sentence(text), before.map(sentence));

describe('is a quotation without its speaker', () => {
  it.each(['“We had no choice in 2015.”', '"We had no choice in 2015."', '«Nous étions là.»'])(
    'when it stands in marks: %s',
    (text) => {
      expect(quoted(text)).toBe(true);
    },
  );

  it('in the middle of a longer one', () => {
    expect(quoted('The tower was built in 1810.', ['“It was long ago.'])).toBe(true);
    expect(quoted('The tower was built in 1810.', ['“It was long ago.”'])).toBe(false);
  });

  it('when only a word or two stand outside', () => {
    expect(quoted('And: “The tower was built in 1810.”')).toBe(true);
  });
});

it.each([
  ['with its speaker behind', '“We had no choice,” she said.'],
  ['with its speaker before', 'She said: “We had no choice.”'],
  ['with more outside', 'The law that calls it “a clear danger” was passed in 1998.'],
  ['with no marks at all', "The keeper's lamp was lit in 1810."],
])('a sentence %s is none', (_, text) => {
  expect(quoted(text)).toBe(false);
});
