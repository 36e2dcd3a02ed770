import { isNumberWord, magnitudes, numberValue, readShortSum } from '../numbers.ts';
import type { Fact } from './facts.ts';
import { joinTokens, type Token } from './sentences.ts';

export type QuantityKind =
  | 'year'
  | 'decade'
  | 'century'
  | 'date'
  | 'month'
  | 'count'
  | 'percentage'
  | 'money';

const months =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)$/;
const year = /^(1[0-9]{3}|20[0-4][0-9])$/;
const decade = /^(1[0-9]|20)[0-9]0s$/;
const day = /^([1-9]|[12][0-9]|3[01])(st|nd|rd|th)?$/;
const figure = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/;
const yearLead =
  /^(in|since|by|until|till|from|of|during|early|late|mid|to|and|before|after|around|circa|between|summer|winter|spring|autumn|year|[(,])$/i;
/** After these words a figure is a label, not a quantity: "Chapter 3", "Building 24". */
const labelLead =
  /^(chapter|step|figure|fig\.?|table|no\.?|number|version|level|type|grade|page|part|section|article|phase|stage|building|room|route|highway|interstate|act|volume|season|episode|title|class|group|day|week|age|aged|ages|psalm|act|line|score|#|§|v\.?|vs\.?|:|\/|-|–|[([])$/i;

/** Dates, years, decades, counts, percentages and sums of money among `tokens`. */
export function findQuantities(tokens: readonly Token[]): Fact[] {
  const facts: Fact[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const fact = dateAt(tokens, index) ?? yearAt(tokens, index) ?? amountAt(tokens, index);
    if (fact === undefined) continue;
    facts.push(fact);
    index = fact.to - 1;
  }
  return facts.filter((fact) => !isRange(fact, tokens));
}

function dateAt(tokens: readonly Token[], at: number): Fact | undefined {
  const text = (offset: number) => tokens[at + offset]?.text ?? '';
  if (months.test(text(0))) {
    const dayFirst = day.test(text(1));
    const comma = text(2) === ',' ? 1 : 0;
    if (dayFirst && year.test(text(2 + comma))) return made('date', tokens, [at, at + 3 + comma]);
    if (dayFirst) return made('date', tokens, [at, at + 2]);
    if (year.test(text(1))) return made('month', tokens, [at, at + 2]);
    if (text(1) === ',' && year.test(text(2))) return made('month', tokens, [at, at + 3]);
    return undefined;
  }
  if (!day.test(text(0)) || !months.test(text(1))) return undefined;
  return made('date', tokens, [at, at + (year.test(text(2)) ? 3 : 2)]);
}

function yearAt(tokens: readonly Token[], at: number): Fact | undefined {
  const token = tokens[at];
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1];
  if (token === undefined) return undefined;
  if (decade.test(token.text))
    return made('decade', tokens, [at, at + 1], Number.parseInt(token.text, 10));
  if (!year.test(token.text) || !yearLead.test(before)) return undefined;
  const counts = after?.pos === 'NOUN' || after?.pos === 'ADJ' || after?.text === '%';
  if (counts || ['BC', 'BCE', 'B.C.', 'AD', 'CE'].includes(after?.text ?? '')) return undefined;
  return made('year', tokens, [at, at + 1], Number(token.text));
}

function amountAt(tokens: readonly Token[], at: number): Fact | undefined {
  const symbol = /^([A-Z]{0,3}[$£€¥])$/.test(tokens[at]?.text ?? '') ? 1 : 0;
  const first = tokens[at + symbol];
  const lead = tokens[at - 1];
  const sum = symbol === 1 ? readShortSum(first?.text ?? '') : undefined;
  if (sum !== undefined) return made('money', tokens, [at, at + 2], sum.value);
  if (first === undefined || !isFigure(first)) return undefined;
  if (lead !== undefined && (labelLead.test(lead.text) || (lead.pos === 'PROPN' && !symbol)))
    return undefined;
  let to = at + symbol + 1;
  while (magnitudes.has(tokens[to]?.text.toLowerCase() ?? '')) to += 1;
  const figures = tokens
    .slice(at + symbol, to)
    .map((token) => token.text)
    .join(' ');
  const value = numberValue(figures);
  const next = tokens[to];
  if (value === undefined) return undefined;
  if (symbol === 1) return glued(tokens, to) ? undefined : made('money', tokens, [at, to], value);
  if (/^(%|percent)$/.test(next?.text ?? ''))
    return made('percentage', tokens, [at, to + 1], value);
  if (next?.text === 'per' && tokens[to + 1]?.text === 'cent') {
    return made('percentage', tokens, [at, to + 2], value);
  }
  // "the 2012 festival" is a year; "2012 people" is a count.
  if (
    year.test(figures) &&
    !/^(?!census|series|crisis|Olympics|games|elections).*s$|people|men|women|children/.test(
      tokens[to]?.text ?? '',
    )
  )
    return undefined;
  return value >= 2 && countsSomething(tokens, to)
    ? made('count', tokens, [at, to], value)
    : undefined;
}

function isFigure(token: Token): boolean {
  return figure.test(token.text) || (token.pos === 'NUM' && isNumberWord(token.text));
}

/** A letter glued to the figure ("$5m", "60fps") changes what it means. */
function glued(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next !== undefined && next.start === tokens[to - 1]?.end && /^\p{L}/u.test(next.text);
}

function countsSomething(tokens: readonly Token[], to: number): boolean {
  if (glued(tokens, to)) return false;
  if (tokens[to]?.text === 'of') return countsPart(tokens, to + 1);
  const noun = tokens.slice(to, to + 3).findIndex((token) => token.pos === 'NOUN');
  const between = tokens.slice(to, to + Math.max(noun, 0));
  return noun >= 0 && between.every((token) => ['ADJ', 'ADV'].includes(token.pos));
}

/** "four of its leaders", "three of the five towns". */
function countsPart(tokens: readonly Token[], from: number): boolean {
  if (!/^(DET|PRON)$/.test(tokens[from]?.pos ?? '')) return false;
  const ahead = tokens.slice(from + 1, from + 5);
  const noun = ahead.findIndex(({ pos, text }) => pos === 'NOUN' && /[^s]s$|people|men/.test(text));
  return noun >= 0 && ahead.slice(0, noun).every(({ pos }) => /^(ADJ|NOUN|NUM)$/.test(pos));
}

/** "between 25 and 54", "10-20", "1933 to 1945": one end alone has more than one right answer. */
function isRange(fact: Fact, tokens: readonly Token[]): boolean {
  const numeric = (index: number) =>
    /\d/.test(tokens[index]?.text ?? '') || tokens[index]?.pos === 'NUM';
  const link = (index: number) => /^(and|or|to|–|—|-|x|×|\/|:)$/.test(tokens[index]?.text ?? '');
  return (link(fact.to) && numeric(fact.to + 1)) || (link(fact.from - 1) && numeric(fact.from - 2));
}

function made(
  kind: QuantityKind,
  tokens: readonly Token[],
  span: [number, number],
  value?: number,
): Fact {
  const [from, to] = span;
  const text = joinTokens(tokens.slice(from, to));
  return { kind, text, from, to, sort: kind, ...(value === undefined ? {} : { value }) };
}
