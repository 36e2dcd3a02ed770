import { describe, expect, it } from 'vitest';
import { prefixRange, storedKey } from '../../src/storage/keys.ts';

describe('the range of a prefix', () => {
  it.each([
    ['score:', 'score;'],
    ['g.1', 'g.2'],
    ['g\u007f', 'g\u0080'],
    // Half a surrogate pair is no character, so the next one after U+D7FF is U+E000.
    ['g\ud7ff', 'g\ue000'],
    ['g\uffff', 'g\u{10000}'],
    // Nothing is above U+10FFFF: the character before it is raised.
    ['g\u{10ffff}\u{10ffff}', 'h'],
    ['\u{10ffff}', undefined],
    ['', undefined],
  ])('%j ends before %j', (prefix, end) => {
    expect(prefixRange(prefix)).toEqual({ start: prefix, startIncluded: true, end });
  });
});

describe('a stored key', () => {
  it('is the namespace, a colon and the key, as Keyv builds it', () => {
    expect(storedKey('score', 'g.u:1')).toBe('score:g.u:1');
  });
});
