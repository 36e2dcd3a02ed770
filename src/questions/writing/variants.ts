import lemmatizer from 'wink-lemmatizer';
import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import { type Clause, endOfVerbGroup, findClause } from './clause.ts';
import { renderTokens, type Statement } from './statement.ts';
import { trimStatement } from './trim.ts';

/** A long sentence gives no more than this many shorter ones. */
const mostVariants = 8;

/**
 * `statement` and the shorter statements that it implies: without what follows its main clause or
 * stands between its subject and verb, and its coordinated predicates and clauses one by one, each
 * with the subject. Every one is as true as the whole; no text comes twice.
 */
export function variantsOf(statement: Statement): Statement[] {
  const seen = new Set<string>();
  const found: Statement[] = [];
  const line = [statement];
  for (let next = line.shift(); next && found.length < mostVariants; next = line.shift()) {
    const text = renderTokens(next.tokens);
    if (seen.has(text)) continue;
    seen.add(text);
    found.push(next);
    const trimmed = trimStatement(next);
    if (trimmed !== undefined) line.push(trimmed);
    line.push(...withoutInsertion(next), ...splitPredicates(next), ...laterClauses(next));
    line.push(...withoutPurpose(next), ...reportedClauses(next));
  }
  return found;
}

/** The statement of the tokens at `indexes`, with a full stop, and of the facts that stay whole. */
export function pickTokens(statement: Statement, indexes: readonly number[]): Statement {
  const end = statement.tokens.at(-1);
  const kept = indexes.flatMap((index) => statement.tokens[index] ?? []);
  while (/^[,.]$/.test(kept.at(-1)?.text ?? '')) kept.pop();
  const place = new Map(kept.map((token, index) => [token, index]));
  const facts = statement.facts.flatMap((fact): Fact[] => {
    const span = statement.tokens.slice(fact.from, fact.to).map((token) => place.get(token) ?? -1);
    const from = span[0] ?? -1;
    const whole = from >= 0 && span.every((at, index) => at === from + index);
    return whole ? [{ ...fact, from, to: from + span.length }] : [];
  });
  const last = kept.at(-1);
  const stop = { text: '.', pos: 'PUNCT', start: last?.end ?? 0, end: end?.end ?? 0 };
  return { ...statement, tokens: [...kept, stop], facts };
}

/** "ISIS-K, like its regional rivals, aims" to "ISIS-K aims". */
function withoutInsertion(statement: Statement): Statement[] {
  const { tokens } = statement;
  const open = tokens.findIndex((token) => token.text === ',');
  const close = tokens.findIndex((token, index) => index > open && token.text === ',');
  const first = tokens[open + 1];
  const isNoun = /^(NOUN|PROPN)$/.test(tokens[open - 1]?.pos ?? '');
  const opens = /^(like|along|together|who|which|then|the|an?|one)$/.test(first?.text ?? '');
  if (open < 1 || close < 0 || close - open > 14 || !isNoun || !opens) return [];
  const isSubject = tokens.slice(0, open).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
  const goesOn = /^(VERB|AUX)$/.test(tokens[close + 1]?.pos ?? '');
  if (!isSubject || !goesOn || /^(ADP|SCONJ)$/.test(tokens[0]?.pos ?? '')) return [];
  return [pickTokens(statement, [...range(0, open), ...range(close + 1, tokens.length)])];
}

/** "... plotting strikes on the airport to take advantage of the confusion": what it is for is vague. */
function withoutPurpose(statement: Statement): Statement[] {
  const { tokens } = statement;
  const at = tokens.findIndex(
    (token, index) => index >= 7 && token.text === 'to' && tokens[index + 1]?.pos === 'VERB',
  );
  const [article, noun, stop] = tokens.slice(-3);
  const isVague = article?.text === 'the' && noun?.pos === 'NOUN' && stop?.text === '.';
  const takesObject = /^(take|make|get|gain|win|exploit|use)$/.test(tokens[at + 1]?.text ?? '');
  const isNoun = /^(NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '');
  return at >= 0 && isVague && isNoun && takesObject ? [pickTokens(statement, range(0, at))] : [];
}

/** "... evidence indicating that militants plot ..." to "According to the article, evidence indicates that militants plot ...". */
function reportedClauses(statement: Statement): Statement[] {
  const { tokens } = statement;
  const at = tokens.findIndex(
    ({ text }, index) =>
      /^(evidence|reports|data|documents|records|figures)$/.test(text) &&
      /^(indicating|showing|suggesting)$/.test(tokens[index + 1]?.text ?? '') &&
      tokens[index + 2]?.text === 'that',
  );
  if (at < 1) return [];
  const picked = pickTokens(statement, range(at, tokens.length));
  const [noun, verb, ...rest] = picked.tokens;
  if (noun === undefined || verb === undefined) return [];
  const base = lemmatizer.verb(verb.text);
  const finite = noun.text === 'evidence' ? `${base}s` : base;
  const lead = [
    { ...noun, text: `According to the article, ${noun.text}` },
    { ...verb, text: finite },
  ];
  return [{ ...picked, tokens: [...lead, ...rest] }];
}

/** "Moreau made her debut in 1947, and joined the Comédie" to each half under its subject. */
function splitPredicates(statement: Statement): Statement[] {
  const clause = findClause(statement.tokens);
  if (clause === undefined) return [];
  const { tokens, subject, end } = clause;
  const at = tokens.findIndex((_, index) => index < end && isSecondPredicate(clause, index));
  if (at < 0) return [];
  return [
    pickTokens(statement, range(0, at)),
    pickTokens(statement, [...range(subject.from, subject.to), ...range(at + 1, tokens.length)]),
  ];
}

function isSecondPredicate({ tokens, verb, end }: Clause, at: number): boolean {
  const group = endOfVerbGroup(tokens, verb);
  if (at <= group || at > end - 4 || !/^(and|but)$/.test(tokens[at]?.text ?? '')) return false;
  const between = tokens.slice(group, at);
  const isPlain = between.every(
    ({ pos, text }) =>
      !['VERB', 'AUX', 'SCONJ', 'CCONJ'].includes(pos) &&
      !/^(to|that|which|who|whose|where|when|[“”":;])$/.test(text),
  );
  const first = tokens[verb];
  const second = tokens[at + (tokens[at + 1]?.pos === 'ADV' ? 2 : 1)];
  if (!isPlain || first === undefined || second === undefined) return false;
  if (second.pos === 'AUX') return /^(was|is|has|had|were|are|have)$/.test(second.text);
  return first.pos === 'VERB' && second.pos === 'VERB' && formOfVerb(first) === formOfVerb(second);
}

/** "makes" and "runs", "made" and "ran": two finite forms alike belong to one subject. */
function formOfVerb({ text }: Token): string {
  const base = lemmatizer.verb(text.toLowerCase());
  if (/ing$/.test(text)) return `participle ${text}`;
  if (text === base) return `base ${text}`;
  return /[^s]s$/.test(text) ? 'present' : 'past';
}

/** ", and the second was ..." and "... as it works to ...": a later clause with a subject of its own. */
function laterClauses(statement: Statement): Statement[] {
  const { tokens } = statement;
  return tokens.flatMap((token, index) => {
    const isJoined =
      token.text === ',' && /^(and|but|while|whereas)$/.test(tokens[index + 1]?.text ?? '');
    const from = isJoined ? index + 2 : token.text === 'as' ? index + 1 : -1;
    if (from < 5 || tokens.length - from < 6 || !opensClause(tokens, from)) return [];
    const word = tokens[from]?.text ?? '';
    if (!/^(he|she|it)$/i.test(word))
      return isJoined ? [pickTokens(statement, range(from, tokens.length))] : [];
    return underFirstSubject(statement, { from, word });
  });
}

function opensClause(tokens: readonly Token[], from: number): boolean {
  if (!['PROPN', 'DET', 'NOUN', 'PRON'].includes(tokens[from]?.pos ?? '')) return false;
  const ahead = tokens.slice(from + 1, from + 8);
  const verb = ahead.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const plain = ['DET', 'ADJ', 'NOUN', 'PROPN', 'ADV', 'PART'];
  return verb >= 0 && ahead.slice(0, verb).every((one) => plain.includes(one.pos));
}

/** The pronoun that opens the later clause means the subject of the first if no rival stands between. */
function underFirstSubject(
  statement: Statement,
  { from, word }: { readonly from: number; readonly word: string },
): Statement[] {
  const { tokens, facts } = statement;
  const clause = findClause(tokens);
  const subject = facts.find(
    (fact) => fact.to === clause?.subject.to && fact.from - clause.subject.from <= 1,
  );
  if (clause === undefined || subject === undefined || clause.introEnd > 0) return [];
  const wanted: readonly Fact['kind'][] =
    word === 'it' ? ['organisation', 'country', 'city', 'state', 'name'] : ['person'];
  const isRival = (fact: Fact) =>
    fact !== subject && fact.to <= from && wanted.includes(fact.kind) && fact.kind === subject.kind;
  if (!wanted.includes(subject.kind) || facts.some(isRival)) return [];
  return [
    pickTokens(statement, [
      ...range(clause.subject.from, clause.subject.to),
      ...range(from + 1, tokens.length),
    ]),
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
