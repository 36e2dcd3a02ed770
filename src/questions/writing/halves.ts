import { parse, parseForText, type SyntaxTree } from '../parsing/analyse.ts';
import { childrenIn, rootOf, subtreeOf } from '../reading/tree.ts';
import { isWellJoined } from './clauses/joints.ts';
import { withFiniteVerb } from './finite-verb.ts';
import { withOwner } from './owners.ts';
import { arrange, type Statement, withoutStop } from './statement.ts';

/** A half of fewer words says too little. */
const leastWords = 5;
/** Fewer words are no clause. */
const fewestWords = 3;

/**
 * The clauses of `whole` on both sides of a semicolon or of ", and", each read again by itself, if each has
 * a subject and a verb of its own: in a short sentence the parser errs less than in a long one.
 */
export function halvesOf(whole: Statement): Statement[] {
  const borders = whole.tokens.flatMap((_, at) => (isBorder(whole, at) ? [at] : []));
  return borders.flatMap((border) => halvesAt(whole, border)).filter(isWellJoined);
}

function halvesAt(whole: Statement, border: number): Statement[] {
  const skip = /^(and|but|while|whereas)$/.test(whole.tokens[border + 1]?.text ?? '') ? 2 : 1;
  const before = longer(clauseBetween(whole, 0, border));
  if (before !== undefined && isComment(whole.tokens, border))
    return goesOn(before) || !isPlaced(before) ? [] : [before];
  const second = longer(clauseBetween(whole, border + skip, whole.tokens.length));
  // "and beaten with a spoon until the paste is smooth": somebody is beaten with it.
  const isPart =
    second?.tokens[0]?.tag === 'VBN' && !second.tokens.some(({ text }) => text === ',');
  const after = withOwner(isPart ? undefined : second, before);
  if (before !== undefined && after !== undefined) return [before, after];
  // Where the second half was not understood, the first is as true without it, if no list goes on.
  return before !== undefined && !goesOn(before) ? [before] : [];
}

function isBorder({ tokens }: Statement, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (isComment(tokens, at)) return true;
  if (isLastOfList(tokens, at)) return false;
  return text === ';' || (text === ',' && /^(and|but|while|whereas)$/.test(next));
}

/** "Aix, Arles, and Toulon, and in 1721 the governors": the first "and" joins no clauses. */
function isLastOfList(tokens: Statement['tokens'], at: number): boolean {
  if (!/^(and|or)$/.test(tokens[at + 1]?.text ?? '')) return false;
  const next = tokens.findIndex(({ text }, one) => one > at + 1 && text === ',');
  return (
    next > 0 &&
    /^(and|but|or)$/.test(tokens[next + 1]?.text ?? '') &&
    !tokens.slice(at + 2, next).some(({ pos }) => /^(VERB|AUX)$/.test(pos))
  );
}

/** ", a decision that many have criticised", ", many of them built of wood" at the end: the rest is as true without. */
function isComment(tokens: Statement['tokens'], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  const isLast = !tokens.some(
    ({ text }, index) =>
      index > at && /^(and|or|but)$/.test(text) && tokens[index - 1]?.text === ',',
  );
  if (!isLast) return false;
  const words = tokens.slice(at + 1, at + 5).map(({ text }) => text);
  if (ofThem.test(words.join(' '))) return true;
  const noun = tokens.findIndex(({ pos }, index) => index > at + 1 && pos === 'NOUN');
  const isSaid = /^(that|which|who|whose|whom)$/.test(tokens[noun + 1]?.text ?? '');
  return /^an?$/.test(words[0] ?? '') && noun > 0 && noun <= at + 4 && isSaid;
}

/** "Cholera returned and killed 5,000 people": where and when may be told by what follows. */
function isPlaced({ facts }: Statement): boolean {
  return facts.some(({ kind }) => !/^(count|percentage|money|term|people)$/.test(kind));
}

const ofThem =
  /^(((nearly|almost) )?(all|some|most|many|half|several|none|both|one|two|three) of (them|which|whom)|of (which|whom))\b/;

function longer(half: Statement | undefined): Statement | undefined {
  return half !== undefined && half.tokens.length >= leastWords ? half : undefined;
}

function goesOn({ tokens }: Statement): boolean {
  return tokens.some(({ text }) => /^(,|both|either|neither|only|between)$/i.test(text));
}

/** Tokens `from` to `to` of `whole`, read again as a sentence of their own; undefined if they are none. */
export function clauseBetween(whole: Statement, from: number, to: number): Statement | undefined {
  return clauseOfTokens(
    whole,
    whole.tokens.slice(from, to).map((_, index) => from + index),
  );
}

/** The tokens at `order`, read again in the same way. */
export function clauseOfTokens(whole: Statement, order: readonly number[]): Statement | undefined {
  return readAgain(whole, order, parse);
}

/** The same of what must be a clause, since "because" follows: its verb is looked for where none seems to be. */
export function mainClauseOfTokens(
  whole: Statement,
  order: readonly number[],
): Statement | undefined {
  const again = readAgain(whole, order, (words) => parseForText(words, { isProse: true }).tree);
  const clause = again === undefined ? asReadBefore(whole, order) : { ...again, isReadAgain: true };
  if (clause === undefined) return undefined;
  const root = rootOf(clause);
  const [subject = -1] = childrenIn(clause, root, 'nsubj');
  const first = clause.tokens[subtreeOf(clause, subject)[0] ?? -1];
  // "The Mount Erebus Volcano Observatory" has no verb, "in the Philippines" is nobody.
  const isVerb = /^\P{Lu}/u.test(clause.tokens[root]?.text ?? '') || root === 0;
  const isName = clause.tokens[root]?.pos === 'VERB' && !isVerb;
  return isName || first?.pos === 'ADP' || first?.pos === 'PUNCT' ? undefined : clause;
}

/** The tokens at `order` with the tree that they have in `whole`, if they are a clause there with nothing hung outside. */
function asReadBefore(whole: Statement, order: readonly number[]): Statement | undefined {
  const kept = new Set(order);
  const open = order.filter((at) => !kept.has(whole.heads[at] ?? -1));
  const [root] = open;
  if (root === undefined || open.length !== 1) return undefined;
  const [verb = root] = childrenIn(whole, root, 'aux', 'cop').filter((at) => kept.has(at));
  const [subject = -1] = childrenIn(whole, root, 'nsubj').filter((at) => kept.has(at));
  const isTensed = /^(VBD|VBZ|VBP|MD)$/.test(whole.tokens[verb]?.tag ?? '');
  if (!isTensed || subject < 0 || order.indexOf(subject) > order.indexOf(verb)) return undefined;
  return withoutStop(arrange(whole, { order, root, kind: 'main' }));
}

function readAgain(
  whole: Statement,
  order: readonly number[],
  read: (words: readonly string[]) => SyntaxTree,
): Statement | undefined {
  const first = whole.tokens[order[0] ?? -1]?.text ?? '';
  if (order.length < fewestWords || /^(which|who|that|if|when|because|as|then)$/i.test(first))
    return undefined;
  const cut = arrange(whole, { order, root: order[0] ?? 0, kind: 'main' });
  const { heads, relations, tags } = analysedUnquoted(
    cut.tokens.map(({ text }) => text),
    read,
  );
  const mended = withFiniteVerb({ ...withTags(cut, tags), heads, relations });
  const root = rootOf(mended);
  const [verb = root] = childrenIn(mended, root, 'aux', 'cop');
  // "There was an eruption": what there was stands behind the verb.
  const [subject = -1] = childrenIn(mended, root, 'expl', 'nsubj');
  const isTensed = /^(VBD|VBZ|VBP|MD)$/.test(mended.tokens[verb]?.tag ?? '');
  // "By her early 20s was keeping house": a phrase is no subject.
  const isPhrase = childrenIn(mended, subject, 'case').length > 0;
  const isClause = isTensed && subject >= 0 && subject < verb && !isPhrase;
  // The first reading knew more of the sentence, but for the verb.
  const tag = mended.tokens[root]?.tag ?? '';
  const tokens = cut.tokens.map((token, at) =>
    at === root ? { ...token, tag, pos: /^VB/.test(tag) ? verbOr(token.pos) : token.pos } : token,
  );
  const clause = withoutStop({ ...mended, tokens });
  return isClause ? clause : undefined;
}

function withTags(statement: Statement, tags: readonly string[]): Statement {
  const tokens = statement.tokens.map((token, at) => ({ ...token, tag: tags[at] ?? token.tag }));
  return { ...statement, tokens };
}

/** Quotation marks round a word or two lead the parser astray: it reads the words without them. */
function analysedUnquoted(
  words: readonly string[],
  parsed: (words: readonly string[]) => SyntaxTree,
): Pick<SyntaxTree, 'heads' | 'relations' | 'tags'> {
  const kept = words.flatMap((word, at) => (/^(“|”|"|``|'')$/.test(word) ? [] : [at]));
  if (kept.length === words.length) return parsed(words);
  const read = parsed(kept.map((at) => words[at] ?? ''));
  const root = kept[read.heads.indexOf(-1)] ?? 0;
  const [heads, relations, tags] = [
    words.map(() => root),
    words.map(() => 'punct'),
    words.map(() => "''"),
  ];
  kept.forEach((at, index) => {
    const head = read.heads[index] ?? -1;
    heads[at] = head < 0 ? -1 : (kept[head] ?? root);
    relations[at] = read.relations[index] ?? 'dep';
    tags[at] = read.tags[index] ?? 'X';
  });
  return { heads, relations, tags };
}

/** "damages", taken for a noun in the whole sentence. */
function verbOr(pos: string): string {
  return pos === 'AUX' ? pos : 'VERB';
}
