import { normalWords } from '../normalise.ts';
import { ordinalValue } from '../numbers.ts';

/** A decade or a century. `from` is its first year, of "the fifties" only the tens: 50. Negative before Christ. */
export type Period = {
  readonly sort: 'decade' | 'century';
  readonly from: number;
  readonly part: 'early' | 'mid' | 'late' | '';
};

const decadeNames =
  'tens twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const centuryNames = new Map([
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['seventeen', 1700],
  ['sixteen', 1600],
]);

/** `1950s`, `the fifties`, `late 19th century`, `1800s`; undefined if `text` is neither decade nor century. */
export function readPeriod(text: string): Period | undefined {
  const words = normalWords(
    text
      .slice(0, 60)
      .replace(/['’](?=s\b|\d)/g, '')
      .replace(/[-–]/g, ' '),
  ).filter((word) => !/^(in|the|of|during|ad|ce|years?)$/.test(word));
  const isBefore = words.some((word) => /^bce?$/.test(word));
  const part = words.find((word) => word === 'early' || word === 'mid' || word === 'late') ?? '';
  const rest = words.filter((word) => !/^(bce?|early|mid|late)$/.test(word));
  const found = decadeOf(rest) ?? centuryOf(rest);
  if (found === undefined) return undefined;
  return { ...found, part, from: isBefore ? -found.from : found.from };
}

/** The same years; "the fifties" are those of any century. */
export function samePeriod(a: Period, b: Period): boolean {
  if (a.from === b.from) return a.sort === b.sort;
  const [short, long] = a.from < b.from ? [a, b] : [b, a];
  const isNamed = short.sort === 'decade' && short.from > 0 && short.from < 100;
  return isNamed && long.sort === 'decade' && long.from % 100 === short.from;
}

function decadeOf(words: readonly string[]): Omit<Period, 'part'> | undefined {
  const [first = '', second] = words;
  const century = centuryNames.get(first) ?? (/^(1\d|20)$/.test(first) ? Number(first) * 100 : 0);
  const tens = decadeNames.indexOf(second ?? first) + 1;
  if (words.length === 2 && century > 0 && second === 'hundreds')
    return { sort: 'century', from: century };
  if (words.length === 2 && century > 0 && tens > 0)
    return { sort: 'decade', from: century + tens * 10 };
  if (words.length !== 1) return undefined;
  if (tens > 0) return { sort: 'decade', from: tens * 10 };
  const year = Number(/^(\d{1,3}0)s$/.exec(first)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return undefined;
  return { sort: year >= 1000 && year % 100 === 0 ? 'century' : 'decade', from: year };
}

function centuryOf(words: readonly string[]): Omit<Period, 'part'> | undefined {
  const last = words.at(-1) ?? '';
  const rank = ordinalValue(words.slice(0, -1).join('-'));
  if (!/^(century|centuries|c|cent)$/.test(last) || rank === undefined) return undefined;
  return { sort: 'century', from: (rank - 1) * 100 };
}
