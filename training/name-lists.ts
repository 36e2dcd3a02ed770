import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import {
  continuedHeads,
  knownOrganisations,
  organisationCues,
  placeCues,
} from '../src/questions/gazetteer/organisations.ts';
import { givenNames, personNouns, personTitles } from '../src/questions/gazetteer/people.ts';
import { demonyms, knownPlaces } from '../src/questions/gazetteer/places.ts';
import { nameTable } from '../src/questions/options/names.ts';
import { lexicalHash } from '../src/questions/parsing/word-form.ts';

/** The lists that a word can stand in, one bit each. */
const lists = {
  givenName: 1,
  surname: 2,
  place: 4,
  placePart: 8,
  placeCue: 16,
  organisation: 32,
  organisationCue: 64,
  personTitle: 128,
  personNoun: 256,
  eventWord: 512,
  demonym: 1024,
  calendar: 2048,
  nameHead: 4096,
} as const;

const calendar =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday';

/**
 * The lists of each word, by the hash of its spelling: from the program's own tables of names, and from
 * what `training/name-kinds.ts` found out, the word's cluster in the third byte.
 */
export function readNameLists(): Map<number, number> {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number) => {
    const hash = lexicalHash(word);
    bits.set(hash, (bits.get(hash) ?? 0) | bit);
  };
  const addAll = (words: Iterable<string>, bit: number) => {
    for (const word of words) add(word, bit);
  };
  addAll(givenNames, lists.givenName);
  addAll(personTitles, lists.personTitle);
  addAll(personNouns, lists.personNoun);
  addAll(placeCues.keys(), lists.placeCue);
  addAll(organisationCues.keys(), lists.organisationCue);
  addAll(continuedHeads, lists.nameHead);
  addAll(demonyms.keys(), lists.demonym);
  addAll(calendar.split(' '), lists.calendar);
  addAll(knownOrganisations.keys(), lists.organisation);
  for (const name of knownPlaces.keys()) addName(name, 'place', add);
  for (const { name, kind } of knownNames()) addName(name, kind, add);
  // Words that differ in their digits or marks only share a hash: the commoner, which stands first, counts.
  const clustered = new Set<number>();
  for (const [word, bit, cluster] of readNameKinds()) {
    const hash = lexicalHash(word);
    add(word, clustered.has(hash) ? bit : bit | (cluster << 16));
    clustered.add(hash);
  }
  return bits;
}

function addName(name: string, kind: string, add: (word: string, bit: number) => void): void {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const last = words.length - 1;
  words.forEach((word, index) => {
    if (kind === 'person' && last > 0 && index === 0) add(word, lists.givenName);
    if (kind === 'person' && index === last) add(word, lists.surname);
    if (kind === 'place') add(word, last === 0 ? lists.place : lists.placePart);
    if (kind === 'event') add(word, lists.eventWord);
  });
}

/** Each word with the bits of its lists and the number of its cluster. */
function* readNameKinds(): Generator<[word: string, bits: number, cluster: number]> {
  const file = readFileSync(new URL('./name-kinds.txt.br', import.meta.url));
  for (const line of brotliDecompressSync(file).toString('utf8').split('\n')) {
    const [word = '', bits, cluster] = line.split(' ');
    yield [word, Number(bits), Number(cluster)];
  }
}

function* knownNames(): Generator<{ readonly name: string; readonly kind: string }> {
  const table = nameTable();
  for (let id = 0; ; id++) {
    const known = table.get(id);
    if (known.name === '') return;
    yield known;
  }
}
