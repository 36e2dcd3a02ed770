import { type CalendarDate, compareDates, readDate, readShortDate } from './dates.ts';
import { type Figure, isKnownUnit, readFigures, sameAmount } from './figures.ts';
import { type Period, readPeriod, samePeriod } from './periods.ts';

/** Everything that a text can be read as, if it is a figure, a date or a stretch of years. */
export type Meanings = {
  readonly figures: readonly Figure[];
  readonly dates: readonly CalendarDate[];
  readonly period: Period | undefined;
};

export type Comparison = {
  readonly verdict: 'right' | 'near' | 'wrong';
  readonly missing?: string;
};

/** Words of the question: a unit or a part of a date that stands there may be left out or added. */
export type Said = ReadonlySet<string>;

const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const partNames = { day: 'the day', month: 'the month', year: 'the year', weekday: 'the weekday' };

/** Reads a right answer. A number inside a name ("Apollo 11") is no figure. */
export function meaningsOf(text: string): Meanings {
  const starts = /^\W{0,3}(?:(?:about|around|some|nearly|over|the|an?)\s+)*[\p{Sc}\d]/iu.test(text);
  const { figures, ...times } = meaningsOfAny(text);
  const isFigure = starts || figures.every(({ unit }) => isKnownUnit(unit));
  return { ...times, figures: isFigure ? figures : [] };
}

/** Reads what was typed, where a date may also be written `6/28`. */
export function meaningsTyped(text: string): Meanings {
  const { dates, ...rest } = meaningsOfAny(text);
  return { ...rest, dates: [...dates, ...readShortDate(text)] };
}

/** "1840s" and "17 July" are no numbers with a unit; "1840" can be a year and a number. */
function meaningsOfAny(text: string): Meanings {
  const date = readDate(text);
  const period = readPeriod(text);
  const isTime = period !== undefined || date?.month !== undefined;
  return {
    figures: isTime ? [] : readFigures(text),
    dates: date === undefined ? [] : [date],
    period,
  };
}

/** True of an answer that is nothing but an amount or a time: spelling cannot make another one of it. */
export function isQuantity({ figures, dates, period }: Meanings): boolean {
  return dates.length > 0 || period !== undefined || figures.some(({ unit }) => isKnownUnit(unit));
}

export function hasMeaning({ figures, dates, period }: Meanings): boolean {
  return figures.length > 0 || dates.length > 0 || period !== undefined;
}

/** The best that the readings of `given` make of those of `right`. */
export function compareMeanings(right: Meanings, given: Meanings, said: Said): Comparison {
  const found = [
    ...right.figures.flatMap((a) => given.figures.map((b) => compareFigures(a, b, said))),
    ...right.dates.flatMap((a) => given.dates.map((b) => dateComparison(a, b, said))),
    ...(right.period && given.period ? [comparePeriods(right.period, given.period)] : []),
  ];
  return (
    found.find(({ verdict }) => verdict === 'right') ??
    found.find(({ verdict }) => verdict === 'near') ?? { verdict: 'wrong' }
  );
}

function compareFigures(right: Figure, given: Figure, words: Said): Comparison {
  if (!sameAmount(right, given)) return { verdict: 'wrong' };
  const isSaid = (unit: string) => unit.split(' ').every((word) => words.has(word));
  const isShare = right.sort === 'part' || given.sort === 'part';
  if (right.unit === given.unit || isShare) return { verdict: 'right' };
  if (given.unit !== '') {
    const isAdded = right.unit === '' || isSaid(right.unit);
    return { verdict: isAdded && isSaid(given.unit) ? 'right' : 'wrong' };
  }
  if (isKnownUnit(right.unit) || isSaid(right.unit)) return { verdict: 'right' };
  return { verdict: 'near', missing: /^bce?$/.test(right.unit) ? 'BC' : 'what it counts' };
}

function dateComparison(right: CalendarDate, given: CalendarDate, words: Said): Comparison {
  const { wrong, missing, extra } = compareDates(right, given);
  const isEraMissing =
    wrong.length === 1 && right.year !== undefined && right.year === -Number(given.year);
  if (isEraMissing && right.year < 0) return { verdict: 'near', missing: 'BC' };
  if (wrong.length > 0) return { verdict: 'wrong' };
  const [lacking] = missing;
  const isShared = Object.keys(given).length > extra.length;
  if (lacking !== undefined)
    return isShared ? { verdict: 'near', missing: partNames[lacking] } : { verdict: 'wrong' };
  const isTold = extra.every(
    (part) =>
      part === 'weekday' ||
      words.has(
        part === 'month' ? (monthNames[(given.month ?? 1) - 1] ?? '') : String(given[part]),
      ),
  );
  return { verdict: isTold ? 'right' : 'near' };
}

function comparePeriods(right: Period, given: Period): Comparison {
  if (!samePeriod(right, given)) return { verdict: 'wrong' };
  if (right.part === given.part) return { verdict: 'right' };
  if (right.part === '') return { verdict: 'near' };
  return given.part === '' ? { verdict: 'near', missing: `“${right.part}”` } : { verdict: 'wrong' };
}
