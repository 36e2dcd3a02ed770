import { ordinal } from '../numbers.ts';
import { type Random, shuffled } from '../random.ts';
import type { Fact } from '../reading/facts.ts';
import { amountsApart, amountsNear } from './amount-options.ts';
import { sharesNear } from './share-options.ts';
import { decadesNear, yearsNear } from './year-options.ts';

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

const figureKinds: readonly Fact['kind'][] = [
  'year',
  'decade',
  'century',
  'date',
  'month',
  'count',
  'percentage',
  'money',
];

/** True of a kind whose options are made from the figure itself. */
export function isFigureKind(kind: Fact['kind']): boolean {
  return figureKinds.includes(kind);
}

/** How many, and the last year that is believable for the article. */
export type Wanted = {
  readonly count: number;
  readonly lastYear: number;
  /** Every how many years it happens: 4 of the Olympic Games. */
  readonly everyYears?: number;
  /** The years of the war or reign that the question names. */
  readonly within?: { readonly from: number; readonly to: number } | undefined;
  /** The figure is only about right, so that a near one is no less so. */
  readonly isHedged?: boolean;
};

/**
 * Other figures that look like `fact`: the same form, roundness and unit, at a believable distance.
 * How many of them are smaller than the right one is random, so that the middle tells nothing.
 */
export function figureOptions(fact: Fact, wanted: Wanted, random: Random): string[] {
  const { count, lastYear, everyYears = 1, within, isHedged = false } = wanted;
  const below = Math.floor(random() * (count + 1));
  switch (fact.kind) {
    case 'year':
      return yearsNear(fact, { count, below, step: everyYears, lastYear, within }, random);
    case 'decade':
      return decadesNear(fact, { count, below, step: 10, lastYear, within }, random);
    case 'century':
      return centuriesNear(fact.text, { count, below, within }, random);
    case 'date':
    case 'month':
      return datesNear(fact.text, { count, lastYear }, random);
    default:
      return (
        sharesNear(fact, { count, below, isHedged }, random) ??
        (isHedged
          ? amountsApart(fact, { count, below }, random)
          : amountsNear(fact, { count, below }, random))
      );
  }
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

/** "17th century" and "eighteenth century" for the 19th, in digits or words as the answer has it. */
function centuriesNear(
  text: string,
  { count, below, within }: Pick<Wanted, 'count' | 'within'> & { readonly below: number },
  random: Random,
): string[] {
  const written = /(\d{1,2})(st|nd|rd|th)|\b(\p{L}+(?:-first)?)(?=[ -]centur)/iu.exec(text);
  const figure = written?.[0] ?? '';
  const number = /\d/.test(figure)
    ? Number.parseInt(figure, 10)
    : ordinals.indexOf(figure.toLowerCase()) + 1;
  if (number < 1) return [];
  const isPast = /\bBCE?\b/.test(text);
  const holdsYears = (one: number) =>
    within === undefined || (one * 100 >= within.from && (one - 1) * 100 < within.to);
  const others = (sign: number) =>
    shuffled([1, 2, 3], random)
      .map((distance) => number + sign * distance)
      .filter((one) => one >= 1 && (isPast || (one <= 21 && holdsYears(one))));
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
