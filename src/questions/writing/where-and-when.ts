import { monthName } from '../month-name.ts';
import { type Fact, timeKinds } from '../reading/facts.ts';
import { verbLemma } from '../reading/lemma.ts';
import { relationAt, type Span } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { askerOf } from './asker.ts';
import { askInverted, type Clause, phraseAround } from './clause.ts';
import type { Asked } from './draft.ts';
import { nestedPlace } from './nested-place.ts';
import type { Statement } from './statement.ts';

/** "... was founded in 1998" to "In which year was ... founded?". */
export function phraseQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const { statement } = clause;
  const { tokens } = statement;
  const around = phraseAround(clause, fact.to - 1);
  if (around === undefined || fact.to !== around.span.to) return undefined;
  // "In which country are the islands the eastern-most islands?"
  const isTime = timeKinds.includes(fact.kind);
  if (!isTime && isCopular(clause) && tokens[clause.predicate]?.pos !== 'ADJ') return undefined;
  if (!/^(obl|nmod|advmod)$/.test(relationAt(statement, around.head))) return undefined;
  const preposition = tokens[around.span.from];
  const isBare = fact.from === around.span.from && fact.kind === 'date';
  if (!isBare && preposition?.pos !== 'ADP') return undefined;
  const from = fact.kind === 'year' ? startOfDate(tokens, fact.from) : fact.from;
  if (!isBare && !isDetermined(clause, around.span.from + 1, from)) return undefined;
  const lead = preposition?.text.toLowerCase() ?? '';
  const isDay = lead === 'on' && from < fact.from;
  const isCity = lead === 'at' && fact.kind === 'city';
  const word = isBare ? 'on' : isDay || isCity ? 'in' : lead;
  if (!isTime && isHalfPlace(tokens, around.span)) return undefined;
  const verb = tokens[clause.predicate];
  if (!isTime && lead !== 'into' && verb !== undefined && governing.test(verbLemma(verb)))
    return undefined;
  if (fact.kind === 'place' && fact.sort === 'place' && /^(in|at|near)$/.test(word))
    return { asks: 'where', prompt: askInverted(clause, 'Where', around.span) };
  const noun = phraseNoun(fact, word);
  if (noun === undefined || (isTime && hasOtherTime(clause, fact))) return undefined;
  const wh = `${capitalised(word)} ${noun}`;
  return {
    asks: isTime || eraOf(fact) !== undefined ? 'when' : 'where',
    prompt: askInverted(clause, wh, around.span),
  };
}

/** "At a cinema in the US state of Louisiana" by its innermost place: "In which US state ...?". */
export function placeQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const place = isCopular(clause) ? undefined : nestedPlace(clause, fact);
  if (place === undefined) return undefined;
  return { asks: 'where', prompt: askInverted(clause, place.wh, place.span) };
}

/** What is included, involved or interested in something is nowhere. */
const governing =
  /^(include|incorporate|involve|absorb|interest|engage|specialise|specialize|invest|believe)$/;

/** "Drawn by furs and by reports of land": the other half would stay behind. */
export function goesOn(tokens: Statement['tokens'], { to }: Span): boolean {
  return /^(and|or)$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.pos === 'ADP';
}

/** "Near Tbilisi, at the castle" and "in Tobo, where it trains players" go on telling of the place; "from Brussels to Bruges" is one way. */
function isHalfPlace(tokens: Statement['tokens'], { from, to }: Span): boolean {
  const [mark, next] = [tokens[to]?.text ?? '', tokens[to + 1]];
  if (goesOn(tokens, { from, to })) return true;
  if (mark === ',' && (next?.pos === 'ADP' || next?.tag === 'WRB')) return true;
  return /^from$/i.test(tokens[from]?.text ?? '') && mark === 'to';
}

/** "received one prize in 1934 and another in 1976": each has its own year. */
function hasOtherTime({ statement }: Clause, fact: Fact): boolean {
  const others = statement.facts.filter(({ kind }) => timeKinds.includes(kind));
  return others.some(({ from, kind }) => from !== fact.from && kind === fact.kind);
}

/** Where the day and month before a year begin: "5 October 1760", "October 5, 1760". */
function startOfDate(tokens: Statement['tokens'], year: number): number {
  let from = year;
  while (
    /^(,|\d{1,2}(st|nd|rd|th)?)$/.test(tokens[from - 1]?.text ?? '') ||
    monthName.test(tokens[from - 1]?.text ?? '')
  )
    from -= 1;
  return from;
}

/** "period" of "the Devonian Period". */
function eraOf({ text }: Fact): string | undefined {
  return / (Period|Era|Epoch|Dynasty)$/.exec(text)?.[1]?.toLowerCase();
}

function phraseNoun(fact: Fact, preposition: string): string | undefined {
  if (fact.kind === 'date')
    return /^(on|until|by|since)$/.test(preposition) ? 'which date' : undefined;
  if (fact.kind === 'month') return preposition === 'in' ? 'which month and year' : undefined;
  const era = eraOf(fact);
  if (era !== undefined && /^(in|during)$/.test(preposition)) return `which ${era}`;
  if (timeKinds.includes(fact.kind))
    return /^(in|since|until|by|during)$/.test(preposition) ? `which ${fact.kind}` : undefined;
  if (!/^(in|at|to|from|into|with|for|against|on|through|near|by)$/.test(preposition))
    return undefined;
  if (fact.kind === 'person')
    return /^(with|to|for|from|against)$/.test(preposition) ? 'whom' : undefined;
  if (fact.kind === 'continent') return undefined;
  const asker = askerOf(fact);
  return asker?.startsWith('Which') === true ? asker.replace('Which', 'which') : undefined;
}

/** "Lisbon is the capital": said with a form of "be". */
export function isCopular({ statement, finite }: Clause): boolean {
  return relationAt(statement, finite) === 'cop';
}

/** Between `from` and `to` stands nothing, or one article. */
export function isDetermined({ statement }: Clause, from: number, to: number): boolean {
  return (
    to === from || (to === from + 1 && /^(the|an?)$/i.test(statement.tokens[from]?.text ?? ''))
  );
}
