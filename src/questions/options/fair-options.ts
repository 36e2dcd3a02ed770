import { type Random, shuffled } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { companyOf, groupOf, isCapital } from './company.ts';
import { candidatesFor, distractorsFor, drawn, type OptionSubject } from './distractors.ts';
import { isFigureKind } from './figure-options.ts';
import { namedOptions } from './named-options.ts';
import { siblingOptions } from './term-options.ts';
import { citiesOf, countryNamed, countryOf, toldIn } from './told-places.ts';

/** With fewer wrong options who guesses is right too often. */
const wanted = 3;

/**
 * Three wrong options for `prompt` that a reader who remembers nothing takes for as likely as the answer;
 * none where there are no three: stricter than `distractorsFor`, whose options may also be far-fetched.
 */
export function fairOptions(subject: OptionSubject, prompt: string, random: Random): string[] {
  const { fact } = subject;
  const options = isFigureKind(fact.kind)
    ? distractorsFor(subject, wanted, random)
    : isHalfOfPair(subject)
      ? []
      : drawn(fairCandidates(subject, prompt, random), subject, wanted, random);
  return options.length < wanted ? [] : options;
}

function fairCandidates(subject: OptionSubject, prompt: string, random: Random): readonly string[] {
  const { fact, statement, document } = subject;
  const told = `${prompt}. ${document.source.title}`;
  switch (fact.kind) {
    case 'term':
      return isLower(fact.text) ? siblingOptions(subject) : [];
    case 'country':
      return isNested(subject) || isGiven(fact, told, document)
        ? []
        : candidatesFor({ ...subject, alone: true }, wanted, random);
    case 'state':
      return toldIn(told).isNarrow
        ? []
        : candidatesFor({ ...subject, alone: true }, wanted, random);
    case 'city':
    case 'place':
      return placesBeside(subject, told, random);
    case 'people':
      return toldIn(told).countries.size > 0 || isAtHome(subject)
        ? []
        : candidatesFor({ ...subject, alone: true }, wanted, random);
    case 'person':
      return withoutFamily(candidatesFor({ ...subject, alone: true }, wanted, random), told);
    case 'organisation':
    case 'name': {
      const lead = /^the /i.exec(fact.text)?.[0] ?? '';
      const name = resolveName(document, fact.text.slice(lead.length));
      const company = companyOf(name);
      return shuffled(
        company.length > 0 ? company : companyOf(fact.text.slice(lead.length)),
        random,
      ).map((one) => `${lead}${one}`);
    }
    case 'event':
      return toldIn(statement.sentence.text).countries.size > 0
        ? []
        : namedOptions(fact.text, fact.kind, { isAlike: true });
    default:
      return [];
  }
}

/** One person a family, and none of a family that is named already. */
function withoutFamily(names: readonly string[], told: string): string[] {
  const taken = new Set(told.match(/\p{Lu}[\p{L}'’-]+/gu));
  return names.filter((name) => {
    const last = name.split(' ').at(-1) ?? '';
    const isNew = !taken.has(last);
    taken.add(last);
    return isNew;
  });
}

function isLower(text: string): boolean {
  return !/^\p{Lu}/u.test(text);
}

/** "Newfoundland" of "Newfoundland and Labrador". */
function isHalfOfPair({ fact, statement: { tokens } }: OptionSubject): boolean {
  const isName = (at: number) => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  const isAnd = (at: number) => /^(and|&)$/.test(tokens[at]?.text ?? '');
  const before = isAnd(fact.from - 1) && isName(fact.from - 2);
  return isName(fact.from) && (before || (isAnd(fact.to) && isName(fact.to + 1)));
}

/** "At Almadén in Spain": the sound of the smaller place tells the greater. */
export function isNested({
  fact,
  statement: { tokens },
}: Pick<OptionSubject, 'fact' | 'statement'>): boolean {
  return (
    /^(in|of)$/.test(tokens[fact.from - 1]?.text ?? '') && tokens[fact.from - 2]?.pos === 'PROPN'
  );
}

/** In so many sentences the country of the whole article is named. */
const setting = 4;

/** The prompt or the title tells the country, or the whole article plays there. */
function isGiven({ text }: Fact, told: string, document: ReadDocument): boolean {
  const country = countryNamed(resolveName(document, text.replace(/^the /i, '')));
  if (country === undefined || toldIn(told).countries.has(country)) return true;
  const counts = new Map<string, number>();
  for (const { name, sentences } of document.entities) {
    const named = countryNamed(name);
    if (named !== undefined) counts.set(named, (counts.get(named) ?? 0) + sentences.length);
  }
  const own = counts.get(country) ?? 0;
  return own >= setting && own >= Math.max(...counts.values());
}

/** Another sentence tells of the answer's country: its people and its language are the likeliest. */
function isAtHome({ fact, statement, document }: OptionSubject): boolean {
  const country = countryNamed(fact.text);
  return (
    country !== undefined &&
    document.entities.some(
      ({ name, sentences }) =>
        name !== fact.text &&
        sentences.some((at) => at !== statement.sentence.index) &&
        toldIn(name).countries.has(country),
    )
  );
}

/** "Columbia" may be a river, a spacecraft or a lady; "Columbia River" is a river. */
const placeWord =
  /\b(River|Lake|Sea|Ocean|Mount|Mountains?|Desert|Islands?|Bay|Gulf|Strait|Peninsula)\b/;

/** Places of the answer's country where the prompt tells it, else of that country or capitals like it. */
function placesBeside(subject: OptionSubject, told: string, random: Random): readonly string[] {
  const { fact, document } = subject;
  const name = resolveName(document, fact.text.replace(/^the /i, ''));
  const { countries, isNarrow } = toldIn(told.replaceAll(name, ' '));
  const country = countryOf(name);
  if (country === undefined) {
    const isPlain = placeWord.test(name) && countries.size === 0 && !isNarrow;
    const lead = /^the /i.exec(fact.text)?.[0] ?? '';
    const bare = fact.text.slice(lead.length);
    return isPlain
      ? namedOptions(bare, fact.kind, { isOfNation: true, isAlike: true }).map(
          (one) => `${lead}${one}`,
        )
      : [];
  }
  if (countries.has(country)) {
    // Of all its cities one is the capital, and a state leaves few of them.
    if (/\bcapital\b/.test(told) || (country === 'United States' && isNarrow)) return [];
    const company = groupOf(name).filter((one) => countryOf(one) === country);
    return company.length > wanted ? shuffled(company, random) : citiesOf(country).slice(0, 10);
  }
  const options = candidatesFor({ ...subject, alone: true }, wanted, random);
  return options.filter((option) => {
    const other = countryOf(option);
    if (other === undefined || countries.has(other)) return false;
    return other === country || (isCapital(name) && isCapital(option));
  });
}
