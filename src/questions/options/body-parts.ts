import { lexicon } from './lexicon.ts';

/** WordNet's number for parts of the body (noun.body). */
const bodyFile = 8;

/** True of "lungs" and "abdomen": what it is commonest for is a part of the body, and of every body. */
export function isBodyPart(noun: string): boolean {
  const { words, senses, lemmaOf } = lexicon();
  const id = words.idOf(noun.toLowerCase());
  if (id < 0) return false;
  return senses.files[senses.of(lemmaOf(id))[0] ?? -1] === bodyFile;
}
