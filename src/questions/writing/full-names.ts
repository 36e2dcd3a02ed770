import { personTitles } from '../gazetteer/people.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { fullName, isPersonsName } from '../reading/references/full-names.ts';
import { headOfSpan } from '../reading/tree.ts';
import { isFoundedOne } from './founded.ts';
import type { Statement, StatementToken } from './statement.ts';

/** A surname becomes the full name: a week later "Allen" says nothing. */
export function withFullNames(statement: Statement, document: ReadDocument): Statement {
  const tokens = [...statement.tokens];
  const given = new Set<string>();
  const facts = statement.facts.map((fact) => {
    const isSingle = fact.to - fact.from === 1 && /^(person|name)$/.test(fact.kind);
    const name = isSingle
      ? fullName(document, fact.text, statement.sentence.index)
      : resolveName(document, fact.text);
    const token = tokens[fact.from];
    const before = tokens[fact.from - 1];
    const isFirst = !given.has(name);
    given.add(name);
    const isShort = isSingle && name !== fact.text && isPersonsName(document, name);
    if (!isShort || !isFirst || token === undefined) return fact;
    // "The Bernoulli family", "a Galois group".
    if (/^(compound|amod)/.test(statement.relations[headOfSpan(statement, fact)] ?? ''))
      return fact;
    if (isOfOtherName(tokens, fact)) return fact;
    if (isBeforeFullName(token, name, statement) || isFoundedOne(statement, fact)) return fact;
    // "Austin \"Shep\" Padalecki" is called so in full.
    if (before?.pos === 'PROPN' || /^["”’']$/.test(before?.text ?? '')) return fact;
    if (personTitles.has(before?.text ?? '')) return fact;
    // "the ondes Martenot" of the title is an instrument.
    const pair = `${before?.text ?? ''} ${fact.text}`.toLowerCase();
    const isThing = before !== undefined && /^\p{Ll}{3,}/u.test(before.text);
    if (isThing && document.source.title.toLowerCase().includes(pair)) return fact;
    const { filling } = token;
    tokens[fact.from] = {
      ...token,
      text: name,
      ...(filling === undefined ? {} : { filling: { ...filling, name } }),
    };
    return { ...fact, kind: 'person' as const, sort: 'person', text: name };
  });
  return { ...statement, tokens, facts };
}

/** "Halley's Comet" is nobody else's, and "the kingdom of Mann" is a place. */
function isOfOtherName(tokens: readonly StatementToken[], { from, to }: Fact): boolean {
  const owns =
    /^['’]s?$/.test(tokens[to]?.text ?? '') && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '');
  const [noun, of] = tokens.slice(Math.max(0, from - 2), from);
  return owns || (of?.text === 'of' && realm.test(noun?.text ?? ''));
}

const realm =
  /^(kingdom|isles?|islands?|city|town|duchy|county|state|republic|province|principality|bay|gulf|lake|land|lands)$/i;

/** "Illy was founded in 1933 by Francesco Illy": before the full name the bare one may be the firm's. */
function isBeforeFullName(
  { start }: StatementToken,
  name: string,
  { sentence }: Statement,
): boolean {
  return sentence.text.indexOf(name) > start - sentence.start;
}
