import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from '../writing/statement.ts';
import { yearsAround } from './spans.ts';

/** The years that an option may lie in, for a year, a decade or a century. */
export function spanOf(
  { kind, value, text }: Fact,
  told: string,
  document: ReadDocument,
): ReturnType<typeof yearsAround> {
  if (kind === 'year' || kind === 'decade') return yearsAround(value ?? 0, told, document);
  // What a century saw may have been in its last year.
  return kind === 'century' && !/\bBCE?\b/.test(text)
    ? yearsAround((value ?? 0) * 100, told, document)
    : undefined;
}

const fullCount: ReadonlyMap<string, number> = new Map(
  Object.entries({
    days: 365,
    weeks: 52,
    months: 12,
    hours: 24,
    minutes: 60,
    states: 50,
  }),
);

/** "20-30 cm long, exceptionally up to 40 cm": no less than what is usual. */
export function leastOf(
  { kind, from, to, value = 0 }: Fact,
  { tokens }: Statement,
): number | undefined {
  const text = (at: number) => tokens[at]?.text ?? '';
  if (kind !== 'count' || !/^(to|reach|reaches|reached|reaching)$/.test(text(from - 1)))
    return undefined;
  const others = tokens.flatMap(({ text: figure }, at) =>
    at < from && text(at + 1) === text(to) ? (figure.match(/\d+(\.\d+)?/g) ?? []).map(Number) : [],
  );
  return others.length === 0 || others.some((one) => one >= value)
    ? undefined
    : Math.max(...others);
}

/** No more than 365 of the days of a year, unless the right figure is greater already. */
export function mostOf({ kind, to, value = 0 }: Fact, { tokens }: Statement): number {
  const full = fullCount.get(tokens[to]?.text ?? '');
  return kind !== 'count' || full === undefined || value > full ? Number.POSITIVE_INFINITY : full;
}

/** "In 342 BC": years, though no number of four figures. */
export function isBeforeChrist({ kind, to }: Fact, { tokens }: Statement): boolean {
  return kind === 'count' && /^B\.?C\.?(E\.?)?$/.test(tokens[to]?.text ?? '');
}
