import { personTitles } from '../gazetteer/people.ts';
import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import {
  resolveReferences,
  type Substitution,
  unresolvedReferences,
} from '../reading/references.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { headOfSpan, rootOf } from '../reading/tree.ts';
import { protagonistSubstitutions, topicSubstitutions } from './protagonist.ts';
import { arrange, type Statement, type StatementToken } from './statement.ts';

const connective =
  /^(however|meanwhile|moreover|furthermore|indeed|nevertheless|nonetheless|thus|therefore|hence|also|additionally|overall|finally|instead|still|yet|similarly|likewise|consequently|and|but|so|or|of course|in fact|in addition|for example|for instance|as a result|in other words|on the other hand|in particular|as such|after all|by contrast|in contrast|in turn|then|now|today|eventually|later|afterwards|subsequently|unfortunately|fortunately|interestingly|surprisingly|notably|importantly|specifically|in short|in general|in reality|in the meantime|at first|at that time|at the time|since then|even so|at the same time)$/i;
const inner =
  /^(however|though|meanwhile|too|moreover|therefore|nevertheless|indeed|also|thus|as well|for example|for instance|in fact|of course)$/i;
const weekday = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
/** Smaller counts can be guessed. */
const leastCount = 3;
/** The evidence reaches back no further than this many sentences. */
const evidenceReach = 3;

/** The sentence as one statement: without connectives, brackets, weekdays and "also", with names for safe pronouns. */
export function prepareStatement(
  sentence: ReadSentence,
  document: ReadDocument,
): Statement | undefined {
  const found = resolveReferences(sentence, document);
  const substitutions = [
    ...found,
    ...protagonistSubstitutions(sentence, document, found),
    ...topicSubstitutions(sentence, document, found),
  ];
  const named = withSubstitutions(sentence, substitutions, document);
  const dropped = new Set([
    ...named.dropped,
    ...connectiveAt(named.tokens),
    ...bracketsIn(named.tokens),
    ...asidesIn(named.tokens),
  ]);
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
  return withFullNames(withoutStop(arrange(base, { order, root, kind: 'main' })), document);
}

/** Nobody is asked for a day or month: of "5 October 1760" the year is what one may remember; "two" can mostly be guessed. */
function askable(fact: Fact, { tokens }: ReadSentence): Fact[] {
  const year = tokens[fact.to - 1]?.text ?? '';
  if (fact.kind === 'count' && (fact.value ?? 0) < leastCount) return [];
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

/** The clause splitter puts its own full stop. */
function withoutStop(statement: Statement): Statement {
  return {
    ...statement,
    tokens: statement.tokens.slice(0, -1),
    heads: statement.heads.slice(0, -1),
    relations: statement.relations.slice(0, -1),
  };
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
        };
  }
  const heads = [...sentence.heads];
  const relations = [...sentence.relations];
  const dropped: number[] = [];
  for (const { from, to, text } of substitutions) {
    const head = headOfSpan(sentence, { from, to });
    const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
    if (first === undefined || last === undefined) continue;
    const outer = sentence.heads[head] ?? -1;
    const filling = { original: joinTokens(sentence.tokens.slice(from, to)), name: text };
    tokens[from] = { text, pos: 'PROPN', tag: 'NNP', start: first.start, end: last.end, filling };
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

function connectiveAt(tokens: readonly Token[]): number[] {
  for (const length of [4, 3, 2, 1]) {
    const phrase = tokens
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ');
    if (!connective.test(phrase)) continue;
    if (tokens[length]?.text === ',') return range(0, length + 1);
    if (
      /^(and|but|so|also|thus|yet|or|then|eventually|later|subsequently|today|now)$/i.test(phrase)
    )
      return range(0, length);
  }
  return [];
}

function bracketsIn(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  let depth = 0;
  tokens.forEach(({ text }, at) => {
    if (/^[([]$/.test(text)) depth += 1;
    if (depth > 0) found.push(at);
    if (/^[)\]]$/.test(text)) depth = Math.max(0, depth - 1);
  });
  return found;
}

function asidesIn(tokens: readonly Token[]): number[] {
  const text = (at: number) => tokens[at]?.text ?? '';
  return tokens.flatMap((token, at) => {
    const day = weekdayAt(tokens, at);
    if (day.length > 0 || at === 0) return day;
    if (inner.test(token.text) && text(at - 1) === ',' && /^[,.]$/.test(text(at + 1)))
      return [at - 1, at, ...(text(at + 1) === ',' ? [at + 1] : [])];
    if (token.text === 'also' || (token.text === 'then' && tokens[at - 1]?.text !== 'since'))
      return [at];
    return [];
  });
}

const dayPart = /^(morning|afternoon|evening|night)$/;
const dateAfter =
  /^(\d|January|February|March|April|May|June|July|August|September|October|November|December)/;

/** "on Tuesday", "On Tuesday evening,": of which week is not said; with a date after it it stays. */
function weekdayAt(tokens: readonly Token[], at: number): number[] {
  const text = (index: number) => tokens[index]?.text ?? '';
  if (!/^on$/i.test(text(at)) || !weekday.test(text(at + 1))) return [];
  const to = at + (dayPart.test(text(at + 2)) ? 3 : 2);
  if (text(to) === ',')
    return at === 0 ? range(at, to + 1) : dateAfter.test(text(to + 1)) ? [] : range(at, to);
  return dateAfter.test(text(to)) ? [] : range(at, to);
}

/** A surname becomes the full name: a week later "Allen" says nothing. */
function withFullNames(statement: Statement, document: ReadDocument): Statement {
  const tokens = [...statement.tokens];
  const given = new Set<string>();
  const facts = statement.facts.map((fact) => {
    const name = resolveName(document, fact.text);
    const token = tokens[fact.from];
    const before = tokens[fact.from - 1];
    const isFirst = !given.has(name);
    given.add(name);
    const isShort = fact.kind === 'person' && name !== fact.text && fact.to - fact.from === 1;
    if (!isShort || !isFirst || token === undefined) return fact;
    if (before?.pos === 'PROPN' || personTitles.has(before?.text ?? '')) return fact;
    tokens[fact.from] = { ...token, text: name };
    return { ...fact, text: name };
  });
  return { ...statement, tokens, facts };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
