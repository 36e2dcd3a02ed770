import type { ParseState } from './arc-hybrid.ts';
import type { FeatureList } from './features.ts';
import type { WordForm } from './word-form.ts';

/** The words of a sentence as the parser sees them; `tags` and `pos` are numbers from 1. */
export type TaggedWords = {
  readonly forms: readonly WordForm[];
  readonly tags: ArrayLike<number>;
  readonly pos: ArrayLike<number>;
};

/** What stands for the root and for a place where no word is. */
const rootNumber = 0x7000;

/**
 * The templates of Zhang and Nivre (2011, "Transition-based dependency parsing with rich non-local features"),
 * carried over to arc-hybrid, where the two topmost words of the stack and the next word can be joined.
 * In names: s0, s1, s2 from the top of the stack down; b0, b1, b2 from the next word on; l and r are
 * the outermost left and right child, l2 and r2 the second ones.
 */
export function addParseFeatures(
  features: FeatureList,
  state: ParseState,
  { forms, tags, pos }: TaggedWords,
): void {
  const { length, labels, leftChild, leftChild2, rightChild, rightChild2 } = state;
  const word = (at: number) => (at < 0 ? 0 : (forms[at]?.lower ?? rootNumber));
  const fine = (at: number) => (at < 0 ? 0 : (forms[at]?.fine ?? rootNumber));
  const coarseCluster = (at: number) => (at < 0 ? 0 : (forms[at]?.coarse ?? rootNumber));
  const tag = (at: number) => (at < 0 ? 0 : (tags[at] ?? rootNumber));
  const coarse = (at: number) => (at < 0 ? 0 : (pos[at] ?? rootNumber));
  const label = (at: number) => (at < 0 ? 0 : (labels[at] ?? 0) + 1);
  const child = (of: Int32Array, at: number) => (at < 0 ? -1 : (of[at] ?? -1));
  const ahead = (by: number) => (state.next + by <= length ? state.next + by : -1);

  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const s2 = state.stackAt(2);
  const b0 = ahead(0);
  const b1 = ahead(1);
  const b2 = ahead(2);
  const b3 = ahead(3);
  const s0l = child(leftChild, s0);
  const s0l2 = child(leftChild2, s0);
  const s0r = child(rightChild, s0);
  const s0r2 = child(rightChild2, s0);
  const s1l = child(leftChild, s1);
  const s1r = child(rightChild, s1);
  const s1r2 = child(rightChild2, s1);
  const b0l = child(leftChild, b0);
  const b0l2 = child(leftChild2, b0);

  const [s0w, s1w, s2w] = [word(s0), word(s1), word(s2)];
  const [b0w, b1w, b2w] = [word(b0), word(b1), word(b2)];
  const [s0t, s1t, s2t] = [tag(s0), tag(s1), tag(s2)];
  const [b0t, b1t, b2t, b3t] = [tag(b0), tag(b1), tag(b2), tag(b3)];
  const [s0c, s1c, b0c, b1c] = [fine(s0), fine(s1), fine(b0), fine(b1)];
  const [s0p, s1p, s2p] = [coarse(s0), coarse(s1), coarse(s2)];
  const [b0p, b1p, b2p] = [coarse(b0), coarse(b1), coarse(b2)];
  const gap = s0 < 0 ? 0 : distance(b0 - s0);
  const gap1 = s1 < 0 ? 0 : distance(s0 - s1);
  const s0v = s0 < 0 ? 0 : (state.leftCount[s0] ?? 0) * 8 + Math.min(7, state.rightCount[s0] ?? 0);
  const s1v = s1 < 0 ? 0 : Math.min(7, state.rightCount[s1] ?? 0) + 1;
  const b0v = (state.leftCount[b0] ?? 0) + 1;

  // One word.
  features.add(0);
  features.add(s0w);
  features.add(s0t);
  features.add(s0w, s0t);
  features.add(s1w);
  features.add(s1t);
  features.add(s1w, s1t);
  features.add(s2w, s2t);
  features.add(s2t);
  features.add(b0w);
  features.add(b0t);
  features.add(b0w, b0t);
  features.add(b1w, b1t);
  features.add(b1t);
  features.add(b1w);
  features.add(b2t);
  features.add(b2w, b2t);
  // Two words.
  features.add(s0w, s0t, b0w, b0t);
  features.add(s0w, s0t, b0t);
  features.add(s0t, b0w, b0t);
  features.add(s0w, b0w);
  features.add(s0t, b0t);
  features.add(s0p, b0w);
  features.add(s0w, b0p);
  features.add(s0w, s0t, s1w, s1t);
  features.add(s0w, s0t, s1t);
  features.add(s0t, s1w, s1t);
  features.add(s0w, s1w);
  features.add(s0t, s1t);
  features.add(s1t, b0t);
  features.add(s1w, b0t);
  features.add(s1t, b0w);
  features.add(s1w, b0w);
  features.add(b0t, b1t);
  features.add(b0w, b1t);
  features.add(b0t, b1w);
  features.add(s0t, b1t);
  // Three words.
  features.add(b0t, b1t, b2t);
  features.add(b1t, b2t, b3t);
  features.add(s0t, b0t, b1t);
  features.add(s0w, b0t, b1t);
  features.add(s0t, b0w, b1t);
  features.add(s1t, s0t, b0t);
  features.add(s1w, s0t, b0t);
  features.add(s1t, s0w, b0t);
  features.add(s1t, s0t, b0w);
  features.add(s1t, s0t, b0t, b1t);
  features.add(s2t, s1t, s0t);
  features.add(s2t, s1t, s0t, b0t);
  features.add(s0p, b0p, b1p, b2p);
  features.add(s2p, s1p, s0p, b0p);
  // Children.
  features.add(s0t, tag(s0l), b0t);
  features.add(s0t, tag(s0r), b0t);
  features.add(s0t, tag(s0r2), b0t);
  features.add(s0t, tag(b0l), b0t);
  features.add(s0t, tag(b0l2), b0t);
  features.add(s1t, tag(s1r), s0t);
  features.add(s1t, tag(s1l), s0t);
  features.add(s1t, s0t, tag(s0l));
  features.add(s1t, s0t, tag(s0r));
  features.add(s1t, tag(s1r), s0t, b0t);
  features.add(s0t, tag(s0l), tag(s0l2));
  features.add(s0t, tag(s0r), tag(s0r2));
  features.add(b0t, tag(b0l), tag(b0l2));
  features.add(word(s0l), s0t);
  features.add(word(s0r), s0t);
  features.add(word(b0l), b0t);
  features.add(word(s1r), s1t);
  features.add(word(s0r), s0w, b0t);
  features.add(s0w, word(s0l), b0w);
  // Relations of the children.
  features.add(s0t, label(s0l), label(s0l2));
  features.add(s0t, label(s0r), label(s0r2));
  features.add(s1t, label(s1r), label(s1r2), s0t);
  features.add(b0t, label(b0l), label(b0l2));
  features.add(s0w, label(s0l), label(s0r));
  features.add(s0t, label(s0l), b0t, label(b0l));
  features.add(s0t, label(s0r), b0t);
  features.add(s1w, label(s1r), s0t);
  features.add(s1t, label(s1l), label(s1r), s0t);
  features.add(s1t, label(s1r), s0t, label(s0r));
  features.add(s1t, s0t, label(s0l), label(s0r));
  // Distance and number of children.
  features.add(s0w, gap);
  features.add(s0t, gap);
  features.add(b0w, gap);
  features.add(b0t, gap);
  features.add(s0t, b0t, gap);
  features.add(s0t, s1t, gap1);
  features.add(s1t, s0t, b0t, gap1);
  features.add(s0w, s0v);
  features.add(s0t, s0v);
  features.add(s1t, s1v, s0t);
  features.add(b0t, b0v);
  features.add(b0w, b0v);
  features.add(s0p, s1p, b0p, state.depth > 2 ? 3 : state.depth);
  // Clusters stand in for words that were seen too rarely with each other.
  features.add(s0c, s0t);
  features.add(s1c, s1t);
  features.add(b0c, b0t);
  features.add(b1c, b1t);
  features.add(s0c, b0c);
  features.add(s1c, s0c);
  features.add(s0w, b0c);
  features.add(s0c, b0w);
  features.add(s1w, s0c);
  features.add(s1c, s0w);
  features.add(s0c, s0t, b0t);
  features.add(s0t, b0c, b0t);
  features.add(s1c, s0t, b0t);
  features.add(s1t, s0c, b0t);
  features.add(s1t, s0t, b0c);
  features.add(s1c, s0c, b0t);
  features.add(s0c, s0t, fine(s0l));
  features.add(s0t, s0c, fine(s0r));
  features.add(s1c, fine(s1r), s0c);
  features.add(b0c, fine(b0l), s0t);
  features.add(coarseCluster(s1), coarseCluster(s0), coarseCluster(b0), s0t);
  features.add(s0w, s1t, coarseCluster(s1));
  // Endings stand in for rare words.
  features.add(suffix(forms, s0), s0t, b0t);
  features.add(suffix(forms, b0), s0t, b0t);
  features.add(suffix(forms, s0), s1t, s0t);
}

function suffix(forms: readonly WordForm[], at: number): number {
  return forms[at]?.suffixes[2] ?? 0;
}

/** 1 to 4 as they are, then 5-6, 7-10 and more. */
function distance(words: number): number {
  if (words < 5) return words;
  if (words < 7) return 5;
  return words < 11 ? 6 : 7;
}
