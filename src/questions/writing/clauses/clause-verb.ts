import { childrenIn, type Tree } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';
import type { Parts } from './predicate-clause.ts';

/** "The test is to draw fluid and look": no "is look"; "is overseen by a body [founded in 1815 and often called X]": who is called so? */
export function canBorrow(
  whole: Statement,
  predicate: number,
  borrowed: readonly number[],
): boolean {
  if (borrowed.length === 0) return true;
  const { tokens } = whole;
  if (tokens[predicate]?.tag === 'VB')
    return borrowed.some(
      (at) => tokens[at]?.tag === 'MD' || /^(do|does|did)$/.test(tokens[at]?.text ?? ''),
    );
  const head = whole.heads[predicate] ?? -1;
  const isInAddition = tokens.some(
    ({ tag }, at) =>
      /^(VBN|VBG|WDT|WP)$/.test(tag) &&
      at > head &&
      at < predicate &&
      tokens.slice(head, at).some(({ text }) => text === ',') &&
      !tokens.slice(at, predicate).some(({ text }) => text === ','),
  );
  // "It is drawn by a cable which is wound on a drum and driven by motors": the cable may be.
  const relative = tokens.findIndex(
    ({ tag }, at) => /^(WDT|WP)$/.test(tag) && at > head && at < predicate,
  );
  const isInRelative =
    relative > 0 &&
    !tokens.slice(relative, predicate).some(({ text }) => text === ',') &&
    tokens.slice(relative, relative + 3).some(({ text }) => /^(is|are|was|were|been)$/.test(text));
  return !isInAddition && !isInRelative;
}

/** "Sudan will improve access, stop supporting rebels": without its "will" the base form does not go with one subject. */
export function agrees(whole: Statement, { predicate, subject, borrowed = [] }: Parts): boolean {
  if (borrowed.length > 0 || childrenIn(whole, predicate, 'aux', 'cop').length > 0) return true;
  const head = subject.find((at) => !subject.includes(whole.heads[at] ?? -1)) ?? -1;
  const isShare = /^(%|percent|majority|number|half|third|quarter)$/.test(
    whole.tokens[head]?.text ?? '',
  );
  const isOne = !isShare && /^(NN|NNP)$/.test(whole.tokens[head]?.tag ?? '');
  const isJoined = childrenIn(whole, head, 'conj').some((at) => subject.includes(at));
  return whole.tokens[predicate]?.tag !== 'VBP' || !isOne || isJoined;
}

/** "designed and built the bridge" is one clause; "designed the bridge and moved away" are two. */
export function isClausal(tree: Tree, predicate: number, at: number): boolean {
  const pos = tree.tokens[at]?.pos ?? '';
  if (childrenIn(tree, at, 'nsubj', 'cop').length > 0) return true;
  if (pos !== 'VERB' && pos !== 'AUX') return false;
  // "could reduce flooding, improve water and create habitats" would lose its list.
  const isModal = childrenIn(tree, predicate, 'aux').some((one) => tree.tokens[one]?.tag === 'MD');
  if (isModal && tree.tokens[at]?.tag === 'VB' && childrenIn(tree, at, 'aux').length === 0)
    return false;
  const between = tree.tokens.slice(predicate + 1, at);
  return between.some((token) => !/^(CCONJ|ADV|PUNCT)$/.test(token.pos));
}

export function isTensed(tree: Tree, predicate: number): boolean {
  const helpers = childrenIn(tree, predicate, 'aux', 'cop');
  const first = helpers[0] ?? predicate;
  return /^(VBD|VBZ|VBP|MD)$/.test(tree.tokens[first]?.tag ?? '');
}

/** "Was raised in 1961 and sprayed with wax": read as a past tense, and yet something was done to it. */
export function sharesPassive(tree: Tree, predicate: number, given: readonly number[]): boolean {
  const { tag = '', text = '' } = tree.tokens[predicate] ?? {};
  const isPassive = given.some((at) => tree.relations[at] === 'aux:pass');
  if (!isPassive || tag !== 'VBD' || !/ed$/.test(text)) return false;
  if (childrenIn(tree, predicate, 'obj', 'xcomp', 'ccomp').length > 0) return false;
  if (alwaysDone.test(text)) return true;
  // "sprayed for 17 years with": what the object would stand before is told by "with" and "by".
  const ahead = tree.tokens.slice(predicate + 1, predicate + 6);
  const at = ahead.findIndex(({ text: word }) => /^(with|by)$/.test(word));
  return at >= 0 && ahead.slice(0, at).every(({ pos }) => /^(ADP|NUM|NOUN|ADV)$/.test(pos));
}

/** What is done to somebody: without an object it was done to the subject, "convicted and sentenced to life". */
const alwaysDone =
  /^(sentenced|condemned|imprisoned|executed|exiled|expelled|appointed|elected|arrested|charged|deported|evacuated|baptised|baptized|knighted|ordained|crowned|buried|interred|demolished|assassinated|hanged|acquitted|jailed|detained|promoted|reinstated)$/;

export function needsAuxiliary(tree: Tree, predicate: number): boolean {
  return (
    /^(VBN|VBG|VB|JJ)$/.test(tree.tokens[predicate]?.tag ?? '') &&
    childrenIn(tree, predicate, 'aux', 'cop').length === 0
  );
}
