import type { Token } from '../sentences.ts';

/** "It was the spillway that gave way": where "it", its verb, what is brought out and the clause about it stand. */
export type Cleft = {
  readonly it: number;
  /** What is brought out: from (included) to (excluded), without a comma at its end. */
  readonly from: number;
  readonly to: number;
  /** The first word of the clause, behind "that" or "who". */
  readonly clause: number;
  /** True for "in Japan" and "in 1917", false for whoever or whatever does it. */
  readonly isSetting: boolean;
};

const be = /^(is|was|['’]s)$/i;
const finite = /^(VBD|VBZ|VBP|MD)$/;
/** "It was the first time that": what it is, and nothing is brought out. */
const ranked =
  /^(first|second|third|last|next|sole|same|kind|sort|time|fact|idea|view|belief|hope)$/i;
const superlative = /^(JJS|RBS)$/;

/**
 * The cleft that begins at `at`, an "it" with nothing behind it; undefined for any other "it". A plain noun with "a"
 * may say what something is ("It was a boat that carried six"), unless a comma cuts it off from "that".
 */
export function cleftAt(tokens: readonly Token[], at: number): Cleft | undefined {
  if (!/^it$/i.test(tokens[at]?.text ?? '') || !be.test(tokens[at + 1]?.text ?? ''))
    return undefined;
  const from = at + 2;
  const relative = tokens.findIndex(
    ({ text }, index) => index > from && /^(that|who|[;:.])$/.test(text),
  );
  if (!/^(that|who)$/.test(tokens[relative]?.text ?? '')) return undefined;
  const isCutOff = tokens[relative - 1]?.text === ',';
  const to = isCutOff ? relative - 1 : relative;
  const brought = tokens.slice(from, to);
  const verb = /^(RB|RBS|RBR)$/.test(tokens[relative + 1]?.tag ?? '') ? relative + 2 : relative + 1;
  const isDoer = finite.test(tokens[verb]?.tag ?? '');
  const isSetting = brought[0]?.tag === 'IN' && !isDoer;
  const isDefinite = brought[0]?.text === 'the' || brought[0]?.pos === 'PROPN';
  // "It was only in 1917 that" brings out a year, "it was the only ship that" nothing.
  const isRanked = ({ text, tag }: Token, index: number) =>
    ranked.test(text) || superlative.test(tag) || (index > 0 && /^only$/i.test(text));
  if (brought.some(isRanked)) return undefined;
  const last = brought.at(-1)?.pos ?? '';
  if (!isSetting && !(isDoer && (isDefinite || (isCutOff && brought[0]?.tag === 'DT'))))
    return undefined;
  if (!isSetting && !isCutOff && !/^(NOUN|PROPN)$/.test(last)) return undefined;
  return { it: at, from, to, clause: relative + 1, isSetting };
}
