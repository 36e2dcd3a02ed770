import type { ModelData } from '../src/questions/parsing/linear-model.ts';

/** Writes what `WeightsReader` reads. */
export class WeightsWriter {
  readonly #parts: Uint8Array[] = [];

  texts(texts: readonly string[]): void {
    this.bytes(new TextEncoder().encode(texts.join('\n')));
  }

  bytes(bytes: Uint8Array): void {
    this.#length(bytes.length);
    this.#parts.push(bytes);
  }

  shorts(numbers: Int16Array): void {
    this.#length(numbers.length);
    for (const shift of [0, 8])
      this.#parts.push(Uint8Array.from(numbers, (n) => (n >> shift) & 255));
  }

  /** @throws Error when the numbers do not rise. */
  rising(numbers: Int32Array): void {
    this.#length(numbers.length);
    const steps = Array.from(numbers, (n, index) => n - (numbers[index - 1] ?? -(2 ** 31)));
    if (steps.some((step, index) => step <= 0 && index > 0))
      throw new Error('the keys do not rise');
    for (const shift of [0, 8, 16, 24])
      this.#parts.push(Uint8Array.from(steps, (step) => Math.floor(step / 2 ** shift) % 256));
  }

  /** A number of one to four bytes for each hash of a word. */
  table(numbers: ReadonlyMap<number, number>, byteCount: number): void {
    const rows = [...numbers].sort(([a], [b]) => a - b);
    this.rising(Int32Array.from(rows, ([key]) => key));
    for (let shift = 8 * (byteCount - 1); shift >= 0; shift -= 8)
      this.bytes(Uint8Array.from(rows, ([, number]) => (number >> shift) & 255));
  }

  model(model: ModelData): void {
    this.texts(model.classes);
    this.rising(model.keys);
    this.bytes(model.lengths);
    this.bytes(model.entryClasses);
    this.shorts(model.entryWeights);
  }

  result(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  #length(length: number): void {
    this.#parts.push(Uint8Array.from([0, 8, 16, 24], (shift) => (length >>> shift) & 255));
  }
}
