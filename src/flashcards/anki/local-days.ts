/** A new day of study begins at this hour, as in Anki. */
const borderHour = 4;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of `zone` are ahead of UTC at that time, in ms. */
export function aheadMs(atMs: number, zone: string): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(atMs / 1000) * 1000;
}

/** The day of study that a time falls into, counted from 1 January 1970. */
export function localDay(atMs: number, zone: string): number {
  return Math.floor((atMs + aheadMs(atMs, zone) - borderHour * hourMs) / dayMs);
}

/** When a day of study begins: at 4:00 in `zone`, or as soon after it as there is such a time. */
export function dayStartMs(day: number, zone: string): number {
  const shown = day * dayMs + borderHour * hourMs;
  const guess = shown - aheadMs(shown, zone);
  return shown - aheadMs(guess, zone);
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(zone, format);
  return format;
}
