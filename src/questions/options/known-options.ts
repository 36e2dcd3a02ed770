import { knownOrganisations, organisationTable } from '../gazetteer/organisations.ts';
import { sexOfName } from '../gazetteer/people.ts';
import { demonymOf, demonyms, knownPlaces, placeAliases } from '../gazetteer/places.ts';
import { type Entity, type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { OptionSubject } from './distractors.ts';

/** Kinds of which the article itself gives fair company, so that an option is not merely known from elsewhere. */
const ownKinds: readonly Fact['kind'][] = [
  'country',
  'state',
  'city',
  'continent',
  'place',
  'organisation',
  'people',
  'person',
];

/** The article's other names of the same kind and sort; persons of the same sex by their given names. */
export function fromArticle({ fact, statement, document }: OptionSubject): string[] {
  if (!ownKinds.includes(fact.kind)) return [];
  const answer = resolveName(document, fact.text);
  const { index } = statement.sentence;
  return (document.entitiesOf.get(fact.kind) ?? [])
    .filter(
      (entity) =>
        entity.name !== answer &&
        isSameSort(entity, fact, answer) &&
        !entity.sentences.some((at) => Math.abs(at - index) <= 1) &&
        !extendsAnother(entity.name, document),
    )
    .map(({ name }) => name);
}

function isSameSort(entity: Entity, fact: Fact, answer: string): boolean {
  if (fact.kind === 'person') {
    const sex = sexOfName(answer);
    // One word may be a surname of anybody; two persons of one family are the same to a reader.
    const isFull = entity.name.includes(' ') && answer.includes(' ');
    const isKin = entity.name.split(' ').at(-1) === answer.split(' ').at(-1);
    return isFull && !isKin && sex !== '' && sexOfName(entity.name) === sex;
  }
  return entity.sort === fact.sort && isUniversity(entity.name) === isUniversity(fact.text);
}

/** "Ada Lovelace Prize" beside "Ada Lovelace" is no other person. */
function extendsAnother(name: string, { entityOf }: ReadDocument): boolean {
  const words = name.split(' ');
  return words.some((_, count) => count > 0 && entityOf.has(words.slice(0, count).join(' ')));
}

/** The other members of the gazetteer's list that the answer stands in, such as the countries of its region. */
export function fromGazetteer({ fact, document }: OptionSubject): string[] {
  const answer = resolveName(document, fact.text);
  if (fact.kind === 'people') return peoplesNear(fact.text);
  if (knownPlaces.get(answer)?.kind === fact.kind)
    return [...knownPlaces]
      .filter(
        ([name, place]) =>
          place.kind === fact.kind &&
          place.region === fact.sort &&
          !placeAliases.has(name) &&
          name !== answer,
      )
      .map(([name]) => name);
  if (fact.kind === 'organisation' && (knownOrganisations.has(answer) || isUniversity(fact.text)))
    return (organisationTable[fact.sort]?.split(',') ?? [])
      .map((name) => name.replace(/^The /, ''))
      .filter((name) => name !== answer);
  return [];
}

/** "Pakistani" and "Indian" for "Afghan"; "Pakistanis" for "Afghans". */
function peoplesNear(text: string): string[] {
  const isPlural = !demonyms.has(text) && demonyms.has(text.replace(/s$/, ''));
  const region = demonyms.get(isPlural ? text.replace(/s$/, '') : text);
  if (region === undefined) return [];
  return [...demonymOf.values()]
    .filter((name) => demonyms.get(name) === region && name !== text)
    .filter((name) => !isPlural || /(an|i|er)$/.test(name))
    .map((name) => (isPlural ? `${name}s` : name));
}

/** "American College of Pediatricians" is none, whatever its sort. */
function isUniversity(name: string): boolean {
  return /\bUniversity\b/.test(name);
}
