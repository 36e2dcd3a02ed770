import type { EntityKind, EntitySpan } from './analyse.ts';
import { addEntityFeatures, type EntityWords, type ParsedWords } from './entity-features.ts';
import { shareKinds } from './entity-sharing.ts';
import { FeatureList, type Scorer } from './features.ts';
import { readNameUses, usesOf } from './name-uses.ts';

/** A class of the recogniser: outside of any entity, or the begin or the inside of one of some kind. */
export type EntityClass = { readonly place: 'O' | 'B' | 'I'; readonly kind: string };

export type EntityModel = {
  readonly scorer: Scorer;
  readonly classes: readonly EntityClass[];
  /** What speaks for the class `to` behind the class `from`, at `from * classes.length + to`. */
  readonly transitions: Int32Array;
  /** How many units of a weight make its class e times as likely. */
  readonly resolution: number;
};

/** Weights are kept in steps of 1 / resolution. */
export const resolution = 96;

/** No sum of weights comes near: what may not be is never chosen. */
export const forbidden = -(2 ** 28);

/** The recogniser of a scorer with these classes: `O`, `B person`, `I person`, ... */
export function readEntityModel(scorer: Scorer, names: readonly string[]): EntityModel {
  const classes = readEntityClasses(names);
  const transitions = new Int32Array(classes.length ** 2);
  classes.forEach((before, from) => {
    const features = new FeatureList();
    addTransitionFeature(features, from);
    const scores = new Int32Array(classes.length);
    scorer.addScores(features, scores);
    classes.forEach((after, to) => {
      transitions[from * classes.length + to] = mayFollow(after, before)
        ? (scores[to] ?? 0)
        : forbidden;
    });
  });
  return { scorer, classes, transitions, resolution };
}

export function readEntityClasses(names: readonly string[]): EntityClass[] {
  return names.map((name) => {
    const [place, kind = ''] = name.split(' ');
    if (place !== 'O' && place !== 'B' && place !== 'I')
      throw new Error(`"${name}" is not a class of the entity recogniser`);
    return { place, kind };
  });
}

/** An inside follows the begin or the inside of its own kind only. */
export function mayFollow(after: EntityClass, before: EntityClass): boolean {
  return after.place !== 'I' || (before.place !== 'O' && before.kind === after.kind);
}

/** The only feature of the step from one class to the next; no feature of a word is the same. */
export function addTransitionFeature(features: FeatureList, from: number): void {
  features.add(-1, from);
}

/**
 * The entities of each sentence of a document: those of the likeliest row of classes as a whole (Viterbi 1967),
 * where a name that the document repeats tends to be of one kind.
 */
export function findEntities(
  sentences: readonly ParsedWords[],
  model: EntityModel,
): EntitySpan[][] {
  const uses = readNameUses(sentences.map(({ forms }) => forms));
  const scored = sentences.map((words) => ({
    forms: words.forms,
    scores: scoreWords({ ...words, uses: usesOf(words.forms, uses) }, model),
  }));
  return shareKinds(scored, model).map((scores) => spansOf(bestMarks(scores, model), model));
}

function spansOf(marks: Int32Array, { classes }: EntityModel): EntitySpan[] {
  const spans: EntitySpan[] = [];
  marks.forEach((mark, index) => {
    const { place, kind } = classes[mark] ?? { place: 'O', kind: '' };
    const last = spans.at(-1);
    if (place === 'B' && isEntityKind(kind)) spans.push({ from: index, to: index + 1, kind });
    else if (place === 'I' && last !== undefined)
      spans[spans.length - 1] = { ...last, to: index + 1 };
  });
  return spans;
}

/** What speaks for each class of each word, word after word. */
function scoreWords(words: EntityWords, { scorer, classes }: EntityModel): Int32Array {
  const all = new Int32Array(words.forms.length * classes.length);
  const features = new FeatureList();
  for (let index = 0; index < words.forms.length; index++) {
    features.clear();
    addEntityFeatures(features, words, index);
    scorer.addScores(features, all.subarray(index * classes.length, (index + 1) * classes.length));
  }
  return all;
}

/** Before the first word stands `O`, class 0. */
function bestMarks(scores: Int32Array, { classes, transitions }: EntityModel): Int32Array {
  const count = classes.length;
  const length = scores.length / count;
  const paths = new Uint8Array(scores.length);
  let before = Int32Array.from(classes, (_, index) => (index === 0 ? 0 : forbidden));
  for (let at = 0; at < scores.length; at += count) {
    const sums = new Int32Array(count);
    for (let to = 0; to < count; to++) {
      let best = 0;
      let most = (before[0] ?? 0) + (transitions[to] ?? 0);
      for (let from = 1; from < count; from++) {
        const sum = (before[from] ?? 0) + (transitions[from * count + to] ?? 0);
        if (sum > most) [best, most] = [from, sum];
      }
      paths[at + to] = best;
      sums[to] = Math.max(forbidden, most) + (scores[at + to] ?? 0);
    }
    // Counted from the best, so that no text is long enough for an overflow.
    const top = sums.reduce((most, sum) => Math.max(most, sum));
    before = sums.map((sum) => sum - top);
  }
  const marks = new Int32Array(length);
  let mark = before.indexOf(before.reduce((most, sum) => Math.max(most, sum), 2 * forbidden));
  for (let index = length - 1; index >= 0; index--) {
    marks[index] = mark;
    mark = paths[index * count + mark] ?? 0;
  }
  return marks;
}

const entityKinds: ReadonlySet<string> = new Set<EntityKind>([
  'person',
  'place',
  'organisation',
  'date',
  'number',
  'money',
  'event',
  'work',
]);

function isEntityKind(name: string): name is EntityKind {
  return entityKinds.has(name);
}
