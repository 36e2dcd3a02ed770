import { demonyms } from '../gazetteer/places.ts';
import { findNames, type NameKind } from './names.ts';
import { findQuantities, type QuantityKind } from './quantities.ts';
import { sortOfNoun } from './references/noun-sorts.ts';
import { joinTokens, type Sentence } from './sentences.ts';
import { findTerms } from './terms.ts';

/** `term`: what the sentence says something is called. */
export type FactKind = QuantityKind | NameKind | 'term';

/** The kinds of facts that say when. */
export const timeKinds: readonly FactKind[] = ['year', 'decade', 'century', 'date', 'month'];

/** A whole entity or figure in a sentence: tokens `from` (included) to `to` (excluded). */
export type Fact = {
  readonly kind: FactKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Sort within the kind: the region of a country, the sort of an organisation. Distractors share it. */
  readonly sort: string;
  /** The figure, for quantities. */
  readonly value?: number;
};

/** All facts of a sentence from left to right; none overlap, quantities win over names. */
export function findFacts(sentence: Sentence): Fact[] {
  const found = findNames(sentence.tokens);
  const overlaps = (fact: Fact, other: Fact) => fact.from < other.to && other.from < fact.to;
  // "Ten" of "the book Ten Days in a Mad-House" counts nothing.
  const quantities = findQuantities(sentence.tokens).filter(
    (fact) => !found.some((name) => name.kind === 'work' && overlaps(fact, name)),
  );
  const free = (fact: Fact) => !quantities.some((other) => overlaps(fact, other));
  const names = found
    .filter(free)
    .map((fact) => recognised(withoutOffice(withoutPeople(fact, sentence), sentence), sentence))
    .map((fact) => asRiver(fact, sentence));
  const terms = findTerms(sentence.tokens).filter(
    (term) =>
      ![...quantities, ...names].some((other) => term.from < other.to && other.from < term.to),
  );
  return [...quantities, ...names, ...terms].sort((a, b) => a.from - b.from);
}

/** Sorts of the kinds that the recogniser tells and the gazetteer does not. */
const sortOf = {
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  event: 'event',
  work: 'work',
} as const;

/** A name that no gazetteer and no cue types is what the recogniser takes it for. */
function recognised(fact: Fact, sentence: Sentence): Fact {
  const { entities } = sentence;
  if (fact.kind !== 'name') return fact;
  if (fact.to - fact.from === 1 && isSomebody(sentence.tokens, fact.to))
    return { ...fact, kind: 'person', sort: 'person' };
  const found = entities.find(({ from, to }) => from <= fact.from && to === fact.to);
  const kind = found?.kind;
  if (kind === undefined || kind === 'date' || kind === 'number' || kind === 'money') return fact;
  if (kind === 'person' && (!looksPersonal(fact.text) || isExplainedAsThing(fact, sentence)))
    return fact;
  return { ...fact, kind, sort: sortOf[kind] };
}

const things =
  /^(form|type|kind|language|dialect|technique|method|style|process|drug|disease|device|machine|system|species|dish|drink|cheese|dance|sport|tool|ship|vessel|mineral|metal|plant|tree|virus|dog|horse)$/;

/** "Silbo Gomero, a whistled form of Spanish": nobody is a form. */
function isExplainedAsThing({ from, to }: Fact, { tokens, heads, relations }: Sentence): boolean {
  return tokens.some(({ text }, at) => {
    const head = heads[at] ?? -1;
    const isOwn = relations[at] === 'appos' && from <= head && head < to;
    return isOwn && (things.test(text) || /^(group|place|event|work)$/.test(sortOfNoun(text)));
  });
}

/** "Bouchon, the son of an organ maker": a name that is followed by what only a person is. */
function isSomebody(tokens: Sentence['tokens'], comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !/^(an?|the)$/.test(tokens[comma + 1]?.text ?? ''))
    return false;
  const end = tokens.findIndex(({ pos }, at) => at > comma + 1 && !/^(ADJ|NOUN)$/.test(pos));
  const noun = tokens[end - 1];
  const isSaid = /^(,|of|who)$/.test(tokens[end]?.text ?? '');
  return isSaid && noun?.tag === 'NN' && born.test(noun.text);
}

const born =
  /^(son|daughter|brother|sister|wife|husband|widow|widower|father|mother|nephew|niece|cousin|grandson|granddaughter|woman|man|physicist|chemist|painter|poet|novelist|lawyer|weaver|blacksmith|carpenter|merchant|farmer|engineer|mathematician|astronomer|surgeon|physician|priest|monk|nun|soldier|sailor)$/;

/** "The Colorado rises in the Rocky Mountains": with an article the name of a US state is that of its river. */
function asRiver(fact: Fact, { tokens }: Sentence): Fact {
  const isRiver =
    fact.kind === 'state' &&
    fact.to - fact.from === 1 &&
    /^the$/i.test(tokens[fact.from - 1]?.text ?? '') &&
    !/^(NOUN|PROPN|ADJ)$/.test(tokens[fact.to]?.pos ?? '') &&
    !/^['’]/.test(tokens[fact.to]?.text ?? '');
  return isRiver ? { ...fact, kind: 'place', sort: 'river' } : fact;
}

const people = /^(French|English|Irish|Dutch|Welsh|Scots)(wo)?m[ae]n$/;

/** "the Frenchmen Basile Bouchon and ...": what they were is no part of the name. */
function withoutPeople(fact: Fact, { tokens }: Sentence): Fact {
  const first = tokens[fact.from]?.text ?? '';
  if (!people.test(first) && !(first.endsWith('s') && demonyms.has(first.slice(0, -1))))
    return fact;
  const text = joinTokens(tokens.slice(fact.from + 1, fact.to));
  return looksPersonal(text)
    ? { kind: 'person', sort: 'person', text, from: fact.from + 1, to: fact.to }
    : fact;
}

const office =
  /^(Minister|Secretary|Administrator|President|Chancellor|Premier|Chief|Director|Commissioner|Chairman|Chairwoman|Governor|Senator|Mayor|Ambassador|General|Judge|Justice|Professor|Representative|Leader|Executive|Officer|Spokes(man|woman|person))$/;

const ranks = new Set(
  'Constable Inspector Superintendent Sergeant Captain Colonel Commander Lieutenant Rev Reverend Dr Sir Dame'.split(
    ' ',
  ),
);

/** "Interior Minister Carolina Toha" is the person Carolina Toha, "Eva Bishop of the Beaver Trust" Eva Bishop. */
function withoutOffice(fact: Fact, { entities, tokens }: Sentence): Fact {
  if (fact.kind !== 'name') return fact;
  const person = entities.find(
    ({ kind, from, to }) => kind === 'person' && from >= fact.from && to <= fact.to,
  );
  if (person === undefined) return fact;
  const isFollowed = person.to < fact.to && tokens[person.to]?.text === 'of';
  // "Deputy Chief Constable Ada Okafor": a rank behind an office belongs to it.
  const last = tokens
    .slice(fact.from, person.to)
    .findLastIndex(({ text }) => office.test(text) || ranks.has(text));
  const from = last < 0 ? person.from : fact.from + last + 1;
  const text = joinTokens(tokens.slice(from, person.to));
  const isCut = from > fact.from ? person.to === fact.to && last >= 0 : isFollowed;
  if (!isCut || !looksPersonal(text)) return fact;
  return { kind: 'person', sort: 'person', text, from, to: person.to };
}

/** "Ada Okafor", not "ISIS-K" or "Taliban": one word alone is a person only as part of a full name elsewhere. */
function looksPersonal(text: string): boolean {
  return /^(\p{Lu}[\p{Ll}'’]+(-\p{Lu}\p{Ll}+)?|\p{Lu}\.)( (\p{Lu}[\p{L}'’-]+\.?|de|del|la|van|von|bin|al|el|da|di|du|der))+$/u.test(
    text,
  );
}
