import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atHour,
  dateOf,
  isoDate,
  isTimeZone,
  startOfStudyDay,
  studyDay,
  zoneName,
} from '../../src/flashcards/study-day.ts';

const berlin = 'Europe/Berlin';
const dayIn = (zone: string, time: string) => isoDate(studyDay(Date.parse(time), zone));

describe('a study day', () => {
  test('turns at 4:00 by the clocks of the zone', () => {
    expect(dayIn(berlin, '2026-11-24T02:59:59.999Z')).toBe('2026-11-23');
    expect(dayIn(berlin, '2026-11-24T03:00:00.000Z')).toBe('2026-11-24');
    expect(dayIn('America/New_York', '2026-11-24T08:59:59Z')).toBe('2026-11-23');
    expect(dayIn('America/New_York', '2026-11-24T09:00:00Z')).toBe('2026-11-24');
    expect(dayIn('Asia/Kathmandu', '2026-11-23T22:15:00Z')).toBe('2026-11-24');
  });

  test('is shorter and longer when summer time begins and ends', () => {
    const hours = (time: string) => {
      const day = studyDay(Date.parse(time), berlin);
      return (startOfStudyDay(day + 1, berlin) - startOfStudyDay(day, berlin)) / 3_600_000;
    };
    // The clocks change at night, before 4:00: so it is the day before that is shorter or longer.
    expect(hours('2026-03-28T12:00:00Z')).toBe(23);
    expect(hours('2026-03-29T12:00:00Z')).toBe(24);
    expect(hours('2026-10-24T12:00:00Z')).toBe(25);
  });

  test('begins at the first instant that belongs to it', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const times = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, (zone, time) => {
        const day = studyDay(time.getTime(), zone);
        const start = startOfStudyDay(day, zone);
        expect(start).toBeLessThanOrEqual(time.getTime());
        expect(studyDay(start, zone)).toBe(day);
        expect(studyDay(start - 1, zone)).toBe(day - 1);
      }),
      { numRuns: 500 },
    );
  });

  test('of before 1970 is counted, too', () => {
    expect(studyDay(-1, 'UTC')).toBe(-1);
    expect(isoDate(-1)).toBe('1969-12-31');
  });
});

test('an hour that summer time leaves out is the next one, and one that comes twice is the first', () => {
  const spring = dateOf(Date.parse('2026-03-29T12:00:00Z'), berlin);
  expect(new Date(atHour(spring, 2, berlin)).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  const autumn = dateOf(Date.parse('2026-10-25T12:00:00Z'), berlin);
  expect(new Date(atHour(autumn, 2, berlin)).toISOString()).toBe('2026-10-25T00:00:00.000Z');
  expect(new Date(atHour(autumn, 3, berlin)).toISOString()).toBe('2026-10-25T02:00:00.000Z');
});

test('a time zone is one of IANA’s', () => {
  const right = [
    'Europe/Berlin',
    'europe/berlin',
    'UTC',
    'Asia/Kolkata',
    'America/Argentina/Ushuaia',
  ];
  expect(right.filter(isTimeZone)).toEqual(right);
  for (const wrong of ['', 'Berlin', '+02:00', 'Mars/Olympus', '0', 'Europe/'])
    expect(isTimeZone(wrong)).toBe(false);
  expect(zoneName('europe/berlin')).toBe('Europe/Berlin');
});
