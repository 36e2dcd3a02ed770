import { describe, expect, test } from 'vitest';
import { easeOf, strengthFromSm2 } from '../../../src/flashcards/anki/from-sm2.ts';
import { usualWeights } from '../../../src/flashcards/plan.ts';

/**
 * Interval in days, ease, and the stability and difficulty that Anki's own FSRS gives for them at a retention
 * of .9: `memoryStateFromSM2` of @open-spaced-repetition/binding 0.5.0 with the usual weights.
 */
const known = [
  [1, 1.3, 1, 10],
  [1, 2.5, 1, 8.215_852],
  [3, 1.85, 3, 9.105_439],
  [10, 2.5, 10, 6.914_056],
  [30, 2.1, 30, 7.401_826],
  [100, 2.9, 100, 3.404_529],
  [365, 1.3, 365, 9.512_009],
  [3_650, 4, 3_650, 1],
] as const;

describe('a memory from an interval and an ease', () => {
  test.each(known)('of %i days and ease %d is the one that the FSRS of Anki makes', (...row) => {
    const [intervalDays, ease, stability, difficulty] = row;
    const ours = strengthFromSm2(intervalDays, ease, usualWeights);
    // Anki computes with 32 bits.
    expect(ours.stability / stability).toBeCloseTo(1, 5);
    expect(ours.difficulty).toBeCloseTo(difficulty, 3);
  });

  test('goes back to the same ease, where the difficulty is within its bounds', () => {
    const strength = strengthFromSm2(10, 2.5, usualWeights);
    expect(strength).toEqual({ stability: 10, difficulty: expect.closeTo(6.914, 3) });
    expect(easeOf(strength, usualWeights)).toBeCloseTo(2.5, 10);
  });
});
