import { describe, expect, it } from 'vitest';
import { proposalsAbout } from './read-proposals.ts';

const claims = (text: string) =>
  proposalsAbout(text).flatMap((one) => {
    const written = one.kind === 'true-false' && one.answer === 'false' ? [one] : [];
    return written.map(({ about, asks }) => `${asks} ${about}`);
  });

describe('a ruling', () => {
  it('is falsified by its core and not by its year', () => {
    const found = claims(
      'In 2018, the International Court of Justice ruled that Chile was not obliged to negotiate with Bolivia over access to the ocean.',
    );
    expect(found).toContain('turn not');
    expect(found).not.toContain('swap 2018');
  });

  it('keeps its false year where nothing is denied', () => {
    const found = claims(
      'In 1931, the High Court of Lisbon ruled that Ada Okafor owned the bridge.',
    );
    expect(found).toContain('swap 1931');
  });
});
