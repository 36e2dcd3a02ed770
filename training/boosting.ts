import { leafMark, type Trees } from '../src/questions/options/trees.ts';

/** Rows of features in groups; of each group the rows with `labels` 1 should come first. */
export type RankingData = {
  readonly rows: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  /** Where each group starts, and the number of rows at the end. */
  readonly groups: readonly number[];
};

/** Settings of the training. */
export type BoostingPlan = {
  readonly treeCount: number;
  readonly leafCount: number;
  readonly rate: number;
  readonly leastRows: number;
};

type Node = { feature: number; threshold: number; left: number };

const binCount = 64;

/**
 * Gradient boosting of regression trees on the listwise softmax loss (each group's right rows against
 * all of its rows), with second-order leaf values; histograms of 64 bins; leaves grown best first.
 */
export function boost(data: RankingData, plan: BoostingPlan): Trees {
  const { rows, width } = data;
  const count = rows.length / width;
  const edges = Array.from({ length: width }, (_, feature) => binEdges(data, feature));
  const bins = binned(data, edges);
  const scores = new Float64Array(count);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const roots: number[] = [];
  const nodes: Node[] = [];
  for (let tree = 0; tree < plan.treeCount; tree++) {
    softmaxGradients(data, scores, { gradient, hessian });
    roots.push(nodes.length);
    growTree({ bins, width, gradient, hessian, edges, plan, scores }, nodes);
  }
  return {
    roots: Uint16Array.from(roots),
    features: Uint8Array.from(nodes, ({ feature }) => feature),
    thresholds: Float32Array.from(nodes, ({ threshold }) => threshold),
    lefts: Uint16Array.from(nodes, ({ left }) => left),
  };
}

function binEdges({ rows, width }: RankingData, feature: number): Float32Array {
  const values: number[] = [];
  // Every 17th row is enough to see the distribution.
  for (let at = feature; at < rows.length; at += width * 17) values.push(rows[at] ?? 0);
  values.sort((a, b) => a - b);
  const edges = new Set<number>();
  for (let bin = 1; bin < binCount; bin++)
    edges.add(values[Math.floor((bin * values.length) / binCount)] ?? 0);
  // Rare positive values of a feature that is mostly zero would all fall into one bin.
  const positive = values.filter((value) => value > 0);
  for (let bin = 0; bin < 16; bin++)
    edges.add(positive[Math.floor((bin * positive.length) / 16)] ?? 0);
  return Float32Array.from([...edges].sort((a, b) => a - b));
}

function binned({ rows, width }: RankingData, edges: readonly Float32Array[]): Uint8Array {
  return Uint8Array.from(rows, (value, at) => {
    const line = edges[at % width] ?? new Float32Array();
    let low = 0;
    let high = line.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= (line[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

type Gradients = { readonly gradient: Float64Array; readonly hessian: Float64Array };

function softmaxGradients(
  { labels, groups }: RankingData,
  scores: Float64Array,
  { gradient, hessian }: Gradients,
): void {
  for (let group = 0; group + 1 < groups.length; group++) {
    const [from, to] = [groups[group] ?? 0, groups[group + 1] ?? 0];
    const right = labels.subarray(from, to).reduce((sum, label) => sum + label, 0);
    let most = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row++) most = Math.max(most, scores[row] ?? 0);
    let total = 0;
    for (let row = from; row < to; row++) total += Math.exp((scores[row] ?? 0) - most);
    for (let row = from; row < to; row++) {
      const share = Math.exp((scores[row] ?? 0) - most) / total;
      gradient[row] = right === 0 ? 0 : (labels[row] ?? 0) / right - share;
      hessian[row] = right === 0 ? 0 : Math.max(share * (1 - share), 1e-6);
    }
  }
}

type Growth = Gradients & {
  readonly bins: Uint8Array;
  readonly width: number;
  readonly edges: readonly Float32Array[];
  readonly plan: BoostingPlan;
  readonly scores: Float64Array;
};

type Leaf = { readonly rows: Uint32Array; readonly node: number; readonly split: Split };
type Split = { readonly gain: number; readonly feature: number; readonly bin: number };

/** Weight of the square of a leaf's value in the loss. */
const ridge = 1;

function growTree(growth: Growth, nodes: Node[]): void {
  const { plan, edges, bins, width } = growth;
  const all = Uint32Array.from({ length: growth.scores.length }, (_, row) => row);
  nodes.push({ feature: leafMark, threshold: 0, left: 0 });
  let leaves: Leaf[] = [{ rows: all, node: nodes.length - 1, split: bestSplit(growth, all) }];
  while (leaves.length < plan.leafCount) {
    const next = leaves.reduce((a, b) => (b.split.gain > a.split.gain ? b : a));
    const { feature, bin, gain } = next.split;
    if (gain <= 0) break;
    const left = nodes.length;
    nodes[next.node] = { feature, threshold: edges[feature]?.[bin] ?? 0, left };
    const goesLeft = (row: number) => (bins[row * width + feature] ?? 0) <= bin;
    const parts = [next.rows.filter(goesLeft), next.rows.filter((row) => !goesLeft(row))];
    leaves = leaves.filter((leaf) => leaf !== next);
    for (const rows of parts) {
      nodes.push({ feature: leafMark, threshold: 0, left: 0 });
      leaves.push({ rows, node: nodes.length - 1, split: bestSplit(growth, rows) });
    }
  }
  for (const { rows, node } of leaves) {
    let [sum, weight] = [0, ridge];
    for (const row of rows) {
      sum += growth.gradient[row] ?? 0;
      weight += growth.hessian[row] ?? 0;
    }
    const value = Math.fround((plan.rate * sum) / weight);
    nodes[node] = { feature: leafMark, threshold: value, left: 0 };
    for (const row of rows) growth.scores[row] = (growth.scores[row] ?? 0) + value;
  }
}

function bestSplit(growth: Growth, rows: Uint32Array): Split {
  let best: Split = { gain: 0, feature: 0, bin: 0 };
  for (let feature = 0; feature < growth.width; feature++) {
    const split = bestOfFeature(growth, rows, feature);
    if (split.gain > best.gain) best = split;
  }
  return best;
}

const slots = 128;

function bestOfFeature(growth: Growth, rows: Uint32Array, feature: number): Split {
  const { bins, width, gradient, hessian, plan } = growth;
  const sums = new Float64Array(slots);
  const weights = new Float64Array(slots);
  const counts = new Uint32Array(slots);
  let [sum, weight] = [0, 0];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const bin = bins[row * width + feature] ?? 0;
    const [g, h] = [gradient[row] ?? 0, hessian[row] ?? 0];
    sums[bin] = (sums[bin] ?? 0) + g;
    weights[bin] = (weights[bin] ?? 0) + h;
    counts[bin] = (counts[bin] ?? 0) + 1;
    sum += g;
    weight += h;
  }
  let best: Split = { gain: 0, feature, bin: 0 };
  const whole = (sum * sum) / (weight + ridge);
  let [left, leftWeight, leftCount] = [0, 0, 0];
  for (let bin = 0; bin < slots; bin++) {
    left += sums[bin] ?? 0;
    leftWeight += weights[bin] ?? 0;
    leftCount += counts[bin] ?? 0;
    if (leftCount < plan.leastRows || rows.length - leftCount < plan.leastRows) continue;
    const right = sum - left;
    const gain =
      (left * left) / (leftWeight + ridge) +
      (right * right) / (weight - leftWeight + ridge) -
      whole;
    if (gain > best.gain) best = { gain, feature, bin };
  }
  return best;
}
