import { timeKinds } from '../../reading/facts.ts';
import { childrenIn, headOfSpan, relationAt, rootOf } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';

/**
 * "... in the autumn of 2018, when drought brought the gauge down": the sentence as if the time right before
 * "when" belonged to the clause of the verb at `at`; undefined where none stands there.
 */
export function withTimeBefore(whole: Statement, at: number): Statement | undefined {
  const [mark] = childrenIn(whole, at, 'mark', 'advmod').filter(
    (one) => whole.tokens[one]?.text === 'when',
  );
  if (mark === undefined || mark > at) return undefined;
  // "On 9 August 1800, when Anning was an infant": no year is that of a state.
  if (childrenIn(whole, at, 'cop').length > 0 || whole.tokens[at]?.tag === 'VBG') return undefined;
  const end = whole.tokens[mark - 1]?.text === ',' ? mark - 1 : mark;
  const time = whole.facts.find(({ kind, to }) => timeKinds.includes(kind) && to === end);
  if (time === undefined || !/\d/.test(time.text)) return undefined;
  const [heads, relations] = [[...whole.heads], [...whole.relations]];
  const year = headOfSpan(whole, time);
  // "the autumn of 2018"
  const of = childrenIn(whole, year, 'case').find((one) => whole.tokens[one]?.text === 'of');
  const head = of === undefined ? year : of - 1;
  if (of !== undefined) {
    heads[year] = head;
    relations[year] = 'nmod';
  }
  const isPhrase = childrenIn(whole, head, 'case').some(
    (one) => one < head && /^(in|on|at)$/i.test(whole.tokens[one]?.text ?? ''),
  );
  if (!isPhrase || relationAt(whole, head) !== 'obl') return undefined;
  heads[head] = at;
  heads[mark] = rootOf(whole);
  relations[mark] = 'punct';
  return { ...whole, heads, relations };
}
