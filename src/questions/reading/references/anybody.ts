import { demonyms } from '../../gazetteer/places.ts';
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
  if (tree.tokens.some((_, at) => at < pronoun && isSomeNative(tree, at))) return true;
  return tree.tokens.some(({ tag, text }, at) => {
    if (tag !== 'NN' || !/^nsubj/.test(tree.relations[at] ?? '') || !isPersonal(text)) return false;
    const isAny = childrenIn(tree, at, 'det').some((one) =>
      anyOf.test(tree.tokens[one]?.text ?? ''),
    );
    return isAny && isBelow(tree, pronoun, tree.heads[at] ?? -1);
  });
}

/** "A furious German told his commander": told by the words, since the parser takes the word for an adjective. */
function isSomeNative({ tokens }: Tree, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  const article = before.findLastIndex(({ text }) => /^an?$/i.test(text));
  return (
    demonyms.has(tokens[at]?.text ?? '') &&
    article >= 0 &&
    before.slice(article + 1).every(({ pos }) => pos === 'ADJ') &&
    /^(VBD|VBZ)$/.test(tokens[at + 1]?.tag ?? '')
  );
}

/** "Jumper" and "sculptor" are in no table. */
function isPersonal(noun: string): boolean {
  return sortOfNoun(noun) === 'person' || /[^aeiou](er|or|eer|ist|ant|ent)$/.test(noun);
}
