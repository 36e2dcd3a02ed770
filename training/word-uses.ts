import { randomNumbers } from './shuffle.ts';
import type { Matrix } from './tables/projection.ts';

/** A word that the treebank uses: its row among the vectors, and how often it has each of the tags. */
export type SeenWord = { readonly row: number; readonly counts: readonly number[] };

const rounds = 14;
const seed = 20_26;
const stepSize = 0.5;
/** A word seen more often than this teaches no more, else "the" would drown the rest. */
const mostCounted = 50;

/**
 * For each vector the square root of the likelihood of each tag, so that a row has length 1 and the angle
 * between two rows tells how differently two words are used. Learned from the words of the treebank by
 * softmax regression with AdaGrad's steps (Duchi, Hazan and Singer 2011): what the vectors of tagged words
 * have in common tells the tags of 50,000 words that no treebank holds.
 */
export function guessUses(vectors: Matrix, seen: readonly SeenWord[]): Matrix {
  const tagCount = seen[0]?.counts.length ?? 0;
  const weights = learnWeights(vectors, seen, tagCount);
  const data = new Float64Array(vectors.rows * tagCount);
  for (let row = 0; row < vectors.rows; row++)
    data.set(likelihoods(rowOf(vectors, row), weights, tagCount).map(Math.sqrt), row * tagCount);
  return { data, rows: vectors.rows, columns: tagCount };
}

function learnWeights(vectors: Matrix, seen: readonly SeenWord[], tagCount: number): Float64Array {
  const { columns } = vectors;
  const weights = new Float64Array(tagCount * columns);
  const squares = new Float64Array(weights.length);
  const random = randomNumbers(seed);
  for (let step = 0; step < rounds * seen.length; step++) {
    const word = seen[Math.floor(random() * seen.length)];
    if (word === undefined) continue;
    const vector = rowOf(vectors, word.row);
    const guessed = likelihoods(vector, weights, tagCount);
    const total = word.counts.reduce((sum, count) => sum + count, 0);
    const weight = Math.sqrt(Math.min(total, mostCounted));
    word.counts.forEach((count, tag) => {
      const error = weight * (count / total - (guessed[tag] ?? 0));
      for (let at = 0; at < columns; at++) {
        const slope = error * (vector[at] ?? 0);
        const place = tag * columns + at;
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) + (stepSize * slope) / Math.sqrt(square + 1e-8);
      }
    });
  }
  return weights;
}

function likelihoods(vector: Float64Array, weights: Float64Array, tagCount: number): Float64Array {
  const result = new Float64Array(tagCount);
  for (let tag = 0; tag < tagCount; tag++) {
    const base = tag * vector.length;
    let sum = 0;
    for (let at = 0; at < vector.length; at++) sum += (weights[base + at] ?? 0) * (vector[at] ?? 0);
    result[tag] = sum;
  }
  const greatest = result.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const powers = result.map((value) => Math.exp(value - greatest));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
}

function rowOf({ data, columns }: Matrix, row: number): Float64Array {
  return data.subarray(row * columns, (row + 1) * columns);
}
