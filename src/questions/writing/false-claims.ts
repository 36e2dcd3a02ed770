import { givesAway } from '../checking/giveaway.ts';
import { distractorsFor, type OptionSubject } from '../options/distractors.ts';
import { isNested } from '../options/fair-options.ts';
import { homeCountry } from '../options/home-country.ts';
import { countryNamed } from '../options/told-places.ts';
import type { Random } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { childrenIn, isBelow, rootOf } from '../reading/tree.ts';
import { affirmedClaims } from './denials.ts';
import {
  isExceeded,
  isFigure,
  isLimited,
  isPartOfMeasure,
  isWholeOfPart,
} from './figure-context.ts';
import { gapStems, replaceFact } from './gap-stems.ts';
import { oppositeAt } from './opposites.ts';
import { reversedRuling } from './rulings.ts';
import { renderTokens, type Statement } from './statement.ts';

/** A claim that fails, and the words of the statement that were altered. */
export type Claim = { readonly prompt: string; readonly about: string };

const mostTurned = 2;
/** A year that is off by less asks for a memory of digits, not of the article. */
const leastYears = 4;

/** The facts of which another of the same sort can be put in so that the article contradicts the claim. */
export function swappedFacts(statement: Statement, document: ReadDocument): Fact[] {
  const names = gapStems(statement)
    .map(({ fact }) => fact)
    .filter((fact) => isSwappable(fact) && isExclusive(fact, statement, document));
  return [...statement.facts.filter(isFigure), ...names].filter(
    (fact) =>
      !isLimited(fact, statement) &&
      !isMultiple(fact, statement) &&
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
  const { fact, statement } = subject;
  const other = distractorsFor(subject, 3, random).find(
    (one) =>
      !isOffset(fact.text, one) &&
      (!isExceeded(fact, statement) || numberIn(one) > numberIn(fact.text)),
  );
  return other === undefined ? undefined : renderTokens(replaceFact(statement.tokens, fact, other));
}

/** The claims that one word turns into their opposite. */
export function turnedClaims(statement: Statement): Claim[] {
  return [...turnedWords(statement), ...affirmedClaims(statement), ...reversedRuling(statement)];
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
  const name = resolveName(document, fact.text);
  if (givesAway(document.source.title, fact.text, document.entityOf.get(fact.text)?.forms))
    return false;
  // "At Almadén in Spain".
  if (/^(country|state)$/.test(fact.kind) && isNested({ fact, statement })) return false;
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

function numberIn(text: string): number {
  return Number(text.replace(/[^\d.]/g, ''));
}

function isOffset(text: string, other: string): boolean {
  const a = Number(text);
  const b = Number(other);
  return a >= 1000 && Math.abs(a - b) < leastYears;
}

/** One claim for each word with an opposite, two at most: in a long statement the later ones matter less. */
function turnedWords(statement: Statement): Claim[] {
  const { tokens } = statement;
  return tokens
    .flatMap((token, at): Claim[] => {
      const opposite = oppositeAt(statement, at);
      if (opposite === undefined) return [];
      const turned = tokens.map((other, index) =>
        index === at ? { ...token, text: opposite } : other,
      );
      return [{ prompt: renderTokens(turned), about: token.text }];
    })
    .slice(0, mostTurned);
}
