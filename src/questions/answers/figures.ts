import { sharedNumber } from './spelling.ts';
import { wordsOf } from './wording.ts';

/** A number with what it counts. `unit` is `''`, `%`, a currency, a measure, or the words after it. */
export type Figure = {
  readonly sort: 'cardinal' | 'ordinal' | 'part';
  readonly value: number;
  readonly unit: string;
};

const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'dollar',
    us$: 'dollar',
    usd: 'dollar',
    buck: 'dollar',
    '£': 'pound',
    gbp: 'pound',
    '€': 'euro',
    eur: 'euro',
    '¥': 'yen',
    jpy: 'yen',
  }),
);

/** Short forms of measures to the word that stands for them. */
const measures: ReadonlyMap<string, string> = new Map(
  'km:kilometer cm:centimeter mm:millimeter m:meter mi:mile ft:foot yd:yard kg:kilogram kilo:kilogram g:gram mg:milligram lb:pound oz:ounce t:ton l:liter ml:milliliter h:hour hr:hour min:minute sec:second s:second yr:year c:celsius f:fahrenheit °c:celsius °f:fahrenheit mph:mile+per+hour kph:kilometer+per+hour kmh:kilometer+per+hour kw:kilowatt mw:megawatt gw:gigawatt w:watt hz:hertz khz:kilohertz mhz:megahertz ghz:gigahertz mb:megabyte gb:gigabyte tb:terabyte sq:square'
    .split(' ')
    .map((pair) => {
      const [short = '', long = ''] = pair.split(':');
      return [short, long.replaceAll('+', ' ')];
    }),
);

const unitWords = new Set([
  ...[...measures.values(), ...currencies.values()].flatMap((unit) => unit.split(' ')),
  ...'ad ce % percentage day week month century cubic nautical light'.split(' '),
]);

/** Words before a figure that leave it what it is. */
const leads =
  /^(about|around|approximately|roughly|some|nearly|almost|circa|over|in|on|at|by|it|was|is|were|are|the|an?|exactly|just|year|of|more|than|only)$/;

/** "2 m" is two metres or two million: every number that `text` can be, none if it holds two or none. */
export function readFigures(text: string): Figure[] {
  const glued = text.slice(0, 120).replace(/(\d)\s?(bn|mn|mln|m|k|tn)\b\.?/gi, expanded);
  const found = [figureIn(text), glued === text ? undefined : figureIn(glued)];
  return found.filter((figure) => figure !== undefined);
}

/** The same number, a percentage and a fraction of one size, or a rank told as a number; units are not compared. */
export function sameAmount(a: Figure, b: Figure): boolean {
  const isShare = (a.sort === 'part' && b.unit === '%') || (b.sort === 'part' && a.unit === '%');
  if (isShare) return sameValue(shareOf(a), shareOf(b));
  return sameValue(a.value, b.value) && (b.sort !== 'ordinal' || a.sort === 'ordinal');
}

/** True of a unit that a question can be answered without: a currency, a measure, a share, none. */
export function isKnownUnit(unit: string): boolean {
  return unit === '' || unit.split(' ').every((word) => unitWords.has(word));
}

function figureIn(text: string): Figure | undefined {
  const symbols = text
    .slice(0, 120)
    .replace(/²/g, ' square ')
    .replace(/\b(us|a|c|nz|hk)\$/gi, '$')
    .replace(/[$£€¥]/g, (symbol) => ` ${currencies.get(symbol)} `)
    .replace(/°\s?([cf])\b/gi, ' $1 ')
    .replace(/\bkm\s?\/\s?h\b/gi, 'kmh')
    .replace(/(\d)\s?([a-z]+)\b/gi, '$1 $2')
    .replace(/(\d) (st|nd|rd|th)\b/gi, '$1$2');
  const words = wordsOf(symbols).filter((word) => !leads.test(word));
  const numeric = words.filter((word) => /^#?\d/.test(word));
  const [number = ''] = numeric;
  if (numeric.length !== 1 || words.length > 6) return undefined;
  const unit = unitOf(words.filter((word) => word !== number));
  const [top = '', bottom] = number.replace('#', '').split('/');
  const value = Number(top) / Number(bottom ?? 1);
  const sort = bottom !== undefined ? 'part' : number.startsWith('#') ? 'ordinal' : 'cardinal';
  return Number.isFinite(value) ? { sort, value, unit } : undefined;
}

function unitOf(words: readonly string[]): string {
  return words
    .filter((word) => !/^(degree|degrees|u|s)$/.test(word))
    .map((word) => {
      const single = sharedNumber(word);
      return measures.get(word) ?? measures.get(single) ?? currencies.get(single) ?? single;
    })
    .join(' ');
}

function expanded(_whole: string, digit: string, unit: string): string {
  const word = { k: 'thousand', m: 'million', mn: 'million', mln: 'million', bn: 'billion' }[
    unit.toLowerCase()
  ];
  return `${digit} ${word ?? 'trillion'} `;
}

function shareOf({ sort, value }: Figure): number {
  return sort === 'part' ? value : value / 100;
}

function sameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(a) * 1e-9;
}
