const dayMs = 24 * 60 * 60 * 1000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `25 Nov` of a day since 1970. */
export function shortDate(day: number): string {
  return `${dateOf(day).getUTCDate()} ${monthOf(day)}`;
}

/** `Nov` */
export function monthOf(day: number): string {
  return months[dateOf(day).getUTCMonth()] ?? '';
}

/** `Nov 2026` */
export function monthAndYear(day: number): string {
  return `${monthOf(day)} ${dateOf(day).getUTCFullYear()}`;
}

/** 1 to 31. */
export function dayOfMonth(day: number): number {
  return dateOf(day).getUTCDate();
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (dateOf(day).getUTCDay() + 6) % 7;
}

/** `Mon` */
export function weekdayName(weekday: number): string {
  return weekdays[weekday] ?? '';
}

function dateOf(day: number): Date {
  return new Date(day * dayMs);
}
