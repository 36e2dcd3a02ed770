/** The right class of each word, and the numbers of the features that speak of it. */
export type Chain = { readonly features: readonly Int32Array[]; readonly gold: readonly number[] };

type Options = {
  readonly classCount: number;
  readonly featureCount: number;
  readonly mayFollow: (to: number, from: number) => boolean;
};

/** How far the first step goes; later ones are shorter (AdaGrad, Duchi, Hazan and Singer 2011). */
const stepSize = 0.2;
/** So small errors move a weight little, and most weights stay nothing. */
const firstSquare = 1;
/** Draws weights back to nothing, so that rare features do not just remember. */
const decay = 0.001;
/** An error as small as this teaches nothing. */
const leastError = 1e-3;

/**
 * A conditional random field over a chain of words (Lafferty, McCallum and Pereira 2001): weights of
 * features for classes and of steps from class to class, so that the gold row of classes is likelier than
 * any other. It generalises better from few examples than the perceptron, which stops at being right.
 */
export class ChainModel {
  /** Of feature `f` for class `c`: at `f * classCount + c`. */
  readonly weights: Float32Array;
  /** Of the step from `a` to `b`: at `a * classCount + b`. Before the first word stands class 0. */
  readonly transitions: Float32Array;
  readonly #squares: Float32Array;
  readonly #transitionSquares: Float32Array;
  readonly #isAllowed: Uint8Array;
  readonly #classCount: number;

  constructor({ classCount, featureCount, mayFollow }: Options) {
    this.#classCount = classCount;
    this.weights = new Float32Array(featureCount * classCount);
    this.#squares = new Float32Array(this.weights.length).fill(firstSquare);
    this.transitions = new Float32Array(classCount ** 2);
    this.#transitionSquares = new Float32Array(classCount ** 2).fill(1e-3);
    this.#isAllowed = Uint8Array.from(this.transitions, (_, step) =>
      mayFollow(step % classCount, Math.floor(step / classCount)) ? 1 : 0,
    );
  }

  /** Makes the gold classes of one chain a little likelier. */
  learn({ features, gold }: Chain): void {
    const count = this.#classCount;
    const words = this.#likelihoods(features);
    const steps = Float64Array.from(this.transitions, (weight, step) =>
      this.#isAllowed[step] === 1 ? Math.exp(weight) : 0,
    );
    const behind = this.#backward(words, steps);
    const stepErrors = new Float64Array(count ** 2);
    let before: Float64Array = Float64Array.from({ length: count }, (_, at) => (at === 0 ? 1 : 0));
    let last = 0;
    features.forEach((keys, index) => {
      const here = products(words, behind, { at: index * count, count });
      const pairs = pairShares(before, here, steps);
      const errors = new Float64Array(count);
      for (let at = 0, to = 0; at < pairs.length; at++, to = (to + 1) % count) {
        errors[to] = (errors[to] ?? 0) + (pairs[at] ?? 0);
        stepErrors[at] = (stepErrors[at] ?? 0) + (pairs[at] ?? 0);
      }
      before = forwarded(before, words.subarray(index * count, (index + 1) * count), steps);
      const right = gold[index] ?? 0;
      errors[right] = (errors[right] ?? 0) - 1;
      stepErrors[last * count + right] = (stepErrors[last * count + right] ?? 0) - 1;
      last = right;
      for (const key of keys) this.#correct(key, errors);
    });
    this.#correctSteps(stepErrors);
  }

  /** How likely each class of each word is by the word's features alone, the likeliest 1. */
  #likelihoods(features: readonly Int32Array[]): Float64Array {
    const count = this.#classCount;
    const result = new Float64Array(features.length * count);
    features.forEach((keys, index) => {
      const sums = result.subarray(index * count, (index + 1) * count);
      for (const key of keys) {
        for (let to = 0; to < count; to++)
          sums[to] = (sums[to] ?? 0) + (this.weights[key * count + to] ?? 0);
      }
      const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      for (let to = 0; to < count; to++) sums[to] = Math.exp((sums[to] ?? 0) - most);
    });
    return result;
  }

  /** How likely the words behind each word are if it has a class. */
  #backward(words: Float64Array, steps: Float64Array): Float64Array {
    const count = this.#classCount;
    const result = new Float64Array(words.length).fill(1);
    for (let at = words.length - 2 * count; at >= 0; at -= count) {
      const next = products(words, result, { at: at + count, count });
      const sums = new Float64Array(count);
      for (let from = 0; from < count; from++) {
        let sum = 0;
        for (let to = 0; to < count; to++) sum += (next[to] ?? 0) * (steps[from * count + to] ?? 0);
        sums[from] = sum;
      }
      result.set(normalised(sums), at);
    }
    return result;
  }

  #correct(key: number, errors: Float64Array): void {
    const base = key * this.#classCount;
    for (let to = 0; to < errors.length; to++) {
      const error = errors[to] ?? 0;
      if (Math.abs(error) > leastError) step(this.weights, this.#squares, { at: base + to, error });
    }
  }

  #correctSteps(errors: Float64Array): void {
    errors.forEach((error, at) => {
      if (error !== 0) step(this.transitions, this.#transitionSquares, { at, error });
    });
  }
}

/** One weight goes against its error, the less the further it has gone. */
function step(
  weights: Float32Array,
  squares: Float32Array,
  { at, error }: { readonly at: number; readonly error: number },
): void {
  const weight = weights[at] ?? 0;
  const slope = error + decay * weight;
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  weights[at] = weight - (stepSize * slope) / Math.sqrt(square);
}

/** The products of both for the `count` classes of the word that begins at `at`. */
function products(
  a: Float64Array,
  b: Float64Array,
  { at, count }: { readonly at: number; readonly count: number },
): Float64Array {
  return a.slice(at, at + count).map((value, index) => value * (b[at + index] ?? 0));
}

/** How likely each step is between the word before and this one; the sum is 1. */
function pairShares(before: Float64Array, here: Float64Array, steps: Float64Array): Float64Array {
  const result = new Float64Array(steps.length);
  const count = here.length;
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const at = from * count + to;
      result[at] = (before[from] ?? 0) * (here[to] ?? 0) * (steps[at] ?? 0);
    }
  }
  return normalised(result);
}

/** How likely each class of a word is by itself and by all words before it; the sum is 1. */
function forwarded(before: Float64Array, word: Float64Array, steps: Float64Array): Float64Array {
  const result = new Float64Array(word.length);
  for (let to = 0; to < word.length; to++) {
    let sum = 0;
    for (let from = 0; from < word.length; from++)
      sum += (before[from] ?? 0) * (steps[from * word.length + to] ?? 0);
    result[to] = sum * (word[to] ?? 0);
  }
  return normalised(result);
}

/** Divided by their sum, in place. */
function normalised(values: Float64Array): Float64Array {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / total;
  return values;
}
