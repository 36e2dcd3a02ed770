import { dayOfMonth, monthAndYear, monthOf, weekdayName, weekdayOf } from '../days.ts';
import {
  createFrame,
  type Frame,
  fontOf,
  type Heading,
  plotArea,
  write,
  writeNothing,
} from '../frame.ts';
import { counted, sumOf, whole } from '../numbers.ts';
import { palette } from '../palette.ts';
import { type Calendar, pictureSize } from '../picture.ts';

const nothing = 'No reviews in the last year. Today would be a good first square.';
const weekCount = 53;
/** Points from one square to the next, and of the gap between. */
const step = 10.4;
const gap = 2;
const grid = { left: 64, top: 110 } as const;
const shownWeekdays = [0, 2, 4, 6];

/** A square for each day of the year, a column for each week; the more reviews, the brighter. */
export function drawCalendar(calendar: Calendar): Frame {
  const frame = createFrame(headingOf(calendar), pictureSize.calendarHeight);
  const { context } = frame;
  if (yearOf(calendar).total === 0) {
    writeNothing(context, nothing);
    return frame;
  }
  writeNames(frame, firstDayOf(calendar));
  const { counts, most } = yearOf(calendar);
  for (let day = firstDayOf(calendar); day <= calendar.today; day += 1) {
    context.fillStyle = palette.steps[stepOf(counts.get(day) ?? 0, most)] ?? palette.ground;
    context.beginPath();
    const { x, y } = placeOf(day, firstDayOf(calendar));
    context.roundRect(x, y, step - gap, step - gap, 2);
    context.fill();
  }
  writeLegend(frame);
  return frame;
}

/** The numbers of the picture, month by month. */
export function describeCalendar(calendar: Calendar): string {
  const { title, subtitle } = headingOf(calendar);
  const { counts, total } = yearOf(calendar);
  if (total === 0) return `${title}: ${nothing}`;
  const months = new Map<string, { reviews: number; days: number }>();
  for (let day = firstDayOf(calendar); day <= calendar.today; day += 1) {
    const name = monthAndYear(day);
    const sums = months.get(name) ?? { reviews: 0, days: 0 };
    const count = counts.get(day) ?? 0;
    months.set(name, { reviews: sums.reviews + count, days: sums.days + (count > 0 ? 1 : 0) });
  }
  const told = [...months]
    .filter(([, { days }]) => days > 0)
    .map(([name, { reviews, days }]) => `${name} ${whole(reviews)} on ${counted(days, 'day')}`);
  return `${title}: ${subtitle}. ${told.join(', ')}.`;
}

function headingOf(calendar: Calendar): Heading {
  const title = 'A year of reviews';
  const { counts, total } = yearOf(calendar);
  if (total === 0) return { title, subtitle: '' };
  const streak = longestStreak([...counts.keys()]);
  return {
    title,
    subtitle: `${counted(total, 'review')} on ${counted(counts.size, 'day')}, at best ${counted(streak, 'day')} in a row`,
  };
}

/** Days with reviews within the year that is shown, and the most on one day. */
function yearOf(calendar: Calendar) {
  const shown = calendar.done.filter(
    ({ day, count }) => count > 0 && day >= firstDayOf(calendar) && day <= calendar.today,
  );
  const counts = new Map(shown.map(({ day, count }) => [day, count]));
  return { counts, total: sumOf([...counts.values()]), most: Math.max(0, ...counts.values()) };
}

function longestStreak(days: readonly number[]): number {
  const all = new Set(days);
  let longest = 0;
  for (const first of days.filter((day) => !all.has(day - 1))) {
    let count = 1;
    while (all.has(first + count)) count += 1;
    longest = Math.max(longest, count);
  }
  return longest;
}

/** The Monday that the first column begins with. */
function firstDayOf({ today }: Calendar): number {
  return today - weekdayOf(today) - 7 * (weekCount - 1);
}

function placeOf(day: number, firstDay: number): { readonly x: number; readonly y: number } {
  const week = Math.floor((day - firstDay) / 7);
  return { x: grid.left + week * step, y: grid.top + weekdayOf(day) * step };
}

/** 0 for none, then 1 to 4 by the square root, so that one great day does not darken all the others. */
function stepOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * 4));
}

function writeNames({ context }: Frame, firstDay: number): void {
  const look = { font: fontOf(13), colour: palette.quiet } as const;
  for (const weekday of shownWeekdays) {
    const y = grid.top + weekday * step + 8.5;
    write(context, weekdayName(weekday), { ...look, x: grid.left - 8, y, align: 'right' });
  }
  for (let week = 0; week < weekCount - 1; week += 1) {
    const monday = firstDay + 7 * week;
    if (dayOfMonth(monday) > 7) continue;
    write(context, monthOf(monday), { ...look, x: grid.left + week * step, y: grid.top - 10 });
  }
}

function writeLegend({ context }: Frame): void {
  const y = grid.top + 7 * step + 38;
  const look = { font: fontOf(13), colour: palette.quiet, y } as const;
  const right = plotArea.left + plotArea.width;
  const left = right - palette.steps.length * 16 - 38;
  write(context, 'less', { ...look, x: left - 8, align: 'right' });
  write(context, 'more', { ...look, x: right, align: 'right' });
  for (const [index, colour] of palette.steps.entries()) {
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(left + index * 16, y - 11, 12, 12, 2);
    context.fill();
  }
}
