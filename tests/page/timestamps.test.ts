import { expect, test } from 'vitest';
import { formatRelative, formatTimestamp } from '../../src/playground/page/timestamps.ts';

// 2026-03-04 05:06:07 UTC
const at = Date.UTC(2026, 2, 4, 5, 6, 7) / 1000;

test.each([
  ['t', '05:06'],
  ['T', '05:06:07'],
  ['d', '04/03/2026'],
  ['D', '4 March 2026'],
  ['f', '4 March 2026 at 05:06'],
  ['F', 'Wednesday, 4 March 2026 at 05:06'],
])('style %s', (style, expected) => {
  const text = formatTimestamp({ unixSeconds: at, style }, 0, 'UTC');
  // Some versions of ICU put a comma where others put "at".
  expect(text.replace(/(\d{4}),/, '$1 at')).toBe(expected);
});

test.each([
  [0, 'now'],
  [1_000, 'in a second'],
  [20_000, 'in 20 seconds'],
  [-59_000, '59 seconds ago'],
  [-60_000, 'a minute ago'],
  [90 * 60_000, 'in 2 hours'],
  [-86_400_000, 'a day ago'],
  [45 * 86_400_000, 'in a month'],
  [800 * 86_400_000, 'in 2 years'],
])('%i ms away is "%s"', (awayMs, expected) => {
  expect(formatRelative(awayMs)).toBe(expected);
});
