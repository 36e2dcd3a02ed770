import { knownOrganisations, organisationTable } from '../gazetteer/organisations.ts';
import { knownPlaces, placeAliases } from '../gazetteer/places.ts';
import { numberValue } from '../numbers.ts';
import { type Random, shuffled } from '../random.ts';
import { type Entity, type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { figureDistractors } from './figure-distractors.ts';
import type { Statement } from './statement.ts';

/** Countries whose names take "the": they stand only beside each other. */
const takesArticle =
  /^(United States|United Kingdom|United Arab Emirates|Netherlands|Philippines|Bahamas|Gambia|Czech Republic|Dominican Republic)$/;
const figureKinds: readonly Fact['kind'][] = [
  'year',
  'decade',
  'date',
  'month',
  'count',
  'percentage',
  'money',
];

/**
 * Wrong answers of the same type and granularity as `fact`, none of which the article makes right
 * nearby: from the article first, then from the gazetteer. May give fewer than `count`, or none.
 */
export function distractorsFor(
  subject: { readonly fact: Fact; readonly statement: Statement; readonly document: ReadDocument },
  count: number,
  random: Random,
): string[] {
  const { fact, statement, document } = subject;
  if (figureKinds.includes(fact.kind)) {
    const most = mostOf(fact, statement);
    return figureDistractors(fact, { count, lastYear: document.lastYear }, random).filter(
      (figure) => (numberValue(figure) ?? 0) <= most,
    );
  }
  if (
    fact.kind === 'name' ||
    fact.kind === 'term' ||
    fact.kind === 'people' ||
    // Of the other people of an article few share the profession, rank, sex and century.
    fact.kind === 'person'
  )
    return [];
  const answer = resolveName(document, fact.text);
  const near = new Set(statement.sentence.facts.map((other) => resolveName(document, other.text)));
  const usable = (name: string) => !near.has(name) && name !== answer && alike(name, answer);
  const own = (document.entitiesOf.get(fact.kind) ?? [])
    .filter(
      (entity) => sameSort(entity, fact) && !entity.sentences.includes(statement.sentence.index),
    )
    .map((entity) => entity.name)
    .filter((name) => usable(name) && !extendsAnother(name, document));
  const others = fromGazetteer(fact, answer).filter((name) => usable(name) && !own.includes(name));
  const names = [...shuffled(own, random).slice(0, 2), ...shuffled(others, random)].slice(0, count);
  return names.length < count
    ? [...names, ...own.filter((name) => !names.includes(name))].slice(0, count).map(dressed(fact))
    : names.map(dressed(fact));
}

/** "Ada Lovelace Prize" beside "Ada Lovelace" is no other person. */
function extendsAnother(name: string, { entityOf }: ReadDocument): boolean {
  const words = name.split(' ');
  return words.some((_, count) => count > 0 && entityOf.has(words.slice(0, count).join(' ')));
}

const fullCount: Readonly<Record<string, number>> = {
  days: 365,
  weeks: 52,
  months: 12,
  hours: 24,
  minutes: 60,
  states: 50,
};

/** No more than 365 of the days of a year, unless the right figure is greater already. */
function mostOf({ kind, to, value = 0 }: Fact, { tokens }: Statement): number {
  const full = fullCount[tokens[to]?.text ?? ''];
  return kind !== 'count' || full === undefined || value > full ? Number.POSITIVE_INFINITY : full;
}

function sameSort(entity: Entity, fact: Fact): boolean {
  return (
    entity.kind === fact.kind &&
    entity.sort === fact.sort &&
    isUniversity(entity.name) === isUniversity(fact.text)
  );
}

function fromGazetteer(fact: Fact, answer: string): string[] {
  const aliases = new Set(placeAliases.keys());
  if (knownPlaces.get(answer)?.kind === fact.kind) {
    return [...knownPlaces]
      .filter(
        ([name, place]) =>
          place.kind === fact.kind && place.region === fact.sort && !aliases.has(name),
      )
      .map(([name]) => name);
  }
  if (fact.kind === 'organisation' && (knownOrganisations.has(answer) || isUniversity(fact.text))) {
    return (organisationTable[fact.sort]?.split(',') ?? []).map((name) =>
      name.replace(/^The /, ''),
    );
  }
  return [];
}

/** "American College of Pediatricians" is none, whatever its sort. */
function isUniversity(name: string): boolean {
  return /\bUniversity\b/.test(name);
}

function alike(name: string, answer: string): boolean {
  const sameArticle = takesArticle.test(name) === takesArticle.test(answer);
  const sameInitialism = /^[\p{Lu}.]{2,5}$/u.test(name) === /^[\p{Lu}.]{2,5}$/u.test(answer);
  const sameOrder = name.startsWith('University of') === answer.startsWith('University of');
  return sameArticle && sameInitialism && sameOrder;
}

function dressed(fact: Fact): (name: string) => string {
  const lead = /^the /i.exec(fact.text)?.[0] ?? '';
  return (name) => `${lead}${name}`;
}
