import { monthName } from '../month-name.ts';
import { verbLemma } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import type { Tree } from '../reading/tree.ts';
import { range } from './range.ts';
import type { Statement, StatementToken } from './statement.ts';

const weekday = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const dayPart = /^(morning|afternoon|evening|night)$/;
const dateAfter = new RegExp(`^\\d|${monthName.source.slice(0, -1)}`);
/** What these phrases tell counts from one of them: "since Friday" and "by last week" stay. */
const limit =
  /^(since|until|till|by|from|before|after|between|every|each|and|or|of|than|the|to|as)$/i;
/** Prices and figures of a day are no others' without the day. */
const measure =
  /^(rise|fall|drop|gain|lose|climb|close|slip|jump|surge|plunge|trade|reach|stand|hit|grow|shrink|increase|decrease|decline|average)$/;

/**
 * The positions of "on Tuesday", "late Friday", "last week", "yesterday", "earlier this month", "That July," beside a verb
 * of the past: what happened is as true without, and clear a week later. Elsewhere they stay, and the
 * verifier refuses what holds them.
 */
export function pastTimesIn(tree: Tree): number[] {
  const { tokens } = tree;
  return tokens.flatMap((_, at) => {
    const to = endOfTime(tokens, at);
    if (to === undefined || limit.test(tokens[at - 1]?.text ?? '') || !isPast(tree, at)) return [];
    if (tokens[to]?.text === ',' && dateAfter.test(tokens[to + 1]?.text ?? '')) return [];
    const hasComma = tokens[to]?.text === ',' && (at === 0 || tokens[at - 1]?.text === ',');
    return range(at, hasComma ? to + 1 : to);
  });
}

/** Behind a phrase of time that begins at `at`. */
function endOfTime(tokens: readonly Token[], at: number): number | undefined {
  const text = (index: number) => tokens[index]?.text ?? '';
  // "Race Today", a magazine.
  if (/^(Today|Yesterday|Tomorrow)$/.test(text(at)) && /^\p{Lu}/u.test(text(at - 1)))
    return undefined;
  let next = at;
  if (/^(late|early|earlier|later|just|only)$/i.test(text(next)) && startsTime(text(next + 1)))
    next += 1;
  if (/^on$/i.test(text(next)) && (weekday.test(text(next + 1)) || startsLate(tokens, next + 1)))
    next += 1;
  if (/^(late|early)$/i.test(text(next)) && weekday.test(text(next + 1))) next += 1;
  if (weekday.test(text(next))) {
    if (dateAfter.test(text(next + 1)) || /^['’]s?$/.test(text(next + 1))) return undefined;
    // "Sunday Times", "Friday prayers": no day of the story.
    const isName = /^\p{Lu}/u.test(text(next + 1)) || tokens[next + 1]?.pos === 'NOUN';
    const to = dayPart.test(text(next + 1)) ? next + 2 : next + 1;
    return isName && to === next + 1 ? undefined : to;
  }
  if (/^(yesterday|today)$/i.test(text(next)) && tokens[next + 1]?.text !== "'s")
    return dayPart.test(text(next + 1)) ? next + 2 : next + 1;
  if (
    /^(last|this)$/i.test(text(next)) &&
    /^(week|month|weekend|morning|afternoon|evening)$/.test(text(next + 1))
  )
    return /^['’]s?$/.test(text(next + 2)) ? undefined : next + 2;
  if (at === 0 && /^That$/.test(text(at)) && monthName.test(text(1)) && text(2) === ',') return 2;
  if (/^last$/i.test(text(next)) && (weekday.test(text(next + 1)) || text(next + 1) === 'night'))
    return next + 2;
  return undefined;
}

function startsTime(word: string): boolean {
  return /^(on|this|last|today|yesterday)$/i.test(word) || weekday.test(word);
}

function startsLate(tokens: readonly Token[], at: number): boolean {
  return /^(late|early)$/i.test(tokens[at]?.text ?? '') && weekday.test(tokens[at + 1]?.text ?? '');
}

/** The verb that the phrase hangs on, or the first of the sentence, is finished: "was held", "had left", "arrived". */
function isPast({ tokens, heads, relations }: Tree, at: number): boolean {
  let verb = heads[at] ?? -1;
  for (let steps = 0; verb >= 0 && steps < 60 && tokens[verb]?.pos !== 'VERB'; steps += 1) {
    if (relations.some((relation, one) => heads[one] === verb && /^(cop|nsubj)/.test(relation)))
      break;
    verb = heads[verb] ?? -1;
  }
  const own = tokens[verb];
  if (own === undefined || measure.test(verbLemma(own))) return false;
  const helpers = tokens.filter(
    (_, one) => heads[one] === verb && /^(aux|cop)/.test(relations[one] ?? ''),
  );
  if (helpers.length > 0)
    return /^(was|were|had|did)$/i.test(helpers[0]?.text ?? '') && own.tag !== 'VBG';
  // "killed in a fire on Friday", "arrested last week": a participle beside its noun.
  return own.tag === 'VBD' || own.tag === 'VBN';
}

/** The tokens with the year for "last year" and "in January", where the day of the article is known. */
export function withYears(
  tree: Pick<Statement, 'tokens' | 'heads' | 'relations'>,
  date?: string,
): StatementToken[] {
  const [year = 0, monthOfYear = 0] = (date ?? '').split('-').map(Number);
  if (year < 1000) return [...tree.tokens];
  const text = (at: number) => tree.tokens[at]?.text ?? '';
  return tree.tokens.map((token, at) => {
    const before = text(at - 1);
    if (/^(last|this|next)$/i.test(before) && isCalendar(text(at), text(at + 1))) {
      const shift = { last: -1, this: 0, next: 1 }[before.toLowerCase()] ?? 0;
      const named =
        token.text === 'year' ? String(year + shift) : monthAt(year, monthOfYear + shift);
      return { ...token, text: named, tag: 'CD', pos: 'NUM' };
    }
    if (/^(last|this|next)$/i.test(token.text) && isCalendar(text(at + 1), text(at + 2))) {
      const isBare = !/^(in|since|until|by|from|of|during|for)$/i.test(before);
      return { ...token, text: isBare ? (at === 0 ? 'In' : 'in') : '', pos: 'ADP', tag: 'IN' };
    }
    const isDated =
      /^\d/.test(text(at + 1)) || (text(at + 1) === ',' && /^\d{4}$/.test(text(at + 2)));
    const isInMonth =
      monthName.test(token.text) && /^(in|since|until|by|early|late)$/i.test(before) && !isDated;
    if (!isInMonth || !isPast(tree, at)) return token;
    const passed = monthNumber(token.text) <= monthOfYear ? year : year - 1;
    return { ...token, text: `${token.text} ${passed}` };
  });
}

/** "year" or "month", but not in "last year's". */
function isCalendar(word: string, next: string): boolean {
  return /^(year|month)$/.test(word) && !/^['’]/.test(next);
}

/** `number` counts from 1 for January of `year`; 0 is the December before. */
function monthAt(year: number, number: number): string {
  const day = new Date(Date.UTC(year, number - 1, 1));
  return `${day.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${day.getUTCFullYear()}`;
}

function monthNumber(name: string): number {
  return new Date(`${name} 1, 2000`).getMonth() + 1;
}
