import type { FeatureList } from './features.ts';
import { type NameUse, neighbourLimit } from './name-uses.ts';
import type { TaggedWords } from './tagged-words.ts';
import { edgeForm } from './word-form.ts';

/** A tagged sentence with its tree. */
export type ParsedWords = TaggedWords & {
  readonly heads: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
};

/** The same with what the whole document says of each capitalised word. */
export type EntityWords = ParsedWords & { readonly uses: readonly (NameUse | undefined)[] };

/** A word, and the first and last word of the run of one part of speech around it: most often a name. */
type Place = {
  readonly words: EntityWords;
  readonly index: number;
  readonly start: number;
  readonly end: number;
};

/** A run goes no further than this to either side. */
const longestRun = 8;
/** `lists` of a word: below are the lists, from here on the number of its cluster (`training/name-kinds.ts`). */
const clusterShift = 16;
const listBits = 2 ** clusterShift - 1;

/**
 * What speaks for the class of the word at `index`: itself, its surroundings, its head, the name it is part of, and
 * how the document uses it elsewhere.
 */
export function addEntityFeatures(features: FeatureList, words: EntityWords, index: number): void {
  const place = { words, index, start: runStart(words, index), end: runEnd(words, index) };
  addWordFeatures(features, words, index);
  addNameFeatures(features, place);
  addListFeatures(features, place);
  // Last, since only capitalised words have them and the place of a feature is part of its key.
  const use = words.uses[index];
  if (use !== undefined) addUseFeatures(features, words, { index, use });
}

function addWordFeatures(features: FeatureList, words: ParsedWords, index: number): void {
  const { forms, tags, pos, heads, labels } = words;
  const form = (at: number) => forms[at] ?? edgeForm;
  const [word, left, right] = [form(index), form(index - 1), form(index + 1)];
  const [left2, right2, head] = [form(index - 2), form(index + 2), form(heads[index] ?? -1)];
  const tag = tags[index] ?? 0;
  const [tagLeft, tagRight] = [tags[index - 1] ?? 0, tags[index + 1] ?? 0];
  const part = pos[index] ?? 0;
  const relation = (labels[index] ?? 0) + 1;
  const first = index === 0 ? 1 : 0;

  features.add(0);
  features.add(word.lower);
  features.add(word.exact, first);
  features.add(left.lower);
  features.add(right.lower);
  features.add(left2.lower);
  features.add(right2.lower);
  features.add(left.lower, word.lower);
  features.add(word.lower, right.lower);
  features.add(left2.lower, left.lower);
  features.add(right.lower, right2.lower);
  features.add(word.shape, first);
  features.add(left.shape, word.shape, right.shape);
  features.add(word.suffixes[3]);
  features.add(word.suffixes[2]);
  features.add(word.suffixes[1], part);
  features.add(word.prefixes[2]);
  features.add(right.suffixes[2]);
  features.add(left.suffixes[2]);
  features.add(tag);
  features.add(tagLeft, tag);
  features.add(tag, tagRight);
  features.add(tagLeft, tag, tagRight);
  features.add(relation);
  features.add(relation, head.lower);
  features.add(head.lower, tag);
  features.add(tags[heads[index] ?? -1] ?? 0, relation, tag);
  features.add(head.fine, relation, tag);
  features.add(word.fine, first);
  features.add(word.fine, tag);
  features.add(word.coarse, word.shape);
  features.add(left.fine, part);
  features.add(right.fine, part);
  features.add(left.fine, word.fine);
  features.add(word.fine, right.fine);
  features.add(left2.fine, left.fine, part);
  features.add(right.coarse, right2.coarse, part);
}

/** The name that holds the word, and what stands beside it. */
function addNameFeatures(features: FeatureList, { words, index, start, end }: Place): void {
  const { forms, tags, pos } = words;
  const form = (at: number) => forms[at] ?? edgeForm;
  const [begin, last] = [form(start), form(end)];
  const [before, before2] = [form(start - 1), form(start - 2)];
  const [behind, behind2] = [form(end + 1), form(end + 2)];
  const tag = tags[index] ?? 0;
  const part = pos[index] ?? 0;

  features.add(last.lower, tag);
  features.add(begin.lower, tag);
  features.add(behind.lower, tag);
  features.add(before.lower, tag);
  features.add(before.lower, before2.lower, part);
  features.add(Math.min(4, end - start), index - start, part);
  features.add(last.suffixes[3], part);
  features.add(last.fine, part);
  features.add(begin.fine, last.fine, part);
  features.add(behind.fine, tag);
  features.add(before.fine, tag);
  features.add(behind.shape, behind2.shape, part);
}

/** The lists of names that hold the words, and the words' clusters by the kinds of names they are. */
function addListFeatures(features: FeatureList, { words, index, start, end }: Place): void {
  const { forms, tags, pos, heads, labels } = words;
  const form = (at: number) => forms[at] ?? edgeForm;
  const lists = (at: number) => form(at).lists & listBits;
  const kind = (at: number) => form(at).lists >>> clusterShift;
  const word = form(index);
  const [own, left, right] = [lists(index), lists(index - 1), lists(index + 1)];
  const [ownKind, leftKind, rightKind] = [kind(index), kind(index - 1), kind(index + 1)];
  const head = heads[index] ?? -1;
  const tag = tags[index] ?? 0;
  const part = pos[index] ?? 0;
  const relation = (labels[index] ?? 0) + 1;
  const isFirst = index === 0 ? 1 : 0;
  let any = 0;
  for (let at = start; at <= end; at++) any |= lists(at);

  features.add(own, word.shape);
  features.add(own, tag);
  features.add(left, own);
  features.add(own, right);
  features.add(left, right, tag);
  features.add(lists(index - 2), left, own);
  features.add(lists(end), tag);
  features.add(lists(start), tag);
  features.add(lists(start), lists(end), tag);
  features.add(lists(start - 1), tag);
  features.add(any, part);
  features.add(any, own, part);
  features.add(left, word.lower, tags[index + 1] ?? 0);
  features.add(lists(start - 2), form(start - 1).lower, part);
  features.add(lists(end), form(end + 1).lower, tags[end + 2] ?? 0);
  features.add(lists(head), relation, part);
  features.add(kind(head), relation, part);
  features.add(ownKind, word.shape, isFirst);
  features.add(ownKind, tag);
  features.add(ownKind, leftKind, part);
  features.add(ownKind, rightKind, part);
  features.add(leftKind, tag);
  features.add(rightKind, tag);
  features.add(kind(end), tag, Math.min(2, end - start));
  features.add(kind(start), kind(end), part);
  features.add(ownKind, own);
  features.add(ownKind, lists(end));
  features.add(ownKind, form(start - 1).lower);
  features.add(ownKind, form(end + 1).lower);
  features.add(ownKind, form(head).fine, relation);
  features.add(kind(end + 2), form(end + 1).lower, part);
}

const roles = ['alone', 'first', 'inside', 'last'] as const satisfies readonly NameUse['role'][];

/** How the document uses the word, here and elsewhere. */
function addUseFeatures(
  features: FeatureList,
  { forms, tags, pos }: EntityWords,
  { index, use }: { readonly index: number; readonly use: NameUse },
): void {
  const { first, last, before, behind, longest } = use;
  const part = pos[index] ?? 0;
  const role = roles.indexOf(use.role);
  const count = Math.min(use.count, 6) >> 1;
  const any = use.anyLists & listBits;

  features.add(any, part);
  features.add(any, (forms[index]?.lists ?? 0) & listBits);
  features.add(first.lists & listBits, last.lists & listBits, role);
  features.add(first.lists >>> clusterShift, last.lists >>> clusterShift, role);
  features.add(last.lists >>> clusterShift, last.lists & listBits, role);
  features.add(Math.min(3, longest), role, count);
  features.add(use.beforeLists & listBits, part);
  features.add(use.isAlsoSmall ? 1 : 0, count, tags[index] ?? 0);
  for (let at = 0; at < neighbourLimit; at++) {
    features.add(before[at] ?? 0);
    features.add(behind[at] ?? 0);
  }
}

/** The last word of the run of words of one part of speech that holds the word. */
function runEnd({ pos, forms }: ParsedWords, index: number): number {
  let end = index;
  while (end + 1 < forms.length && end < index + longestRun && pos[end + 1] === pos[index])
    end += 1;
  return end;
}

function runStart({ pos }: ParsedWords, index: number): number {
  let start = index;
  while (start > 0 && start > index - longestRun && pos[start - 1] === pos[index]) start -= 1;
  return start;
}
