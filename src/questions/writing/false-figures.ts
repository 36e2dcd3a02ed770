import { keepsOrder, sizeOf } from '../figure-order.ts';
import { distractorsFor, type OptionSubject } from '../options/distractors.ts';
import { figureOptions } from '../options/figure-options.ts';
import { yearsAround } from '../options/spans.ts';
import { standsNear } from '../options/surroundings.ts';
import { type Random, shuffled } from '../random.ts';
import { joinTokens } from '../reading/sentences.ts';
import { isHedged, isNearly } from './figure-context.ts';

/** A year that is off by less asks for a memory of digits, not of the article. */
const leastYears = 4;
/** What is long ago is off by more: by these parts of the years since then, within bounds. */
const leastPart = 0.12;
const mostPart = 0.25;
const mostYears = 30;
/** The dates of a life are off by no more. */
const mostOfLife = 20;
/** A factor by which an amount differs at least, a small number at least, and any at most. */
const clear = 1.5;
const clearOfFew = 2;
const few = 12;
const widest = 7;
const usual = 2.2;
/** Before this age nobody marries or publishes. */
const grownUp = 16;

/** A figure in the place of the fact that is off by enough to matter; undefined where none is safe. */
export function falseFigure(subject: OptionSubject, random: Random): string | undefined {
  const { fact, statement, document } = subject;
  if (fact.kind === 'year') return falseYear(subject, random);
  if (!/^(count|money|percentage)$/.test(fact.kind)) return distractorsFor(subject, 3, random)[0];
  if (isOpenEnded(subject)) return undefined;
  const isWide = fact.kind !== 'percentage' || isHedged(fact, statement);
  const near = (one: string) => standsNear(one, statement.sentence.index, document);
  const options = figureOptions(
    fact,
    { count: 6, lastYear: document.lastYear, isHedged: isWide },
    random,
  ).filter((one) => !near(one) && keepsOrder(fact, one, statement.facts));
  if (fact.kind === 'percentage') return options[0];
  const size = sizeOf(fact.text) ?? fact.value ?? 0;
  const least = size <= few || isNearly(fact, statement) ? clearOfFew : clear;
  const factorOf = (one: string) => {
    const ratio = (sizeOf(one) ?? 0) / size;
    return ratio < 1 ? 1 / ratio : ratio;
  };
  const [nearest] = options
    .filter((one) => factorOf(one) >= least && factorOf(one) <= widest)
    .sort((a, b) => Math.abs(factorOf(a) - usual) - Math.abs(factorOf(b) - usual));
  return nearest;
}

/** "100 metres or more", "at least 100": less is as true, and more may be. */
function isOpenEnded({ fact, statement: { tokens } }: OptionSubject): boolean {
  const behind = joinTokens(tokens.slice(fact.to, fact.to + 4));
  const before = joinTokens(tokens.slice(Math.max(0, fact.from - 2), fact.from));
  return (
    /^(\S+ ){0,2}or (more|less|fewer|over|under|so)\b/.test(behind) ||
    /\bat (least|most)$/i.test(before)
  );
}

function falseYear(
  { fact, statement, document }: OptionSubject,
  random: Random,
): string | undefined {
  const year = fact.value ?? 0;
  const told = `${joinTokens(statement.tokens)} ${document.source.title}`;
  const within = yearsAround(year, told, document);
  const years = document.sentences
    .flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'year'))
    .flatMap(({ value }) => (value === undefined ? [] : [value]));
  const since = Math.max(0, document.lastYear - year);
  const upper = document.protagonist === undefined ? mostYears : mostOfLife;
  const least = Math.min(Math.max(leastYears, Math.round(since * leastPart)), upper - 5);
  const most = Math.min(Math.max(least + 4, Math.round(since * mostPart)), upper);
  const round = year % 10 === 0 && most >= 10 ? 10 : 1;
  const distances = Array.from({ length: most - least + 1 }, (_, at) => least + at).filter(
    (distance) => distance % round === 0,
  );
  // What comes first in the article is put earlier, and what comes last no later.
  const isFirst = year === Math.min(...years);
  const signs = isFirst ? [-1] : [-1, 1];
  const made = signs.flatMap((sign) => distances.map((distance) => year + sign * distance));
  const first = Math.min(...years);
  const isLater = document.protagonist !== undefined && year - first > grownUp;
  const isFit = (one: number) =>
    !(isLater && one - first < grownUp) &&
    (isFirst || one > first) &&
    one <= document.lastYear &&
    (within === undefined || isFirst || (one >= within.from && one <= within.to)) &&
    !standsNear(String(one), statement.sentence.index, document);
  const chosen = shuffled(made, random).find(isFit);
  return chosen === undefined ? undefined : String(chosen);
}
