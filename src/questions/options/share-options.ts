import { type Random, shuffled } from '../random.ts';
import type { Fact } from '../reading/facts.ts';

/** Percentages below this are told by their ratio: 2 beside 4 and 8. */
const leastShare = 20;

/**
 * Shares that could stand for `fact` ("80%"), `below` of them smaller where there are so many: 10 to 35 points off, a
 * round one among round ones. Undefined for small, broken or worded shares.
 */
export function sharesNear(
  { text, kind }: Fact,
  plan: { readonly count: number; readonly below: number; readonly isHedged: boolean },
  random: Random,
): string[] | undefined {
  const [figure = ''] = /^\d+(?![\d.,])/.exec(text) ?? [];
  const value = Number(figure);
  if (kind !== 'percentage' || figure === '' || value < leastShare || value >= 100)
    return undefined;
  const steps = stepsOf(value, plan.isHedged);
  const fits = (one: number) => one >= 5 && one < 100;
  const lower = shuffled(steps.map((step) => value - step).filter(fits), random);
  const upper = shuffled(steps.map((step) => value + step).filter(fits), random);
  const first = [...lower.slice(0, plan.below), ...upper.slice(0, plan.count - plan.below)];
  const rest = [...lower.slice(plan.below), ...upper.slice(plan.count - plan.below)];
  return [...first, ...rest].slice(0, plan.count).map((one) => text.replace(figure, String(one)));
}

function stepsOf(value: number, isHedged: boolean): readonly number[] {
  if (value % 10 === 0) return isHedged ? [20, 30, 40] : [10, 20, 30];
  if (value % 5 === 0) return isHedged ? [15, 20, 30, 35] : [10, 15, 20, 25, 30];
  return isHedged ? [16, 23, 31, 38] : [9, 12, 16, 21, 26, 32];
}
