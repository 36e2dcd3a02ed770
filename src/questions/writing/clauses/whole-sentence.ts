import { childrenIn, rootOf } from '../../reading/tree.ts';
import { arrange, type Statement } from '../statement.ts';
import { isTightDash } from './marks.ts';
import { isAside } from './soundness.ts';

/** Longer sentences say more than one gap or claim can be about. */
const mostWords = 30;
/** Nor is more than this read before another. */
const mostRead = 40;

/**
 * The sentence as it was written, for gaps and claims: where the parser misreads it no clause can be cut
 * out of it, but its own English is still sound. [] for what is no plain statement.
 */
export function wholeSentence(whole: Statement): Statement[] {
  const { tokens } = whole;
  const isPlain = tokens.every(
    ({ text }, at) => !/^[:;–—“”"?!]$|^--?$/.test(text) || isTightDash(tokens, at),
  );
  return isPlain ? sentenceOf(whole, mostWords) : [];
}

/** The same for a sentence that is only read: one with dashes, a colon or a quotation will do. */
export function readSentence(whole: Statement): Statement[] {
  const isPlain = whole.tokens.every(({ text }) => !/^[;?!]$/.test(text));
  return isPlain ? sentenceOf(whole, mostRead) : [];
}

function sentenceOf(whole: Statement, most: number): Statement[] {
  const { tokens } = whole;
  if (tokens.filter(({ pos }) => pos !== 'PUNCT').length > most) return [];
  const isTensed = tokens.some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  const hasSubject = tokens.some((_, at) => childrenIn(whole, at, 'nsubj').length > 0);
  if (
    !isTensed ||
    !hasSubject ||
    isFragment(whole) ||
    isOrder(whole) ||
    isVerbless(whole) ||
    isAside(whole)
  )
    return [];
  const order = tokens.map((_, at) => at);
  return [arrange(whole, { order, root: rootOf(whole), kind: 'whole' })];
}

/** "If the ground shakes, walk uphill." */
function isOrder(whole: Statement): boolean {
  const root = rootOf(whole);
  return whole.tokens[root]?.tag === 'VB' && childrenIn(whole, root, 'aux', 'nsubj').length === 0;
}

/** "Pangolin, also called scaly anteater, any of the eight species": no verb but the participle of its aside. */
function isVerbless({ tokens }: Statement): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const opens = tokens.slice(0, Math.max(0, comma));
  const isName =
    opens.length > 0 && opens.length < 5 && !opens.some(({ pos }) => /^(VERB|AUX|ADP)$/.test(pos));
  const aside = tokens.findIndex(({ pos }, at) => at > comma && pos !== 'ADV');
  const closes = tokens.findIndex(({ text }, at) => at > aside && text === ',');
  if (
    !isName ||
    !/^(called|named|known|spelled|spelt|born|any|either)$/.test(tokens[aside]?.text ?? '')
  )
    return false;
  return !tokens
    .slice(closes < 0 ? tokens.length : closes)
    .some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
}

/** "Which is why ...", "Not that ...", "Built in 1920, with ..." without a clause of their own. */
function isFragment({ tokens }: Statement): boolean {
  return /^(which|who|whose|whom|what|why|how|that|not|nor|let)$/i.test(tokens[0]?.text ?? '');
}
