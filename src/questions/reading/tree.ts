import type { Token } from './sentences.ts';

/** Tokens with their dependency tree. Positions count `tokens`; the head of the root is -1. */
export type Tree = {
  readonly tokens: readonly Token[];
  readonly heads: readonly number[];
  /** Universal Dependencies relations, with subtype where there is one (`nsubj:pass`). */
  readonly relations: readonly string[];
};

/** Positions `from` (included) to `to` (excluded). */
export type Span = { readonly from: number; readonly to: number };

/** The position of the root; -1 in an empty tree. */
export function rootOf({ heads }: Tree): number {
  return heads.indexOf(-1);
}

/** The relation at `at` without its subtype: `nsubj` for `nsubj:pass`. */
export function relationAt(tree: Tree, at: number): string {
  const relation = tree.relations[at] ?? '';
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The dependents of `at` from left to right. */
export function childrenOf(tree: Tree, at: number): readonly number[] {
  let children = childrenByHeads.get(tree.heads);
  if (children === undefined) {
    children = tree.heads.map(() => []);
    for (const [index, head] of tree.heads.entries()) children[head]?.push(index);
    childrenByHeads.set(tree.heads, children);
  }
  return children[at] ?? [];
}

/** The dependents of `at` in one of `relations`, which name a relation with or without subtype. */
export function childrenIn(tree: Tree, at: number, ...relations: readonly string[]): number[] {
  return childrenOf(tree, at).filter(
    (child) =>
      relations.includes(relationAt(tree, child)) ||
      relations.includes(tree.relations[child] ?? ''),
  );
}

/** All positions below and including `at`, in order. */
export function subtreeOf(tree: Tree, at: number): number[] {
  const found = [at];
  for (let next = 0; next < found.length; next += 1)
    found.push(...childrenOf(tree, found[next] ?? -1));
  return found.sort((a, b) => a - b);
}

/** The span of `positions` if they leave no hole, else undefined. */
export function spanOf(positions: readonly number[]): Span | undefined {
  const from = positions[0];
  if (from === undefined) return undefined;
  const isWhole = positions.every((position, index) => position === from + index);
  return isWhole ? { from, to: from + positions.length } : undefined;
}

/** The head of a span: the position in it whose own head lies outside. */
export function headOfSpan({ heads }: Tree, { from, to }: Span): number {
  for (let at = from; at < to; at += 1) {
    const head = heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}

/** True if `at` is `above` or lies below it. */
export function isBelow({ heads }: Pick<Tree, 'heads'>, at: number, above: number): boolean {
  for (let next = at, steps = 0; next >= 0 && steps <= heads.length; next = heads[next] ?? -1) {
    if (next === above) return true;
    steps += 1;
  }
  return false;
}

const childrenByHeads = new WeakMap<readonly number[], number[][]>();
