import { lexicon } from './lexicon.ts';

/** The number of the rarest word of the lexicon, as a power of two. */
const rarest = 16;

/** 0 for the commonest words of English, 1 and more for those that no list knows. `word` in small letters. */
export function rarityOf(word: string): number {
  const { words, singleCount } = lexicon();
  const id = words.idOf(word);
  return id < 0 || id >= singleCount ? 1.1 : Math.log2(id + 1) / rarest;
}
