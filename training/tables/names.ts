import { namedCities } from './cities.ts';
import { famousNames } from './famous-names.ts';
import { sexOf } from './given-names.ts';
import { type Named, personFamily, yearOf } from './named.ts';
import { isOffensive } from './offensive.ts';
import { regionOf } from './regions.ts';
import { loadVectors, readWordNet, type WordNet } from './vocabulary.ts';
import type { SenseIndex, Synset } from './wordnet.ts';
import { writePack } from './write-pack.ts';

/** Where the sources stand and where the table goes. */
export type NamePaths = {
  readonly wordNet: string;
  readonly vectors: string;
  readonly cities: string;
  readonly target: string;
};

/** WordNet's classes of things with names that make fair options, with the kind of fact and the family. */
const classes: ReadonlyMap<string, readonly [Named['kind'], string]> = new Map<
  string,
  readonly [Named['kind'], string]
>([
  ...listed('river', 'place', 'river'),
  ...listed('lake,loch,reservoir', 'place', 'lake'),
  ...listed('sea', 'place', 'sea'),
  ...listed('ocean', 'place', 'ocean'),
  ...listed('bay,gulf,inlet', 'place', 'bay'),
  ...listed('strait,channel', 'place', 'strait'),
  ...listed('mountain peak,volcano', 'place', 'mountain'),
  ...listed('range', 'place', 'mountain range'),
  ...listed('desert', 'place', 'desert'),
  ...listed('island,Aegean island', 'place', 'island'),
  ...listed('archipelago', 'place', 'archipelago'),
  ...listed('peninsula', 'place', 'peninsula'),
  ...listed('waterfall', 'place', 'waterfall'),
  ...listed('national park', 'place', 'national park'),
  ...listed('suspension bridge,cantilever bridge,steel arch bridge', 'place', 'bridge'),
  ...listed('Canadian province,Australian state,French region,Italian region', 'place', 'province'),
  ...listed('pitched battle,battle,naval battle,siege,amphibious assault', 'event', 'battle'),
  ...listed('war,civil war,world war', 'event', 'war'),
  ...listed('revolution,rebellion', 'event', 'revolution'),
  ...listed('Crusade', 'event', 'crusade'),
  ...listed('epoch,period,era,eon', 'name', 'age of the Earth'),
  ...listed('constellation', 'name', 'constellation'),
  ...listed('star,binary star', 'name', 'star'),
  ...listed('Jovian planet,terrestrial planet', 'name', 'planet'),
  ...listed('book', 'work', 'book of the Bible'),
  ...listed('university', 'organisation', 'university'),
]);

function listed(
  sorts: string,
  kind: Named['kind'],
  family: string,
): (readonly [string, readonly [Named['kind'], string]])[] {
  return sorts.split(',').map((sort) => [sort, [kind, family] as const] as const);
}

/** Makes the table of people, places, events and works; returns its size in bytes. */
export function buildNames(paths: NamePaths): number {
  const wordNet = readWordNet(paths.wordNet);
  const { words } = loadVectors(paths.vectors);
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const all = [
    ...famousNames(),
    ...[...wordNet.nouns.values()].flatMap((synset) => namedOf(synset, wordNet, ranks)),
    ...namedCities(paths.cities),
  ];
  const named = withoutRepetition(all.filter(({ name }) => !isOffensive(name.toLowerCase(), none)));
  return writePack(paths.target, columnsOf(named));
}

const none: ReadonlySet<string> = new Set();

function namedOf(
  synset: Synset,
  { nouns, senses, offensive }: WordNet,
  ranks: ReadonlyMap<string, number>,
): Named[] {
  const sorts = synset.instanceOf.map((offset) => nouns.get(offset)?.words[0] ?? '');
  const [sort] = sorts;
  if (sort === undefined || /murder|massacre|Nazi|genocide|terror|slave trade/i.test(synset.gloss))
    return [];
  const isPerson = synset.file === 18;
  const [kind, family] = isPerson
    ? (['person', personFamily(sorts)] as const)
    : (classes.get(sort) ?? ([undefined, undefined] as const));
  if (kind === undefined || family === undefined) return [];
  const name = isPerson ? fullName(synset.words) : placeName(synset.words);
  if (offensive.has(name.toLowerCase()) && !isPerson) return [];
  return [
    {
      name,
      aliases: synset.words.filter((word) => word !== name),
      kind,
      sort,
      family,
      region: regionOf(synset.gloss),
      year: yearOf(synset.gloss),
      sex: isPerson ? sexOf(name, synset.gloss) : '',
      obscurity: obscurityOf(name, synset, { ranks, common: senses.noun }),
    },
  ];
}

const titles =
  /^((Sir|Lord|Lady|Dame|Saint|St\.|King|Queen|Captain|President|Baron|Count|Madame|Prince|Princess|Emperor|General|Don) )+/;
/** "First Duke of Wellington", "the Bruce", "van Beethoven". */
const unnamed =
  /\b(Duke|Marquis|Earl|Baron|Count|Viscount|Bard|Maid|Chancellor)\b|^(the|The|Old|First|Second|Third|Fourth) |^\p{Ll}/u;

/** "Isaac Newton" of "Newton", "Isaac Newton", "Sir Isaac Newton". */
function fullName(words: readonly string[]): string {
  const [first = ''] = words;
  if (first.includes(' ') && !unnamed.test(first)) return first;
  const full = words
    .map((word) => word.replace(titles, ''))
    .find((word) => {
      const parts = word.split(' ');
      return parts.length > 1 && parts.length < 5 && !unnamed.test(word) && word.endsWith(first);
    });
  return full ?? first;
}

/** "Nile River" and "Mount Everest" with the word for what they are; "capital of Peru" is no name. */
function placeName(words: readonly string[]): string {
  const named = words.filter((word) => !/^capital of|capital$/i.test(word));
  const whole = /^(Mount|Lake|Cape) \p{Lu}|\p{Ll} (River|Sea|Desert|Mountains|Falls|Strait|Bay)$/u;
  return named.find((word) => whole.test(word)) ?? named[0] ?? '';
}

/** Rare words, few other names and a short gloss belong to those whom few know. */
function obscurityOf(
  name: string,
  { words, gloss }: Synset,
  { ranks, common }: { readonly ranks: ReadonlyMap<string, number>; readonly common: SenseIndex },
): number {
  const parts = name.toLowerCase().split(/[ -]/);
  const rank = (part: string) => {
    // How often "grant" or "white" is met says nothing about Duncan Grant and the White River.
    const isCommon = (common.get(part)?.length ?? 0) > 2;
    return Math.max(ranks.get(part) ?? 300_000, isCommon ? 60_000 : 0);
  };
  const [last = ''] = parts.slice(-1);
  const isPlace = /^(river|sea|desert|mountains|falls|strait|bay)$/.test(last);
  const rarest = Math.max(...(isPlace ? parts.slice(0, -1) : parts).map(rank));
  const known = 4 * (words.length - 1) + Math.min(40, gloss.length / 6);
  return Math.round(Math.min(255, Math.max(0, 21 * Math.log(rarest + 1) - known)));
}

/** Of two with one name the first stays, and its other names are only those that are nobody's own. */
function withoutRepetition(all: readonly Named[]): Named[] {
  const byName = new Map<string, Named>();
  for (const one of all) if (!byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}

function columnsOf(named: readonly Named[]) {
  const numbered = (values: readonly string[]) => [...new Set(values)].sort();
  const sorts = numbered(named.map(({ sort, family, kind }) => `${sort}\t${family}\t${kind}`));
  const places = numbered(named.map(({ region }) => region));
  const taken = new Set(named.map(({ name, kind }) => `${kind} ${name}`));
  const aliases = new Map<string, number>();
  named.forEach((one, index) => {
    for (const alias of one.aliases)
      if (!taken.has(`${one.kind} ${alias}`) && !aliases.has(alias)) aliases.set(alias, index);
  });
  return {
    names: named.map(({ name }) => `${name}\n`).join(''),
    sorts: sorts.join('\n'),
    sortOf: Uint16Array.from(named, ({ sort, family, kind }) =>
      sorts.indexOf(`${sort}\t${family}\t${kind}`),
    ),
    regions: places.join('\n'),
    regionOf: Uint16Array.from(named, ({ region }) => places.indexOf(region)),
    // From 5000 before Christ on, so that no number is negative; 0 is unknown.
    years: Uint16Array.from(named, ({ year }) => (year === 0 ? 0 : year + 5000)),
    sexes: Uint8Array.from(named, ({ sex }) => ['', 'f', 'm'].indexOf(sex)),
    obscurities: Uint8Array.from(named, ({ obscurity }) => obscurity),
    aliases: [...aliases.keys()].map((alias) => `${alias}\n`).join(''),
    aliasOf: Uint16Array.from(aliases.values()),
  };
}
