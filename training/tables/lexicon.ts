import { clusterRows } from './clusters.ts';
import { type Matrix, project } from './projection.ts';
import {
  loadVectors,
  phrases,
  readWordNet,
  singleWords,
  type Word,
  type WordNet,
} from './vocabulary.ts';
import { wordNetPos } from './wordnet.ts';
import { type ColumnData, writePack } from './write-pack.ts';

export const dimensions = 64;
const clusterCount = 256;
const mostSenses = 4;

/** Where the sources stand and where the table goes. */
export type LexiconPaths = {
  readonly wordNet: string;
  readonly vectors: string;
  readonly target: string;
};

/** Makes the table of words, their vectors and WordNet's nouns; returns its size in bytes. */
export function buildLexicon(paths: LexiconPaths): number {
  const wordNet = readWordNet(paths.wordNet);
  const { words: byFrequency, vectorOf } = loadVectors(paths.vectors);
  const singles = singleWords(byFrequency, wordNet);
  const known = new Set(singles.map(({ text }) => text));
  const words = [...singles, ...phrases(known, wordNet)];
  const matrix = project(matrixOf(singles, vectorOf), dimensions);
  return writePack(paths.target, {
    words: words.map(({ text }) => `${text}\n`).join(''),
    flags: new Uint8Array(words.map(flagsOf)),
    lemmas: lemmaNumbers(words),
    vectors: quantised(matrix),
    clusters: new Uint8Array(clusterRows(matrix, clusterCount, 12)),
    ...senseColumns(words, wordNet),
  });
}

function matrixOf(words: readonly Word[], vectorOf: (word: string) => readonly number[]): Matrix {
  const columns = vectorOf(words[0]?.text ?? '').length;
  const data = new Float64Array(words.length * columns);
  words.forEach(({ text }, row) => {
    const vector = vectorOf(text);
    // Of length 1 beforehand: else the lengths, which grow with frequency, choose the axes.
    const length = Math.hypot(...vector) || 1;
    data.set(
      vector.map((value) => value / length),
      row * columns,
    );
  });
  return { data, rows: words.length, columns };
}

/** One scale for all: rows are of length 1, so that 127 stands for the greatest number that occurs. */
function quantised({ data }: Matrix): Int8Array {
  const greatest = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(data, (value) => Math.round((value / greatest) * 127));
}

/** Bits 0-3: noun, verb, adjective, adverb; 4-5: the main one; 6: plural; 7: never an option. */
function flagsOf({ pos, mainPos, isPlural, isProper, isOffensive }: Word): number {
  const bits = wordNetPos.reduce((sum, one, index) => sum + (pos.has(one) ? 1 << index : 0), 0);
  const main = wordNetPos.indexOf(mainPos) << 4;
  return bits | main | (isPlural ? 64 : 0) | (isProper || isOffensive ? 128 : 0);
}

/** The number of each word's base form; its own where the base form is no word of the table. */
function lemmaNumbers(words: readonly Word[]): Uint16Array {
  const numbers = new Map(words.map(({ text }, index) => [text, index]));
  const singles = words.filter(({ text }) => !text.includes(' '));
  return new Uint16Array(singles.map(({ lemma }, index) => numbers.get(lemma) ?? index));
}

/** Meanings of nouns: how many each word has, which, and of each meaning the hypernym and the file. */
function senseColumns(words: readonly Word[], wordNet: WordNet): Record<string, ColumnData> {
  const numberOf = new Map<string, number>();
  const parents: number[] = [];
  const files: number[] = [];
  const number = (offset: string): number => {
    const found = numberOf.get(offset);
    if (found !== undefined) return found;
    const synset = wordNet.nouns.get(offset);
    const [hypernym] = [...(synset?.hypernyms ?? []), ...(synset?.instanceOf ?? [])];
    const parent = hypernym === undefined ? -1 : number(hypernym);
    const own = parents.length;
    numberOf.set(offset, own);
    parents.push(parent < 0 ? own : parent);
    files.push(synset?.file ?? 0);
    return own;
  };
  const senses = words.map(({ lemma, pos }) =>
    pos.has('noun') ? (wordNet.senses.noun.get(lemma) ?? []).slice(0, mostSenses).map(number) : [],
  );
  if (parents.length > 65_535) throw new Error(`${parents.length} meanings do not fit 16 bits`);
  return {
    senseCounts: new Uint8Array(senses.map((one) => one.length)),
    senses: new Uint16Array(senses.flat()),
    parents: new Uint16Array(parents),
    files: new Uint8Array(files),
  };
}
