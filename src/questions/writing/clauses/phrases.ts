import { childrenIn, childrenOf, relationAt, subtreeOf, type Tree } from '../../reading/tree.ts';

const phraseRelations = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'fixed',
  'acl',
  'appos',
  'goeswith',
]);

/** The subtree of `at` without what only adds to it: appositions, relative clauses after a comma, asides. */
export function coreOf(tree: Tree, at: number): number[] {
  const found = [at];
  const line = [at];
  for (let next = line.shift(); next !== undefined; next = line.shift()) {
    for (const child of childrenOf(tree, next)) {
      if (isAddition(tree, child)) continue;
      found.push(child);
      line.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The noun phrase of `at` by itself: no preposition, no "and ...", nothing that belongs to it as a predicate. */
export function nounPhraseOf(tree: Tree, at: number): number[] {
  const inside = new Set([at]);
  for (const child of childrenOf(tree, at)) {
    const isPart = phraseRelations.has(relationAt(tree, child)) || isMeasure(tree, child, at);
    if (isPart && !isAddition(tree, child)) for (const one of coreOf(tree, child)) inside.add(one);
  }
  return [...inside].sort((a, b) => a - b);
}

/** "Almost" of "almost the entire population". */
function isMeasure(tree: Tree, child: number, noun: number): boolean {
  return (
    child < noun &&
    relationAt(tree, child) === 'advmod' &&
    /^(almost|nearly|virtually|practically|about|roughly|around|some|half|not|hardly|barely|only)$/i.test(
      tree.tokens[child]?.text ?? '',
    )
  );
}

export function isAddition(tree: Tree, at: number): boolean {
  const relation = relationAt(tree, at);
  const [first = at] = subtreeOf(tree, at);
  const afterComma = tree.tokens[first - 1]?.text === ',' || tree.tokens[first]?.text === ',';
  if (relation === 'acl') return afterComma || at < (tree.heads[at] ?? -1);
  if (relation === 'appos') return afterComma && !isListed(tree, at);
  if (relation === 'advcl')
    return isParticipial(tree, at) && (afterComma || at < (tree.heads[at] ?? -1));
  return ['parataxis', 'discourse', 'vocative', 'dislocated', 'reparandum', 'punct'].includes(
    relation,
  );
}

/** ", killing ten" and "Born in London," add to their clause; "after he left" belongs to it. */
function isParticipial(tree: Tree, at: number): boolean {
  const tag = tree.tokens[at]?.tag ?? '';
  return (
    /^(VBG|VBN|NN|NNP|NNS|JJ)$/.test(tag) &&
    childrenIn(tree, at, 'mark', 'nsubj', 'case', 'aux', 'cop').length === 0
  );
}

/** "Among the state, a chief and the family": one thing cannot be two with an article each, so they are a list. */
function isListed(tree: Tree, at: number): boolean {
  const isOne = tree.tokens[tree.heads[at] ?? -1]?.tag === 'NN';
  return (
    isOne &&
    childrenIn(tree, at, 'conj').some(
      (one) =>
        childrenIn(tree, one, 'cc').some((word) => tree.tokens[word]?.text === 'and') &&
        childrenIn(tree, one, 'det', 'nmod:poss').length > 0,
    )
  );
}
