import { demonyms, knownPlaces } from '../gazetteer/places.ts';
import { isSubstance } from '../options/noun-files.ts';
import type { ReadDocument } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { writtenWords } from '../reading/written-words.ts';
import type { Statement } from './statement.ts';

/**
 * The first word told for what the rest of the text shows it to be, for its capital says nothing there: "Queens keep order" of
 * queens that are small elsewhere, and "Post-it Notes", which are large wherever they stand.
 */
export function withFirstWord(statement: Statement, document: ReadDocument): Statement {
  const [first, second] = statement.tokens;
  if (first === undefined || first.filling !== undefined || !/^\p{Lu}[\p{Ll}-]+$/u.test(first.text))
    return statement;
  const { all, inside } = writtenWords(document);
  const small = first.text.charAt(0).toLowerCase() + first.text.slice(1);
  if (first.pos === 'PROPN' && second?.pos !== 'PROPN') {
    const isName = knownPlaces.has(first.text) || demonyms.has(first.text);
    const one = nounLemma({ text: small });
    const isNoun = all.has(small) || all.has(one) || isSubstance(small);
    if (isName || !isNoun || inside.has(first.text)) return statement;
    return { ...statement, tokens: statement.tokens.with(0, { ...first, isSmallInside: true }) };
  }
  const isPartOfName = /^(ADJ|NOUN|VERB)$/.test(first.pos) && second?.pos === 'PROPN';
  if (!isPartOfName || !inside.has(first.text)) return statement;
  return all.has(small)
    ? statement
    : { ...statement, tokens: statement.tokens.with(0, { ...first, pos: 'PROPN', tag: 'NNP' }) };
}
