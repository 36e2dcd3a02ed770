import { isNumberWord, numberValue, numberWord } from '../numbers.ts';
import { type Random, shuffled } from '../random.ts';
import type { Fact } from '../reading/facts.ts';
import { capitalised } from '../text.ts';

/** From this on counts are told by what they come near to. */
const fewest = 8;

/** Counts, shares and sums like `fact`, `below` of them smaller where there are so many. */
export function amountsNear(
  fact: Fact,
  plan: { count: number; below: number; isWide?: boolean },
  random: Random,
): string[] {
  const parts = /^(\D*?)(\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)(.*)$/is.exec(fact.text);
  const [, prefix = '', figure = '', suffix = ''] = parts ?? [];
  const value = numberValue(figure);
  if (value === undefined || value === 0) return [];
  const worded = isNumberWord(figure);
  const decimals = /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;
  const grain = decimals > 0 ? 10 ** -decimals : grainOf(value);
  // "1,050 million" is a billion, and nobody writes it.
  const hasMagnitude = /^\s*(thousand|million|billion|trillion)\b/i.test(suffix);
  const most = hasMagnitude && value < 1_000 ? 1_000 : Number.POSITIVE_INFINITY;
  const limit = fact.kind === 'percentage' && value <= 100 ? 100 : most;
  // Nobody tells twelve from thirteen.
  const isDozens = Number.isInteger(value) && value >= fewest && value <= 20 && decimals === 0;
  const made = new Set<number>();
  const wanted = (factors: readonly number[], amount: number) => {
    for (const factor of shuffled(factors, random)) {
      if (amount <= 0) return;
      const next = otherAmount(value, factor, grain);
      if (next === value || next < Math.min(2, value) || next >= limit || made.has(next)) continue;
      if (isDozens && [value, ...made].some((other) => Math.abs(next - other) < 2)) continue;
      if (worded && (numberWord(next) === undefined || next > 20 !== value > 20)) continue;
      made.add(next);
      amount -= 1;
    }
  };
  const small = Number.isInteger(value) && value < fewest && decimals === 0;
  const round = decimals === 0 && value > 12 ? roundFactors(value, plan.isWide) : undefined;
  const lower = round
    ? round.lower
    : plan.isWide
      ? [0.15, 0.25, 0.4, 0.5, 0.6]
      : small
        ? [-1, -2, -3].map((d) => (value + d) / value)
        : isDozens
          ? [2, 3, 4, 5, 6, 7].map((d) => (value - d) / value)
          : [0.4, 0.5, 0.6, 0.7, 0.8].slice(value % 5 === 0 ? 0 : 1);
  const upper = round
    ? round.upper
    : plan.isWide
      ? [1.6, 2, 2.5, 3, 4]
      : small
        ? [1, 2, 3, 4].map((d) => (value + d) / value)
        : isDozens
          ? [2, 3, 4, 5, 6, 8].map((d) => (value + d) / value)
          : [1.25, 1.4, 1.6, 1.8];
  wanted(lower, plan.below);
  wanted(upper, plan.count - made.size);
  wanted(lower, plan.count - made.size);
  const style = (next: number) => {
    if (worded) return matchCase(numberWord(next) ?? String(next), figure);
    const text = next.toFixed(decimals);
    // "9500" leaves out the comma, and so may "8000"; "625" says nothing about how thousands are written.
    const withoutComma = value >= 1_000 && !figure.includes(',') && next < 10_000;
    return withoutComma ? text : withCommas(text);
  };
  return [...made].map((next) => `${prefix}${style(next)}${suffix}`);
}

/** So far apart that none is right where the answer is said to be "about" so much: a third of the greater. */
const clear = 1.5;

/** Amounts like `fact` of which each differs from it and from the others by a third at least. */
export function amountsApart(
  fact: Fact,
  plan: { count: number; below: number },
  random: Random,
): string[] {
  const sizeOf = (text: string) =>
    numberValue(/\d[\d,]*(?:\.\d+)?|[a-z]+/i.exec(text)?.[0] ?? '') ?? 0;
  const value = fact.value ?? sizeOf(fact.text);
  const options = amountsNear(fact, { count: 16, below: 8, isWide: true }, random);
  const kept: string[] = [];
  const take = (most: number, fits: (size: number) => boolean) => {
    for (const option of options) {
      const ratios = [fact.text, ...kept].map((one) => sizeOf(option) / sizeOf(one));
      const isClear = ratios.every((ratio) => ratio >= clear || ratio <= 1 / clear);
      if (isClear && fits(sizeOf(option)) && kept.length < most) kept.push(option);
    }
  };
  take(plan.below, (size) => size < value);
  take(plan.count, (size) => size > value);
  take(plan.count, () => true);
  return kept;
}

function otherAmount(value: number, factor: number, grain: number): number {
  const next = Math.round((value * factor) / grain) * grain;
  return Number(next.toFixed(6));
}

/** "800" beside "500" and "900": one digit and noughts beside such figures alone. */
function roundFactors(
  value: number,
  isWide = false,
): { readonly lower: readonly number[]; readonly upper: readonly number[] } | undefined {
  const [, lead = '', zeros = ''] = /^([1-9])(0+)$/.exec(String(value)) ?? [];
  if (zeros === '') return undefined;
  const digit = Number(lead);
  const steps = [0.3, 0.4, 0.5, 0.6, 0.8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40];
  const factors = (digits: readonly number[]) => digits.map((one) => one / digit);
  return {
    lower: factors(steps.filter((one) => one < digit).slice(isWide ? 0 : digit < 3 ? -3 : -4)),
    upper: factors(steps.filter((one) => one > digit).slice(0, isWide ? 8 : 4)),
  };
}

/** What the options are multiples of: 5 of "45", 100 of "3,700", a tenth of what is one digit and noughts. */
function grainOf(value: number): number {
  if (value <= 20) return 1;
  const [, digits = '', zeros = ''] = /^(\d+?)(0*)$/.exec(String(value)) ?? [];
  const unit = 10 ** zeros.length;
  if (digits.length === 1) return unit / 10;
  return digits.endsWith('5') ? 5 * unit : unit;
}

function withCommas(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function matchCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? capitalised(word) : word;
}
