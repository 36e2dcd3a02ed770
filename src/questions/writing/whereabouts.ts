import { groupOf } from '../options/company.ts';
import { standsNear } from '../options/surroundings.ts';
import { citiesOf, countryNamed, countryOf, toldIn } from '../options/told-places.ts';
import { seededRandom, shuffled } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { verbLemma } from '../reading/lemma.ts';
import { isBelow, rootOf, type Span } from '../reading/tree.ts';
import { altered, type Claim, wordsIn } from './altered.ts';
import type { Statement } from './statement.ts';

/** What happens in one place, or lies there. */
const placed =
  /^(bear|die|bury|baptise|baptize|raise|found|establish|sign|settle|lie|locate|situate|base|kill|assassinate|execute|hang|crash|sink|arrest|educate)$/;
const nearby = /^(in|at|near|outside|to|of)$/;
/** So many of the best known cities of a country are drawn from. */
const pool = 3;

/** The claim that it was in another town of the same country. */
export function otherWhereabouts(statement: Statement, document: ReadDocument): Claim[] {
  const { tokens, facts } = statement;
  const root = rootOf(statement);
  const verb = tokens[root];
  if (verb?.pos !== 'VERB' || !placed.test(verbLemma(verb))) return [];
  const place = facts.find(
    (fact) => /^(city|place|name|country)$/.test(fact.kind) && isWhere(fact, statement, root),
  );
  if (place === undefined || isOneOfSeveral(place, statement)) return [];
  if (isExplained(place, statement) || isOfPlace(document)) return [];
  const span = withOuter(place, statement);
  const other = elsewhere(place, { span, statement, document });
  return other === undefined ? [] : [altered(statement, span, other)];
}

function isWhere({ from, to, text }: Fact, statement: Statement, root: number): boolean {
  const { tokens } = statement;
  const before = tokens[from - 1]?.text ?? '';
  const isCityOf =
    before === 'of' && /^(city|town|village|port)$/.test(tokens[from - 2]?.text ?? '');
  if (from < root || !isBelow(statement, from, root)) return false;
  if (!nearby.test(before) || (before === 'of' && !isCityOf)) return false;
  // "In Vienna's hospital", "in Cato Street", "at Durham Castle".
  const after = tokens[to];
  if (after?.pos === 'PROPN' || after?.pos === 'NOUN' || after?.text === "'s") return false;
  return (
    !/\b(Street|Road|House|Castle|Cathedral|Church|Abbey|Hospital|Island|Islands|River|Lake|Bay|Sea|Mount|Mountains?|County|Valley|Palace|Prison|Airport|Station|Hall|Park)\b/.test(
      text,
    ) && /^\p{Lu}\p{L}+( \p{Lu}\p{L}+)?$/u.test(text)
  );
}

/** What is told of an island did not happen off it. */
function isOfPlace({ mainSubject }: ReadDocument): boolean {
  return (
    mainSubject !== undefined &&
    !mainSubject.isPerson &&
    mainSubject.nouns.some((noun) => placeNouns.test(noun))
  );
}

const placeNouns =
  /^(island|islands|archipelago|peninsula|valley|region|county|province|district|country|city|town|village|state|republic|territory|municipality|commune)$/;

/** "At Glendinning, a sheep farm", "Patna, part of Bengal", "near Tbilisi, at the castle of Agarani". */
function isExplained({ to }: Fact, { tokens }: Statement): boolean {
  return (
    tokens[to]?.text === ',' &&
    /^(an?|the|part|then|now|at|in|near|where|which)$/.test(tokens[to + 1]?.text ?? '')
  );
}

/** "In Paris and London". */
function isOneOfSeveral({ to }: Fact, { tokens }: Statement): boolean {
  return /^(and|or)$/.test(tokens[to]?.text ?? '');
}

/** "Kilburn, north-west London" and "Launceston, Tasmania" are one place. */
function withOuter({ from, to }: Fact, { tokens, facts }: Statement): Span {
  let end = to;
  for (;;) {
    const next = facts.find(
      (fact) =>
        /^(city|place|state|country)$/.test(fact.kind) && fact.from > end && fact.from <= end + 2,
    );
    const isAside = tokens[end]?.text === ',' && next !== undefined;
    if (
      !isAside ||
      (next.from === end + 2 &&
        !/^(north|south|east|west|central)/i.test(tokens[end + 1]?.text ?? ''))
    )
      return { from, to: end };
    end = next.to;
  }
}

function elsewhere(
  place: Fact,
  {
    span,
    statement,
    document,
  }: { readonly span: Span; readonly statement: Statement; readonly document: ReadDocument },
): string | undefined {
  const name = resolveName(document, place.text);
  const words = wordsIn(statement, span);
  const country = countryIn(name, words, document);
  if (country === undefined) return undefined;
  if (place.kind === 'country') return otherCountry(name, statement, document);
  const isTold = new Set(words.split(/[^\p{L}]+/u));
  const fitting = (cities: readonly string[]) =>
    cities.filter(
      (city) =>
        city !== name &&
        !isTold.has(city) &&
        !document.source.title.includes(city) &&
        !standsNear(city, statement.sentence.index, document),
    );
  const beside = fitting(groupOf(name).filter((city) => countryOf(city) === country));
  const cities = beside.length > 0 ? beside : fitting(citiesOf(country));
  return shuffled(cities.slice(0, pool), seededRandom(`${document.source.title} ${name}`))[0];
}

/** "Born in Italy" to "born in Spain": neighbours in the lists that nothing else of the article names. */
function otherCountry(
  name: string,
  { sentence, tokens }: Statement,
  document: ReadDocument,
): string | undefined {
  if (!tokens.some(({ text }) => /^(born|raised|died)$/.test(text))) return undefined;
  return shuffled(groupOf(name), seededRandom(name)).find(
    (other) => !standsNear(other, sentence.index, document) && !document.entityOf.has(other),
  );
}

/** The country of the place by the tables, by what stands beside it, or by the one that the article comes back to. */
function countryIn(name: string, words: string, document: ReadDocument): string | undefined {
  const known = countryOf(name);
  if (known !== undefined) return known;
  const outer = [...toldIn(words).countries];
  if (outer.length === 1) return outer[0];
  // A life may begin and end in other countries than those that it is told for.
  if (document.protagonist !== undefined) return undefined;
  const counts = new Map<string, number>();
  for (const entity of document.entities) {
    const country =
      countryNamed(entity.name) ?? (citiesOf(entity.name).length > 0 ? entity.name : undefined);
    if (country !== undefined)
      counts.set(country, (counts.get(country) ?? 0) + entity.sentences.length);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const lead = document.sentences
    .slice(0, 2)
    .flatMap(({ text }) => [...counts.keys()].filter((one) => text.includes(one)));
  if (lead.length === 1) return lead[0];
  return first !== undefined && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0)
    ? first[0]
    : undefined;
}
