import { type Pack, readPack } from '../pack.ts';
import { WordTable } from '../word-table.ts';
import { groupBy } from './groups.ts';
import { makeSpace, toLengthOne, vectorSize } from './vector-space.ts';

export const partsOfSpeech = ['noun', 'verb', 'adj', 'adv'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** Words with their vectors and meanings. A word is its number; the commoner it is, the smaller. */
export type Lexicon = {
  /** The single words come first, by frequency, then noun phrases of two and three words. */
  readonly words: WordTable;
  readonly singleCount: number;
  readonly senses: Senses;
  is(id: number, pos: PartOfSpeech): boolean;
  mainPos(id: number): number;
  isPlural(id: number): boolean;
  /** Names and words that would offend: never an option, though they may be an answer. */
  isUnfit(id: number): boolean;
  /** The base form, and the plural of a base form; the word itself if the table has no other. */
  lemmaOf(id: number): number;
  pluralOf(id: number): number;
  /** Of length 1; the mean of the parts for a phrase; zeros for an unknown word. */
  vectorOf(text: string): Float32Array;
  /** Cosine of `vector` (of length 1) and a single word, -1 to 1; 0 for a phrase. */
  similarity(vector: Float32Array, id: number): number;
  /** The single words nearest to `vector`, the nearest first; nearly all of them, not surely all. */
  nearest(vector: Float32Array, count: number): readonly number[];
};

/** The meanings of nouns as a tree: a meaning is its number, its parent is more general. */
export type Senses = {
  /** The commonest first, at most four. */
  of(word: number): Uint16Array;
  readonly parents: Uint16Array;
  readonly depths: Uint8Array;
  /** WordNet's file of each meaning: animal, food, act, ... */
  readonly files: Uint8Array;
  children(sense: number): Uint32Array;
  /** The words, singular, that have this meaning. */
  wordsOf(sense: number): Uint32Array;
};

let loaded: Lexicon | undefined;

/** The table, read at the first call and kept. @throws Error if its file is absent or damaged. */
export function lexicon(): Lexicon {
  loaded ??= makeLexicon(readPack(new URL('./tables/lexicon.pack', import.meta.url)));
  return loaded;
}

function makeLexicon(pack: Pack): Lexicon {
  const words = new WordTable(pack.bytes('words'));
  const flags = pack.bytes('flags');
  const lemmas = pack.shorts('lemmas');
  const vectors = pack.signed('vectors');
  const singleCount = lemmas.length;
  const plurals = pluralsOf(lemmas, flags);
  const space = makeSpace(vectors, pack.bytes('clusters'));
  const vectorOf = (text: string): Float32Array => {
    const sum = new Float32Array(vectorSize);
    const own = words.idOf(text);
    const parts = own >= 0 && own < singleCount ? [text] : text.split(/[ -]/);
    for (const part of parts) space.addTo(sum, words.idOf(part));
    return toLengthOne(sum);
  };
  return {
    words,
    singleCount,
    senses: readSenses(pack),
    is: (id, pos) => ((flags[id] ?? 0) & (1 << partsOfSpeech.indexOf(pos))) !== 0,
    mainPos: (id) => ((flags[id] ?? 0) >> 4) & 3,
    isPlural: (id) => ((flags[id] ?? 0) & 64) !== 0,
    isUnfit: (id) => ((flags[id] ?? 0) & 128) !== 0,
    lemmaOf: (id) => lemmas[id] ?? id,
    pluralOf: (id) => plurals[id] || id,
    vectorOf,
    similarity: space.similarity,
    nearest: space.nearest,
  };
}

function readSenses(pack: Pack): Senses {
  const counts = pack.bytes('senseCounts');
  const senses = pack.shorts('senses');
  const parents = pack.shorts('parents');
  const starts = new Uint32Array(counts.length + 1);
  const depths = new Uint8Array(parents.length);
  // A parent was numbered before its children.
  parents.forEach((parent, sense) => {
    depths[sense] = parent === sense ? 0 : (depths[parent] ?? 0) + 1;
  });
  counts.forEach((count, word) => {
    starts[word + 1] = (starts[word] ?? 0) + count;
  });
  const owners = new Uint32Array(senses.length);
  counts.forEach((_, word) => {
    owners.fill(word, starts[word], starts[word + 1]);
  });
  const children = groupBy(parents, parents.length);
  const members = groupBy(senses, parents.length);
  const lemmas = pack.shorts('lemmas');
  const isBase = (word: number) => (lemmas[word] ?? word) === word;
  return {
    of: (word) => senses.subarray(starts[word] ?? 0, starts[word + 1] ?? 0),
    parents,
    depths,
    files: pack.bytes('files'),
    children: (sense) => children.of(sense).filter((one) => one !== sense),
    wordsOf: (sense) =>
      members
        .of(sense)
        .map((at) => owners[at] ?? 0)
        .filter(isBase),
  };
}

function pluralsOf(lemmas: Uint16Array, flags: Uint8Array): Uint16Array {
  const plurals = new Uint16Array(lemmas.length);
  // From the rarest on, so that the commonest plural stays.
  for (let id = lemmas.length - 1; id >= 0; id--)
    if (((flags[id] ?? 0) & 64) !== 0) plurals[lemmas[id] ?? 0] = id;
  return plurals;
}
