import type { Tree } from '../../reading/tree.ts';

/**
 * What stays of `positions` when something that opens with a comma is cut out of them behind the verb: all up
 * to its closing comma goes with it. "At the University of Berlin, [the first woman in Germany] to become a
 * professor" and "overseen by a commission, [a body founded] in 1815" would say other things.
 */
export function withoutStranded(
  { tokens }: Tree,
  positions: readonly number[],
  verb: number,
): ReadonlySet<number> {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const kept = new Set(sorted);
  sorted.forEach((at, index) => {
    const last = sorted[index - 1] ?? at;
    if (!kept.has(at) || last < verb || at - last < 3 || tokens[last + 1]?.text !== ',') return;
    if (holdsClause(tokens.slice(last + 1, at)) && tokens[at]?.pos !== 'CCONJ') {
      for (let one = at; one < tokens.length; one += 1) kept.delete(one);
      return;
    }
    if (describesCut(tokens, last + 1, at)) {
      for (let one = at; one < tokens.length; one += 1) kept.delete(one);
      return;
    }
    if (/^(PUNCT|CCONJ)$/.test(tokens[at - 1]?.pos ?? '')) return;
    if (/^(PUNCT|CCONJ)$/.test(tokens[at]?.pos ?? '')) return;
    const comma = tokens.findIndex(({ text }, one) => one > at && /^[,;:]$/.test(text));
    // ", for which he won a prize" hangs on what was cut as well; ", and ..." does not.
    const goesOn = comma > 0 && tokens[comma + 1]?.pos === 'CCONJ';
    for (let one = at; one < (goesOn ? comma : tokens.length); one += 1) kept.delete(one);
  });
  return kept;
}

/** "had a daughter, [whose father was Ben Li,] editor of the paper": a name that a relative clause ends in is what the next words describe. */
function describesCut(tokens: Tree['tokens'], from: number, at: number): boolean {
  const cut = tokens.slice(from, at);
  return (
    cut.at(-1)?.text === ',' &&
    cut.at(-2)?.pos === 'PROPN' &&
    cut.some(({ tag }) => /^(WP|WDT|WP\$|VBN)$/.test(tag)) &&
    (/^(NOUN|ADJ|DET)$/.test(tokens[at]?.pos ?? '') || /^(then|now)$/.test(tokens[at]?.text ?? ''))
  );
}

/** ", and its debates are held in English,": "although" behind it speaks of the debates, not of what came before. */
function holdsClause(cut: Tree['tokens']): boolean {
  const and = cut.findIndex(({ pos }, at) => pos === 'CCONJ' && cut[at - 1]?.text === ',');
  const rest = cut.slice(and + 1);
  const verb = rest.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return (
    and > 0 && verb > 0 && !rest.slice(0, verb).some(({ tag }) => /^(WDT|WP|WP\$|WRB)$/.test(tag))
  );
}
