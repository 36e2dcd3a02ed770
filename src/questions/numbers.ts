const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map<string, number>([
  ...units.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Words that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);

/** True of a spelt-out number below 100 such as `four` or `twenty-one`. */
export function isNumberWord(word: string): boolean {
  return smallNumber(word.toLowerCase()) !== undefined;
}

/** The value of `94`, `1,200`, `3.7 million`, `four` or `twenty-one`; undefined if it is no number. */
export function numberValue(text: string): number | undefined {
  const words = text.trim().toLowerCase().split(/\s+/);
  if (words.length > 6) return undefined;
  let total = 0;
  let current: number | undefined;
  for (const word of words) {
    const scale = magnitudes.get(word);
    const value = scale === undefined ? plainNumber(word) : undefined;
    if (scale !== undefined) {
      const scaled = (current ?? 1) * scale;
      if (scale >= 1e3) total += scaled;
      current = scale >= 1e3 ? undefined : scaled;
    } else if (value !== undefined && (current === undefined || current % 100 === 0)) {
      current = (current ?? 0) + value;
    } else return undefined;
  }
  return total + (current ?? 0);
}

/** `20m`, `95.5bn`: what newspapers write after a currency sign. */
const shortSum = /^(\d[\d,]*(?:\.\d+)?)(k|mn|m|bn|tn)$/;
const shortMagnitudes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: 'thousand',
    mn: 'million',
    m: 'million',
    bn: 'billion',
    tn: 'trillion',
  }),
);

/** `95.5bn` to its figure `95.5` and its value; undefined for every other word. */
export function readShortSum(
  word: string,
): { readonly figure: string; readonly value: number } | undefined {
  const [, figure = '', unit = ''] = shortSum.exec(word) ?? [];
  const value = numberValue(`${figure} ${shortMagnitudes.get(unit) ?? ''}`);
  return figure === '' || value === undefined ? undefined : { figure, value };
}

/** `7` to `seven`; undefined above one hundred and for fractions. */
export function numberWord(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return units[value];
  const ten = tens[Math.floor(value / 10) - 2];
  return value % 10 === 0 ? ten : `${ten}-${units[value % 10]}`;
}

/** `3` for `third`, `3rd` or `twenty-third`; undefined if it is no ordinal number. */
export function ordinalValue(word: string): number | undefined {
  const figure = /^(\d{1,6})(?:st|nd|rd|th)$/i.exec(word)?.[1];
  if (figure !== undefined) return Number(figure);
  const lower = word.toLowerCase();
  const cut = lower.lastIndexOf('-') + 1;
  const last = cardinalOf(lower.slice(cut));
  return last === undefined ? undefined : smallNumber(lower.slice(0, cut) + last);
}

/** `14` to `14th`, `2` to `2nd`. */
export function ordinalFigure(value: number): string {
  const tail = value % 100;
  const ending = ['th', 'st', 'nd', 'rd'][tail > 10 && tail < 14 ? 0 : value % 10] ?? 'th';
  return `${value}${ending}`;
}

const irregularOrdinals: ReadonlyMap<string, string> = new Map([
  ['first', 'one'],
  ['second', 'two'],
  ['third', 'three'],
  ['fifth', 'five'],
  ['eighth', 'eight'],
  ['ninth', 'nine'],
  ['twelfth', 'twelve'],
]);

function cardinalOf(ordinal: string): string | undefined {
  if (!/(st|nd|rd|th)$/.test(ordinal)) return undefined;
  return irregularOrdinals.get(ordinal) ?? ordinal.replace(/ieth$/, 'y').replace(/th$/, '');
}

function plainNumber(word: string): number | undefined {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(word))
    return Number(word.replaceAll(',', ''));
  return smallNumber(word);
}

function smallNumber(word: string): number | undefined {
  const direct = small.get(word);
  if (direct !== undefined) return direct;
  const [ten, unit, more] = word.split('-');
  const tenValue = small.get(ten ?? '');
  const unitValue = small.get(unit ?? '');
  if (more !== undefined || tenValue === undefined || unitValue === undefined) return undefined;
  return tenValue >= 20 && tenValue % 10 === 0 && unitValue > 0 && unitValue < 10
    ? tenValue + unitValue
    : undefined;
}

/** "21st", "112th". */
export function ordinal(number: number): string {
  const tail = /1[123]$/.test(String(number))
    ? 'th'
    : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${tail}`;
}
