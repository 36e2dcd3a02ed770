import { demonyms, knownPlaces } from '../gazetteer/places.ts';
import { isSubstance } from '../options/noun-files.ts';
import { nounLemma } from '../reading/lemma.ts';
import { escapedPattern } from '../text.ts';
import type { Statement } from './statement.ts';

/**
 * The first word told for what the rest of `text` shows it to be, for its capital says nothing there: "Queens keep order" of
 * queens that are small elsewhere, and "Post-it Notes", which are large wherever they stand.
 */
export function withFirstWord(statement: Statement, text: string): Statement {
  const [first, second] = statement.tokens;
  if (first === undefined || first.filling !== undefined || !/^\p{Lu}[\p{Ll}-]+$/u.test(first.text))
    return statement;
  const small = first.text.charAt(0).toLowerCase() + first.text.slice(1);
  if (first.pos === 'PROPN' && second?.pos !== 'PROPN') {
    const isName = knownPlaces.has(first.text) || demonyms.has(first.text);
    const one = nounLemma({ text: small });
    const isNoun = isSmall(small, text) || isSmall(one, text) || isSubstance(small);
    if (isName || !isNoun || isWritten(first.text, text)) return statement;
    return { ...statement, tokens: statement.tokens.with(0, { ...first, isSmallInside: true }) };
  }
  const isPartOfName = /^(ADJ|NOUN|VERB)$/.test(first.pos) && second?.pos === 'PROPN';
  if (!isPartOfName || !isWritten(first.text, text)) return statement;
  return isSmall(small, text)
    ? statement
    : { ...statement, tokens: statement.tokens.with(0, { ...first, pos: 'PROPN', tag: 'NNP' }) };
}

function isSmall(word: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${escapedPattern(word)}(?![\\p{L}-])`, 'u').test(text);
}

/** Large inside a sentence. */
function isWritten(word: string, text: string): boolean {
  return new RegExp(
    `(?:[\\p{Ll}\\d,;]|\\b\\p{Lu}\\.) ${escapedPattern(word)}(?![\\p{L}-])`,
    'u',
  ).test(text);
}
