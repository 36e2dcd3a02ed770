import { describe, expect, it } from 'vitest';
import { sharesNear } from '../../../src/questions/options/share-options.ts';
import { seededRandom } from '../../../src/questions/random.ts';
import type { Fact } from '../../../src/questions/reading/facts.ts';

const share = (text: string): Fact => ({
  kind: 'percentage',
  sort: 'percentage',
  text,
  from: 0,
  to: 1,
});
const near = (text: string, isHedged = false) =>
  sharesNear(share(text), { count: 3, below: 2, isHedged }, seededRandom('x'))?.map((one) =>
    Number.parseInt(one, 10),
  );

describe('percentages beside a percentage', () => {
  it.each(['80%', '45 percent', '23%', '95%'])('lie within 35 points of %s', (text) => {
    const value = Number.parseInt(text, 10);
    const made = near(text) ?? [];
    expect(made).toHaveLength(3);
    for (const one of made) {
      expect(Math.abs(one - value)).toBeGreaterThanOrEqual(9);
      expect(Math.abs(one - value)).toBeLessThanOrEqual(35);
      expect(one).toBeLessThan(100);
    }
  });

  it('lie further off where the right one is only about right', () => {
    for (const one of near('80%', true) ?? [80]) expect(80 - one).toBeGreaterThanOrEqual(20);
  });

  it('are made by ratio for small ones', () => {
    expect(near('2%')).toBeUndefined();
  });
});
