import { parse, type SyntaxTree } from '../parsing/analyse.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { withFiniteVerb } from './finite-verb.ts';
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
  return borders.flatMap((border) => {
    const skip = /^(and|but|while|whereas)$/.test(whole.tokens[border + 1]?.text ?? '') ? 2 : 1;
    const before = longer(clauseBetween(whole, 0, border));
    const after = longer(clauseBetween(whole, border + skip, whole.tokens.length));
    if (before !== undefined && after !== undefined) return [before, after];
    // Where the second half was not understood, the first is as true without it, if no list goes on.
    return before !== undefined && !goesOn(before) ? [before] : [];
  });
}

function isBorder({ tokens }: Statement, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (isComment(tokens, at)) return true;
  return text === ';' || (text === ',' && /^(and|but|while|whereas)$/.test(next));
}

/** ", a decision that many have criticised" at the end: said of the whole, which is as true without. */
function isComment(tokens: Statement['tokens'], at: number): boolean {
  if (tokens[at]?.text !== ',' || !/^an?$/.test(tokens[at + 1]?.text ?? '')) return false;
  const noun = tokens.findIndex(({ pos }, index) => index > at + 1 && pos === 'NOUN');
  const isSaid = /^(that|which|who|whose|whom)$/.test(tokens[noun + 1]?.text ?? '');
  const isLast = !tokens.some(
    ({ text }, index) =>
      index > at && /^(and|or|but)$/.test(text) && tokens[index - 1]?.text === ',',
  );
  return noun > 0 && noun <= at + 4 && isSaid && isLast;
}

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
  const first = whole.tokens[order[0] ?? -1]?.text ?? '';
  if (order.length < fewestWords || /^(which|who|that|if|when|because|as|then)$/i.test(first))
    return undefined;
  const cut = arrange(whole, { order, root: order[0] ?? 0, kind: 'main' });
  const { heads, relations, tags } = analysedUnquoted(cut.tokens.map(({ text }) => text));
  const mended = withFiniteVerb({ ...withTags(cut, tags), heads, relations });
  const root = rootOf(mended);
  const [verb = root] = childrenIn(mended, root, 'aux', 'cop');
  const [subject = -1] = childrenIn(mended, root, 'nsubj');
  const isTensed = /^(VBD|VBZ|VBP|MD)$/.test(mended.tokens[verb]?.tag ?? '');
  const isClause = isTensed && subject >= 0 && subject < verb;
  // The first reading knew more of the sentence, but for the verb.
  const tokens = cut.tokens.map((token, at) =>
    at === root ? { ...token, tag: mended.tokens[root]?.tag ?? token.tag } : token,
  );
  const read = withoutStop({ ...mended, tokens });
  return isClause ? read : undefined;
}

function withTags(statement: Statement, tags: readonly string[]): Statement {
  const tokens = statement.tokens.map((token, at) => ({ ...token, tag: tags[at] ?? token.tag }));
  return { ...statement, tokens };
}

/** Quotation marks round a word or two lead the parser astray: it reads the words without them. */
function analysedUnquoted(
  words: readonly string[],
): Pick<SyntaxTree, 'heads' | 'relations' | 'tags'> {
  const kept = words.flatMap((word, at) => (/^(“|”|"|``|'')$/.test(word) ? [] : [at]));
  if (kept.length === words.length) return parse(words);
  const read = parse(kept.map((at) => words[at] ?? ''));
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
