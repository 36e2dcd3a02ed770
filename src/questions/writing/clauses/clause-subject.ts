import { sortOfNoun } from '../../reading/references/noun-sorts.ts';
import { childrenIn, isBelow, relationAt, type Tree } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';
import { coreOf, isAddition, nounPhraseOf } from './phrases.ts';

/**
 * "spread over three vessels and freight rates rise": the parser took a phrase of the first clause for part of the
 * subject; "at the Australian Museum showed her a video": what stands behind these is no subject at all.
 */
export function isPhrase(whole: Statement, head: number, subject: readonly number[]): boolean {
  const first = subject[0] ?? -1;
  const isJoined = childrenIn(whole, head, 'conj').length > 0;
  // "Toulon, and in 1721 the governors": half a list, and the subject that follows it.
  const { tokens } = whole;
  if (
    subject.some((at) => tokens[at]?.pos === 'CCONJ' && noSubject.test(tokens[at + 1]?.text ?? ''))
  )
    return true;
  if (whole.relations[first] !== 'case') return false;
  return isJoined || noSubject.test(whole.tokens[first]?.text ?? '');
}

/** "who", "there" and "what he knew"; not "settlers who fled Angola", but "Vinther, who has read," without its commas. */
export function isNobody({ tokens }: Tree, subject: readonly number[]): boolean {
  const words = subject.flatMap((at) => tokens[at] ?? []);
  const link = words.findIndex(({ tag }) => /^(WDT|WP|WP\$|WRB)$/.test(tag));
  if (words.some(({ tag }) => tag === 'EX')) return true;
  if (link < 0) return false;
  const named = words.slice(0, link);
  const isApart = tokens[(subject[link] ?? 0) - 1]?.text === ',';
  return isApart || !named.some(({ pos }) => pos === 'NOUN') || named.at(-1)?.pos === 'PROPN';
}

const noSubject = /^(at|in|on|by|with|for|to|of|as|after|before|during|into|through)$/i;

/** "Below the gardens is the battery" as the subject of the next clause. */
export function holdsClause({ tokens }: Tree, subject: readonly number[]): boolean {
  const words = subject.flatMap((at) => tokens[at] ?? []);
  const isClause = words.some(({ text }) => /^(is|are|was|were)$/.test(text));
  return (
    isClause && !words.some(({ tag, text }) => /^(WDT|WP|WP\$|WRB)$/.test(tag) || text === 'that')
  );
}

/**
 * ", and in 2014 one of his students scaled a wall" and "infected iguanas, which, being cold-blooded, can
 * warm up": between the conjunction and the verb stands its own subject, which the parser hung elsewhere.
 */
export function hasLostSubject(whole: Statement, predicate: number): boolean {
  if (isBehindAnother(whole, predicate)) return true;
  const opens = whole.tokens.findLastIndex(
    ({ pos, tag }, at) => at < predicate && (pos === 'CCONJ' || /^(WDT|WP)$/.test(tag)),
  );
  if (opens < 0 || whole.tokens[opens - 1]?.text !== ',') return false;
  if (whole.tokens[opens]?.pos !== 'CCONJ') return !isBelow(whole, opens, predicate);
  return whole.tokens.some(
    ({ pos }, at) =>
      opens < at &&
      at < predicate &&
      /^(NOUN|PROPN|PRON)$/.test(pos) &&
      !isBelow(whole, at, predicate),
  );
}

/** "Vale and Rook scored, but Lind had crossed, and the smaller forwards, chopping at ankles, refused": who is not told by the tree. */
function isBehindAnother(whole: Statement, predicate: number): boolean {
  const above = whole.heads[predicate] ?? -1;
  return whole.tokens.some(
    (_, at) =>
      above < at &&
      at < predicate &&
      relationAt(whole, at) === 'conj' &&
      !isBelow(whole, at, predicate) &&
      childrenIn(whole, at, 'nsubj').length > 0 &&
      childrenIn(whole, at, 'cc').length > 0 &&
      !childrenIn(whole, at, 'nsubj').some((one) => whole.tokens[one]?.pos === 'PRON'),
  );
}

/** The subject without an "and" that opens it where the parser hung the conjunction there. */
export function subjectOf(tree: Statement, at: number): number[] {
  const core = apposedName(tree, at) ?? coreOf(tree, at);
  return tree.tokens[core[0] ?? -1]?.pos === 'CCONJ' ? core.slice(1) : core;
}

/** "Scotland's First Minister, Humza Yousaf, visited": the name says more than the office or the kind. */
function apposedName(tree: Statement, at: number): number[] | undefined {
  const name = childrenIn(tree, at, 'appos').find((one) =>
    tree.facts.some(
      ({ kind, from, to, value }) =>
        value === undefined && kind !== 'term' && kind !== 'people' && from <= one && one < to,
    ),
  );
  const isOpen = name !== undefined && name > at && isAddition(tree, name);
  const isOffice = sortOfNoun(tree.tokens[at]?.text.toLowerCase() ?? '') === 'person';
  const isNamed =
    !isOffice && tree.facts.some(({ kind, from, to }) => kind !== 'term' && from <= at && at < to);
  return isOpen && !isNamed ? nounPhraseOf(tree, name) : undefined;
}
