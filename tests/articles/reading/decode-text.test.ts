import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/articles/reading/decode-text.ts';

const text = 'Die Brücke über die Elbe wurde 1893 gebaut – für 40 Pfennig.';

function bytesOf(encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'windows-1252') return Buffer.from(text.replace('–', '\x96'), 'latin1');
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

describe('tells the encoding of', () => {
  it.each([
    ['UTF-8', bytesOf('utf-8')],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf('utf-8')])],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf('utf-16le')])],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), bytesOf('utf-16be')])],
    ['UTF-16 LE without one', bytesOf('utf-16le')],
    ['UTF-16 BE without one', bytesOf('utf-16be')],
    ['windows-1252', bytesOf('windows-1252')],
  ])('%s', (_, bytes) => {
    expect(decodeText({ bytes, name: 'a.txt' })).toBe(text);
  });

  it('a page by its <meta charset>, and by what the server said', () => {
    // "Мост" in windows-1251.
    const word = Buffer.from([0xcc, 0xee, 0xf1, 0xf2]);
    const declared = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), word]);
    expect(decodeText({ bytes: declared, name: 'a.html' })).toContain('Мост');
    const contentType = 'text/html; charset=windows-1251';
    expect(decodeText({ bytes: word, name: 'a.html', contentType })).toBe('Мост');
  });
});

it('believes UTF-8 rather than a declaration that is wrong', () => {
  const contentType = 'text/plain; charset=iso-8859-1';
  expect(decodeText({ bytes: bytesOf('utf-8'), name: 'a.txt', contentType })).toBe(text);
});

it('reads UTF-8 with one broken character in it, without that character', () => {
  const bytes = Buffer.concat([
    Buffer.from(text),
    Buffer.from([0xff]),
    Buffer.from(text.repeat(4)),
  ]);
  expect(decodeText({ bytes, name: 'a.txt' })).toBe(text.repeat(5));
});

it('does not guess at an encoding that nothing tells', () => {
  // Russian in windows-1251, undeclared: every letter is beyond ASCII.
  const bytes = Buffer.alloc(600, 0xee);
  expect(() => decodeText({ bytes, name: 'a.txt' })).toThrow(
    'a.txt: its text encoding cannot be told; save it as UTF-8 and try again.',
  );
});

it('refuses what is no text', () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => (index * 7) % 32);
  expect(() => decodeText({ bytes, name: 'a.txt' })).toThrow('this is not a text file');
});
