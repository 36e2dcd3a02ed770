import { parse, parseForText } from '../parsing/analyse.ts';
import { childrenIn, rootOf, type Span, type Tree } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import type { Statement } from './statement.ts';

const judged = new WeakMap<Statement, boolean>();

/**
 * True if the statement, read again as a sentence of its own, has the predicate and subject that it was
 * built with, or was not cut at all. Where the sentence was misread or cut in the wrong place it mostly has not.
 */
export function isStable(statement: Statement): boolean {
  const { kind, isReadAgain = false } = statement;
  if (kind === 'whole' || kind === 'explained' || isReadAgain) return true;
  const known = judged.get(statement);
  if (known !== undefined) return known;
  const said = endOfSpeaker(statement);
  const stable = [0, ...(said > 0 ? [said] : [])].some(
    (from) => staysAs(statement, from, asOne) || staysAs(statement, from, wordByWord),
  );
  judged.set(statement, stable);
  return stable;
}

/** Behind "According to Ada Okafor,", which leads the parser astray in a sentence that opens with a phrase of time. */
function endOfSpeaker({ kind, tokens }: Statement): number {
  const isSaid = kind === 'reported' && tokens[0]?.text === 'According';
  return isSaid ? tokens.findIndex(({ text }) => text === ',') + 1 : 0;
}

/** A name that was filled in is one token of several words, which the parser reads better now so, now one by one. */
type Reading = (text: string) => readonly string[];
const asOne: Reading = (text) => [text];
const wordByWord: Reading = (text) => text.split(/ |(?=['’]s?$)/);

function staysAs(statement: Statement, from: number, wordsOf: Reading): boolean {
  const tokens = statement.tokens.slice(from);
  const [first, ...rest] = tokens.map(({ text }) => text);
  if (first === undefined) return false;
  const opening = from === 0 ? first : capitalised(first);
  const words = [opening, ...rest].map(wordsOf);
  const placeOf = (at: number) => words.slice(0, at - from).flat().length;
  const root = placeOf(rootOf(statement));
  const [subject] = childrenIn(statement, rootOf(statement), 'nsubj');
  if (subject === undefined) return false;
  const name = nameAround(statement, subject);
  const subjectSpan = hasPlainVerb(statement)
    ? { from: placeOf(name.from), to: placeOf(name.to) }
    : undefined;
  return readingsOf(words.flat(), root, subjectSpan).some(({ heads, relations }) =>
    heads[root] === -1
      ? relations.some(
          (relation, at) =>
            relation.startsWith('nsubj') &&
            heads[at] === root &&
            placeOf(name.from) <= at &&
            at < placeOf(name.to),
        )
      : isCopulaAlike(statement, { heads, relations }, placeOf),
  );
}

/** "Porto's historic centre has been a UNESCO World Heritage Site": read as a noun with all the rest hung on it. */
function isCopulaAlike(
  statement: Statement,
  { heads, relations }: Pick<Tree, 'heads' | 'relations'>,
  placeOf: (at: number) => number,
): boolean {
  const root = rootOf(statement);
  const [subject = -1] = childrenIn(statement, root, 'nsubj');
  const [copula] = childrenIn(statement, root, 'cop');
  return (
    copula !== undefined &&
    heads[placeOf(subject)] === -1 &&
    heads[placeOf(root)] === placeOf(subject) &&
    relations[placeOf(root)] === 'nmod' &&
    heads[placeOf(copula)] === placeOf(root) &&
    relations[placeOf(copula)] === 'cop'
  );
}

/** A past form, or a noun or participle beside a form of "be": "like" may be a preposition, "against" is no verb. */
function hasPlainVerb(statement: Statement): boolean {
  const root = rootOf(statement);
  const isPast = statement.tokens[root]?.tag === 'VBD';
  return isPast || childrenIn(statement, root, 'cop', 'aux', 'aux:pass').length > 0;
}

/**
 * "Heavy drinking damages liver cells", "The Fucine Lake was a large endorheic lake": where a verb was taken for a noun, or
 * the subject for all there is, a predicate is looked for.
 */
function readingsOf(
  words: readonly string[],
  root: number,
  subject: Span | undefined,
): Pick<Tree, 'heads' | 'relations'>[] {
  const read = parse(words);
  if (read.heads[root] === -1) return [read];
  const found = read.heads.indexOf(-1);
  const isVerbForm = /^\p{Ll}+[^s]s$/u.test(words[root] ?? '');
  const isSubject =
    subject !== undefined &&
    subject.from <= found &&
    found < subject.to &&
    /^(NOUN|PROPN)$/.test(read.pos[found] ?? '');
  return isVerbForm || isSubject ? [read, parseForText(words, { isProse: true }).tree] : [read];
}

/** Of a name any word may be its head: "Birnbeck Pier" is now under "Pier", now under "Birnbeck". */
function nameAround({ tokens }: Statement, at: number): Span {
  const isName = (index: number) => tokens[index]?.pos === 'PROPN';
  let [from, to] = [at, at + 1];
  while (isName(at) && isName(from - 1)) from -= 1;
  while (isName(at) && isName(to)) to += 1;
  return { from, to };
}
