import type { Fact } from '../reading/facts.ts';
import { rootOf } from '../reading/tree.ts';
import { indefiniteArticle } from '../text.ts';
import type { Statement } from '../writing/statement.ts';
import type { OptionSubject } from './distractors.ts';
import { ancestryOf, kinshipOf, relativesOf } from './kinship.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { rankOptions } from './ranker.ts';

/** A common noun or noun phrase that is asked for, and what stands around it. */
export type Term = {
  readonly text: string;
  /** The sentence, with or without the term. */
  readonly sentence: string;
  /** The word before it in lower case, for "a" and "an". */
  readonly before: string;
};

/** No more options than this are worked out: the best are at the head. */
const most = 12;
const least = 3;
/** Cosine above which a word that is no sibling is as good as a synonym, and below which it is far-fetched. */
const tooLike = 0.8;
const leastLike = 0.5;
const leastLikeSibling = 0.3;
/** A class nearer to "entity" holds things of every sort. */
const leastDepth = 5;
/** Of a rarely meant sense ("gen" for news) nobody thinks. */
const sensesMeant = 2;

/**
 * Nouns and phrases that could stand for `term`, of the same number and sort, none more general or more
 * special and no synonym; the likeliest first. A phrase keeps its head, so that the shared part tells
 * nothing.
 */
export function termOptions(term: Term): string[] {
  const words = term.text.toLowerCase().split(' ');
  const options = words.length === 1 ? nounsFor(term) : phrasesFor(words);
  const fits = articleFits(term.before);
  const fitting = options.filter(fits);
  // Where hardly anything passes, what passes is far-fetched.
  return fitting.length < least ? [] : fitting.slice(0, most);
}

/** WordNet's files of persons, who may be several things at once, and of amounts and times, given away by their figure. */
const loose = new Set([18, 23, 28]);

/**
 * Of `termOptions` those that WordNet puts under the very same class; none for half of a compound ("think
 * tank"), for a person or for a unit. A phrase needs no more: its head is kept.
 */
export function siblingOptions({ fact, statement }: OptionSubject): string[] {
  const { tokens } = statement;
  const { text } = fact;
  const before = tokens[fact.from - 1];
  const known = lexicon();
  const id = known.words.idOf(text.toLowerCase());
  const options = termOptions({
    text,
    sentence: statement.sentence.text,
    before: before?.text.toLowerCase() ?? '',
  });
  if (text.includes(' ')) return options;
  const isPart = [before, tokens[fact.to]].some((token) =>
    /^(NOUN|PROPN|NUM)$/.test(token?.pos ?? ''),
  );
  if (isPart || loose.has(fileOf(id, known))) return [];
  if (known.lemmaOf(id) < common && !isWhatItIs(fact, statement)) return [];
  const ancestry = ancestryOf(id, known, sensesMeant);
  return options.filter((option) => {
    const { up, down, depth } = kinshipOf(ancestry, known.words.idOf(option), known);
    return up === 1 && down === 1 && depth >= leastDepth;
  });
}

/** A word that comes before so many others in the order of use is told by sense, not by knowledge: "the path leads up". */
const common = 15_000;

/** "The Mangrove was a restaurant in Notting Hill", not "is a product of chemistry". */
function isWhatItIs({ from, to }: Fact, statement: Statement): boolean {
  const { tokens } = statement;
  return (
    rootOf(statement) === to - 1 &&
    /^an?$/.test(tokens[from - 1]?.text ?? '') &&
    tokens[to]?.text !== 'of'
  );
}

/** True of two nouns or phrases of which neither is a sort of the other, nor another word for it. */
export function areApart(a: string, b: string): boolean {
  const known = lexicon();
  const [first, second] = [known.words.idOf(a.toLowerCase()), known.words.idOf(b.toLowerCase())];
  if (sharesStem(a.toLowerCase(), b.toLowerCase())) return false;
  if (first < 0 || second < 0) return true;
  if (known.lemmaOf(first) === known.lemmaOf(second)) return false;
  const { up, down } = kinshipOf(ancestryOf(first, known), second, known);
  return up > 0 && down > 0;
}

function nounsFor({ text, sentence, before }: Term): string[] {
  const known = lexicon();
  const answer = text.toLowerCase();
  const id = known.words.idOf(answer);
  if (id < 0 || !known.is(id, 'noun')) return [];
  const isBare = !/^(a|an|the|this|that|its|their|his|her|each|every|one)$/.test(before);
  const ancestry = ancestryOf(id, known, sensesMeant);
  const file = fileOf(id, known);
  const vector = known.vectorOf(answer);
  return rankOptions(answer, sentence)
    .filter(({ word }) => {
      const option = known.words.idOf(word);
      if (!isFitNoun(option, known) || known.isPlural(option) !== known.isPlural(id)) return false;
      const kin = kinshipOf(ancestry, option, known);
      const likeness = known.similarity(vector, option);
      const isSibling = kin.up <= 2 && kin.down <= 2 && kin.depth >= leastDepth;
      const isAlike = fileOf(option, known) === file && likeness >= leastLike;
      if (likeness > tooLike && !isSibling) return false;
      // "Photosynthesis" beside "a plant": what is no thing of the same sort may not stand bare.
      if (isBare && !known.isPlural(id) && fileOf(option, known) !== file) return false;
      return (
        (isAlike || (isSibling && likeness >= leastLikeSibling)) &&
        !isMuchCommoner(option, id) &&
        areApart(answer, word)
      );
    })
    .map(({ word }) => word);
}

/** "Time" and "home" go with everything; numbers go by frequency. */
function isMuchCommoner(option: number, answer: number): boolean {
  return option < answer / 6 && option < 2_000;
}

/** What the vocabulary marks as a noun before all else, and as fit to be shown. */
function isFitNoun(id: number, known: Lexicon): boolean {
  return id >= 0 && !known.isUnfit(id) && known.is(id, 'noun') && known.mainPos(id) === 0;
}

/** WordNet's file of the commonest meaning: animal, artefact, process, ... */
function fileOf(id: number, { senses, lemmaOf }: Lexicon): number {
  return senses.files[senses.of(lemmaOf(id))[0] ?? -1] ?? -1;
}

function phrasesFor(words: readonly string[]): string[] {
  const known = lexicon();
  const head = words.at(-1) ?? '';
  const headId = known.words.idOf(head);
  const singular = headId < 0 ? head : known.words.word(known.lemmaOf(headId));
  const id = known.words.idOf([...words.slice(0, -1), singular].join(' '));
  // Of a phrase that no dictionary has, such as "hotel prices", a part put in for another makes nonsense.
  return id < 0 ? [] : siblingPhrases(id, { head, singular });
}

/** "Right ventricle" for "left ventricle": WordNet's other phrases of the same sort with the same head. */
function siblingPhrases(
  id: number,
  { head, singular }: { readonly head: string; readonly singular: string },
): string[] {
  const known = lexicon();
  const count = known.words.word(id).split(' ').length;
  return relativesOf(id, known, { up: 1, most: 60 })
    .filter((one) => one !== id && !known.isUnfit(one))
    .map((one) => known.words.word(one).split(' '))
    .filter((parts) => parts.length === count && parts.at(-1) === singular)
    .map((parts) => [...parts.slice(0, -1), head].join(' '));
}

function articleFits(before: string): (option: string) => boolean {
  if (before !== 'a' && before !== 'an') return () => true;
  return (option) => indefiniteArticle(option) === before;
}

/** "Condenser" beside "condensation" sounds like a slip, not like a choice; so does "oxide" in "dioxide". */
function sharesStem(a: string, b: string): boolean {
  if (a.includes(' ') || b.includes(' ')) return a === b;
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  return start >= 5 && start >= shortest * 0.6 ? true : a.includes(b) || b.includes(a);
}
