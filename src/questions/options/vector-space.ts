import { groupBy } from './groups.ts';

/** Numbers a word vector has. */
export const vectorSize = 64;
const clusterCount = 256;

/** Word vectors in bytes, filed by cluster. */
export type Space = {
  addTo(sum: Float32Array, id: number): void;
  similarity(vector: Float32Array, id: number): number;
  nearest(vector: Float32Array, count: number): readonly number[];
};

/** How many clusters a search reads: 5 of 256 hold five of six of the nearest words. */
const clustersRead = 5;

/** The space of `vectors`, `vectorSize` numbers a word, each word in the cluster that `clusters` says. */
export function makeSpace(vectors: Int8Array, clusters: Uint8Array): Space {
  const members = groupBy(clusters, clusterCount);
  const scale = new Float32Array(clusters.length);
  for (let id = 0; id < scale.length; id++) scale[id] = 1 / lengthOf(vectors, id);
  const similarity = (vector: Float32Array, id: number): number => {
    if (id < 0 || id >= scale.length) return 0;
    let sum = 0;
    for (let at = 0, from = id * vectorSize; at < vectorSize; at++, from++)
      sum += (vector[at] ?? 0) * (vectors[from] ?? 0);
    return sum * (scale[id] ?? 0);
  };
  const addTo = (sum: Float32Array, id: number): void => {
    if (id < 0 || id >= scale.length) return;
    for (let at = 0; at < vectorSize; at++)
      sum[at] = (sum[at] ?? 0) + (vectors[id * vectorSize + at] ?? 0) * (scale[id] ?? 0);
  };
  const centres = Array.from({ length: clusterCount }, (_, cluster) => {
    const sum = new Float32Array(vectorSize);
    for (const id of members.of(cluster)) addTo(sum, id);
    return toLengthOne(sum);
  });
  return {
    addTo,
    similarity,
    nearest: (vector, count) => {
      const order = best(
        Float32Array.from(centres, (centre) => dot(vector, centre)),
        clustersRead,
      );
      const lists = order.map((cluster) => members.of(cluster));
      const scores = new Float32Array(lists.reduce((sum, list) => sum + list.length, 0));
      const ids = new Uint32Array(scores.length);
      const rough = inBytes(vector);
      let at = 0;
      for (const list of lists) {
        ids.set(list, at);
        for (let index = 0; index < list.length; index++, at++) {
          const id = list[index] ?? 0;
          scores[at] = byteDot(rough, vectors, id * vectorSize) * (scale[id] ?? 0);
        }
      }
      return best(scores, count).map((place) => ids[place] ?? 0);
    },
  };
}

/** The places of the `count` greatest scores, the greatest first. */
function best(scores: Float32Array, count: number): number[] {
  const top: number[] = [];
  const scoreAt = (place: number | undefined) => scores[place ?? -1] ?? Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) {
    if (top.length === count && scoreAt(at) <= scoreAt(top[count - 1])) continue;
    let place = top.length;
    while (place > 0 && scoreAt(top[place - 1]) < scoreAt(at)) place -= 1;
    top.splice(place, 0, at);
    if (top.length > count) top.pop();
  }
  return top;
}

/** `vector` in whole numbers, -127 to 127: their products are the quickest that there are. */
export function inBytes(vector: Float32Array): Int8Array {
  const greatest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return Int8Array.from(vector, (value) => Math.round((value / greatest) * 127));
}

/** The inner product of `a` and the vector that starts at `from` in `b`, in two lanes for speed. */
export function byteDot(a: Int8Array, b: Int8Array, from: number): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < vectorSize; at += 2, from += 2) {
    even += Math.imul(a[at] ?? 0, b[from] ?? 0);
    odd += Math.imul(a[at + 1] ?? 0, b[from + 1] ?? 0);
  }
  return even + odd;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function lengthOf(vectors: Int8Array, id: number): number {
  let square = 0;
  for (let at = id * vectorSize; at < (id + 1) * vectorSize; at++)
    square += (vectors[at] ?? 0) ** 2;
  return Math.sqrt(square) || 1;
}

/** `vector` at length 1; zeros stay zeros. */
export function toLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
