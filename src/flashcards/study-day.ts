const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** Whoever studies after midnight still studies on the day before. */
export const dayBorderHour = 4;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `name` is a time zone of IANA's, e.g. `Europe/Berlin` or `UTC`; letter case does not matter. */
export function isTimeZone(name: string): boolean {
  // Offsets such as `+02:00` are taken by newer versions of Node.js only, and know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone as IANA writes it, e.g. `Europe/Berlin` for `europe/berlin`. @throws {RangeError} for no zone. */
export function zoneName(name: string): string {
  return formatOf(name).resolvedOptions().timeZone;
}

/**
 * The day of study that `at` (ms since 1970) belongs to in a zone: days since 1970, each from 4:00 to 4:00 by
 * the clocks there, whatever summer time does to them.
 */
export function studyDay(at: number, zone: string): number {
  return Math.floor((wallClock(at, zone) - dayBorderHour * hourMs) / dayMs);
}

/** When a study day begins, in ms since 1970. */
export function startOfStudyDay(day: number, zone: string): number {
  return atWallClock(day * dayMs + dayBorderHour * hourMs, zone);
}

/** The first instant, in ms since 1970, at which the clocks of a zone show `hour` (0 to 23) or more on a date. */
export function atHour(date: number, hour: number, zone: string): number {
  return atWallClock(date * dayMs + hour * hourMs, zone);
}

/** The date that the calendars of a zone show: days since 1970. Before 4:00 it is one more than the study day. */
export function dateOf(at: number, zone: string): number {
  return Math.floor(wallClock(at, zone) / dayMs);
}

/** @returns e.g. `2026-11-23` for a day. */
export function isoDate(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** What the clocks of a zone show, as ms since 1970 if they were clocks of UTC. */
function wallClock(at: number, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** The first instant at which the clocks show `wall` or more; at a change of summer time there may be none or two. */
function atWallClock(wall: number, zone: string): number {
  const offsets = [wall - dayMs, wall + dayMs].map((near) => wallClock(near, zone) - near);
  const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const [first = wall, second = first] = candidates;
  return wallClock(first, zone) >= wall ? first : second;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
