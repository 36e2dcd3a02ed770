/** No decision looks at more. */
export const mostFeatures = 160;

/**
 * The features of one decision, each hashed to a 32-bit key. Its number, most often its place in the
 * list, is a part of the key, so every caller adds the same templates in the same order. Two of the half million features
 * that a model knows meet by chance about once in 10,000 look-ups of an unknown one: too rare to matter.
 */
export class FeatureList {
  readonly keys = new Int32Array(mostFeatures);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds the feature that holds up to four values. */
  add(a: number, b = 0, c = 0, d = 0): void {
    this.addAs(this.count + 1, a, b, c, d);
  }

  /** The same for a feature whose number is not its place in the list. */
  addAs(number: number, a: number, b = 0, c = 0, d = 0): void {
    let key = Math.imul(number, 0x9e3779b1) ^ a;
    key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) ^ b;
    key = Math.imul(key ^ (key >>> 13), 0x297a2d39) ^ c;
    key = Math.imul(key ^ (key >>> 16), 0x7feb352d) ^ d;
    key = Math.imul(key ^ (key >>> 15), 0x846ca68b);
    this.keys[this.count] = key ^ (key >>> 16);
    this.count += 1;
  }
}

/** Whatever scores classes: the trained model, or the perceptron while it learns. */
export type Scorer = {
  /** Adds to `scores[class]` what every feature in the list says for that class. */
  addScores(features: FeatureList, scores: Int32Array): void;
};
