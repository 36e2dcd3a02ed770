import { givenNames } from '../gazetteer/people.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import { calendar, isCapital } from './capitals.ts';
import type { Fact } from './facts.ts';
import { joinTokens, type Token } from './sentences.ts';

const workNouns =
  /^(novel|novella|book|film|movie|play|poem|song|opera|album|memoir|musical|documentary|painting|ballet|thriller|comedy|autobiography|biography|hymn|bestseller|sitcom|series|magazine)$/;
const inTitles = /^(of|the|an?|in|on|to|and|for|with|at|from|into|without|against|under)$/;

/** "Around the World in Eighty Days" after "novel": small words go on to the next capital, but not to "in Paris". */
export function endOfTitle(tokens: readonly Token[], at: number, end: number): number {
  if (!isAfterWork(tokens, at)) return end;
  let to = end;
  for (;;) {
    let next = to;
    while (inTitles.test(tokens[next]?.text ?? '') && next < to + 3) next += 1;
    const head = tokens[next];
    const isAlone = !isCapital(tokens[next + 1]);
    const isNamed = givenNames.has(head?.text ?? '') || knownPlaces.has(head?.text ?? '');
    const isElsewhere =
      /^(in|at|to|from|with|and|for)$/.test(tokens[to]?.text ?? '') && (isAlone || isNamed);
    if (next === to || !isCapital(head) || calendar.test(head.text)) return to;
    if (next === to + 1 && isElsewhere) return to;
    to = next + 1;
    while (isCapital(tokens[to])) to += 1;
  }
}

export function isAfterWork(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return workNouns.test(/^["“‘']$/.test(before) ? (tokens[at - 2]?.text ?? '') : before);
}

export function workOf(tokens: readonly Token[], from: number, to: number): Fact {
  return { kind: 'work', sort: 'work', text: joinTokens(tokens.slice(from, to)), from, to };
}
