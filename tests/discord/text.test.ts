import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, nameOf, plain, shortened } from '../../src/discord/text.ts';

describe('text of a person', () => {
  test('cannot format, mention or link', () => {
    expect(escaped('**bold** _it_ `code` ||x|| <@1> @everyone')).toBe(
      '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\|\\|x\\|\\| \\<\\@1\\> \\@everyone',
    );
    expect(escaped('# head')).toBe('\\# head');
    expect(escaped('- item')).toBe('\\- item');
    expect(escaped('1. item')).toBe('1\\. item');
    expect(escaped('5.5 million')).toBe('5\\.5 million');
    expect(escaped('[x](https://y)')).toBe('\\[x\\](https:\\//y)');
  });

  test('loses what cannot be seen, but no emoji', () => {
    expect(plain('a\u200bb\u202ec\u0000d')).toBe('abcd');
    expect(plain('👩‍🏫 ok')).toBe('👩‍🏫 ok');
  });

  test('stands on one line', () => {
    expect(escaped('one\n# two\r\nthree')).toBe('one \\# two three');
  });

  test('reads the same once Discord has taken the backslashes away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = escaped(text).replace(/\\([^0-9A-Za-z\s])/g, '$1');
        expect(shown).toBe(plain(text));
      }),
      { seed: 1 },
    );
  });

  test('a name that cannot be seen is someone', () => {
    expect(nameOf('\u200b\u2060')).toBe('**someone**');
  });
});

describe('shortening', () => {
  test('never splits what a reader sees as one character', () => {
    expect(shortened('👩‍🏫👩‍🏫', 8)).toBe('👩‍🏫…');
  });

  test('keeps to the limit and leaves short text alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (text, most) => {
          const cut = shortened(text, most);
          expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1));
          if (text.length <= most) expect(cut).toBe(text);
        },
      ),
      { seed: 1 },
    );
  });
});
