import { lexicon } from './lexicon.ts';

/** WordNet's numbers for its files of nouns. */
const files = {
  animal: 5,
  artefact: 6,
  body: 8,
  food: 13,
  object: 17,
  person: 18,
  plant: 20,
  substance: 27,
};
const things = new Set<number>(Object.values(files));

/** True of "lungs" and "abdomen": what it is commonest for is a part of the body, and of every body. */
export function isBodyPart(noun: string): boolean {
  return fileOf(noun) === files.body;
}

/** True of "gold" and "salt": what it is commonest for is a substance. */
export function isSubstance(noun: string): boolean {
  return fileOf(noun) === files.substance;
}

/** True of what can be touched by its commonest meaning: no act, state or idea. */
export function isThing(noun: string): boolean {
  return things.has(fileOf(noun) ?? -1);
}

function fileOf(noun: string): number | undefined {
  const { words, senses, lemmaOf } = lexicon();
  const id = words.idOf(noun.toLowerCase());
  return id < 0 ? undefined : senses.files[senses.of(lemmaOf(id))[0] ?? -1];
}
