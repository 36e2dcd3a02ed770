import { relationAt, type Tree } from '../reading/tree.ts';

/**
 * Heads and relations with a mistake put right that the parser makes again and again, and that would cost
 * the clause: "The French anatomist Georges Cuvier doubted ..." has one subject and not two.
 */
export function withOneSubject(tree: Tree): { heads: number[]; relations: string[] } {
  const heads = [...tree.heads];
  const relations = [...tree.relations];
  tree.tokens.forEach((token, at) => {
    const next = tree.tokens[at + 1];
    if (token.pos !== 'NOUN' || next?.pos !== 'PROPN' || relationAt(tree, at) !== 'nsubj') return;
    const name = at + 1;
    if (relationAt(tree, name) !== 'nsubj') return;
    const isTwice = heads[at] === heads[name];
    if (!isTwice && heads[at] !== name) return;
    heads[at] = name;
    relations[at] = 'compound';
  });
  return { heads, relations };
}
