import { knownOrganisations, organisationTable } from '../gazetteer/organisations.ts';
import { sexOfName } from '../gazetteer/people.ts';
import { demonymOf, demonyms, knownPlaces, placeAliases } from '../gazetteer/places.ts';
import { type Entity, type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from '../writing/statement.ts';
import { companyOf, isCapital, languagesBeside } from './company.ts';
import type { OptionSubject } from './distractors.ts';
import { type KnownName, nameTable } from './names.ts';

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
export function fromArticle(subject: OptionSubject): string[] {
  const { fact, statement, document } = subject;
  if (!ownKinds.includes(fact.kind)) return [];
  if (fact.kind === 'people' && isLanguage(fact, statement)) return [];
  const answer = resolveName(document, fact.text);
  const { index } = statement.sentence;
  return (document.entitiesOf.get(fact.kind) ?? [])
    .filter(
      (entity) =>
        entity.name !== answer &&
        isSameSort(entity, subject) &&
        !entity.sentences.some((at) => Math.abs(at - index) <= 1) &&
        !extendsAnother(entity.name, document),
    )
    .map(({ name }) => name);
}

function isSameSort(entity: Entity, { fact, document }: OptionSubject): boolean {
  const answer = resolveName(document, fact.text);
  if (fact.kind === 'person') {
    const sex = sexOfName(answer);
    // One word may be a surname of anybody; two persons of one family are the same to a reader.
    const isFull = entity.name.includes(' ') && answer.includes(' ');
    const isKin = entity.name.split(' ').at(-1) === answer.split(' ').at(-1);
    const isSameSex = sex !== '' && sexOfName(entity.name) === sex;
    return isFull && !isKin && isSameSex && areOfOneTime(entity.name, answer, document);
  }
  // What only the recogniser takes for a place or a body may be a street, a shrine or a cup.
  if (entity.sort === entity.kind) return false;
  return entity.sort === fact.sort && isUniversity(entity.name) === isUniversity(fact.text);
}

/** Years in which two persons of one time may be spoken of. */
const lifeYears = 80;

/** Two of one calling known to have lived within a life of each other, or two of whom only the article knows. */
function areOfOneTime(a: string, b: string, document: ReadDocument): boolean {
  const isPerson = ({ kind }: KnownName) => kind === 'person';
  const [first, second] = [a, b].map((name) => nameTable().find(name, isPerson));
  if (first !== undefined && second !== undefined)
    return first.family === second.family && isNear(first.year, second.year);
  if (first !== undefined || second !== undefined) return false;
  const [early, late] = [a, b].map((name) => yearBeside(name, document));
  return early === undefined ? late === undefined : isNear(early, late);
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) < lifeYears;
}

/** The first year in a sentence that names the person. */
function yearBeside(name: string, { entityOf, sentences }: ReadDocument): number | undefined {
  return entityOf
    .get(name)
    ?.sentences.flatMap((index) => sentences[index]?.facts ?? [])
    .find(({ kind }) => kind === 'year')?.value;
}

/** "Ada Lovelace Prize" beside "Ada Lovelace" is no other person. */
function extendsAnother(name: string, { entityOf }: ReadDocument): boolean {
  const words = name.split(' ');
  return words.some((_, count) => count > 0 && entityOf.has(words.slice(0, count).join(' ')));
}

/** The other members of the gazetteer's list that the answer stands in, such as the countries of its region. */
export function fromGazetteer({ fact, statement, document }: OptionSubject): string[] {
  const answer = resolveName(document, fact.text);
  if (fact.kind === 'people')
    return isLanguage(fact, statement) ? languagesBeside(fact.text) : peoplesNear(fact.text);
  const company = companyOf(answer);
  if (company.length >= enough) return company;
  if (knownPlaces.get(answer)?.kind === fact.kind) {
    const others = [...knownPlaces]
      .filter(
        ([name, place]) =>
          place.kind === fact.kind &&
          place.region === fact.sort &&
          !placeAliases.has(name) &&
          name !== answer,
      )
      .map(([name]) => name);
    const alike = others.filter((name) => isCapital(name) === isCapital(answer));
    return alike.length >= enough ? alike : others;
  }
  if (fact.kind === 'organisation' && (knownOrganisations.has(answer) || isUniversity(fact.text)))
    return (organisationTable[fact.sort]?.split(',') ?? [])
      .map((name) => name.replace(/^The /, ''))
      .filter((name) => name !== answer);
  return [];
}

/** With fewer options the next wider circle is asked. */
const enough = 3;

/** "Speaks German" and "fluent in German", not "German soldiers" nor "the German". */
function isLanguage({ from, to, text }: Fact, { tokens }: Statement): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (/^(language|speakers?|dialects?)$/i.test(after?.text ?? '')) return true;
  if (/s$/.test(text) || /^(the|an?)$/i.test(before?.text ?? '')) return false;
  return !/^(NOUN|PROPN|ADJ)$/.test(after?.pos ?? '');
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
