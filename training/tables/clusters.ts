import type { Matrix } from './projection.ts';

/**
 * The number of the cluster of each row, by spherical k-means from evenly spaced rows, so that the same
 * rows give the same clusters. Words of a cluster lie near each other: a search reads a few clusters only.
 */
export function clusterRows(matrix: Matrix, count: number, rounds: number): Uint16Array {
  const { data, rows, columns } = matrix;
  const centres = new Float32Array(count * columns);
  for (let cluster = 0; cluster < count; cluster++) {
    const row = Math.floor((cluster * rows) / count);
    for (let at = 0; at < columns; at++)
      centres[cluster * columns + at] = data[row * columns + at] ?? 0;
  }
  const clusters = new Uint16Array(rows);
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < rows; row++) clusters[row] = nearest(matrix, row, centres);
    recentre(matrix, clusters, centres);
  }
  return clusters;
}

function nearest({ data, columns }: Matrix, row: number, centres: Float32Array): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let base = 0; base < centres.length; base += columns) {
    let score = 0;
    for (let at = 0; at < columns; at++)
      score += (centres[base + at] ?? 0) * (data[row * columns + at] ?? 0);
    if (score > bestScore) {
      bestScore = score;
      best = base / columns;
    }
  }
  return best;
}

function recentre(
  { data, rows, columns }: Matrix,
  clusters: Uint16Array,
  centres: Float32Array,
): void {
  centres.fill(0);
  for (let row = 0; row < rows; row++) {
    const base = (clusters[row] ?? 0) * columns;
    for (let at = 0; at < columns; at++)
      centres[base + at] = (centres[base + at] ?? 0) + (data[row * columns + at] ?? 0);
  }
  for (let base = 0; base < centres.length; base += columns) {
    const length = Math.hypot(...centres.subarray(base, base + columns)) || 1;
    for (let at = base; at < base + columns; at++) centres[at] = (centres[at] ?? 0) / length;
  }
}
