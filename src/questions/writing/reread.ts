import type { Token } from '../reading/sentences.ts';
import { childrenIn, headOfSpan, rootOf, type Span } from '../reading/tree.ts';
import { auxiliaryFor } from './clauses/added-clauses.ts';
import { hasClosedAside } from './clauses/closed-asides.ts';
import { isWellJoined } from './clauses/joints.ts';
import { clauseOfTokens } from './halves.ts';
import { range } from './range.ts';
import { type Statement, withToken } from './statement.ts';

/** So many words may the subject have, and what is said beside it. */
const longestSubject = 14;
const longestAside = 45;
const finite = /^(VBD|VBZ|VBP|MD)$/;

type Places = {
  readonly from: number;
  readonly opens: number;
  readonly closes: number;
  readonly to: number;
};

/**
 * A clause and what is said beside its subject, each read again: "Ada Okafor, who grew up in Lagos and became a pilot,
 * died in Kano" says that she died in Kano, and that she grew up in Lagos. In so long a sentence the parser loses its way.
 */
export function rereadAsides(whole: Statement): Statement[] {
  return startsOf(whole.tokens).flatMap((from) => {
    const places = asideFrom(whole, from);
    if (places === undefined) return [];
    const main = sound(withoutAside(whole, places));
    if (main === undefined) return [];
    const beside = sound(besideSubject(whole, places));
    return beside === undefined ? [main] : [main, { ...beside, kind: 'relative' as const }];
  });
}

/** The sentence read again as a whole, without the brackets that it had, where its own reading was lost in them. */
export function readAnew(whole: Statement): Statement[] {
  const order = range(0, whole.tokens.length).filter((at) => whole.tokens[at]?.text !== '.');
  const isShorter = /[([]/.test(whole.sentence.text);
  const clause = isShorter ? sound(clauseOfTokens(whole, order)) : undefined;
  return clause === undefined ? [] : [clause];
}

/** The sentence's first word, and what follows ", and". */
function startsOf(tokens: readonly Token[]): number[] {
  return [
    0,
    ...tokens.flatMap(({ text }, at) =>
      text === ',' && /^(and|but|while)$/.test(tokens[at + 1]?.text ?? '') ? [at + 2] : [],
    ),
  ];
}

/** A noun phrase at `from`, an aside between commas behind it, and a finite verb behind these. */
function asideFrom({ tokens }: Statement, from: number): Places | undefined {
  const isComma = (at: number) => tokens[at]?.text === ',';
  const opens = tokens.findIndex((_, at) => at > from && isComma(at));
  const subject = tokens.slice(startOfSubject(tokens, from), opens);
  if (opens < 0 || subject.length === 0 || subject.length > longestSubject) return undefined;
  if (!/^(NOUN|PROPN)$/.test(subject.at(-1)?.pos ?? '') || !isPhrase(subject)) return undefined;
  const [first, second] = tokens.slice(opens + 1, opens + 3);
  if (!isOpener(first, second)) return undefined;
  const closes = tokens.findIndex(
    (_, at) => at > opens + 1 && isComma(at) && isVerbAhead(tokens, at),
  );
  if (closes < 0 || closes - opens > longestAside) return undefined;
  if (tokens.slice(opens + 1, closes).some(({ text }) => /^(not|never|no|[“”":;—–])$/i.test(text)))
    return undefined;
  const stop = tokens.findIndex(({ text }, at) => at > closes && /^[;:—–]$/.test(text));
  return { from, opens, closes, to: stop < 0 ? tokens.length : stop };
}

/** Behind the year in "In 1721 the governors". */
function startOfSubject(tokens: readonly Token[], from: number): number {
  const isDated =
    /^in$/i.test(tokens[from]?.text ?? '') && /^\d{4}$/.test(tokens[from + 1]?.text ?? '');
  return isDated ? from + 2 : from;
}

function isPhrase(words: readonly Token[]): boolean {
  return (
    !/^(ADP|SCONJ|PRON|ADV|PUNCT)$/.test(words[0]?.pos ?? '') &&
    words.every(({ tag }) => !finite.test(tag) || tag === 'VBD')
  );
}

function isOpener(first?: Token, second?: Token): boolean {
  if (first === undefined) return false;
  if (/^(who|which)$/.test(first.text)) return true;
  if (/^(and|or|but)$/.test(first.text)) return false;
  return (
    (/^(VBN|VBD)$/.test(first.tag) && /ed$|en$|own$|uilt$|ade$/.test(first.text)) ||
    (first.pos === 'ADP' && second !== undefined) ||
    (first.pos === 'PROPN' && second?.text === ',') ||
    /^(an?|the|now|then|also|one|its|his|her|their|together|along|unlike)$/.test(first.text)
  );
}

/** A finite verb right behind the comma, or behind an adverb. */
function isVerbAhead(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]?.pos === 'ADV' ? tokens[comma + 2] : tokens[comma + 1];
  return finite.test(next?.tag ?? '') || next?.tag === 'VBN';
}

function withoutAside(
  whole: Statement,
  { from, opens, closes, to }: Places,
): Statement | undefined {
  const others = laterAsides(whole.tokens, closes);
  const order = range(from, to).filter(
    (at) => (at < opens || at > closes) && !others.some((one) => one.from <= at && at <= one.to),
  );
  const clause = clauseOfTokens(whole, order);
  if (clause === undefined) return undefined;
  // The verb that follows the aside is the verb of the clause.
  const root = rootOf(clause);
  const [verb = root] = childrenIn(clause, root, 'aux', 'cop');
  const at = clause.tokens[verb]?.start ?? -1;
  const isNext = range(closes + 1, closes + 3).some((one) => whole.tokens[one]?.start === at);
  return isNext ? clause : undefined;
}

const longestLater = 12;

/** ", at the museum in Sydney," between another noun and its verb. */
function laterAsides(
  tokens: readonly Token[],
  after: number,
): { readonly from: number; readonly to: number }[] {
  return tokens.flatMap(({ text }, from) => {
    if (from <= after || text !== ',' || !/^(NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? ''))
      return [];
    const to = tokens.findIndex((token, at) => at > from && token.text === ',');
    const isAside = to > 0 && to - from <= longestLater && tokens[from + 1]?.pos === 'ADP';
    return isAside && isVerbAhead(tokens, to) ? [{ from, to }] : [];
  });
}

/** "who grew up in Lagos" and "patented in London" with the subject before them. */
function besideSubject(whole: Statement, { from, opens, closes }: Places): Statement | undefined {
  const { tokens } = whole;
  const subject = range(from, opens);
  const aside = range(opens + 1, closes);
  const first = tokens[opens + 1];
  if (/^(who|which)$/.test(first?.text ?? ''))
    return clauseOfTokens(whole, [...subject, ...aside.slice(1)]);
  if (!/^(VBN|VBD)$/.test(first?.tag ?? '')) return undefined;
  const be = withToken(whole, beFor(whole, { from: startOfSubject(tokens, from), to: opens }), {
    head: opens + 1,
    relation: 'aux:pass',
  });
  return clauseOfTokens(be, [...subject, tokens.length, ...aside]);
}

/** "The engines of the ship were", "Ada Okafor and Bo Lind were", "the mill, located in Ghent, is". */
function beFor(whole: Statement, subject: Span): Pick<Token, 'text' | 'pos' | 'tag'> {
  const found = headOfSpan(whole, subject);
  const isNoun = /^(NOUN|PROPN)$/.test(whole.tokens[found]?.pos ?? '');
  const head = isNoun ? found : subject.to - 1;
  const be = auxiliaryFor(whole, head, subject.to + 1);
  const areSeveral = childrenIn(whole, head, 'conj').some((at) => at < subject.to);
  return areSeveral ? { ...be, text: be.tag === 'VBD' ? 'were' : 'are' } : be;
}

function sound(clause: Statement | undefined): Statement | undefined {
  if (clause === undefined || !isWellJoined(clause)) return undefined;
  const root = rootOf(clause);
  const subject = childrenIn(clause, root, 'nsubj');
  return subject.length === 1 && hasClosedAside(clause, { predicate: root, subject })
    ? clause
    : undefined;
}
