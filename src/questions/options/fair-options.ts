import { keepsOrder } from '../figure-order.ts';
import { type Random, shuffled } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { isExceeded } from '../writing/figure-context.ts';
import { companyOf } from './company.ts';
import { candidatesFor, distractorsFor, drawn, type OptionSubject } from './distractors.ts';
import { isFigureKind } from './figure-options.ts';
import { namedOptions } from './named-options.ts';
import { placesBeside } from './place-options.ts';
import { siblingOptions } from './term-options.ts';
import { countryNamed, toldIn } from './told-places.ts';

/** With fewer wrong options who guesses is right too often. */
const wanted = 3;

/**
 * Three wrong options for `prompt` that a reader who remembers nothing takes for as likely as the answer;
 * none where there are no three: stricter than `distractorsFor`, whose options may also be far-fetched.
 */
export function fairOptions(subject: OptionSubject, prompt: string, random: Random): string[] {
  const { fact } = subject;
  // What exceeds 12 exceeds 9 as well.
  const options = isFigureKind(fact.kind)
    ? isExceeded(fact, subject.statement)
      ? []
      : distractorsFor(subject, wanted, random).filter((one) =>
          keepsOrder(fact, one, subject.statement.sentence.facts),
        )
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
      return isNested(subject) || isBorder(subject) || isGiven(fact, told, document)
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

/** "Near the border with Iraq": what borders on what is on every map. */
export function isBorder({
  fact,
  statement: { tokens },
}: Pick<OptionSubject, 'fact' | 'statement'>): boolean {
  return tokens
    .slice(Math.max(0, fact.from - 3), fact.from)
    .some(({ text }) => /^(borders?|bordered|bordering|frontier)$/.test(text));
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
