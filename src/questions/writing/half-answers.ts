import type { Fact } from '../reading/facts.ts';
import { joinTokens } from '../reading/sentences.ts';
import { childrenIn, headOfSpan, relationAt } from '../reading/tree.ts';
import { isPartOfMeasure, isWholeOfPart } from './figure-context.ts';
import { isHalfName } from './half-names.ts';
import { isOneOfPair } from './one-of-pair.ts';
import type { Statement } from './statement.ts';

const rank = /^(family|genus|order)$/;

/** True where a blank for `fact` would stand for half of something, or for one of several that fit as well. */
export function isHalfAnswer(fact: Fact, statement: Statement): boolean {
  return (
    !isWholePhrase(fact, statement) ||
    [
      isTail,
      isFragment,
      isListed,
      isHalf,
      isOneOfPair,
      isHalfName,
      isPartOfMeasure,
      isWholeOfPart,
      isPairedPlace,
      isUndescribed,
      isLaterAmount,
      isSplitList,
    ].some((isHalfOf) => isHalfOf(fact, statement))
  );
}

/** A name that is only part of a longer one, or that modifies the next noun, is no answer of its own. */
function isWholePhrase(fact: Fact, statement: Statement): boolean {
  const { tokens } = statement;
  const [before, after] = [tokens[fact.from - 1], tokens[fact.to]];
  const head = headOfSpan(statement, fact);
  const isFigure = fact.value !== undefined;
  if (/^[“"‘']$/.test(before?.text ?? '') || /^[”"’']$/.test(after?.text ?? '')) return false;
  if (/^[-/–]$/.test(after?.text ?? '') || /^[-/–#]$/.test(before?.text ?? '')) return false;
  if (isFigure) return fact.kind !== 'year' || after?.pos !== 'NOUN';
  if (before?.pos === 'PROPN' || after?.pos === 'PROPN') return false;
  // "King's _____", "the 66th _____", "navy _____": half of a name.
  const isName = fact.kind !== 'term';
  if (
    isName &&
    (before?.tag === 'POS' ||
      before?.pos === 'NUM' ||
      /^\d+(st|nd|rd|th)$/.test(before?.text ?? ''))
  )
    return false;
  // "Frontiers | in Public Health".
  const next = tokens[fact.to + 1];
  if (isName && fact.from === 0 && after?.pos === 'ADP' && /^\p{Lu}/u.test(next?.text ?? ''))
    return false;
  if (isName && before?.pos === 'NOUN' && statement.heads[fact.from - 1] === head) return false;
  const isOfKind = fact.kind === 'term' && rank.test(after?.text ?? '');
  if (/^(compound|flat|amod)$/.test(relationAt(statement, head)) && !isOfKind) return false;
  // "a _____" tells how the answer begins; a term takes its article as it comes.
  return fact.kind === 'term' || !/^an?$/i.test(before?.text ?? '');
}

const places: readonly Fact['kind'][] = [
  'city',
  'place',
  'state',
  'country',
  'name',
  'organisation',
];

/** In "Sydney, Australia" the country follows from the city, and the gap for the city could hold the rest. */
function isTail(fact: Fact, { tokens, facts }: Statement): boolean {
  if (!places.includes(fact.kind)) return false;
  return facts.some(
    (other) =>
      places.includes(other.kind) &&
      ((other.to === fact.from - 1 && tokens[other.to]?.text === ',') ||
        (fact.to === other.from - 1 && tokens[fact.to]?.text === ',')),
  );
}

/** "_____ and Central Asia", "6 p.m.": no whole name, no whole figure. */
function isFragment(fact: Fact, { tokens }: Statement): boolean {
  const after = tokens[fact.to]?.text ?? '';
  return (
    (fact.from === 0 &&
      tokens[fact.to]?.text === 'and' &&
      /^(has|is|was)$/.test(tokens[fact.to + 2]?.text ?? '')) ||
    /^(North|South|East|West|Central|Northern|Southern|Eastern|Western|States|War|Church|Island|Government|Internet|Party|Center|Centre)$/.test(
      fact.text,
    ) ||
    /^([ap]\.?m\.?|AM|PM|o['’]clock)$/.test(after)
  );
}

/** "by road or _____", "from Liverpool and _____": the other half gives it away, or leaves much open. */
function isHalf(fact: Fact, statement: Statement): boolean {
  if (fact.value !== undefined || fact.kind === 'person') return false;
  const head = headOfSpan(statement, fact);
  return relationAt(statement, head) === 'conj';
}

/** One member of a list of three or more is asked for by chance. */
function isListed(fact: Fact, statement: Statement): boolean {
  const head = headOfSpan(statement, fact);
  const first = relationAt(statement, head) === 'conj' ? (statement.heads[head] ?? head) : head;
  const nouns = joinedTo(statement, first).filter((at) =>
    /^(NOUN|PROPN|NUM)$/.test(statement.tokens[at]?.pos ?? ''),
  );
  return nouns.length >= 2;
}

/** "_____ and Labrador": half of one name. */
function isPairedPlace({ to, text }: Fact, { tokens }: Statement): boolean {
  const [and, other] = tokens.slice(to, to + 2);
  return /^(and|&)$/.test(and?.text ?? '') && pairedPlaces.has(`${text} and ${other?.text}`);
}

const pairedPlaces = new Set([
  'Newfoundland and Labrador',
  'Bosnia and Herzegovina',
  'Trinidad and Tobago',
  'Antigua and Barbuda',
  'Tyne and Wear',
  'Perth and Kinross',
  'Dumfries and Galloway',
  'Castile and León',
  'Turks and Caicos',
  'Schleswig and Holstein',
]);

/** What is joined to `at`, and what is joined to that: the parser hangs a list either way. */
function joinedTo(statement: Statement, at: number): number[] {
  return childrenIn(statement, at, 'conj').flatMap((one) => [one, ...joinedTo(statement, one)]);
}

/** "at Diamond Light Source, a particle accelerator near Oxford": without what it is, other names of the place fit as well. */
function isUndescribed({ kind, text, from }: Fact, { tokens, sentence }: Statement): boolean {
  if (!/^(place|organisation|name|city)$/.test(kind)) return false;
  if (!/^(at|in|near|from|to|on)$/i.test(tokens[from - 1]?.text ?? '')) return false;
  const at = sentence.text.indexOf(`${text}, `);
  const after = sentence.text.slice(at + text.length + 2);
  const [article = '', word = ''] = after.split(' ', 2);
  const isDescribed = at >= 0 && /^(an?|the)$/.test(article) && /^\p{Ll}/u.test(word);
  return isDescribed && !joinTokens(tokens).includes(word);
}

/** "a small, _____": the answer would begin in the middle of its own adjectives. */
function isSplitList(fact: Fact, statement: Statement): boolean {
  const { tokens, heads } = statement;
  const before = tokens[fact.from - 2];
  const head = heads[fact.from - 2] ?? -1;
  return (
    fact.kind === 'term' &&
    tokens[fact.from - 1]?.text === ',' &&
    before?.pos === 'ADJ' &&
    fact.from <= head &&
    head < fact.to
  );
}

/** "14 tonnes of supplies, body bags and more than _____ doctors": of several amounts the first may be kept in mind. */
function isLaterAmount(fact: Fact, statement: Statement): boolean {
  if (fact.kind !== 'count') return false;
  const { tokens, facts } = statement;
  const before = facts.filter(({ kind, to }) => kind === 'count' && to <= fact.from);
  if (before.length >= 2) return true;
  return before.some(({ to }) => {
    const between = tokens.slice(to, fact.from);
    return (
      between.some(({ text }) => text === 'and') &&
      between.every(({ pos, tag }) => pos !== 'VERB' && pos !== 'AUX' && !/^W/.test(tag))
    );
  });
}
