import { describe, expect, it } from 'vitest';
import { keepsOrder } from '../../src/questions/figure-order.ts';
import type { Fact } from '../../src/questions/reading/facts.ts';

const figure = (text: string, kind: Fact['kind'] = 'count'): Fact => ({
  kind,
  text,
  sort: kind,
  from: 0,
  to: 1,
});

describe('another figure keeps its place among the others', () => {
  const [votes, all] = [figure('176,928'), figure('181,000')];

  it.each([
    ['a smaller part', votes, '120,000', true],
    ['a part larger than the whole', votes, '240,000', false],
    ['a whole smaller than its part', all, '109,000', false],
    ['a larger whole', all, '400,000', true],
  ])('%s', (_, fact, other, isKept) => {
    expect(keepsOrder(fact, other, [votes, all])).toBe(isKept);
  });

  it('beside one of another magnitude nothing is known, and one of its own size does not count', () => {
    const people = figure('1.2 million');
    expect(keepsOrder(figure('900,000'), '950,000', [people])).toBe(true);
    expect(keepsOrder(figure('3.7 million'), '1.1 million', [people])).toBe(false);
    expect(keepsOrder(figure('40'), '90', [figure('40'), figure('forty')])).toBe(true);
  });

  it('of another kind nothing is known', () => {
    expect(keepsOrder(figure('1%', 'percentage'), '90%', [figure('2%', 'money')])).toBe(true);
    expect(keepsOrder(figure('1%', 'percentage'), '3%', [figure('2.5%', 'percentage')])).toBe(
      false,
    );
  });
});
