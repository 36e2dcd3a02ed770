import { ordinalValue } from '../numbers.ts';
import { wordsOf } from './wording.ts';

/** As much of a date as a text tells. */
export type CalendarDate = {
  readonly weekday?: string;
  readonly day?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** Negative before Christ. */
  readonly year?: number;
};

export type DatePart = keyof CalendarDate;

const dateParts: readonly DatePart[] = ['day', 'month', 'year', 'weekday'];
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const empty = /^(on|in|of|the|year|around|about|circa|it|was|by|ad|ce|bce?|during)$/;

/** The date that `text` is in words or digits with its year, e.g. `28th of June 2019`; undefined if it is none. */
export function readDate(text: string): CalendarDate | undefined {
  const words = wordsOf(text.slice(0, 80)).map((word) => word.replace('#', ''));
  const full = fullNumeric(text);
  if (full !== undefined) return full;
  const date: { weekday?: string; day?: number; month?: number; year?: number } = {};
  const hasEra = words.some((word) => /^(ad|ce|bce?)$/.test(word));
  const isBefore = words.some((word) => /^bce?$/.test(word));
  for (const word of words) {
    const month = monthOf(word);
    const weekday = weekdayOf(word);
    if (weekday !== undefined && date.weekday === undefined) date.weekday = weekday;
    else if (month !== undefined && date.month === undefined) date.month = month;
    else if (isDay(word) && date.day === undefined) date.day = Number(word);
    else if ((hasEra ? /^\d{1,4}$/ : /^\d{3,4}$/).test(word) && date.year === undefined)
      date.year = Number(word);
    else if (!empty.test(word)) return undefined;
  }
  return settled(date, { isBefore, hasEra });
}

/** What `6/28`, `6/7` or `28.6.` can mean: both orders where both numbers can be months. */
export function readShortDate(text: string): CalendarDate[] {
  const [, first, mark, second, year] =
    /^\s*(\d{1,2})([./-])(\d{1,2})\.?(?:[./-](\d{2}|\d{4}))?\s*$/.exec(text) ?? [];
  const a = Number(first);
  const b = Number(second);
  const orders =
    mark === '.'
      ? [{ day: a, month: b }]
      : [
          { day: a, month: b },
          { day: b, month: a },
        ];
  return orders
    .filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12)
    .flatMap((date) =>
      year === undefined ? [date] : yearsOf(year).map((one) => ({ ...date, year: one })),
    );
}

/** The parts in which `given` says something else than `right`, and those of `right` that it leaves out. */
export function compareDates(
  right: CalendarDate,
  given: CalendarDate,
): {
  readonly wrong: readonly DatePart[];
  readonly missing: readonly DatePart[];
  readonly extra: readonly DatePart[];
} {
  const has = (date: CalendarDate, part: DatePart) => date[part] !== undefined;
  return {
    wrong: dateParts.filter(
      (part) => has(right, part) && has(given, part) && right[part] !== given[part],
    ),
    missing: dateParts.filter(
      (part) => part !== 'weekday' && has(right, part) && !has(given, part),
    ),
    extra: dateParts.filter((part) => !has(right, part) && has(given, part)),
  };
}

function settled(
  date: CalendarDate,
  { isBefore, hasEra }: { readonly isBefore: boolean; readonly hasEra: boolean },
): CalendarDate | undefined {
  const { day, month, year, weekday } = date;
  // "AD 79" and "44 BC": with an era and no month, a small number is a year.
  if (hasEra && year === undefined && day !== undefined && month === undefined)
    return { year: isBefore ? -day : day };
  const stands =
    year !== undefined ||
    (month !== undefined && weekday === undefined) ||
    (weekday !== undefined && day === undefined) ||
    (month !== undefined && day !== undefined);
  if (!stands || (day !== undefined && month === undefined)) return undefined;
  return isBefore && year !== undefined ? { ...date, year: -year } : date;
}

/** `2019-06-28` and `28.06.2019` say themselves what is what. */
function fullNumeric(text: string): CalendarDate | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\s*$/.exec(text) ?? [];
  if (year === undefined || Number(month) > 12) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function yearsOf(digits: string): number[] {
  return digits.length === 4 ? [Number(digits)] : [1900 + Number(digits), 2000 + Number(digits)];
}

/** True of a month's name or short name in lower case. */
export function isMonth(word: string): boolean {
  return monthOf(word) !== undefined;
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const isShort = word.length <= 4 && word !== 'sept' ? word.length === 3 : word === 'sept';
  const found = months.findIndex((month) => month === word || (isShort && month.startsWith(word)));
  return found < 0 ? undefined : found + 1;
}

function weekdayOf(word: string): string | undefined {
  return weekdays.find(
    (day) =>
      day === word || (/^(mon|tues?|wed|thu(rs)?|fri|sat|sun)$/.test(word) && day.startsWith(word)),
  );
}

function isDay(word: string): boolean {
  const value = ordinalValue(word) ?? Number(word);
  return /^\d{1,2}$/.test(word) && value >= 1 && value <= 31;
}
