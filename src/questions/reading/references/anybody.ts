import { childrenIn, isBelow, type Tree } from '../tree.ts';
import { sortOfNoun } from './noun-sorts.ts';

const anyOf = /^(an?|any|every|each|no|another)$/i;

/**
 * "By arching his back, a jumper can pass over the bar": the subject that means any person, of whom "he" and "she"
 * below its verb may be said, whomever the article is about.
 */
export function belongsToAnybody(tree: Tree, pronoun: number): boolean {
  if (!/^(he|him|his|himself|she|her|hers|herself)$/i.test(tree.tokens[pronoun]?.text ?? ''))
    return false;
  return tree.tokens.some(({ tag, text }, at) => {
    if (tag !== 'NN' || !/^nsubj/.test(tree.relations[at] ?? '') || !isPersonal(text)) return false;
    const isAny = childrenIn(tree, at, 'det').some((one) =>
      anyOf.test(tree.tokens[one]?.text ?? ''),
    );
    return isAny && isBelow(tree, pronoun, tree.heads[at] ?? -1);
  });
}

/** "Jumper" and "sculptor" are in no table. */
function isPersonal(noun: string): boolean {
  return sortOfNoun(noun) === 'person' || /[^aeiou](er|or|eer|ist|ant|ent)$/.test(noun);
}
