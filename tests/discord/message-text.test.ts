import { describe, expect, test } from 'vitest';
import { addressIn, articleTextOf } from '../../src/discord/message-text.ts';

const nobody = new Map<string, string>();

describe('the text of a message', () => {
  test('has no code, emoji, bare address or channel in it', () => {
    const message =
      'Look <:wave:123>: ```js\nfoo()\n``` in <#42> at https://example.org/x?y=1 and <https://a.org> today';
    expect(articleTextOf(message, nobody)).toBe('Look : \n\n in  at  and  today');
  });

  test('names those that it mentions, and nobody else', () => {
    const names = new Map([['7', 'Ada']]);
    expect(articleTextOf('<@7> met <@!8> and <@&9>, @everyone.', names)).toBe('Ada met  and , .');
  });

  test('says dates in words, and commands as they are typed', () => {
    expect(articleTextOf('On <t:0:D> type </quiz start:1>.', nobody)).toBe(
      'On 1 January 1970 type /quiz start.',
    );
    expect(articleTextOf('<t:99999999999999999:R>', nobody)).toBe('');
  });

  test('keeps what is hidden, struck out, small or quoted', () => {
    expect(articleTextOf('||Hidden|| ~~struck~~\n-# small\n>>> quoted', nobody)).toBe(
      'Hidden struck\nsmall\nquoted',
    );
  });

  test('is in paragraphs where lines end sentences, and begins with no front matter', () => {
    expect(articleTextOf('---\nOne.\nTwo\nthree.\n\nFour', nobody)).toBe(
      'One.\n\nTwo\nthree.\n\nFour',
    );
  });

  test('keeps the label of a link', () => {
    expect(articleTextOf('See [the port](https://example.org/port).', nobody)).toBe(
      'See [the port](https://example.org/port).',
    );
  });
});

describe('the address in a message', () => {
  test.each([
    ['Read this: https://example.org/a.', 'https://example.org/a'],
    ['<https://example.org/a?b=c>', 'https://example.org/a?b=c'],
    ['(https://example.org/a) https://example.org/a', 'https://example.org/a'],
  ])('%s', (message, address) => {
    expect(addressIn(message)).toBe(address);
  });

  test.each(['none', 'https://a.org or https://b.org', '```https://a.org```', 'ftp://a.org'])(
    '%s has none to choose',
    (message) => {
      expect(addressIn(message)).toBeUndefined();
    },
  );
});
