import { lexicon } from '../options/lexicon.ts';

/** Shorter words are one letter from too many others. */
const leastLetters = 7;
/** Of the rarer words too many look alike. */
const commonWords = 30_000;
const ending = /(s|es|d|ed|l?ing|ly|er|ers|ment|ness|men|man|ist|ion)$/;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * True of a word in small letters that no table has, nor its stem, and that is one slip away from a common
 * one: "collasped". An article's own slip is no question for anybody.
 */
export function isMisspelt(word: string): boolean {
  if (word.length < leastLetters || !/^[a-z]+(?<!ever)$/.test(word)) return false;
  if (
    isKnown(word) ||
    isKnown(word.replace(ending, '')) ||
    isKnown(word.replace(/s$/, '')) ||
    isKnown(word.replace(/(e?d|ing)$/, 'e'))
  )
    return false;
  return slipsOf(word).some((other) => {
    const id = lexicon().words.idOf(other);
    return id >= 0 && id < commonWords;
  });
}

function isKnown(word: string): boolean {
  return lexicon().words.idOf(word) >= 0;
}

/** What `word` becomes with two neighbours swapped, a letter changed, left out or put in; the first stays. */
function slipsOf(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    if (at === 0) return letters.map((one) => letter + one + after);
    return [
      before + after.charAt(0) + letter + after.slice(1),
      before + after,
      ...letters.map((one) => before + one + after),
      ...letters.map((one) => before + letter + one + after),
    ];
  });
}
