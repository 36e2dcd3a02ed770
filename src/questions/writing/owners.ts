import { sortOfNoun } from '../reading/references/noun-sorts.ts';
import { childrenIn } from '../reading/tree.ts';
import { joinedWords, lowerFirst, type Statement } from './statement.ts';

/**
 * `clause`, the second of two joined by ", and", with "the river's" for the "its" that it opens with, where the first
 * has one subject in the singular that "its" can mean.
 */
export function withOwner(
  clause: Statement | undefined,
  before: Statement | undefined,
): Statement | undefined {
  const [first] = clause?.tokens ?? [];
  if (clause === undefined || before === undefined || !/^its$/i.test(first?.text ?? ''))
    return clause;
  const subjects = before.relations.flatMap((relation, at) =>
    relation.startsWith('nsubj') && isThing(before, at) ? [at] : [],
  );
  const [owner] = subjects;
  if (first === undefined || owner === undefined || subjects.length > 1) return clause;
  const [det = -1] = childrenIn(before, owner, 'det');
  const words = before.tokens.slice(det, owner + 1);
  const name = joinedWords(det === 0 ? lowerFirst(words) : words);
  const filled = { ...first, text: `${name}'s`, pos: 'NOUN', tag: 'NN' };
  const { isUnresolved: _, ...resolved } = filled;
  return { ...clause, tokens: clause.tokens.with(0, resolved) };
}

/** "the river", "the old bridge": a noun with "the" and adjectives, and nothing behind it. */
function isThing(tree: Statement, at: number): boolean {
  const token = tree.tokens[at];
  const [det = -1] = childrenIn(tree, at, 'det');
  const isPlain = tree.tokens.slice(det + 1, at).every(({ pos }) => /^(ADJ|NOUN|PROPN)$/.test(pos));
  return (
    token?.tag === 'NN' &&
    /^the$/i.test(tree.tokens[det]?.text ?? '') &&
    isPlain &&
    childrenIn(tree, at, 'nmod', 'conj', 'acl').length === 0 &&
    sortOfNoun(token.text.toLowerCase()) !== 'person'
  );
}
