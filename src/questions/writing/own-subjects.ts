import type { Tree } from '../reading/tree.ts';

/**
 * Puts right in `heads` and `relations` where the parser hangs the subject of a second clause on the first:
 * "The city gave its name to the wine, and its historic centre, a tangle of lanes, has been ...".
 */
export function restoreOwnSubjects({ tokens }: Tree, heads: number[], relations: string[]): void {
  tokens.forEach((_, predicate) => {
    if (relations[predicate] !== 'conj') return;
    const children = heads.flatMap((head, at) => (head === predicate ? [at] : []));
    if (children.some((at) => /^(nsubj|csubj|expl)/.test(relations[at] ?? ''))) return;
    const verb = Math.min(
      predicate,
      ...children.filter((at) => /^(aux|cop)/.test(relations[at] ?? '')),
    );
    if (!/^(VBD|VBZ|VBP|MD)$/.test(tokens[verb]?.tag ?? '')) return;
    const noun = subjectBefore(tokens, verb);
    if (noun === undefined || !isLeft(heads, noun.head, noun.joint)) return;
    heads[noun.head] = predicate;
    relations[noun.head] = 'nsubj';
    for (let at = noun.head + 1; at < verb; at += 1) {
      if (isLeft(heads, at, noun.joint) && relations[at] !== 'punct') {
        heads[at] = noun.head;
        relations[at] = 'appos';
      }
    }
  });
}

type Subject = { readonly head: number; readonly joint: number };

/** "its historic centre" of ", and its historic centre, a tangle of lanes, has" or ", and its historic centre has". */
function subjectBefore(tokens: Tree['tokens'], verb: number): Subject | undefined {
  const text = (at: number) => tokens[at]?.text ?? '';
  const joints = tokens.flatMap((_, at) =>
    at < verb && text(at - 1) === ',' && /^(and|but|yet|so|while)$/.test(text(at)) ? [at] : [],
  );
  for (const joint of joints.toReversed()) {
    let to = joint + 1;
    if (!/^(DT|PRP\$)$/.test(tokens[to]?.tag ?? '')) continue;
    while (/^(DT|PRP\$|JJ|JJS|NN|NNS|NNP|NNPS|CD|POS)$/.test(tokens[to]?.tag ?? '')) to += 1;
    if (!/^NN/.test(tokens[to - 1]?.tag ?? '')) continue;
    const isEnclosed = text(to) === ',' && text(verb - 1) === ',' && verb - 1 > to;
    const holdsVerb = tokens.slice(to, verb).some(({ tag }) => /^(VBD|VBZ|VBP|MD|W.*)$/.test(tag));
    if (to === verb || (isEnclosed && !holdsVerb)) return { head: to - 1, joint };
  }
  return undefined;
}

/** Hung on what stands before the conjunction. */
function isLeft(heads: readonly number[], at: number, joint: number): boolean {
  return (heads[at] ?? -1) < joint;
}
