import { monthName } from '../month-name.ts';
import type { Fact } from '../reading/facts.ts';
import { isBelow } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** A number, a sum or a time. */
export function isFigure({ kind, value }: Fact): boolean {
  return value !== undefined || kind === 'date' || kind === 'month';
}

/** "More than 30" holds of "more than 25" as well, and one of the 10 largest may be one of the 8 largest. */
export function isLimited(fact: Fact, { tokens }: Statement): boolean {
  if (fact.value !== undefined && /(est|^most)$/.test(tokens[fact.to]?.text ?? '')) return true;
  return tokens
    .slice(Math.max(0, fact.from - 2), fact.from)
    .some(({ text }) =>
      /^(over|than|least|most|nearly|almost|under|below|above|by|up|beyond)$/i.test(text),
    );
}

/** "Nearly 300": both far less and far more are wrong. */
export function isNearly({ from }: Fact, { tokens }: Statement): boolean {
  return /^(nearly|almost)$/i.test(tokens[from - 1]?.text ?? '');
}

/** "The debt exceeds $12bn": it exceeds $11bn as well. */
export function isExceeded({ from }: Fact, { tokens }: Statement): boolean {
  return tokens
    .slice(Math.max(0, from - 2), from)
    .some(({ text }) => /^(exceed(s|ed|ing)?|surpass(es|ed|ing)?|top(s|ped))$/i.test(text));
}

/** "About 12%", "some 30 ships": a figure near to it is no less right. */
export function isHedged({ from }: Fact, { tokens }: Statement): boolean {
  return tokens
    .slice(Math.max(0, from - 2), from)
    .some(({ text }) =>
      /^(about|around|some|roughly|approximately|circa|estimated|or|maybe|perhaps)$/i.test(text),
    );
}

const measure = /^(feet|foot|pounds?|hours?|minutes?|years?|metres?|meters?|stone)$/;

/** "5 feet 10 inches" and "three hours and ten minutes" are one figure. */
export function isPartOfMeasure(fact: Fact, { tokens }: Statement): boolean {
  if (fact.value === undefined) return false;
  const text = (at: number) => tokens[at]?.text ?? '';
  const isNumber = (at: number) => tokens[at]?.pos === 'NUM';
  const ahead = text(fact.to + 1) === 'and' ? fact.to + 2 : fact.to + 1;
  const behind = text(fact.from - 1) === 'and' ? fact.from - 2 : fact.from - 1;
  return (
    (measure.test(text(fact.to)) && isNumber(ahead)) ||
    (measure.test(text(behind)) && isNumber(behind - 1) && /^\p{Ll}/u.test(text(fact.to)))
  );
}

/** "87 per cent of 21 million households", "nine out of ten homes": the whole of which the other figure is a part. */
export function isWholeOfPart(fact: Fact, { tokens }: Statement): boolean {
  const [lead = '', before] = tokens
    .slice(Math.max(0, fact.from - 2), fact.from)
    .map(({ text }) => text);
  return fact.value !== undefined && before === 'of' && /^(%|percent|cent|out)$/.test(lead);
}

/** What a sentence tells beside its point: its subject, a clause of time or manner, a participle. */
const isTold = /^(nsubj(:pass)?|advcl|acl)$/;

/** "A relapse in the spring of 1722 was brief", "an ordinance of 1689", "before 2018": a year told on the way, or that another does not contradict. */
export function isAside(fact: Fact, statement: Statement): boolean {
  if (!/^(year|decade|century)$/.test(fact.kind)) return false;
  const { tokens } = statement;
  const before = tokens.slice(Math.max(0, fact.from - 2), fact.from).map(({ text }) => text);
  if (before.at(-1) === 'of' && !monthName.test(before[0] ?? '')) return true;
  if (before.some((word) => /^(before|by)$/i.test(word))) return true;
  // "Declined after the bridge was opened in 1964", however it was parsed.
  const clause = tokens.findLastIndex(
    ({ text }, at) => at < fact.from && /^(after|since|when|while|although|because)$/.test(text),
  );
  const isClause = tokens
    .slice(Math.max(clause, 0), fact.from)
    .some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (clause > 0 && isClause) return true;
  return tokens.some(
    (_, at) => isTold.test(statement.relations[at] ?? '') && isBelow(statement, fact.from, at),
  );
}
