import type { NumberTable } from './sorted-table.ts';

/** What the models see of a word: hashes of its spelling and what is known of it, never the spelling itself. */
export type WordForm = {
  readonly exact: number;
  readonly lower: number;
  /** Hashes of the first 1 to 3 and the last 1 to 4 letters, lower case. */
  readonly prefixes: readonly [number, number, number];
  readonly suffixes: readonly [number, number, number, number];
  /** Hash of the pattern of letters and digits: "Xx", "d.d", "x-x". */
  readonly shape: number;
  readonly isCapital: boolean;
  /** Stands for the tags that the word had in the training texts; else for its use and parts; else for its look. */
  readonly tagSet: number;
  /** Numbers of the word's cluster among 32 and among 255 clusters of words alike in use; 0: unknown. */
  readonly coarse: number;
  readonly fine: number;
  /** Number of the word's cluster among 63 of words with like tags; 0: unknown. */
  readonly use: number;
  /** Number of the set of parts of speech that WordNet gives it, by itself and by its base form; 0: none. */
  readonly parts: number;
  /**
   * A bit for each list of names that holds the word: given names, places, titles, ... From bit 16 on the number
   * of its cluster among 63 of words alike in the kinds of names that they are; 0: unknown, or no name.
   */
  readonly lists: number;
};

/** What is known of words, by the hash of their lower-case spelling. */
export type Lexicon = {
  readonly tagSets: NumberTable;
  /** Four bytes, from the highest down: parts, use, coarse and fine cluster. */
  readonly clusters: NumberTable;
  readonly lists: NumberTable;
};

/** Most words of a text are the same few thousand; beyond this many the memory starts afresh. */
const memoryLimit = 20_000;

/** Reads words, and remembers those that it has read. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #memory = new Map<string, WordForm>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The form of any string, the empty one too. All digits count as the same digit, ’ as ', “ as ". */
  form(word: string): WordForm {
    const known = this.#memory.get(word);
    if (known !== undefined) return known;
    if (this.#memory.size >= memoryLimit) this.#memory.clear();
    const form = readForm(plainMarks(word), this.#lexicon);
    this.#memory.set(word, form);
    return form;
  }
}

/** The hash by which the lexicon knows a word. */
export function lexicalHash(word: string): number {
  return hashText(plainMarks(word).toLowerCase());
}

const unknownSet = hashText('unknown');

/** Stands before the first word and behind the last. */
export const edgeForm = readForm('\u0000', {
  tagSets: new Map(),
  clusters: new Map(),
  lists: new Map(),
});

function readForm(word: string, { tagSets, clusters, lists }: Lexicon): WordForm {
  const lower = word.toLowerCase();
  const end = lower.length;
  const suffix = (length: number) => hashText(lower, Math.max(0, end - length));
  const prefix = (length: number) => hashText(lower, 0, Math.min(end, length));
  const shape = hashText(shapeOf(word));
  const hash = hashText(lower);
  const classes = clusters.get(hash) ?? clusters.get(lastPartHash(lower)) ?? 0;
  const isCapital = /^\p{Lu}/u.test(word);
  const look = unknownSet ^ suffix(2) ^ shape;
  return {
    exact: hashText(word),
    lower: hash,
    prefixes: [prefix(1), prefix(2), prefix(3)],
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    shape,
    isCapital,
    tagSet: tagSets.get(hash) ?? expectedSet(classes, isCapital) ?? look,
    coarse: (classes >>> 8) & 255,
    fine: classes & 255,
    use: (classes >>> 16) & 255,
    parts: classes >>> 24,
    lists: lists.get(hash) ?? 0,
  };
}

/** Of "well-known" what is known of "known". */
function lastPartHash(lower: string): number {
  return hashText(lower, lower.lastIndexOf('-') + 1);
}

/** Stands for the tags to be expected of a word that the training texts hold too rarely or not at all. */
function expectedSet(classes: number, isCapital: boolean): number | undefined {
  const known = classes >>> 16;
  return known === 0 ? undefined : Math.imul(2 * known + (isCapital ? 1 : 0), 0x9e3779b1);
}

function plainMarks(word: string): string {
  return word
    .replace(/[’‘‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/\d/g, '0');
}

/** Runs of one kind of character become one or two of it, so that "Berlin" and "Washington" look alike. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/(.)\1+/gu, '$1$1');
}

/** FNV-1a over UTF-16 units, from `from` to before `to`. */
function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
