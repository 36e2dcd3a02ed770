import { personTitles } from '../gazetteer/people.ts';
import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { isPostNominal } from '../reading/names.ts';
import { fullName } from '../reading/references/full-names.ts';
import {
  resolveReferences,
  type Substitution,
  unresolvedReferences,
} from '../reading/references.ts';
import { joinTokens } from '../reading/sentences.ts';
import { headOfSpan, rootOf } from '../reading/tree.ts';
import { asidesOf } from './asides.ts';
import { withFiniteVerb } from './finite-verb.ts';
import { isFoundedOne } from './founded.ts';
import { withOneSubject } from './mended.ts';
import { namedNounSubstitutions } from './named-nouns.ts';
import { placeNounSubstitutions } from './place-nouns.ts';
import { protagonistSubstitutions } from './protagonist.ts';
import { withLastSpeaker } from './quoted-speakers.ts';
import { settingSubstitutions } from './settings.ts';
import { shipSubstitutions } from './ships.ts';
import { arrange, type Statement, type StatementToken, withoutStop } from './statement.ts';
import { withYears } from './times.ts';
import { topicNounSubstitutions } from './topic-nouns.ts';
import { withTopicParts } from './topic-parts.ts';
import { topicSubstitutions } from './topic-pronouns.ts';
import { withCopula } from './verbless.ts';

/** Smaller counts can be guessed. */
const leastCount = 3;
/** The evidence reaches back no further than this many sentences. */
const evidenceReach = 3;

/** The sentence as one statement: without connectives, brackets, weekdays and "also", with names for safe pronouns. */
export function prepareStatement(
  sentence: ReadSentence,
  document: ReadDocument,
): Statement | undefined {
  const ships = shipSubstitutions(sentence, document);
  const found = [
    ...ships,
    ...resolveReferences(sentence, document).filter(
      (one) => !ships.some((ship) => ship.from < one.to && one.from < ship.to),
    ),
  ].sort((a, b) => a.from - b.from);
  const settled = [
    ...found,
    ...protagonistSubstitutions(sentence, document, found),
    ...topicSubstitutions(sentence, document, found),
    ...topicNounSubstitutions(sentence, document, found),
    ...placeNounSubstitutions(sentence, document, found),
    ...settingSubstitutions(sentence, document, found),
  ];
  const substitutions = [
    ...settled,
    ...namedNounSubstitutions(sentence, document, settled),
  ].flatMap((one) => withLastSpeaker(one, sentence, document));
  const filled = withSubstitutions(
    sentence,
    substitutions.map((one) => asNamedHere(one, sentence, document)),
    document,
  );
  const named = withFiniteVerb({
    ...filled,
    tokens: withYears(filled, document.source.date),
  });
  const dropped = new Set([...named.dropped, ...asidesOf(named)]);
  for (const at of [
    ...civilTitles(sentence, document),
    ...honours(named.tokens),
    ...stopInQuotes(named.tokens),
  ])
    dropped.add(at);
  for (const at of commasBeforeWhen(named.tokens, dropped)) dropped.add(at);
  const order = named.tokens.flatMap((_, at) => (dropped.has(at) ? [] : [at]));
  const root = rootOf(named);
  if (!order.includes(root)) return undefined;
  const sources = substitutions
    .map((one) => one.sentence)
    .filter((at) => sentence.index - at <= evidenceReach);
  const first = document.sentences[Math.min(sentence.index, ...sources)];
  const base: Statement = {
    ...named,
    sentence,
    facts: [
      ...sentence.facts
        .filter((fact) => !substitutions.some((one) => fact.from < one.to && one.from < fact.to))
        .flatMap((fact) => askable(fact, sentence)),
      ...substitutions.flatMap((one) => filledFact(one, document)),
    ].sort((a, b) => a.from - b.from),
    kind: 'main',
    evidenceStart: first?.start ?? sentence.start,
    confidence: Math.min(1, ...substitutions.map((one) => one.confidence)),
  };
  const { statement, order: placed } = withTopicParts(base, order, document);
  return withFullNames(
    withCopula(withoutStop(arrange(statement, { order: placed, root, kind: 'main' })), document),
    document,
  );
}

/** "ISIS-K ... its ranks" keeps its name for itself, and gets no "ISIS-Khorasan's" beside it. */
function asNamedHere(
  substitution: Substitution,
  { facts }: ReadSentence,
  document: ReadDocument,
): Substitution {
  const bare = (text: string) => text.replace(/^the /i, '').replace(/['’]s?$/, '');
  const name = resolveName(document, bare(substitution.text));
  const here = facts.find(
    ({ text, to }) => to <= substitution.from && resolveName(document, text) === name,
  );
  if (here === undefined || here.text === bare(substitution.text)) return substitution;
  return { ...substitution, text: substitution.text.replace(bare(substitution.text), here.text) };
}

/** Nobody is asked for a day or month: of "5 October 1760" the year is what one may remember; "two" can mostly be guessed. */
export function askable(fact: Fact, { tokens }: ReadSentence): Fact[] {
  const year = tokens[fact.to - 1]?.text ?? '';
  if (fact.kind === 'count' && (fact.value ?? 0) < leastCount) return [];
  // "the US state of Louisiana"
  const next = tokens[fact.to]?.text ?? '';
  if (fact.kind === 'country' && /^(state|city|town|territory)$/.test(next)) return [];
  if (!/^(month|date)$/.test(fact.kind) || !/^\d{4}$/.test(year)) return [fact];
  const span = { from: fact.to - 1, to: fact.to };
  return [{ kind: 'year', sort: 'year', text: year, value: Number(year), ...span }];
}

/** The name that was filled in can be asked for like any other. */
function filledFact({ from, text }: Substitution, document: ReadDocument): Fact[] {
  const entity = document.entityOf.get(text.replace(/^the /i, ''));
  if (entity === undefined) return [];
  return [{ kind: entity.kind, sort: entity.sort, text, from, to: from + 1 }];
}

function withSubstitutions(
  sentence: ReadSentence,
  substitutions: readonly Substitution[],
  document: ReadDocument,
): Pick<Statement, 'tokens' | 'heads' | 'relations'> & { readonly dropped: readonly number[] } {
  const tokens: StatementToken[] = [...sentence.tokens];
  for (const { from, to, within } of unresolvedReferences(sentence, document)) {
    const refersTo = sentence.tokens[within?.from ?? -1]?.start;
    for (const [at, token] of tokens.entries())
      if (from <= at && at < to)
        tokens[at] = {
          ...token,
          isUnresolved: true,
          ...(refersTo === undefined ? {} : { refersTo }),
          ...cannotBe(token.text, document),
        };
  }
  const { heads, relations } = withOneSubject(sentence);
  const dropped: number[] = [];
  for (const { from, to, text, again } of substitutions) {
    const head = headOfSpan(sentence, { from, to });
    const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
    if (first === undefined || last === undefined) continue;
    const outer = sentence.heads[head] ?? -1;
    const original = again ?? joinTokens(sentence.tokens.slice(from, to));
    const filling = { original, name: text };
    const isMany =
      /^(NNS|NNPS)$/.test(sentence.tokens[head]?.tag ?? '') || /^the[ym]$/i.test(first.text);
    tokens[from] = {
      text,
      pos: 'PROPN',
      tag: isMany ? 'NNPS' : 'NNP',
      start: first.start,
      end: last.end,
      filling,
    };
    spellOut(tokens, to, sentence.relations[to] ?? '');
    heads[from] = outer;
    relations[from] = sentence.relations[head] ?? 'dep';
    for (let at = from + 1; at < to; at += 1) {
      dropped.push(at);
      heads[at] = from;
    }
    for (const [at, above] of sentence.heads.entries())
      if (above >= from && above < to && (at < from || at >= to)) heads[at] = from;
  }
  return { tokens, heads, relations, dropped };
}

/** "Her" in an article about a man is somebody else. */
function cannotBe(word: string, { protagonist }: ReadDocument): { readonly cannotBe?: string } {
  const isMale = /^(he|him|his|himself)$/i.test(word);
  if (protagonist === undefined || !(isMale || /^(she|hers?|herself)$/i.test(word))) return {};
  return isMale === (protagonist.sex === 'male') ? {} : { cannotBe: protagonist.name };
}

/** "She's the director" with a name for "she": "Katie Allen is", not the owner of something. */
function spellOut(tokens: StatementToken[], at: number, relation: string): void {
  const token = tokens[at];
  if (token === undefined || !/^['’]s$/.test(token.text) || token.tag !== 'VBZ') return;
  const next = tokens[at + 1];
  const isHas = next?.tag === 'VBN' && (next.text === 'been' || relation === 'aux');
  tokens[at] = { ...token, text: isHas ? 'has' : 'is', start: token.start + 1 };
}

/** "Mr" before a surname whose full name is known. */
function civilTitles({ facts, tokens }: ReadSentence, document: ReadDocument): number[] {
  return facts.flatMap(({ kind, text, from, to }) => {
    const isShort = kind === 'person' && to - from === 1 && resolveName(document, text) !== text;
    return isShort && civil.test(tokens[from - 1]?.text ?? '') ? [from - 1] : [];
  });
}

/** "Daniel Bernoulli FRS", "Zaha Hadid, DBE, RA, was": with the comma in front, the last one's behind. */
function honours(tokens: readonly StatementToken[]): number[] {
  return tokens.flatMap((_, at) => {
    if (!isPostNominal(tokens, at)) return [];
    const isComma = (place: number) => tokens[place]?.text === ',';
    const closes = isComma(at - 1) && isComma(at + 1) && !isPostNominal(tokens, at + 2);
    return [...(isComma(at - 1) ? [at - 1] : []), at, ...(closes ? [at + 1] : [])];
  });
}

const civil = /^(Mr|Mrs|Ms|Miss|Dr)\.?$/;

/** The full stop in "a giant leap." where the sentence ends with the quotation. */
function stopInQuotes(tokens: readonly StatementToken[]): number[] {
  const at = tokens.length - 2;
  return tokens[at]?.text === '.' && /^[”"]$|^''$/.test(tokens[at + 1]?.text ?? '') ? [at] : [];
}

/** "The flood struck on Sunday, when two dams burst": without the day there is no comma. */
function commasBeforeWhen(
  tokens: readonly StatementToken[],
  dropped: ReadonlySet<number>,
): number[] {
  return tokens.flatMap(({ text }, at) =>
    text === ',' && dropped.has(at - 1) && tokens[at + 1]?.text === 'when' ? [at] : [],
  );
}

/** A surname becomes the full name: a week later "Allen" says nothing. */
function withFullNames(statement: Statement, document: ReadDocument): Statement {
  const tokens = [...statement.tokens];
  const given = new Set<string>();
  const facts = statement.facts.map((fact) => {
    const isSingle = fact.to - fact.from === 1 && /^(person|name)$/.test(fact.kind);
    const name = isSingle ? fullName(document, fact.text) : resolveName(document, fact.text);
    const token = tokens[fact.from];
    const before = tokens[fact.from - 1];
    const isFirst = !given.has(name);
    given.add(name);
    const isShort =
      isSingle && name !== fact.text && document.entityOf.get(name)?.kind === 'person';
    if (!isShort || !isFirst || token === undefined) return fact;
    // "The Bernoulli family", "a Galois group".
    if (/^(compound|amod)/.test(statement.relations[headOfSpan(statement, fact)] ?? ''))
      return fact;
    if (isBeforeFullName(token, name, statement) || isFoundedOne(statement, fact)) return fact;
    // "Austin \"Shep\" Padalecki" is called so in full.
    if (before?.pos === 'PROPN' || /^["”’']$/.test(before?.text ?? '')) return fact;
    if (personTitles.has(before?.text ?? '')) return fact;
    tokens[fact.from] = { ...token, text: name };
    return { ...fact, kind: 'person' as const, sort: 'person', text: name };
  });
  return { ...statement, tokens, facts };
}

/** "Illy was founded in 1933 by Francesco Illy": before the full name the bare one may be the firm's. */
function isBeforeFullName(
  { start }: StatementToken,
  name: string,
  { sentence }: Statement,
): boolean {
  return sentence.text.indexOf(name) > start - sentence.start;
}
