import { personNouns } from '../gazetteer/people.ts';
import { ancestryOf, kinshipOf } from '../options/kinship.ts';
import { lexicon } from '../options/lexicon.ts';
import { nounLemma } from '../reading/lemma.ts';
import { sortOfNoun } from '../reading/references/noun-sorts.ts';

/** True of a noun for people: "settlers" found a parliament, and "who" asks for them. */
export function isPersonNoun(word: string): boolean {
  const lemma = nounLemma({ text: word.toLowerCase() });
  if (personNouns.has(lemma) || sortOfNoun(lemma) === 'person') return true;
  const known = lexicon();
  const [noun, person] = [known.words.idOf(lemma), known.words.idOf('person')];
  if (noun < 0) return false;
  const { up, down } = kinshipOf(ancestryOf(noun, known, 1), person, known);
  return down === 0 && up > 0;
}
