import type { ParseState } from '../src/questions/parsing/arc-hybrid.ts';
import type { Move } from '../src/questions/parsing/parser.ts';

/** The gold tree of one sentence: heads (-1 for the root) and the numbers of the relations. */
export type GoldTree = { readonly heads: readonly number[]; readonly labels: readonly number[] };

/**
 * The moves after which as many gold arcs as before can still be reached: the dynamic oracle of
 * Goldberg and Nivre (2013, "Training deterministic parsers with non-deterministic oracles") for
 * arc-hybrid. Where the tree has crossing arcs no move may be free of loss: then the cheapest are wanted.
 */
export function wantedMoves(state: ParseState, gold: GoldTree): (move: Move) => boolean {
  const costs = {
    shift: state.canShift ? shiftCost(state, gold) : Number.POSITIVE_INFINITY,
    left: state.canLeft ? leftCost(state, gold) : Number.POSITIVE_INFINITY,
    right: state.canRight ? rightCost(state, gold) : Number.POSITIVE_INFINITY,
    root: state.canRoot ? 0 : Number.POSITIVE_INFINITY,
  };
  const least = Math.min(costs.shift, costs.left, costs.right, costs.root);
  const top = state.stackAt(0);
  const goldLabel = gold.labels[top];
  const isGoldArc = {
    left: gold.heads[top] === state.next,
    right: gold.heads[top] === state.stackAt(1),
  };
  return ({ kind, label }) => {
    if (costs[kind] > least) return false;
    return kind === 'shift' || kind === 'root' || !isGoldArc[kind] || label === goldLabel;
  };
}

/** The next word goes to the stack: it can no longer have a head below the top, nor a child on the stack. */
function shiftCost({ stack, depth, next }: ParseState, { heads }: GoldTree): number {
  let cost = 0;
  for (let below = 0; below < depth; below++) {
    const word = stack[depth - 1 - below] ?? -1;
    if (heads[word] === next) cost += 1;
    if (below > 0 && heads[next] === word) cost += 1;
  }
  return cost;
}

/** The top hangs on the next word: it can no longer hang on another, nor have children ahead. */
function leftCost(state: ParseState, { heads }: GoldTree): number {
  const top = state.stackAt(0);
  const head = heads[top] ?? -1;
  const isLost = head > state.next || head === -1 || head === state.stackAt(1);
  return childrenAhead(state, heads, top) + (isLost ? 1 : 0);
}

/** The top hangs on the word below: it can no longer hang on one ahead, nor have children there. */
function rightCost(state: ParseState, { heads }: GoldTree): number {
  const top = state.stackAt(0);
  const head = heads[top] ?? -1;
  return childrenAhead(state, heads, top) + (head >= state.next || head === -1 ? 1 : 0);
}

function childrenAhead({ next, length }: ParseState, heads: readonly number[], of: number): number {
  let count = 0;
  for (let word = next; word < length; word++) if (heads[word] === of) count += 1;
  return count;
}
