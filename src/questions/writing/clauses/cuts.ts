import type { Tree } from '../../reading/tree.ts';

const nominal = /^(DET|ADJ|NUM|NOUN|PROPN)$/;

/**
 * A cut runs along a mark, a conjunction or a verb: else a name or a phrase was torn ("the American ABC |
 * series", "442nd | Regimental Combat Team"), and at the end nothing but a mark or "and" may follow.
 */
export function isCleanCut(
  { tokens }: Tree,
  subject: readonly number[],
  body: readonly number[],
): boolean {
  const positions = [...subject, ...body];
  const kept = new Set(positions);
  // The subject of "Born in London, Ada ..." stands behind the end of its clause.
  let end = Math.max(...body) + 1;
  while (kept.has(end)) end += 1;
  const last = tokens[end];
  if (last !== undefined && !/^(PUNCT|CCONJ|SYM)$/.test(last.pos)) return false;
  return positions.every((at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const isTornBefore = !kept.has(at - 1) && nominal.test(before?.pos ?? '');
    const isTornAfter = !kept.has(at + 1) && nominal.test(after?.pos ?? '');
    return (
      !(isTornBefore && nominal.test(tokens[at]?.pos ?? '')) &&
      !(isTornAfter && nominal.test(tokens[at]?.pos ?? ''))
    );
  });
}
