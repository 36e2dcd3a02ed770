import lemmatizer from 'wink-lemmatizer';
import type { Token } from '../reading/sentences.ts';
import { renderTokens } from './statement.ts';

/** A sentence with one plain subject before its verb. Positions count tokens; `to` is excluded. */
export type Clause = {
  readonly tokens: readonly Token[];
  /** A leading phrase up to its comma ("In 2015, "); empty if there is none. */
  readonly introEnd: number;
  readonly subject: { readonly from: number; readonly to: number };
  /** The first word of the verb group. */
  readonly verb: number;
  /** Where the final mark stands. */
  readonly end: number;
};

const inSubject = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);
const past =
  /^(cut|put|set|hit|let|cost|hurt|quit|shut|split|spread|read|bet|burst|cast|shed|thrust)$/;

/** The clause that `tokens` are, if they are one that can be turned into a question safely. */
export function findClause(tokens: readonly Token[]): Clause | undefined {
  const end = tokens.length - 1;
  if (tokens[end]?.text !== '.') return undefined;
  const comma = tokens.findIndex((token) => token.text === ',');
  const hasIntro = tokens[0]?.pos === 'ADP' && comma > 1 && comma <= 9;
  const introEnd = hasIntro ? comma : 0;
  const from = hasIntro ? comma + 1 : 0;
  const verb = tokens.findIndex(
    (token, index) => index >= from && (token.pos === 'VERB' || token.pos === 'AUX'),
  );
  if (verb <= from) return undefined;
  let to = verb;
  while (to > from && tokens[to - 1]?.pos === 'ADV') to -= 1;
  const subject = tokens.slice(from, to);
  const plain = subject.every((token) => inSubject.has(token.pos) || token.text === 'of');
  if (subject.length === 0 || subject.length > 8 || !plain || subject[0]?.pos === 'ADP')
    return undefined;
  return { tokens, introEnd, subject: { from, to }, verb, end };
}

/** True if nothing after the verb group opens another clause, so that every phrase belongs to this verb. */
export function isSimple({ tokens, verb, end }: Clause): boolean {
  const group = endOfVerbGroup(tokens, verb);
  return tokens
    .slice(group, end)
    .every(
      (token) =>
        (!['VERB', 'AUX', 'SCONJ', 'PRON'].includes(token.pos) ||
          /^(his|her|its|their)$/.test(token.text)) &&
        !/^[;:—–“”"]$/.test(token.text),
    );
}

/** "has been released" for `In which year has ... been released`: `lead` + subject + the rest without `cut`. */
export function invert(
  clause: Clause,
  lead: string,
  cut: { from: number; to: number },
): string | undefined {
  const { tokens, subject, verb, end } = clause;
  const first = tokens[verb];
  if (first === undefined) return undefined;
  const kept = (from: number, to: number) =>
    tokens.slice(from, to).filter((_, index) => from + index < cut.from || from + index >= cut.to);
  const named = lowered(tokens.slice(subject.from, subject.to));
  const after = renderTail(kept(verb + 1, end));
  const adverbs = renderTail(tokens.slice(subject.to, verb));
  if (first.pos === 'AUX' && !/^['’]/.test(first.text)) {
    return mended(`${lead} ${first.text} ${named} ${adverbs} ${after}?`);
  }
  const base = lemmatizer.verb(first.text.toLowerCase());
  if (first.pos !== 'VERB' || past.test(first.text) || /ing$/.test(first.text)) return undefined;
  const helper =
    first.text === base ? 'do' : /s$/.test(first.text) && !/ss$/.test(first.text) ? 'does' : 'did';
  return mended(`${lead} ${helper} ${named} ${adverbs} ${base} ${after}?`);
}

/** Everything from the verb on, as `Who ...?`. */
export function predicateOf({ tokens, subject, end }: Clause): string {
  return renderTail(tokens.slice(subject.to, end));
}

/** The position after the auxiliaries, adverbs and the main verb. */
export function endOfVerbGroup(tokens: readonly Token[], verb: number): number {
  let index = verb;
  while (['AUX', 'ADV', 'PART'].includes(tokens[index]?.pos ?? '') && tokens[index]?.text !== 'to')
    index += 1;
  return tokens[index]?.pos === 'VERB' ? index + 1 : Math.max(index, verb + 1);
}

/** Tokens as text that does not start a sentence. */
export function renderTail(tokens: readonly Token[]): string {
  const text = renderTokens(tokens);
  const first = tokens[0]?.text ?? '';
  return first.charAt(0) + text.slice(1);
}

function lowered(tokens: readonly Token[]): string {
  const text = renderTail(tokens);
  return tokens[0]?.pos === 'PROPN' ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function mended(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([?,])/g, '$1')
    .replace(/,\?/g, '?')
    .trim();
}
