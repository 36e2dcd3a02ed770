import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkText } from '../../src/llm/chunks.ts';

const cut = (text: string, characters: number) =>
  chunkText(text, { characters, count: 1_000 }).chunks.map(({ start, end }) =>
    text.slice(start, end),
  );

describe('the parts of an article', () => {
  it('end where paragraphs end, else sentences, else words', () => {
    expect(cut('One two.\n\nThree four. Five six.', 12)).toEqual([
      'One two.\n\n',
      'Three four. ',
      'Five six.',
    ]);
    expect(cut('alpha beta gamma', 12)).toEqual(['alpha beta ', 'gamma']);
    expect(cut('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('never split a character', () => {
    expect(cut('ab😀cd', 3)).toEqual(['ab', '😀c', 'd']);
  });

  it('are the whole text, none of them too long', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b ', '. ', '\n\n', '😀', '。') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (one, characters) => {
        const parts = cut(`x${one}x`, characters);
        expect(parts.join('').replace(/\s/g, '')).toBe(`x${one}x`.replace(/\s/g, ''));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(characters);
      }),
    );
  });

  it('are spread from first to last where there are too many', () => {
    const text = Array.from({ length: 9 }, (_, index) => `Part ${index}.`).join('\n\n');
    const { chunks, isWhole } = chunkText(text, { characters: 9, count: 3 });
    expect(isWhole).toBe(false);
    expect(chunks.map(({ start }) => text.charAt(start + 5))).toEqual(['0', '4', '8']);
  });

  it('of a megabyte without a blank are cut in less than a second', () => {
    const start = performance.now();
    expect(cut('a'.repeat(1_000_000), 6_000)).toHaveLength(167);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
