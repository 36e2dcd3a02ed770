import { postNominals } from '../gazetteer/people.ts';
import type { Token } from './sentences.ts';

/** Capitalised words that begin no name. */
export const calendar =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|I|God)$/;

export function isCapital(token: Token | undefined): token is Token {
  return token !== undefined && /^[\p{Lu}]/u.test(token.text);
}

/** "FRS" after "Daniel Bernoulli", "RA" after "Zaha Hadid DBE", also after a comma. */
export function isPostNominal(tokens: readonly Token[], at: number): boolean {
  if (!postNominals.has(tokens[at]?.text ?? '')) return false;
  const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const name = [tokens[before - 1], tokens[before]];
  return name.every((token) => isCapital(token) && token.pos === 'PROPN');
}
