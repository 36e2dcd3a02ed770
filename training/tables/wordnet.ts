import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type WordNetPos = 'noun' | 'verb' | 'adj' | 'adv';

/** One meaning of WordNet, with the words for it. */
export type Synset = {
  readonly offset: string;
  /** Number of the lexicographer's file: 5 animal, 18 person, ... (lexnames(5WN)). */
  readonly file: number;
  /** As written: capital letters kept, underscores read as blanks. */
  readonly words: readonly string[];
  readonly hypernyms: readonly string[];
  /** What it is a member of the class of: "Isaac Newton" is an instance of "physicist". */
  readonly instanceOf: readonly string[];
  readonly gloss: string;
};

/** Lemma (lower case, blanks) to the offsets of its meanings, the most frequent first. */
export type SenseIndex = ReadonlyMap<string, readonly string[]>;

export const wordNetPos: readonly WordNetPos[] = ['noun', 'verb', 'adj', 'adv'];

/** The meanings of one part of speech by offset, from `data.<pos>` (wndb(5WN)). */
export function readSynsets(folder: string, pos: WordNetPos): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of linesOf(join(folder, `data.${pos}`))) {
    const synset = parseSynset(line);
    synsets.set(synset.offset, synset);
  }
  return synsets;
}

/** The meanings of each lemma of one part of speech, from `index.<pos>`. */
export function readSenses(folder: string, pos: WordNetPos): SenseIndex {
  const senses = new Map<string, readonly string[]>();
  for (const line of linesOf(join(folder, `index.${pos}`))) {
    const fields = line.trim().split(' ');
    const count = Number(fields[2]);
    senses.set((fields[0] ?? '').replaceAll('_', ' '), fields.slice(-count));
  }
  return senses;
}

/** How often each lemma was met in WordNet's tagged texts, by part of speech, from `index.sense`. */
export function readTagCounts(folder: string): Map<string, Record<WordNetPos, number>> {
  const counts = new Map<string, Record<WordNetPos, number>>();
  for (const line of linesOf(join(folder, 'index.sense'))) {
    const [key = '', , , count = '0'] = line.split(' ');
    const [lemma = '', type = ''] = key.split('%');
    const pos = wordNetPos[Math.min(Number(type.charAt(0)), 5) - 1] ?? 'adj';
    const known = counts.get(lemma) ?? { noun: 0, verb: 0, adj: 0, adv: 0 };
    counts.set(lemma, { ...known, [pos]: known[pos] + Number(count) });
  }
  return counts;
}

function linesOf(file: string): string[] {
  // The licence at the head of each file is indented by two blanks.
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}

function parseSynset(line: string): Synset {
  const [head = '', gloss = ''] = line.split(' | ');
  const fields = head.split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: wordCount }, (_, index) =>
    (fields[4 + 2 * index] ?? '').replaceAll('_', ' ').replace(/\((a|p|ip)\)$/, ''),
  );
  const start = 5 + 2 * wordCount;
  const hypernyms: string[] = [];
  const instanceOf: string[] = [];
  for (let at = start; at + 3 < fields.length; at += 4) {
    if (fields[at] === '@') hypernyms.push(fields[at + 1] ?? '');
    if (fields[at] === '@i') instanceOf.push(fields[at + 1] ?? '');
  }
  return {
    offset: fields[0] ?? '',
    file: Number(fields[1]),
    words,
    hypernyms,
    instanceOf,
    gloss: gloss.trim(),
  };
}
