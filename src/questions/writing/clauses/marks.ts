import type { Token } from '../../reading/sentences.ts';
import type { Tree } from '../../reading/tree.ts';

/** `positions` with the commas between them and the quotation marks around them; undefined where a mark would be lost. */
export function withMarks({ tokens }: Tree, positions: readonly number[]): number[] | undefined {
  const kept = new Set(positions);
  for (const { open, close } of quotationsIn(tokens)) {
    const inside = tokens
      .slice(open + 1, close)
      .map((_, index) => open + 1 + index)
      .filter((at) => tokens[at]?.pos !== 'PUNCT');
    const count = inside.filter((at) => kept.has(at)).length;
    if (count > 0 && count < inside.length) return undefined;
    if (count > 0) for (const mark of [open, close]) kept.add(mark);
  }
  for (const at of [...kept]) {
    const mark = tokens[at - 1];
    if (mark?.pos !== 'PUNCT' || kept.has(at - 1) || !kept.has(at - 2)) continue;
    if (mark.text !== ',' && !isTightDash(tokens, at - 1)) return undefined;
    kept.add(at - 1);
  }
  return withCommasOfCuts(
    tokens,
    [...kept].sort((a, b) => a - b),
  );
}

/** "a Bolivian–Peruvian alliance", "the Austro–Hungarian army": a dash that makes one word of two. */
export function isTightDash(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = tokens.slice(Math.max(0, at - 1), at + 2);
  if (before === undefined || after === undefined || mark === undefined || at === 0) return false;
  // "Won 67 – 55": a result.
  if (isFigure(before) && isFigure(after) && /^([–‑-]|--)$/.test(mark.text)) return true;
  return /^[–‑-]$/.test(mark.text) && before.end === mark.start && mark.end === after.start;
}

function isFigure({ text }: Token): boolean {
  return /^\d{1,4}$/.test(text);
}

/**
 * "Molly, like her sisters, sings": what stands between subject and verb has two commas round it, and one
 * of them may lie on the border of `subject` and the rest of the clause.
 */
export function commaBetween(
  { tokens }: Tree,
  subject: readonly number[],
  after: readonly number[],
): number[] {
  const comma = (subject.at(-1) ?? -2) + 1;
  if (tokens[comma]?.text !== ',' || after[0] !== comma + 1) return [];
  return [...subject, ...after].some((at) => tokens[at]?.text === ',') ? [comma] : [];
}

/**
 * Where something between commas was cut ("Messier 87, a galaxy, some 55 million ..."), one comma stays, except
 * before a verb or preposition; before these, too, behind an address ("in Halifax, Nova Scotia, on 6 December")
 * and before the next clause ("came to film it, and a colony settled").
 */
function withCommasOfCuts(tokens: readonly Token[], kept: readonly number[]): number[] {
  return kept.flatMap((at, index) => {
    const last = kept[index - 1];
    if (last === undefined || at - last < 3) return [at];
    const isCut = tokens[last + 1]?.text === ',' && tokens[at - 1]?.text === ',';
    const goesOn = /^(VERB|AUX|CCONJ|PUNCT|ADP|PART|SCONJ)$/.test(tokens[at]?.pos ?? '');
    const needsComma = !goesOn || isAddress(tokens, last) || opensClause(tokens, at);
    return isCut && needsComma && tokens[at]?.pos !== 'PUNCT' ? [at - 1, at] : [at];
  });
}

/** The name that ends at `last` has a comma before it: "Halifax, Nova Scotia". */
function isAddress(tokens: readonly Token[], last: number): boolean {
  let from = last;
  while (tokens[from]?.pos === 'PROPN') from -= 1;
  return from < last && tokens[from]?.text === ',' && tokens[from - 1]?.pos === 'PROPN';
}

/** "and a small colony of writers settled": a conjunction, a subject, and its verb before the next mark. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.pos !== 'CCONJ') return false;
  const mark = tokens.findIndex(({ pos }, one) => one > at && pos === 'PUNCT');
  const ahead = tokens.slice(at + 1, mark < 0 ? tokens.length : mark);
  const verb = ahead.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return (
    verb > 0 &&
    ahead.slice(0, verb).some(({ pos }) => /^(NOUN|PROPN|PRON)$/.test(pos)) &&
    !ahead.slice(0, verb).some(({ tag }) => /^(WP|WDT|WRB)$/.test(tag))
  );
}

function quotationsIn(
  tokens: readonly Token[],
): { readonly open: number; readonly close: number }[] {
  const found: { open: number; close: number }[] = [];
  let open = -1;
  tokens.forEach(({ text }, at) => {
    if (/^(“|"|``|‘)$/.test(text) && open < 0) open = at;
    else if (/^(”|"|''|’)$/.test(text) && open >= 0) {
      found.push({ open, close: at });
      open = -1;
    }
  });
  return found;
}
