import type { Asked, Knowledge } from './asked.ts';
import { kinshipOf } from './kinship.ts';
import { partsOfSpeech } from './lexicon.ts';

/** What the ranker sees of a wrong option, in the order of the numbers. */
export const featureNames = [
  'likeness of the two words',
  'likeness of the option and the sentence',
  'the same less that of the answer',
  'rank of the option',
  'distance of the ranks',
  'same main part of speech',
  'shared parts of speech',
  'same number',
  'letters shared at the end',
  'letters shared at the start',
  'letters longer',
  'letters of difference',
  'steps up to the shared meaning',
  'steps down from it',
  'depth of the shared meaning',
  'times an option',
  'times an answer',
  'times together',
  'shared companions',
  'recalled from answers alike',
  'stands in the sentence',
  'unknown word',
  'phrase beside a word',
  'digits beside letters',
] as const;

/** The features of `option` (lower case) as an option of `asked`, written to `row` from `at`. */
export function writeFeatures(
  { asked, option }: { readonly asked: Asked; readonly option: string },
  { lexicon, memory }: Knowledge,
  { row, at }: { readonly row: Float32Array; readonly at: number },
): void {
  const id = lexicon.words.idOf(option);
  const [likeness, fit] = likenesses(asked, option, id, lexicon);
  const rank = rankOf(id, lexicon.singleCount);
  const kin = id < 0 ? { up: 9, down: 9, depth: 0 } : kinshipOf(asked.ancestry, id, lexicon);
  const known = id >= 0 && asked.id >= 0;
  const values = [
    likeness,
    fit,
    fit - lexicon.similarity(asked.context, asked.id),
    rank,
    Math.abs(rank - rankOf(asked.id, lexicon.singleCount)),
    known && lexicon.mainPos(id) === lexicon.mainPos(asked.id) ? 1 : 0,
    known
      ? partsOfSpeech.filter((pos) => lexicon.is(id, pos) && lexicon.is(asked.id, pos)).length
      : 0,
    known && lexicon.isPlural(id) === lexicon.isPlural(asked.id) ? 1 : 0,
    sharedEnd(asked.answer, option),
    sharedStart(asked.answer, option),
    option.length - asked.answer.length,
    Math.abs(option.length - asked.answer.length),
    kin.up,
    kin.down,
    kin.depth,
    Math.log1p(memory.timesUsed(option)),
    Math.log1p(memory.timesRight(option)),
    asked.companions.get(option) ?? 0,
    sharedCompanions(asked, memory.companions(option)),
    asked.recalled.get(option) ?? 0,
    asked.contextWords.has(option) ? 1 : 0,
    id < 0 ? 1 : 0,
    option.includes(' ') === asked.answer.includes(' ') ? 0 : 1,
    /\d/.test(option) === /\d/.test(asked.answer) ? 0 : 1,
  ];
  row.set(values, at);
}

function likenesses(
  asked: Asked,
  option: string,
  id: number,
  lexicon: Knowledge['lexicon'],
): [number, number] {
  if (id >= 0 && id < lexicon.singleCount)
    return [lexicon.similarity(asked.vector, id), lexicon.similarity(asked.context, id)];
  const vector = lexicon.vectorOf(option);
  const dot = (other: Float32Array) =>
    vector.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  return [dot(asked.vector), dot(asked.context)];
}

/** 0 for the commonest word, about 11 for the rarest; 12 for a phrase or unknown word. */
function rankOf(id: number, singleCount: number): number {
  return id < 0 || id >= singleCount ? 12 : Math.log(id + 1);
}

const mostLetters = 5;

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < mostLetters && count < b.length && a.at(-1 - count) === b.at(-1 - count))
    count += 1;
  return count;
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < mostLetters && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** Words that stood with both; a word that stood with many counts for less (Adamic and Adar 2003). */
function sharedCompanions({ companions }: Asked, others: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of companions.keys()) if (others.has(word)) sum += 1;
  return sum === 0 ? 0 : sum / Math.sqrt(companions.size * others.size);
}
