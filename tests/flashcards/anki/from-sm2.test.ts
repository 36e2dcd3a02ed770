import { FSRSBinding } from '@open-spaced-repetition/binding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easeOf, strengthFromSm2 } from '../../../src/flashcards/anki/from-sm2.ts';
import { usualWeights } from '../../../src/flashcards/plan.ts';

const anyInterval = fc.integer({ min: 1, max: 3_650 });
const anyEase = fc.integer({ min: 1_300, max: 4_000 }).map((ease) => ease / 1_000);

describe('a memory from an interval and an ease', () => {
  test('is the one that the FSRS of Anki makes of them', () => {
    const fsrs = new FSRSBinding([...usualWeights]);
    fc.assert(
      fc.property(anyInterval, anyEase, (intervalDays, ease) => {
        const theirs = fsrs.memoryStateFromSM2(ease, intervalDays, 0.9);
        const ours = strengthFromSm2(intervalDays, ease, usualWeights);
        // Anki computes with 32 bits.
        expect(ours.stability / theirs.stability).toBeCloseTo(1, 5);
        expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 3);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('goes back to the same ease, where the difficulty is within its bounds', () => {
    const strength = strengthFromSm2(10, 2.5, usualWeights);
    expect(strength).toEqual({ stability: 10, difficulty: expect.closeTo(6.914, 3) });
    expect(easeOf(strength, usualWeights)).toBeCloseTo(2.5, 10);
  });
});
