/** The boards: this ISO week (Monday to Sunday), this month, all time. All days are days of UTC. */
export const periods = ['week', 'month', 'all'] as const;
export type Period = (typeof periods)[number];

const dayMs = 24 * 60 * 60 * 1000;

/** @returns the day of `at` (ms since 1970), e.g. `2026-11-23`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** @returns the month of `at` (ms since 1970), e.g. `2026-11`. */
export function monthOf(at: number): string {
  return dayOf(at).slice(0, 7);
}

/** @returns the week of `at` (ms since 1970) by ISO 8601, e.g. `2026-W48`: the year is that of its Thursday. */
export function weekOf(at: number): string {
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  const thursday = at + (3 - weekday) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** @returns the name of the period that `at` lies in; `all` for all time. */
export function periodOf(period: Period, at: number): string {
  return { week: weekOf(at), month: monthOf(at), all: 'all' }[period];
}
