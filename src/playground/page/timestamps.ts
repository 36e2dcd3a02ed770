/** Discord's timestamps `<t:unix:style>` as text. */

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};
const units = [
  { name: 'second', one: 'a second', seconds: 1, below: 60 },
  { name: 'minute', one: 'a minute', seconds: 60, below: 60 },
  { name: 'hour', one: 'an hour', seconds: 3600, below: 24 },
  { name: 'day', one: 'a day', seconds: 86_400, below: 30 },
  { name: 'month', one: 'a month', seconds: 2_629_800, below: 12 },
  { name: 'year', one: 'a year', seconds: 31_557_600, below: Number.POSITIVE_INFINITY },
] as const;

/** Unknown styles read as `f`, as in Discord's client. `timeZone` absent: the reader's own. */
export function formatTimestamp(
  at: { readonly unixSeconds: number; readonly style: string },
  nowMs: number,
  timeZone?: string,
): string {
  if (at.style === 'R') return formatRelative(at.unixSeconds * 1000 - nowMs);
  const date = new Date(at.unixSeconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  const format = { ...(formats[at.style] ?? formats.f), ...(timeZone ? { timeZone } : {}) };
  return new Intl.DateTimeFormat('en-GB', format).format(date);
}

/** `awayMs` is negative for the past. */
export function formatRelative(awayMs: number): string {
  const seconds = Math.abs(Math.round(awayMs / 1000));
  if (seconds === 0) return 'now';
  const unit = units.find((u) => Math.round(seconds / u.seconds) < u.below) ?? units[5];
  const count = Math.max(1, Math.round(seconds / unit.seconds));
  const amount = count === 1 ? unit.one : `${count} ${unit.name}s`;
  return awayMs > 0 ? `in ${amount}` : `${amount} ago`;
}

/** The short time beside a message's author: "Today at 14:02", "Yesterday at ...", or the date. */
export function formatMessageTime(iso: string, nowMs: number): string {
  const date = new Date(iso);
  const time = formatClock(iso);
  const dayCount = daysBetween(date, new Date(nowMs));
  if (dayCount === 0) return time;
  if (dayCount === 1) return `Yesterday at ${time}`;
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'short' }).format(date)}, ${time}`;
}

/** Hours and minutes in the reader's own zone. */
export function formatClock(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(iso));
}

function daysBetween(earlier: Date, later: Date): number {
  const midnight = (d: Date): number =>
    new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
