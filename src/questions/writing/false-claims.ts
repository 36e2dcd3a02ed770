import { givesAway } from '../checking/giveaway.ts';
import { distractorsFor, type OptionSubject } from '../options/distractors.ts';
import { isNested } from '../options/fair-options.ts';
import { homeCountry } from '../options/home-country.ts';
import { countryNamed } from '../options/told-places.ts';
import type { Random } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { childrenIn, isBelow, rootOf } from '../reading/tree.ts';
import { altered, type Claim } from './altered.ts';
import { contraryVerb } from './antonyms.ts';
import { believableNames } from './believable-names.ts';
import { contrastAt } from './contrasts.ts';
import { affirmedClaims } from './denials.ts';
import { otherDoers } from './doers.ts';
import { exchangedClaims } from './exchanges.ts';
import { otherExtents } from './extents.ts';
import { falseFigure } from './false-figures.ts';
import {
  isAside,
  isExceeded,
  isFigure,
  isLimited,
  isNearly,
  isPartOfMeasure,
  isWholeOfPart,
} from './figure-context.ts';
import { withArticle } from './gap-stems.ts';
import { isHalfAnswer } from './half-answers.ts';
import { isIdle } from './idle-gaps.ts';
import { otherLimits } from './limits.ts';
import { otherMeasures } from './measures.ts';
import { oppositeAt } from './opposites.ts';
import { otherRanks } from './ranks.ts';
import { reversedRuling } from './rulings.ts';
import type { Statement } from './statement.ts';
import { otherWhereabouts } from './whereabouts.ts';

const mostTurned = 2;
/** So many names are drawn, of which one is believed. */
const drawnNames = 6;

/** The facts of which another of the same sort can be put in so that the article contradicts the claim. */
export function swappedFacts(statement: Statement, document: ReadDocument): Fact[] {
  const names = statement.facts
    .map((fact) => withArticle(fact, statement.tokens))
    .filter(
      (fact) =>
        isSwappable(fact) &&
        !isHalfAnswer(fact, statement) &&
        !isIdle(fact, statement) &&
        !isListed(fact, statement) &&
        isExclusive(fact, statement, document),
    );
  return [...statement.facts.filter(isFigure), ...names].filter(
    (fact) =>
      (!isLimited(fact, statement) || isNearly(fact, statement)) &&
      !isExceeded(fact, statement) &&
      !isOneOfAmounts(fact, statement) &&
      !isMultiple(fact, statement) &&
      !isAside(fact, statement) &&
      !isPartOfMeasure(fact, statement) &&
      !isWholeOfPart(fact, statement),
  );
}

/** "Three times as likely": "two times" is no English. */
function isMultiple({ to, value = 0 }: Fact, { tokens }: Statement): boolean {
  return value <= 4 && tokens[to]?.text === 'times';
}

/** The statement with another of its sort in the place of the fact; undefined where none is safe. */
export function swappedClaim(subject: OptionSubject, random: Random): string | undefined {
  const { fact, statement, document } = subject;
  const named = (one: string) => (document.entityOf.has(one.replace(/^the /i, '')) ? 0 : 1);
  const other = isFigure(fact)
    ? falseFigure(subject, random)
    : // Who has read half of the article takes what it names elsewhere.
      believableNames(fact, distractorsFor(subject, drawnNames, random), subject).sort(
        (a, b) => named(a) - named(b),
      )[0];
  return other === undefined ? undefined : altered(statement, fact, other).prompt;
}

/** The claims that say the contrary: another verb, doer, place, rank, extent or measure in the place of one. */
export function turnedClaims(statement: Statement, document: ReadDocument): Claim[] {
  const made = [
    ...turnedWords(statement, document),
    ...affirmedClaims(statement),
    ...reversedRuling(statement),
    ...exchangedClaims(statement, document),
    ...otherDoers(statement, document),
    ...otherWhereabouts(statement, document),
    ...otherExtents(statement),
    ...otherLimits(statement),
    ...otherMeasures(statement, document),
    ...otherRanks(statement),
  ];
  return made.filter(({ prompt }, at) => made.findIndex((one) => one.prompt === prompt) === at);
}

/** Names of which another of the same sort can be put in, and the article says which one it is. */
function isSwappable({ kind, sort }: Fact): boolean {
  return (
    /^(person|country|state|city|continent|people)$/.test(kind) ||
    (kind === 'organisation' && sort !== kind) ||
    (kind === 'term' && sort === 'term')
  );
}

/**
 * True if what is said can hold of one name only. Of another the article says nothing when it tells of
 * the people, of one among several, or what is so in general: "Oslo is cold" makes Bergen no warmer.
 */
function isExclusive(fact: Fact, statement: Statement, document: ReadDocument): boolean {
  const { tokens } = statement;
  if (tokens.some(({ text }) => /^(among|one|like|such|some|other|another|including)$/i.test(text)))
    return false;
  // "Before Mexico City" may hold of Rio, too; "Groningen, in the Netherlands" tells itself.
  const [lead, before] = tokens
    .slice(Math.max(0, fact.from - 2), fact.from)
    .map(({ text }) => text);
  if (/^(before|after|than|unlike)$/.test(before ?? '') || lead === ',') return false;
  // "China proper".
  if (tokens[fact.to]?.text === 'proper') return false;
  const name = resolveName(document, fact.text);
  if (givesAway(document.source.title, fact.text, document.entityOf.get(fact.text)?.forms))
    return false;
  // "At Almadén in Spain", "the Massif Central region of France".
  if (/^(country|state)$/.test(fact.kind) && isInside(fact, statement)) return false;
  if (fact.kind === 'country' && countryNamed(name) === homeCountry(document)) return false;
  // "Ireland's imports" under "Trieste, the Italian port": nobody would believe it.
  const stem = fact.text.slice(0, 4);
  const isOfTitle = document.source.title.split(/[^\p{L}]+/u).some((word) => word.startsWith(stem));
  if (fact.kind === 'country' && isOfTitle) return false;
  const isTheme = name === document.protagonist?.name || name === document.topic;
  // "When he travels on" with a name filled in for "he": the sentence does not name anybody.
  const isWritten = statement.sentence.text.includes(fact.text);
  if (isTheme || !isWritten) return false;
  const root = rootOf(statement);
  const isInSubject = childrenIn(statement, root, 'nsubj').some((at) =>
    isBelow(statement, fact.from, at),
  );
  return !isInSubject || isOneDeed(statement, root);
}

/** A smaller place stands just before: whoever knows it knows the country. */
function isInside(fact: Fact, statement: Statement): boolean {
  if (isNested({ fact, statement })) return true;
  const before = statement.tokens.slice(Math.max(0, fact.from - 4), fact.from);
  const verb = before.findLastIndex(({ pos }) => /^(VERB|AUX)$/.test(pos));
  return before.slice(verb + 1).some(({ pos }) => pos === 'PROPN');
}

/** "Amundsen reached the South Pole first": a past deed, done to one thing, has one doer. */
function isOneDeed(statement: Statement, root: number): boolean {
  const { tokens } = statement;
  if (tokens[root]?.tag !== 'VBD') return false;
  return childrenIn(statement, root, 'obj').some(
    (at) =>
      tokens[at]?.pos === 'PROPN' ||
      childrenIn(statement, at, 'det').some((child) => /^the$/i.test(tokens[child]?.text ?? '')),
  );
}

/** "French, Spanish and Italian": one name of a list is a detail. */
function isListed({ from, to }: Fact, { tokens }: Statement): boolean {
  const [before, after] = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? ''];
  return (
    /^(and|or|both)$/.test(before) ||
    /^(and|or)$/.test(after) ||
    (after === ',' && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? ''))
  );
}

/** "2.8 million votes to 1.8 million": another figure would tell who won. */
function isOneOfAmounts({ kind, from, to }: Fact, { facts, tokens }: Statement): boolean {
  if (!/^(count|money|percentage)$/.test(kind)) return false;
  // "The sum of three 1s", "trailed on 42 %".
  if (/^\d+s$/.test(tokens[to]?.text ?? '')) return true;
  if (kind === 'percentage' && tokens.some(({ text }) => /^(trailed|trails|led|leads)$/.test(text)))
    return true;
  // "With 15,133 pipes the largest", "survives in three dimensions".
  if (tokens.some(({ text }) => /^(\p{Ll}{2,}est|dimensions?|most)$/u.test(text))) return true;
  return (
    facts.some((other) => other.kind === kind && other.from !== from && (other.value ?? 0) > 12) ||
    tokens.some(({ text }, at) => at >= to && /^\d{1,3}((,\d{3})+|\.\d+)$/.test(text))
  );
}

/** One claim for each word with an opposite, two at most: in a long statement the later ones matter less. */
function turnedWords(statement: Statement, document: ReadDocument): Claim[] {
  const { tokens } = statement;
  const root = rootOf(statement);
  return tokens
    .flatMap((_, at): Claim[] => {
      const opposite =
        oppositeAt(statement, at) ??
        contrastAt(statement, at, document) ??
        (at === root ? contraryVerb(statement) : undefined);
      return opposite === undefined ? [] : [altered(statement, { from: at, to: at + 1 }, opposite)];
    })
    .slice(0, mostTurned);
}
