import { range } from './range.ts';
import { type Statement, withToken } from './statement.ts';

type Tokens = Statement['tokens'];

const finite = /^(VBD|VBZ|VBP|MD)$/;

/** Behind the last "; ", ": " or ", and" before `at`. */
export function startOfMain(tokens: Tokens, at: number): number {
  for (let index = at - 3; index > 2; index -= 1) {
    if (/^[;:]$/.test(tokens[index]?.text ?? '')) return index + 1;
    if (tokens[index]?.text === ',' && /^(and|but|so)$/.test(tokens[index + 1]?.text ?? ''))
      return index + 2;
  }
  return 0;
}

/**
 * The words from `from` to `to` that a reason behind them belongs to: without a closed aside ("images from the craft,
 * which arrived early, were used"), and of "She went to a school in Salisbury, where she was taught Greek" the second clause.
 * Empty where it cannot be told whose reason it is.
 */
export function mainWords(tokens: Tokens, from: number, to: number): readonly number[] {
  const order = withoutAside(tokens, range(from, to));
  const at = order.findLast((one) => isOpenRelative(tokens, one, to));
  if (at === undefined) return order;
  // "a marker called CD7, which is found on all cells, so that": the comma may close what is told in passing.
  const isClosed =
    tokens[to]?.text === ',' && !tokens.slice(at, to).some(({ text }) => text === ',');
  if (isClosed) return [];
  if (tokens[at]?.text === 'where') return range(at + 1, to);
  const named = namedBefore(tokens, at);
  return named.length === 0 ? [] : [...named, ...range(at + 1, to)];
}

/** ", which arrived several days earlier," before the verb. */
export function withoutAside(tokens: Tokens, order: readonly number[]): readonly number[] {
  const open = order.find((at) => endOfAside(tokens, at) !== undefined);
  if (open === undefined) return order;
  const close = endOfAside(tokens, open) ?? open;
  return order.filter((at) => at < open || at > close);
}

/** The comma that closes the aside which the comma at `at` opens, if the verb of the clause follows. */
export function endOfAside(tokens: Tokens, at: number): number | undefined {
  if (tokens[at]?.text !== ',' || !isRelative(tokens, at + 1)) return undefined;
  const close = tokens.findIndex(({ text }, one) => one > at && text === ',');
  const [next, afterNext] = [tokens[close + 1], tokens[close + 2]];
  const isVerb =
    finite.test(next?.tag ?? '') || (next?.pos === 'ADV' && finite.test(afterNext?.tag ?? ''));
  return close > at && isVerb ? close : undefined;
}

/** "which", "for which". */
function isRelative(tokens: Tokens, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (/^(which|who|whose|whom|known|called)$/.test(word?.text ?? '')) return true;
  return word?.pos === 'ADP' && /^(which|whom|whose)$/.test(next?.text ?? '');
}

/** ", who left", ", where she left"; of "The park is a home of the vulture that drops bones" the clause that tells of a deed. */
function isOpenRelative(tokens: Tokens, at: number, to: number): boolean {
  const { text = '', tag = '' } = tokens[at] ?? {};
  const hasComma = tokens[at - 1]?.text === ',';
  if (text === 'where') return hasComma;
  if (!/^(which|who|that)$/.test(text) || !/^(WDT|WP)$/.test(tag)) return false;
  // ", that" opens what is reported; what a comma sets off is the reason of the whole.
  if (text === 'that' && (hasComma || tokens[to]?.text === ',')) return false;
  const next = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1];
  if (!finite.test(next?.tag ?? '')) return false;
  if (hasComma) return true;
  const before = tokens.slice(0, at).find((token) => finite.test(token.tag));
  const rest = tokens.slice(at + 1, to).filter((token) => finite.test(token.tag));
  return /^(is|are|was|were)$/.test(before?.text ?? '') && rest.length === 1;
}

/** "the bearded vulture", which the relative clause is about; nothing for "a man", "men" or "the king of France". */
function namedBefore(tokens: Tokens, relative: number): readonly number[] {
  const to = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  let from = to;
  while (from > 0 && /^(ADJ|NOUN|PROPN|NUM)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  const article = tokens[from - 1]?.text ?? '';
  const isDefinite = /^the$/i.test(article);
  const isName = tokens[to - 1]?.pos === 'PROPN' && tokens[from]?.pos === 'PROPN';
  const start = isDefinite ? from - 1 : from;
  if (from === to || (!isDefinite && !isName)) return [];
  return /^(of|and|or)$/.test(tokens[start - 1]?.text ?? '') ? [] : range(start, to);
}

const longestName = 6;

/**
 * "Known as the Cat because he walked softly, Ada Okafor won": the same with "was" and the order of "Ada Okafor was known
 * as the Cat"; undefined where no participle opens the sentence, or its subject is not plain. `to` is the end of the participle's words.
 */
export function participleInFront(
  whole: Statement,
  { to, comma }: { readonly to: number; readonly comma: number },
): { readonly whole: Statement; readonly main: readonly number[] } | undefined {
  const { tokens } = whole;
  const verb = tokens.findIndex(
    ({ tag, pos }, at) => at > comma + 1 && (finite.test(tag) || (tag === 'VBN' && pos === 'VERB')),
  );
  const subject = tokens.slice(comma + 1, verb).filter(({ pos }) => pos !== 'ADV');
  const noun = subject.at(-1);
  if (!isParticiple(tokens[0]) || verb < 0 || noun === undefined) return undefined;
  const isPlain = subject.every(({ pos }) => /^(DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(pos));
  if (!isPlain || subject.length > longestName) return undefined;
  const isMany = /^(NNS|NNPS)$/.test(noun.tag) || /^they$/i.test(noun.text);
  const isPast = /^VB[DN]$/.test(tokens[verb]?.tag ?? '');
  const text = isPast ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is';
  const tag = isPast ? 'VBD' : isMany ? 'VBP' : 'VBZ';
  const named = range(comma + 1, verb).filter((at) => tokens[at]?.pos !== 'ADV');
  const changed = withToken(whole, { text, pos: 'AUX', tag }, { head: 0, relation: 'aux:pass' });
  return { whole: changed, main: [...named, tokens.length, ...range(0, to)] };
}

/** "Barred from the fields" is as likely read as a past tense. */
function isParticiple(token: Tokens[number] | undefined): boolean {
  return (
    token !== undefined && /^(VBN|VBD)$/.test(token.tag) && /^\p{Lu}\p{Ll}+$/u.test(token.text)
  );
}

/** "wiring, motors and water pipes": the position of the last "and" of a list of nouns that goes on at the comma `at`. */
export function endOfList(tokens: Tokens, at: number): number | undefined {
  const last = tokens.findIndex(({ text }, index) => index > at && /^(and|or)$/.test(text));
  const words = tokens.slice(at - 1, last);
  const isOfNouns = words.every(
    ({ pos, text }) => /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(pos) || text === ',',
  );
  const next = tokens.slice(last + 1, last + 4);
  const noun = next.findIndex(({ pos }) => /^(NOUN|PROPN)$/.test(pos));
  const isNoun = next.slice(0, noun).every(({ pos }) => /^(ADJ|DET|NUM)$/.test(pos));
  // "because of the frost, and rain fell": a clause.
  const isClause = /^(VBD|VBZ|VBP|MD)$/.test(next[noun + 1]?.tag ?? '');
  return last > at + 1 && isOfNouns && noun >= 0 && isNoun && !isClause ? last : undefined;
}
