import type { ParseState } from './arc-hybrid.ts';
import type { FeatureList } from './features.ts';
import type { WordColumns } from './tagged-words.ts';

/*
 * The templates of Zhang and Nivre (2011, "Transition-based dependency parsing with rich non-local features"),
 * carried over to arc-hybrid, where the two topmost words of the stack and the next word can be joined.
 * In names: s0, s1, s2 from the top of the stack down; b0, b1, b2 from the next word on; l and r are
 * the outermost left and right child, l2 and r2 the second ones. Then w is a spelling, t a tag, p a part of
 * speech, c a cluster and s an ending; clusters and endings stand in for rare words. A template keeps its number
 * wherever it stands: trained keys are made from it.
 */

/** A decision sees so much of what lies ahead: the same until the next `shift`. */
export function addFeaturesAhead(
  features: FeatureList,
  state: ParseState,
  words: WordColumns,
): void {
  const [b0, b1, b2, b3] = [state.ahead(0), state.ahead(1), state.ahead(2), state.ahead(3)];
  const [b0w, b1w, b2w] = [words.word(b0), words.word(b1), words.word(b2)];
  const [b0t, b1t, b2t, b3t] = [words.tag(b0), words.tag(b1), words.tag(b2), words.tag(b3)];
  const [b0c, b1c] = [words.fine(b0), words.fine(b1)];

  features.addAs(1, 0);
  features.addAs(10, b0w);
  features.addAs(11, b0t);
  features.addAs(12, b0w, b0t);
  features.addAs(13, b1w, b1t);
  features.addAs(14, b1t);
  features.addAs(15, b1w);
  features.addAs(16, b2t);
  features.addAs(17, b2w, b2t);
  features.addAs(34, b0t, b1t);
  features.addAs(35, b0w, b1t);
  features.addAs(36, b0t, b1w);
  features.addAs(38, b0t, b1t, b2t);
  features.addAs(39, b1t, b2t, b3t);
  features.addAs(97, b0c, b0t);
  features.addAs(98, b1c, b1t);
}

/** And so much of the stack: the same whenever s0 is its top, since what is below has all children it will get till then. */
export function addStackFeatures(
  features: FeatureList,
  state: ParseState,
  words: WordColumns,
): void {
  const { leftChild, leftChild2, rightChild, rightChild2 } = state;
  const [s0, s1, s2] = [state.stackAt(0), state.stackAt(1), state.stackAt(2)];
  const [s0l, s0l2] = [state.child(leftChild, s0), state.child(leftChild2, s0)];
  const [s1l, s1r] = [state.child(leftChild, s1), state.child(rightChild, s1)];
  const s1r2 = state.child(rightChild2, s1);
  const [s0w, s1w, s2w] = [words.word(s0), words.word(s1), words.word(s2)];
  const [s0t, s1t, s2t] = [words.tag(s0), words.tag(s1), words.tag(s2)];
  const [s0c, s1c, s0s] = [words.fine(s0), words.fine(s1), words.suffix(s0)];
  const gap1 = s1 < 0 ? 0 : distance(s0 - s1);
  const s1v = s1 < 0 ? 0 : Math.min(7, state.rightCount[s1] ?? 0) + 1;

  features.addAs(2, s0w);
  features.addAs(3, s0t);
  features.addAs(4, s0w, s0t);
  features.addAs(5, s1w);
  features.addAs(6, s1t);
  features.addAs(7, s1w, s1t);
  features.addAs(8, s2w, s2t);
  features.addAs(9, s2t);
  features.addAs(25, s0w, s0t, s1w, s1t);
  features.addAs(26, s0w, s0t, s1t);
  features.addAs(27, s0t, s1w, s1t);
  features.addAs(28, s0w, s1w);
  features.addAs(29, s0t, s1t);
  features.addAs(48, s2t, s1t, s0t);
  features.addAs(57, s1t, words.tag(s1r), s0t);
  features.addAs(58, s1t, words.tag(s1l), s0t);
  features.addAs(59, s1t, s0t, words.tag(s0l));
  features.addAs(62, s0t, words.tag(s0l), words.tag(s0l2));
  features.addAs(65, words.word(s0l), s0t);
  features.addAs(68, words.word(s1r), s1t);
  features.addAs(71, s0t, state.label(s0l), state.label(s0l2));
  features.addAs(73, s1t, state.label(s1r), state.label(s1r2), s0t);
  features.addAs(78, s1w, state.label(s1r), s0t);
  features.addAs(79, s1t, state.label(s1l), state.label(s1r), s0t);
  features.addAs(87, s0t, s1t, gap1);
  features.addAs(91, s1t, s1v, s0t);
  features.addAs(95, s0c, s0t);
  features.addAs(96, s1c, s1t);
  features.addAs(100, s1c, s0c);
  features.addAs(103, s1w, s0c);
  features.addAs(104, s1c, s0w);
  features.addAs(111, s0c, s0t, words.fine(s0l));
  features.addAs(113, s1c, words.fine(s1r), s0c);
  features.addAs(116, s0w, s1t, words.coarse(s1));
  features.addAs(119, s0s, s1t, s0t);
}

/** What the stack and the next word say together, and the children that change. */
export function addJointFeatures(
  features: FeatureList,
  state: ParseState,
  words: WordColumns,
): void {
  const { leftChild, leftChild2, rightChild, rightChild2 } = state;
  const [s0, s1, s2] = [state.stackAt(0), state.stackAt(1), state.stackAt(2)];
  const [b0, b1, b2] = [state.ahead(0), state.ahead(1), state.ahead(2)];
  const [s0l, s0r] = [state.child(leftChild, s0), state.child(rightChild, s0)];
  const [s0r2, s1r] = [state.child(rightChild2, s0), state.child(rightChild, s1)];
  const [b0l, b0l2] = [state.child(leftChild, b0), state.child(leftChild2, b0)];
  const [s0w, s1w, b0w] = [words.word(s0), words.word(s1), words.word(b0)];
  const [s0t, s1t, s2t] = [words.tag(s0), words.tag(s1), words.tag(s2)];
  const [b0t, b1t] = [words.tag(b0), words.tag(b1)];
  const [s0p, s1p, s2p] = [words.part(s0), words.part(s1), words.part(s2)];
  const [b0p, b1p, b2p] = [words.part(b0), words.part(b1), words.part(b2)];
  const [s0c, s1c, b0c] = [words.fine(s0), words.fine(s1), words.fine(b0)];
  const [s0s, b0s] = [words.suffix(s0), words.suffix(b0)];
  const gap = s0 < 0 ? 0 : distance(b0 - s0);
  const gap1 = s1 < 0 ? 0 : distance(s0 - s1);
  const s0v = s0 < 0 ? 0 : (state.leftCount[s0] ?? 0) * 8 + Math.min(7, state.rightCount[s0] ?? 0);
  const b0v = (state.leftCount[b0] ?? 0) + 1;
  const depth = Math.min(3, state.depth);

  features.addAs(18, s0w, s0t, b0w, b0t);
  features.addAs(19, s0w, s0t, b0t);
  features.addAs(20, s0t, b0w, b0t);
  features.addAs(21, s0w, b0w);
  features.addAs(22, s0t, b0t);
  features.addAs(23, s0p, b0w);
  features.addAs(24, s0w, b0p);
  features.addAs(30, s1t, b0t);
  features.addAs(31, s1w, b0t);
  features.addAs(32, s1t, b0w);
  features.addAs(33, s1w, b0w);
  features.addAs(37, s0t, b1t);
  features.addAs(40, s0t, b0t, b1t);
  features.addAs(41, s0w, b0t, b1t);
  features.addAs(42, s0t, b0w, b1t);
  features.addAs(43, s1t, s0t, b0t);
  features.addAs(44, s1w, s0t, b0t);
  features.addAs(45, s1t, s0w, b0t);
  features.addAs(46, s1t, s0t, b0w);
  features.addAs(47, s1t, s0t, b0t, b1t);
  features.addAs(49, s2t, s1t, s0t, b0t);
  features.addAs(50, s0p, b0p, b1p, b2p);
  features.addAs(51, s2p, s1p, s0p, b0p);
  features.addAs(52, s0t, words.tag(s0l), b0t);
  features.addAs(53, s0t, words.tag(s0r), b0t);
  features.addAs(54, s0t, words.tag(s0r2), b0t);
  features.addAs(55, s0t, words.tag(b0l), b0t);
  features.addAs(56, s0t, words.tag(b0l2), b0t);
  features.addAs(60, s1t, s0t, words.tag(s0r));
  features.addAs(61, s1t, words.tag(s1r), s0t, b0t);
  features.addAs(63, s0t, words.tag(s0r), words.tag(s0r2));
  features.addAs(64, b0t, words.tag(b0l), words.tag(b0l2));
  features.addAs(66, words.word(s0r), s0t);
  features.addAs(67, words.word(b0l), b0t);
  features.addAs(69, words.word(s0r), s0w, b0t);
  features.addAs(70, s0w, words.word(s0l), b0w);
  features.addAs(72, s0t, state.label(s0r), state.label(s0r2));
  features.addAs(74, b0t, state.label(b0l), state.label(b0l2));
  features.addAs(75, s0w, state.label(s0l), state.label(s0r));
  features.addAs(76, s0t, state.label(s0l), b0t, state.label(b0l));
  features.addAs(77, s0t, state.label(s0r), b0t);
  features.addAs(80, s1t, state.label(s1r), s0t, state.label(s0r));
  features.addAs(81, s1t, s0t, state.label(s0l), state.label(s0r));
  features.addAs(82, s0w, gap);
  features.addAs(83, s0t, gap);
  features.addAs(84, b0w, gap);
  features.addAs(85, b0t, gap);
  features.addAs(86, s0t, b0t, gap);
  features.addAs(88, s1t, s0t, b0t, gap1);
  features.addAs(89, s0w, s0v);
  features.addAs(90, s0t, s0v);
  features.addAs(92, b0t, b0v);
  features.addAs(93, b0w, b0v);
  features.addAs(94, s0p, s1p, b0p, depth);
  features.addAs(99, s0c, b0c);
  features.addAs(101, s0w, b0c);
  features.addAs(102, s0c, b0w);
  features.addAs(105, s0c, s0t, b0t);
  features.addAs(106, s0t, b0c, b0t);
  features.addAs(107, s1c, s0t, b0t);
  features.addAs(108, s1t, s0c, b0t);
  features.addAs(109, s1t, s0t, b0c);
  features.addAs(110, s1c, s0c, b0t);
  features.addAs(112, s0t, s0c, words.fine(s0r));
  features.addAs(114, b0c, words.fine(b0l), s0t);
  features.addAs(115, words.coarse(s1), words.coarse(s0), words.coarse(b0), s0t);
  features.addAs(117, s0s, s0t, b0t);
  features.addAs(118, b0s, s0t, b0t);
}

/** 1 to 4 as they are, then 5-6, 7-10 and more. */
function distance(words: number): number {
  if (words < 5) return words;
  if (words < 7) return 5;
  return words < 11 ? 6 : 7;
}
