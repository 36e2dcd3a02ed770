import { type Random, shuffled } from '../random.ts';
import type { ReadDocument } from '../reading/document.ts';
import { timeKinds } from '../reading/facts.ts';
import { clauseOf, phraseAround } from './clause.ts';
import type { Proposal } from './draft.ts';
import { renderTokens, type Statement } from './statement.ts';

/** Something that happened in a year that the article names, told without the year. */
export type DatedEvent = {
  readonly year: number;
  readonly text: string;
  readonly statement: Statement;
};

const leastWords = 4;
const mostWords = 14;
/** Events closer to each other than this ask for a memory of digits. */
const leastYearsApart = 2;
const unclear =
  /^(it|its|he|him|his|she|her|they|them|their|this|that|these|those|then|there|also|again|later|another|other)$/i;

/** The event of `statement`, if its only date is a year at its beginning or end. */
export function datedEvent(statement: Statement): DatedEvent | undefined {
  const clause = clauseOf(statement);
  const [fact, ...others] = statement.facts.filter(({ kind }) => timeKinds.includes(kind));
  if (
    clause === undefined ||
    fact?.kind !== 'year' ||
    others.length > 0 ||
    fact.value === undefined
  )
    return undefined;
  const around = phraseAround(clause, fact.from);
  const { tokens } = statement;
  if (
    around === undefined ||
    !/^in$/i.test(tokens[around.span.from]?.text ?? '') ||
    around.span.to - around.span.from !== 2
  )
    return undefined;
  const kept =
    around.span.from === 0
      ? tokens.slice(tokens[2]?.text === ',' ? 3 : 2, -1)
      : around.span.to === clause.end
        ? tokens.slice(0, around.span.from)
        : [];
  const isNamed = statement.facts.some(
    ({ kind }) => !/^(year|count|percentage|money|term)$/.test(kind),
  );
  if (kept.length < leastWords || kept.length > mostWords || !isNamed) return undefined;
  if (tokens[clause.finite]?.tag !== 'VBD' || kept.some(({ text }) => unclear.test(text)))
    return undefined;
  return { year: fact.value, text: renderTokens(kept), statement };
}

/** "Which came first?" among three or four events of the article, the first of them being right. */
export function chronologyProposals(
  events: readonly DatedEvent[],
  document: ReadDocument,
  random: Random,
): Proposal[] {
  const chosen: DatedEvent[] = [];
  for (const event of shuffled(events, random)) {
    const isApart = chosen.every(({ year }) => Math.abs(year - event.year) >= leastYearsApart);
    const isOther = chosen.every(
      ({ statement }) => statement.sentence !== event.statement.sentence,
    );
    if (isApart && isOther && chosen.length < 4) chosen.push(event);
  }
  const [first, ...later] = chosen.sort((a, b) => a.year - b.year);
  if (first === undefined || later.length < 2) return [];
  const dates = chosen.map(({ text, year }) => `${text}: ${year}`).join('; ');
  return [
    {
      kind: 'multiple-choice',
      asks: 'first',
      prompt: 'According to the article, which event came first?',
      answer: first.text,
      statement: first.statement,
      about: document.source.title,
      difficulty: 0.6,
      complete: () => ({
        accepted: [],
        choices: shuffled([first.text, ...later.map(({ text }) => text)], random),
        explanation: `${dates}.`,
      }),
    },
  ];
}
