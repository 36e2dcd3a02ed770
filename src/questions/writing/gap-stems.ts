import { contentWords } from '../normalise.ts';
import { clozeGap } from '../question.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import type { Stem } from './draft.ts';
import { isTightGap, namesGroup } from './gap-fit.ts';
import { renderTokens, type Statement } from './statement.ts';

/** One gapped sentence for each fact of `statement` that a blank can stand for. */
export function gapStems(statement: Statement): Stem[] {
  return statement.facts.flatMap((found) => {
    const fact = withArticle(found, statement.tokens);
    if (!canBeGap(fact, statement)) return [];
    const prompt = renderTokens(withGap(statement.tokens, fact));
    // "She returned to the ___.": too little to tell which.
    if (contentWords(prompt).size < 4) return [];
    return [{ form: 'gap' as const, prompt, fact, statement }];
  });
}

/** The tokens with `text` in place of the fact. */
export function replaceFact(tokens: readonly Token[], fact: Fact, text: string): Token[] {
  const first = tokens[fact.from];
  const last = tokens[fact.to - 1];
  if (first === undefined || last === undefined) return [...tokens];
  return [
    ...tokens.slice(0, fact.from),
    { text, pos: first.pos, start: first.start, end: last.end },
    ...tokens.slice(fact.to),
  ];
}

/** "the United States" is one answer: its article would point at the countries that take one. */
export function withArticle(fact: Fact, tokens: readonly Token[]): Fact {
  const before = tokens[fact.from - 1];
  if (fact.kind !== 'country' || before?.text !== 'the') return fact;
  return { ...fact, from: fact.from - 1, text: joinTokens(tokens.slice(fact.from - 1, fact.to)) };
}

function withGap(tokens: readonly Token[], fact: Fact): Token[] {
  return replaceFact(tokens, fact, clozeGap);
}

function canBeGap(fact: Fact, statement: Statement): boolean {
  const { tokens, facts } = statement;
  const before = tokens[fact.from - 1];
  const after = tokens[fact.to];
  // A name that modifies the next noun ("US officials") is not what the sentence tells.
  if (
    fact.value === undefined &&
    !namesGroup(fact, tokens) &&
    (after?.pos === 'NOUN' || after?.pos === 'ADJ' || after?.pos === 'PROPN')
  )
    return false;
  // "four variables: time, speed, ..." can be counted in the prompt.
  if (fact.kind === 'count' && tokens.slice(fact.to).some((token) => token.text === ':'))
    return false;
  if (fact.kind === 'year' && after?.pos === 'NOUN') return false;
  if (
    (before?.pos === 'PROPN' && fact.value === undefined) ||
    /^(an?|[-/–])$/i.test(before?.text ?? '')
  )
    return false;
  if (/^[-/–]$/.test(after?.text ?? '')) return false;
  // Of what is only an example the article may know, and the world has, more.
  if (/^(either|neither)$/.test(before?.text ?? '')) return false;
  if (
    /^(like|include|includes|included|including|example)$/.test(before?.text ?? '') ||
    (before?.text === 'as' && tokens[fact.from - 2]?.text === 'such')
  )
    return false;
  if (fact.kind === 'name' && !isTold(fact, tokens) && !namesGroup(fact, tokens)) return false;
  if (!isTightGap(fact, statement)) return false;
  return !isTail(fact, tokens, facts) && !sharesNoun(fact, tokens) && !isOneOfMany(fact, statement);
}

/** A name of unknown type is worth a gap only where the sentence says what it is. */
function isTold(fact: Fact, tokens: readonly Token[]): boolean {
  const before = tokens[fact.from - 1]?.text ?? '';
  const [after, next] = [tokens[fact.to]?.text ?? '', tokens[fact.to + 1]?.text ?? ''];
  if (/^['’]s?$/.test(before) || /^['’]s?$/.test(after) || fact.text.length < 4) return false;
  if (/^(called|named|dubbed|nicknamed|termed)$/.test(before)) return true;
  const isSubject = fact.from === 0 || (fact.from === 1 && before === 'The');
  if (isSubject && /^(is|was|are|were)$/.test(after) && /^(an?|the|one)$/.test(next)) return true;
  // "On Main Street is ___, a haven for ..." has its subject last.
  return after === ',' && /^(an?|the)$/.test(next) && !/^(is|are|was|were)$/.test(before);
}

/** In "Sydney, Australia" the country follows from the city, and any other is absurd. */
export function isTail(fact: Fact, tokens: readonly Token[], facts: readonly Fact[]): boolean {
  if (tokens[fact.from - 1]?.text !== ',') return false;
  const place = ['city', 'place', 'state', 'name', 'country', 'organisation'];
  return (
    place.includes(fact.kind) &&
    facts.some(
      (other) =>
        other.to === fact.from - 1 && place.includes(other.kind) && other.kind !== fact.kind,
    )
  );
}

/** One place out of a list of three or more is asked for by chance. */
function isOneOfMany(fact: Fact, { tokens, facts }: Statement): boolean {
  const isListed = (other: Fact) =>
    /^(,|and|or)$/.test(tokens[other.to]?.text ?? '') ||
    /^(,|and|or)$/.test(tokens[other.from - 1]?.text ?? '');
  const places = facts.filter(
    (other) => ['country', 'city', 'state', 'place'].includes(other.kind) && isListed(other),
  );
  return (
    places.length >= 3 && places.some((other) => other.from === fact.from || other.to === fact.to)
  );
}

/** "California and Dupont streets": the name is not whole without the noun after the other one. */
function sharesNoun(fact: Fact, tokens: readonly Token[]): boolean {
  const [link, name, noun] = tokens.slice(fact.to, fact.to + 3);
  return (
    fact.value === undefined &&
    /^(and|or)$/.test(link?.text ?? '') &&
    name?.pos === 'PROPN' &&
    noun?.pos === 'NOUN'
  );
}
