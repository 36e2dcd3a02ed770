import type { EntityModel } from './entities.ts';

/**
 * How likely each class of each word of a sentence is, all rows of classes considered, from what speaks for each
 * (forward and backward, Rabiner 1989). The likelihoods of a word add up to 1.
 */
export function classLikelihoods(
  scores: Int32Array,
  { classes, transitions, resolution }: EntityModel,
): Float64Array {
  const count = classes.length;
  const steps = Float64Array.from(transitions, (step) => Math.exp(step / resolution));
  const words = wordLikelihoods(scores, count, resolution);
  const result = new Float64Array(scores.length);
  let before = Float64Array.from({ length: count }, (_, at) => (at === 0 ? 1 : 0));
  for (let base = 0; base < scores.length; base += count) {
    const here = new Float64Array(count);
    for (let from = 0; from < count; from++) {
      const share = before[from] ?? 0;
      for (let to = 0; to < count; to++)
        here[to] = (here[to] ?? 0) + share * (steps[from * count + to] ?? 0);
    }
    for (let to = 0; to < count; to++) here[to] = (here[to] ?? 0) * (words[base + to] ?? 0);
    before = normalised(here);
    result.set(before, base);
  }
  let behind = new Float64Array(count).fill(1);
  for (let base = scores.length - count; base >= 0; base -= count) {
    const here = result.subarray(base, base + count);
    for (let at = 0; at < count; at++) here[at] = (here[at] ?? 0) * (behind[at] ?? 0);
    normalised(here);
    const next = new Float64Array(count);
    for (let from = 0; from < count; from++) {
      let sum = 0;
      for (let to = 0; to < count; to++)
        sum += (steps[from * count + to] ?? 0) * (words[base + to] ?? 0) * (behind[to] ?? 0);
      next[from] = sum;
    }
    behind = normalised(next);
  }
  return result;
}

/** By each word alone, its likeliest class 1. */
function wordLikelihoods(scores: Int32Array, count: number, resolution: number): Float64Array {
  const result = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += count) {
    const most = scores.subarray(base, base + count).reduce((a, b) => Math.max(a, b));
    for (let at = base; at < base + count; at++)
      result[at] = Math.exp(((scores[at] ?? 0) - most) / resolution);
  }
  return result;
}

/** Divided by their sum, in place. */
function normalised(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / total;
  return values;
}
