import { contentWords } from '../normalise.ts';
import { type Ancestry, ancestryOf, relativesOf } from './kinship.ts';
import type { Lexicon } from './lexicon.ts';
import type { Memory, RememberedItem } from './memory.ts';
import { byteDot, inBytes, vectorSize } from './vector-space.ts';

/** What options are compared with: the answer, and the words it stands among. */
export type Asked = {
  readonly answer: string;
  readonly id: number;
  readonly vector: Float32Array;
  readonly context: Float32Array;
  readonly contextWords: ReadonlySet<string>;
  readonly ancestry: Ancestry;
  readonly companions: ReadonlyMap<string, number>;
  /** Options of remembered answers like this one, each with the likeness summed up. */
  readonly recalled: ReadonlyMap<string, number>;
};

/** What the ranker knows. */
export type Knowledge = { readonly lexicon: Lexicon; readonly memory: Memory };

/** Nearest words by vector, relatives by WordNet, and recalled words that are looked at. */
const mostNeighbours = 50;
const mostRelatives = 40;
const mostRecalled = 40;

/** Prepares the comparison with `answer` (lower case) in `sentence`. */
export function askedFor(answer: string, sentence: string, knowledge: Knowledge): Asked {
  const { lexicon, memory } = knowledge;
  const id = lexicon.words.idOf(answer);
  const vector = lexicon.vectorOf(answer);
  const contextWords = contentWords(sentence.replace(/\*+blank\*+|_{2,}/g, ' '));
  return {
    answer,
    id,
    vector,
    context: meanOf([...contextWords], lexicon),
    contextWords,
    ancestry: ancestryOf(id, lexicon),
    companions: memory.companions(answer),
    recalled: recalledFor(answer, vector, knowledge),
  };
}

/** The words worth ranking as options of `asked`, in lower case; neither the answer nor its inflections. */
export function candidatesFor(asked: Asked, { lexicon }: Knowledge): string[] {
  const found = new Set<string>(asked.companions.keys());
  const recalled = [...asked.recalled].sort((a, b) => b[1] - a[1]).slice(0, mostRecalled);
  for (const [word] of recalled) found.add(word);
  const isPlural = lexicon.isPlural(asked.id);
  const add = (id: number) => found.add(lexicon.words.word(id));
  for (const id of lexicon.nearest(asked.vector, mostNeighbours)) add(id);
  if (asked.id >= 0)
    for (const up of [1, 2] as const)
      for (const id of relativesOf(asked.id, lexicon, { up, most: mostRelatives }))
        add(isPlural ? lexicon.pluralOf(id) : id);
  const lemma = lexicon.lemmaOf(asked.id);
  found.delete(asked.answer);
  return [...found].filter((word) => {
    const id = lexicon.words.idOf(word);
    return id < 0 || asked.id < 0 || lexicon.lemmaOf(id) !== lemma;
  });
}

function meanOf(words: readonly string[], lexicon: Lexicon): Float32Array {
  const sum = new Float32Array(lexicon.vectorOf('').length);
  for (const word of words) {
    const vector = lexicon.vectorOf(word);
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** The remembered answers, each once, with their vectors in whole numbers and the scale of each. */
type Index = {
  readonly answers: readonly string[];
  readonly vectors: Int8Array;
  readonly lengths: Float32Array;
  readonly items: readonly (readonly RememberedItem[])[];
};

const indexOfMemory = new WeakMap<Memory, Index>();

function indexOf({ lexicon, memory }: Knowledge): Index {
  const cached = indexOfMemory.get(memory);
  if (cached !== undefined) return cached;
  const byAnswer = new Map<string, RememberedItem[]>();
  for (const item of memory.items)
    byAnswer.set(item.answer, [...(byAnswer.get(item.answer) ?? []), item]);
  const answers = [...byAnswer.keys()];
  const vectors = new Int8Array(answers.length * vectorSize);
  answers.forEach((answer, at) => {
    vectors.set(inBytes(lexicon.vectorOf(answer)), at * vectorSize);
  });
  const index = {
    answers,
    vectors,
    lengths: Float32Array.from(answers, (_, at) =>
      Math.hypot(...vectors.subarray(at * vectorSize, (at + 1) * vectorSize)),
    ),
    items: [...byAnswer.values()],
  };
  indexOfMemory.set(memory, index);
  return index;
}

/** Answers less alike than this say nothing about each other's options. */
const leastLikeness = 0.35;

function recalledFor(
  answer: string,
  vector: Float32Array,
  knowledge: Knowledge,
): Map<string, number> {
  const { answers, vectors, lengths, items } = indexOf(knowledge);
  const rough = inBytes(vector);
  const length = Math.hypot(...rough);
  const recalled = new Map<string, number>();
  const add = (word: string, weight: number) =>
    recalled.set(word, (recalled.get(word) ?? 0) + weight);
  for (let at = 0; at < answers.length; at++) {
    const both = length * (lengths[at] ?? 0) || 1;
    const likeness = answers[at] === answer ? 1 : byteDot(rough, vectors, at * vectorSize) / both;
    if (likeness < leastLikeness) continue;
    const weight = likeness ** 3;
    for (const item of items[at] ?? []) {
      for (const word of item.distractors) add(word, weight);
      add(item.answer, weight / 2);
    }
  }
  return recalled;
}
