import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, childrenOf, relationAt, type Span } from '../reading/tree.ts';
import { isPersonNoun } from './people.ts';
import { phraseText, type Statement } from './statement.ts';

/** A half of more words is a clause of its own, or cannot be typed. */
const mostWords = 4;

/** What two facts of one kind are asked for with. */
const ofKind: Partial<Record<Fact['kind'], string>> = {
  person: 'people',
  country: 'countries',
  city: 'cities',
  continent: 'continents',
  state: 'US states',
};

/**
 * "Fire and flood", "Ada Okafor and Ben Li": the pairs of `statement`, each one answer, where a half alone would give
 * the other away or leave it open. Facts of kind `term`; the sort is `pair`, or `pair of people` and the like.
 */
export function pairsIn(statement: Statement): Fact[] {
  return statement.tokens.flatMap((_, at) => {
    const span = pairAt(statement, at);
    if (span === undefined) return [];
    const text = phraseText(statement, span);
    const noun = nounOf(statement, span);
    const sort = noun === undefined ? 'pair' : `pair of ${noun}`;
    return [{ kind: 'term' as const, sort, text, ...span }];
  });
}

/** True of a fact that is two of a kind. */
export function isPair({ sort }: Pick<Fact, 'sort'>): boolean {
  return sort === 'pair' || sort.startsWith('pair of ');
}

/** "Which two people"; undefined where it is not sure what both are. */
export function askerOfPair({ sort }: Fact): string | undefined {
  const noun = /^pair of (.+)$/.exec(sort)?.[1];
  return noun === undefined ? undefined : `Which two ${noun}`;
}

/** The other ways to type a pair: the halves the other way round, and without "and". */
export function formsOfPair(text: string): string[] {
  const [first = '', second = '', more] = text.split(' and ');
  return second === '' || more !== undefined
    ? []
    : [`${second} and ${first}`, `${first}, ${second}`, `${second}, ${first}`];
}

/** From the first half of the pair that `at` heads to the last word of the other. */
function pairAt(statement: Statement, at: number): Span | undefined {
  const { tokens } = statement;
  const and = endOf(statement, at);
  if (tokens[and]?.text !== 'and' || !isHead(tokens[at])) return undefined;
  const [other, more] = childrenIn(statement, at, 'conj');
  if (other === undefined || more !== undefined || !isHead(tokens[other])) return undefined;
  if (tokens[at]?.pos !== tokens[other]?.pos || relationAt(statement, at) === 'conj')
    return undefined;
  if (childrenIn(statement, other, 'conj').length > 0 || !endsAt(statement, other))
    return undefined;
  const from = startOf(statement, at);
  const next = startOf(statement, other);
  // "A woman and a child", but not "the ships and a plane".
  const article = articleBefore(tokens, next);
  const skipped = article === '' ? 0 : 1;
  const isAlike = article === '' || article === articleBefore(tokens, from);
  const to = endOf(statement, other);
  const isJoined = next - skipped === and + 1;
  const span = { from: from - skipped, to };
  // "Baghdad, Kaifeng and Merv": the last two of a list.
  const isListed = tokens[span.from - 1]?.text === ',' && relationAt(statement, at) !== 'nsubj';
  const isShort = and - from <= mostWords && to - next <= mostWords;
  const isWhole = isJoined && isAlike && isShort && !isListed && !isOwned(tokens, to);
  const isClear = !isInName(tokens, span) && !isOfOne(tokens, span, other);
  return isWhole && isClear && !runsOn(statement, at, span) ? span : undefined;
}

function articleBefore(tokens: Statement['tokens'], at: number): string {
  return /^(the|an?)$/i.exec(tokens[at - 1]?.text ?? '')?.[0].toLowerCase() ?? '';
}

function isHead(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(NN|NNS|NNP|NNPS)$/.test(token.tag) &&
    /^(NOUN|PROPN)$/.test(token.pos) &&
    /^[\p{L}-]{3,}$/u.test(token.text)
  );
}

/** The first of the words before `at` that belong to it as adjectives and compounds. */
function startOf({ tokens, heads, relations }: Statement, at: number): number {
  let from = at;
  while (
    heads[from - 1] === at &&
    /^(amod|compound|flat|nmod:desc)/.test(relations[from - 1] ?? '') &&
    /^(NN|JJ|JJR|JJS|NNP|NNPS|VBN|VBG)$/.test(tokens[from - 1]?.tag ?? '')
  )
    from -= 1;
  return from;
}

/** Behind "Okafor", which hangs on "Ada". */
function endOf({ heads, relations }: Statement, at: number): number {
  let to = at + 1;
  while (heads[to] === at && /^flat/.test(relations[to] ?? '')) to += 1;
  return to;
}

/** No clause or "of" hangs on it from behind: what does may belong to both halves, or to one. */
function endsAt(statement: Statement, at: number): boolean {
  const to = endOf(statement, at);
  return childrenOf(statement, at).every(
    (child) =>
      child < to ||
      (relationAt(statement, child) === 'nmod' && statement.tokens[to]?.text !== 'of'),
  );
}

/** "Ada and Ben's house". */
function isOwned(tokens: Statement['tokens'], to: number): boolean {
  return /^['’]s?$/.test(tokens[to]?.text ?? '') || /^(NN|NNS)$/.test(tokens[to]?.tag ?? '');
}

/** "The Cathedral of St. Peter and Paul", "the Ministry of Health and Welfare". */
function isInName(tokens: Statement['tokens'], { from }: Span): boolean {
  const isOf = /^(of|for|to|in)$/.test(tokens[from - 1]?.text ?? '');
  const isCapital = (at: number) => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  return isOf && isCapital(from) && isCapital(from - 2);
}

/** "The head of the authority and the inspector": the inspector may be another beside the head. */
function isOfOne(tokens: Statement['tokens'], { from }: Span, other: number): boolean {
  return (
    tokens[from - 1]?.text === 'of' &&
    isPersonNoun(tokens[from - 2]?.text ?? '') &&
    isPersonNoun(tokens[other]?.text ?? '')
  );
}

/** "The pot was on the stove and strangers tended to walk in": the other half is the subject of what follows. */
function runsOn(statement: Statement, at: number, { to }: Span): boolean {
  const next = statement.tokens[to];
  const isVerb = next?.pos === 'AUX' || /^(VBD|VBN|VBZ|VBP|MD)$/.test(next?.tag ?? '');
  return isVerb && relationAt(statement, at) !== 'nsubj';
}

/** What both halves are, if they are names of one known kind. */
function nounOf({ facts }: Statement, { from, to }: Span): string | undefined {
  const halves = facts.filter((fact) => from <= fact.from && fact.to <= to);
  const [first, second] = halves;
  if (halves.length !== 2 || first?.from !== from || second?.to !== to) return undefined;
  return first.kind === second.kind ? ofKind[first.kind] : undefined;
}
