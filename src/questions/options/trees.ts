import type { Pack } from '../pack.ts';

/**
 * Boosted regression trees. All trees lie in one list of nodes: of an inner node `features` is the
 * feature to compare, `thresholds` with what, and `lefts` where to go on if it is not greater
 * (the next node otherwise lies beside it); of a leaf `features` is 255 and `thresholds` its value.
 */
export type Trees = {
  readonly roots: Uint16Array;
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly lefts: Uint16Array;
};

export const leafMark = 255;

/** The sum of what all trees say of the features in `row` from `at`. */
export function scoreOf(trees: Trees, row: Float32Array, at: number): number {
  let sum = 0;
  for (const root of trees.roots) {
    let node = root;
    for (;;) {
      const feature = trees.features[node] ?? leafMark;
      if (feature === leafMark) break;
      const left = trees.lefts[node] ?? 0;
      node = (row[at + feature] ?? 0) <= (trees.thresholds[node] ?? 0) ? left : left + 1;
    }
    sum += trees.thresholds[node] ?? 0;
  }
  return sum;
}

/** The trees of a packed table. */
export function readTrees(pack: Pack): Trees {
  return {
    roots: pack.shorts('roots'),
    features: pack.bytes('features'),
    thresholds: new Float32Array(pack.bytes('thresholds').slice().buffer),
    lefts: pack.shorts('lefts'),
  };
}
