import { isNumberWord, numberValue, numberWord } from '../numbers.ts';
import { type Random, shuffled } from '../random.ts';
import type { Fact } from '../reading/facts.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How many, and the last year that is believable for the article. */
export type Wanted = { readonly count: number; readonly lastYear: number };

/**
 * Other figures that look like `fact`: the same form, roundness and unit, at a believable distance.
 * How many of them are smaller than the right one is random, so that the middle tells nothing.
 */
export function figureOptions(fact: Fact, { count, lastYear }: Wanted, random: Random): string[] {
  const below = Math.floor(random() * (count + 1));
  switch (fact.kind) {
    case 'year':
      return yearsNear(fact, { count, below, step: 1, lastYear }, random);
    case 'decade':
      return yearsNear(fact, { count, below, step: 10, lastYear }, random).map(
        (year) => `${year}s`,
      );
    case 'century':
      return centuriesNear(fact.text, { count, below }, random);
    case 'date':
    case 'month':
      return datesNear(fact.text, { count, lastYear }, random);
    default:
      return amountsNear(fact, { count, below }, random);
  }
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

/** "17th century" and "eighteenth century" for the 19th, in digits or words as the answer has it. */
function centuriesNear(
  text: string,
  { count, below }: { readonly count: number; readonly below: number },
  random: Random,
): string[] {
  const written = /(\d{1,2})(st|nd|rd|th)|\b(\p{L}+(?:-first)?)(?=[ -]centur)/iu.exec(text);
  const figure = written?.[0] ?? '';
  const number = /\d/.test(figure)
    ? Number.parseInt(figure, 10)
    : ordinals.indexOf(figure.toLowerCase()) + 1;
  if (number < 1) return [];
  const isPast = /\bBCE?\b/.test(text);
  const others = (sign: number) =>
    shuffled([1, 2, 3], random)
      .map((distance) => number + sign * distance)
      .filter((one) => one >= 1 && (isPast || one <= 21));
  const lower = others(-1);
  const upper = others(1);
  const chosen = [...lower.slice(0, below), ...upper.slice(0, count - below)];
  const rest = [...lower.slice(below), ...upper.slice(count - below)];
  return [...chosen, ...rest]
    .slice(0, count)
    .map((one) =>
      text.replace(figure, /\d/.test(figure) ? ordinal(one) : (ordinals[one - 1] ?? '')),
    );
}

function ordinal(number: number): string {
  const tail = /1[123]$/.test(String(number))
    ? 'th'
    : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${tail}`;
}

type Plan = Wanted & { readonly below: number; readonly step: number };

function yearsNear(fact: Fact, { count, below, step, lastYear }: Plan, random: Random): string[] {
  const value = fact.value ?? 0;
  const room = Math.max(0, Math.floor((lastYear - value) / step));
  const lower = Math.max(below, count - room);
  const spread = value >= 1900 ? [1, 2, 3, 4, 5, 6, 8] : [2, 3, 5, 7, 10, 12, 15];
  const steps = step === 10 ? [1, 2, 3, 4] : spread;
  const pick = (amount: number, sign: number, limit: number) =>
    shuffled(
      steps.filter((distance) => distance <= limit),
      random,
    )
      .slice(0, amount)
      .map((distance) => String(value + sign * distance * step));
  return [...pick(lower, -1, 99), ...pick(count - lower, 1, room)];
}

function amountsNear(fact: Fact, plan: { count: number; below: number }, random: Random): string[] {
  const parts = /^(\D*?)(\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)(.*)$/is.exec(fact.text);
  const [, prefix = '', figure = '', suffix = ''] = parts ?? [];
  const value = numberValue(figure);
  if (value === undefined || value === 0) return [];
  const worded = isNumberWord(figure);
  const decimals = /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;
  const grain =
    decimals === 0 && value <= 20 ? 1 : decimals > 0 ? 10 ** -decimals : 10 ** trailingZeros(value);
  // "1,050 million" is a billion, and nobody writes it.
  const hasMagnitude = /^\s*(thousand|million|billion|trillion)\b/i.test(suffix);
  const most = hasMagnitude && value < 1_000 ? 1_000 : Number.POSITIVE_INFINITY;
  const limit = fact.kind === 'percentage' && value <= 100 ? 100 : most;
  const made = new Set<number>();
  const wanted = (factors: readonly number[], amount: number) => {
    for (const factor of shuffled(factors, random)) {
      if (amount <= 0) return;
      const next = otherAmount(value, factor, grain);
      if (next === value || next < Math.min(2, value) || next >= limit || made.has(next)) continue;
      if (worded && (numberWord(next) === undefined || next > 20 !== value > 20)) continue;
      made.add(next);
      amount -= 1;
    }
  };
  const small = Number.isInteger(value) && value <= 12 && decimals === 0;
  const lower = small ? [-1, -2, -3].map((d) => (value + d) / value) : [0.5, 0.6, 0.7, 0.8];
  const upper = small ? [1, 2, 3, 4].map((d) => (value + d) / value) : [1.25, 1.4, 1.6, 1.8];
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

function otherAmount(value: number, factor: number, grain: number): number {
  const next = Math.round((value * factor) / grain) * grain;
  return Number(next.toFixed(6));
}

function trailingZeros(value: number): number {
  const digits = /^(\d+?)(0*)$/.exec(String(value));
  const zeros = digits?.[2]?.length ?? 0;
  // "800" may become 550: one significant digit alone leaves too few neighbours.
  return (digits?.[1]?.length ?? 1) === 1 && zeros > 1
    ? zeros - 1
    : zeros === 1 && (digits?.[1]?.length ?? 1) === 1
      ? 0.69897
      : zeros;
}

function withCommas(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function matchCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function datesNear(text: string, { count, lastYear }: Wanted, random: Random): string[] {
  const monthName = months.find((month) => text.includes(month));
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const day = /\b\d{1,2}\b/.exec(text)?.[0];
  if (monthName === undefined) return [];
  const made = new Set<string>();
  for (const distance of shuffled([-4, -3, -2, -1, 1, 2, 3, 4, 5], random)) {
    if (made.size >= count) break;
    const month = months[(months.indexOf(monthName) + distance + 12) % 12] ?? monthName;
    const movedDay = day === undefined ? undefined : String(1 + Math.floor(random() * 28));
    const movedYear =
      year === undefined || random() < 0.5
        ? year
        : String(Math.min(lastYear, Number(year) + (random() < 0.6 ? -1 : 1)));
    let next = text.replace(monthName, month);
    if (year !== undefined && movedYear !== undefined) next = next.replace(year, movedYear);
    if (day !== undefined && movedDay !== undefined)
      next = next.replace(/\b\d{1,2}(?!\d)(st|nd|rd|th)?\b/, movedDay);
    if (next !== text) made.add(next);
  }
  return [...made];
}
