import type { Fact } from '../reading/facts.ts';
import { nounLemma } from '../reading/lemma.ts';
import { sortOfNoun } from '../reading/references/noun-sorts.ts';
import type { Token } from '../reading/sentences.ts';
import { relationAt, type Span } from '../reading/tree.ts';
import { askInverted, askSubject, type Clause, phraseAround } from './clause.ts';
import type { Asked } from './draft.ts';
import { joinedWords } from './statement.ts';

/** A longer noun phrase after "How many" is hard to read. */
const longestCounted = 5;

/** "Four men died" to "How many men died?"; "killed four of the leaders" to "How many of the leaders did ... kill?". */
export function countQuestion(clause: Clause, fact: Fact): Asked | undefined {
  if (fact.kind !== 'count' && fact.kind !== 'percentage') return undefined;
  const { statement, subject } = clause;
  const { tokens } = statement;
  const isOwn = (span: Span) =>
    fact.from === span.from &&
    fact.to < span.to &&
    span.to - fact.to <= longestCounted &&
    !tokens.slice(span.from, span.to).some(({ pos, text }) => pos === 'CCONJ' || text === ',');
  const noun = (span: Span) => joinedWords(spelledUnit(tokens.slice(fact.to, span.to)));
  const wh = fact.kind === 'count' ? 'How many' : 'What percentage';
  const counted = (span: Span) =>
    fact.kind === 'count' ? tokens[span.to - 1]?.text !== 'of' : tokens[fact.to]?.text === 'of';
  if (isOwn(subject))
    return counted(subject)
      ? { asks: 'count', prompt: askSubject(clause, `${wh} ${noun(subject)}`) }
      : undefined;
  const around = phraseAround(clause, fact.from);
  if (around === undefined || !counted(around.span)) return undefined;
  const relation = relationAt(statement, around.head);
  const lead = /^(about|over|nearly|only|almost|roughly|some|around|approximately|just)$/i.test(
    tokens[around.span.from]?.text ?? '',
  )
    ? 1
    : 0;
  const span = { from: around.span.from + lead, to: around.span.to };
  if (
    relation !== 'obj' ||
    !isOwn(span) ||
    isExtent(tokens[around.span.to]?.text) ||
    /^to the (north|south|east|west)/.test(
      joinedWords(tokens.slice(around.span.to, around.span.to + 3)),
    ) ||
    isAway(tokens, around.span)
  )
    return undefined;
  const cut = { from: around.span.from, to: endOfScore(clause, around.span.to) };
  return { asks: 'count', prompt: askInverted(clause, `${wh} ${noun(span)}`, cut) };
}

/** "took 2.8 million votes | to her rival's 1.8 million |": what the other had is not asked with it. */
function endOfScore({ statement, end }: Clause, from: number): number {
  const { tokens } = statement;
  if (!/^(to|against)$/.test(tokens[from]?.text ?? '')) return from;
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
  const to = comma < 0 ? end : comma;
  // "Scored two goals against Germany in 2002": the year is nobody's figure.
  let owner = to - 1;
  while (tokens[owner]?.pos === 'NUM') owner -= 1;
  const isOwned = /['’]s?$|^(his|her|its|their)$/.test(tokens[owner]?.text ?? '');
  return owner < to - 1 && isOwned ? to : from;
}

/** "5.6 kilometres away", "three metres tall": how far and how tall, not how many. */
function isExtent(next = ''): boolean {
  return /^(away|apart|long|wide|tall|deep|high|thick|across|old|ago|later|earlier|before|after|above|below|inland|offshore|upstream|downstream|out|off|up|down|further|farther|north|south|east|west|short|ahead|behind)$/.test(
    next,
  );
}

/** "A penalty seven minutes from time": when, not how many. */
function isAway(tokens: readonly Token[], { to }: Span): boolean {
  const unit = (tokens[to - 1]?.text ?? '').toLowerCase();
  const isMeasure = sortOfNoun(nounLemma({ text: unit })) === 'time' || length.test(unit);
  return isMeasure && /^(from|into|past|off)$/.test(tokens[to]?.text ?? '');
}

const length = /^((kilo|centi|milli)?met(re|er)s?|miles?|feet|foot|yards?|inch(es)?|km|m|mi|ft)$/;

/** "How many grams", not "How many g". */
function spelledUnit([first, ...rest]: readonly Token[]): Token[] {
  if (first === undefined) return [];
  const power = powers.get(rest[0]?.text ?? '');
  if (power !== undefined && unitNames.has(first.text))
    return [{ ...first, text: `${power} ${unitNames.get(first.text)}` }, ...rest.slice(1)];
  return [{ ...first, text: unitNames.get(first.text) ?? first.text }, ...rest];
}

const powers: ReadonlyMap<string, string> = new Map([
  ['²', 'square'],
  ['³', 'cubic'],
]);

const unitNames: ReadonlyMap<string, string> = new Map([
  ['g', 'grams'],
  ['kg', 'kilograms'],
  ['mg', 'milligrams'],
  ['t', 'tonnes'],
  ['lb', 'pounds'],
  ['lbs', 'pounds'],
  ['oz', 'ounces'],
  ['mm', 'millimetres'],
  ['cm', 'centimetres'],
  ['m', 'metres'],
  ['km', 'kilometres'],
  ['ft', 'feet'],
  ['mi', 'miles'],
  ['ha', 'hectares'],
  ['mph', 'miles per hour'],
  ['km/h', 'kilometres per hour'],
  ['l', 'litres'],
  ['ml', 'millilitres'],
]);
