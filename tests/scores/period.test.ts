import { expect, test } from 'vitest';
import { dayOf, monthOf, periodOf, weekOf } from '../../src/scores/period.ts';

test('a week runs from Monday to Sunday and belongs to the year of its Thursday', () => {
  expect(weekOf(Date.UTC(2026, 10, 22, 23, 59))).toBe('2026-W47');
  expect(weekOf(Date.UTC(2026, 10, 23))).toBe('2026-W48');
  expect(weekOf(Date.UTC(2027, 0, 1))).toBe('2026-W53');
  expect(weekOf(Date.UTC(2024, 11, 30))).toBe('2025-W01');
  expect(weekOf(Date.UTC(2026, 0, 1))).toBe('2026-W01');
});

test('days and months are those of UTC', () => {
  expect(dayOf(Date.UTC(2026, 10, 23, 23, 59, 59))).toBe('2026-11-23');
  expect(monthOf(Date.UTC(2026, 10, 30))).toBe('2026-11');
  expect(periodOf('all', 0)).toBe('all');
});
