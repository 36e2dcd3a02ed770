import { jsonOf, wholeNumberOf } from '../../banks/formats/anki/column-values.ts';
import type { SqliteFile } from '../../banks/formats/anki/sqlite-file.ts';
import { dateOf } from '../study-day.ts';

const daySeconds = 86_400;
/** Of the year 2106; a later date is a mistake. */
const latestSeconds = 2 ** 32;
const mostMinutesWest = 23 * 60;

/**
 * The day of study from which a collection counts the days that cards are due on: the date that clocks
 * showed when it was made. Newer Ankis keep how far those clocks were from UTC; for older ones it is the
 * date in the member's zone.
 * @see https://github.com/ankitects/anki, rslib/src/scheduler/timing.rs
 */
export function dayZeroIn(file: SqliteFile, zone: string): number {
  const [row] = [...file.rows('col')];
  const created = Math.min(Math.max(0, wholeNumberOf(row?.crt)), latestSeconds);
  const minutesWest = file.has('config') ? settingInTable(file) : settingOf(jsonOf(row?.conf));
  return minutesWest === undefined
    ? dateOf(created * 1000, zone)
    : Math.floor((created - minutesWest * 60) / daySeconds);
}

function settingInTable(file: SqliteFile): number | undefined {
  for (const { key, val } of file.rows('config'))
    if (key === 'creationOffset') return settingOf({ creationOffset: jsonOf(val) });
  return undefined;
}

function settingOf(settings: unknown): number | undefined {
  if (typeof settings !== 'object' || settings === null || !('creationOffset' in settings))
    return undefined;
  const { creationOffset: minutes } = settings;
  const isOffset = typeof minutes === 'number' && Math.abs(minutes) <= mostMinutesWest;
  return isOffset ? minutes : undefined;
}
