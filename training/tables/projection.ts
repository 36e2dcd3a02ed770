/** Vectors of equal length, one after the other. */
export type Matrix = {
  readonly data: Float64Array;
  readonly rows: number;
  readonly columns: number;
};

/**
 * `matrix` less its mean and turned to its `dimensions` principal axes, each row then of length 1.
 * Fewer numbers a word, and nearly the same angles between words.
 */
export function project(matrix: Matrix, dimensions: number): Matrix {
  const { data, rows, columns } = matrix;
  const mean = new Float64Array(columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      mean[column] = (mean[column] ?? 0) + (data[row * columns + column] ?? 0) / rows;
  const centred = data.map((value, index) => value - (mean[index % columns] ?? 0));
  const axes = principalAxes({ data: centred, rows, columns });
  const result = new Float64Array(rows * dimensions);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      let sum = 0;
      for (let column = 0; column < columns; column++)
        sum += (centred[row * columns + column] ?? 0) * (axes[axis]?.[column] ?? 0);
      result[row * dimensions + axis] = sum;
      square += sum * sum;
    }
    const length = Math.sqrt(square) || 1;
    for (let axis = 0; axis < dimensions; axis++)
      result[row * dimensions + axis] = (result[row * dimensions + axis] ?? 0) / length;
  }
  return { data: result, rows, columns: dimensions };
}

/** The eigenvectors of the covariance, the greatest first, by Jacobi's rotations. */
function principalAxes({ data, rows, columns }: Matrix): Float64Array[] {
  const covariance = Array.from({ length: columns }, () => new Float64Array(columns));
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    for (let a = 0; a < columns; a++) {
      const line = covariance[a];
      const value = data[base + a] ?? 0;
      if (line !== undefined)
        for (let b = 0; b < columns; b++) line[b] = (line[b] ?? 0) + value * (data[base + b] ?? 0);
    }
  }
  const vectors = Array.from({ length: columns }, (_, index) => {
    const line = new Float64Array(columns);
    line[index] = 1;
    return line;
  });
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < columns; p++)
      for (let q = p + 1; q < columns; q++) rotate({ covariance, vectors }, p, q);
  return vectors
    .map((vector, index) => ({ vector, value: covariance[index]?.[index] ?? 0 }))
    .sort((a, b) => b.value - a.value)
    .map(({ vector }) => vector);
}

type Decomposition = {
  readonly covariance: readonly Float64Array[];
  readonly vectors: readonly Float64Array[];
};

/** One rotation that makes element (p, q) of the covariance zero (Numerical Recipes, 11.1). */
function rotate({ covariance, vectors }: Decomposition, p: number, q: number): void {
  const lineP = covariance[p];
  const lineQ = covariance[q];
  const off = lineP?.[q] ?? 0;
  if (lineP === undefined || lineQ === undefined || off === 0) return;
  const theta = ((lineQ[q] ?? 0) - (lineP[p] ?? 0)) / (2 * off);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const line of covariance) turn(line, [p, q], [cosine, sine]);
  turnRows([lineP, lineQ], [cosine, sine]);
  const [first, second] = [vectors[p], vectors[q]];
  if (first !== undefined && second !== undefined) turnRows([first, second], [cosine, sine]);
}

type Pair = readonly [number, number];

function turn(line: Float64Array, [p, q]: Pair, [cosine, sine]: Pair): void {
  const [a, b] = [line[p] ?? 0, line[q] ?? 0];
  line[p] = cosine * a - sine * b;
  line[q] = sine * a + cosine * b;
}

function turnRows([p, q]: readonly [Float64Array, Float64Array], [cosine, sine]: Pair): void {
  for (let index = 0; index < p.length; index++) {
    const [a, b] = [p[index] ?? 0, q[index] ?? 0];
    p[index] = cosine * a - sine * b;
    q[index] = sine * a + cosine * b;
  }
}
