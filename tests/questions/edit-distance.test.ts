import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundedDistance } from '../../src/questions/edit-distance.ts';

it.each([
  ['kabul', 'kabul', 0],
  ['kabul', 'kabil', 1],
  ['kabul', 'kaubl', 1],
  ['kabul', 'abul', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
])('from %s to %s it is %i', (a, b, distance) => {
  expect(boundedDistance(a, b, 5)).toBe(distance);
});

it('stops at the limit', () => {
  expect(boundedDistance('kitten', 'sitting', 2)).toBe(3);
  expect(boundedDistance('a'.repeat(4000), 'b', 2)).toBe(3);
});

it('is the same both ways, and zero only between equals', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(boundedDistance(a, b, 10)).toBe(boundedDistance(b, a, 10));
      expect(boundedDistance(a, b, 10) === 0).toBe(a === b);
    }),
    { seed: 3 },
  );
});
