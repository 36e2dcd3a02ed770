import { FeatureList, type Scorer } from './features.ts';
import type { TaggedWords } from './parse-features.ts';
import { edgeForm } from './word-form.ts';

/** A class of the recogniser: outside of any entity, or the begin or the inside of one of some kind. */
export type EntityClass = { readonly place: 'O' | 'B' | 'I'; readonly kind: string };

export type EntityModel = { readonly scorer: Scorer; readonly classes: readonly EntityClass[] };

/** A tagged sentence with its tree. */
export type ParsedWords = TaggedWords & {
  readonly heads: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
};

/** Chooses a class from its scores. Training looks at the gold class here; the program takes the best. */
export type ChooseEntity = (scores: Int32Array, index: number, features: FeatureList) => number;

/** Marks every word from left to right with the number of its class; an inside follows its own kind only. */
export function markEntities(
  words: ParsedWords,
  model: EntityModel,
  choose: ChooseEntity,
): Int32Array {
  const marks = new Int32Array(words.forms.length);
  const scores = new Int32Array(model.classes.length);
  const features = new FeatureList();
  for (let index = 0; index < words.forms.length; index++) {
    features.clear();
    addEntityFeatures(features, { words, marks, index });
    scores.fill(0);
    model.scorer.addScores(features, scores);
    marks[index] = choose(scores, index, features);
  }
  return marks;
}

/** The class with the highest score among those that may follow the class `before`. */
export function bestEntityClass(
  scores: Int32Array,
  classes: readonly EntityClass[],
  before: EntityClass | undefined,
): number {
  let best = -1;
  classes.forEach(({ place, kind }, index) => {
    const follows = place !== 'I' || (before?.place !== 'O' && before?.kind === kind);
    if (follows && (best < 0 || (scores[index] ?? 0) > (scores[best] ?? 0))) best = index;
  });
  return best;
}

/** The classes of the model by name: `O`, `B person`, `I person`, ... */
export function readEntityClasses(names: readonly string[]): EntityClass[] {
  return names.map((name) => {
    const [place, kind = ''] = name.split(' ');
    if (place !== 'O' && place !== 'B' && place !== 'I')
      throw new Error(`"${name}" is not a class of the entity recogniser`);
    return { place, kind };
  });
}

type Place = { readonly words: ParsedWords; readonly marks: Int32Array; readonly index: number };

function addEntityFeatures(features: FeatureList, { words, marks, index }: Place): void {
  const { forms, tags, pos, heads, labels } = words;
  const form = (at: number) => forms[at] ?? edgeForm;
  const tag = (at: number) => tags[at] ?? 0;
  const word = form(index);
  const left = form(index - 1);
  const left2 = form(index - 2);
  const right = form(index + 1);
  const right2 = form(index + 2);
  const mark1 = index > 0 ? (marks[index - 1] ?? 0) + 1 : 0;
  const mark2 = index > 1 ? (marks[index - 2] ?? 0) + 1 : 0;
  const head = form(heads[index] ?? -1);
  const relation = (labels[index] ?? 0) + 1;
  const first = index === 0 ? 1 : 0;
  const runEnd = nameEnd(words, index);
  const runStart = nameStart(words, index);

  features.add(0);
  features.add(mark1);
  features.add(mark1, mark2);
  features.add(word.lower);
  features.add(word.exact, first);
  features.add(word.lower, mark1);
  features.add(left.lower);
  features.add(right.lower);
  features.add(left2.lower);
  features.add(right2.lower);
  features.add(left.lower, word.lower);
  features.add(word.lower, right.lower);
  features.add(left2.lower, left.lower);
  features.add(right.lower, right2.lower);
  features.add(word.shape, first);
  features.add(word.shape, mark1);
  features.add(left.shape, word.shape, right.shape);
  features.add(word.suffixes[3]);
  features.add(word.suffixes[2]);
  features.add(word.suffixes[1], pos[index] ?? 0);
  features.add(word.prefixes[2]);
  features.add(right.suffixes[2]);
  features.add(left.suffixes[2]);
  features.add(tag(index));
  features.add(tag(index), mark1);
  features.add(tag(index - 1), tag(index));
  features.add(tag(index), tag(index + 1));
  features.add(tag(index - 1), tag(index), tag(index + 1));
  features.add(mark1, tag(index), tag(index + 1));
  features.add(relation);
  features.add(relation, mark1);
  features.add(relation, head.lower);
  features.add(head.lower, tag(index));
  features.add(tag(heads[index] ?? -1), relation, tag(index));
  features.add(form(runEnd).lower, mark1);
  features.add(form(runEnd + 1).lower, mark1, tag(index));
  features.add(form(runStart).lower, mark1);
  features.add(form(runStart - 1).lower, mark1);
  features.add(form(runStart - 1).lower, form(runStart - 2).lower, mark1);
  features.add(Math.min(4, runEnd - runStart), index - runStart, mark1);
  features.add(form(runEnd).suffixes[3], mark1);
  features.add(word.fine);
  features.add(word.fine, mark1);
  features.add(word.fine, tag(index), mark1);
  features.add(word.coarse, word.shape, mark1);
  features.add(left.fine, mark1);
  features.add(right.fine, mark1);
  features.add(left.fine, word.fine);
  features.add(word.fine, right.fine);
  features.add(left.fine, tag(index), mark1);
  features.add(right.fine, tag(index), mark1);
  features.add(left2.fine, left.fine, mark1);
  features.add(right.coarse, right2.coarse, mark1);
  features.add(head.fine, relation, tag(index));
  features.add(form(runEnd).fine, mark1);
  features.add(form(runStart).fine, form(runEnd).fine, mark1);
  features.add(form(runEnd + 1).fine, tag(index), mark1);
  features.add(form(runStart - 1).fine, tag(index), mark1);
  features.add(word.lists, word.shape);
  features.add(word.lists, mark1, tag(index));
  features.add(left.lists, word.lists, mark1);
  features.add(word.lists, right.lists, mark1);
  features.add(left.lists, right.lists, tag(index), mark1);
  features.add(left2.lists, left.lists, word.lists, mark1);
  features.add(form(runEnd).lists, mark1, tag(index));
  features.add(form(runStart).lists, mark1, tag(index));
  features.add(form(runStart).lists, form(runEnd).lists, mark1, tag(index));
  features.add(form(runStart - 1).lists, tag(index), mark1);
}

/** The last word of the run of proper nouns (of words of the same kind, else) that holds the word. */
function nameEnd({ pos, forms }: ParsedWords, index: number): number {
  let end = index;
  while (end + 1 < forms.length && end < index + 8 && pos[end + 1] === pos[index]) end += 1;
  return end;
}

function nameStart({ pos }: ParsedWords, index: number): number {
  let start = index;
  while (start > 0 && start > index - 8 && pos[start - 1] === pos[index]) start -= 1;
  return start;
}
