import type { ModelData } from '../src/questions/parsing/linear-model.ts';

/**
 * The sum of models that learned the same from differently shuffled sentences: their errors by chance level
 * out. Weights come in steps of `step`; only the `most` greatest stay, and features that keep one.
 */
export function sumModels(
  models: readonly [ModelData, ...ModelData[]],
  { step, most }: { readonly step: number; readonly most: number },
): ModelData {
  const sum = models.reduce(addModels);
  const least = leastKept(sum.entryWeights, most);
  const kept = new ModelBuilder();
  for (const { key, entries } of readRows(sum)) {
    const strong = [...entries].filter(([, weight]) => Math.abs(weight) >= least);
    kept.add(
      key,
      strong.map(([place, weight]) => [place, Math.round(weight / step)]),
    );
  }
  return kept.build(sum.classes);
}

type Row = { readonly key: number; readonly entries: ReadonlyMap<number, number> };

/** Both keep their features in rising order, so one pass over both at once is enough. */
function addModels(a: ModelData, b: ModelData): ModelData {
  const result = new ModelBuilder();
  const [left, right] = [readRows(a), readRows(b)];
  let [one, two] = [left.next(), right.next()];
  while (!one.done || !two.done) {
    const key = Math.min(one.value?.key ?? 2 ** 31, two.value?.key ?? 2 ** 31);
    const sum = new Map<number, number>();
    for (const row of [one.value, two.value]) {
      if (row?.key !== key) continue;
      for (const [place, weight] of row.entries) sum.set(place, (sum.get(place) ?? 0) + weight);
    }
    if (one.value?.key === key) one = left.next();
    if (two.value?.key === key) two = right.next();
    result.add(
      key,
      [...sum].sort(([m], [n]) => m - n),
    );
  }
  return result.build(a.classes);
}

function* readRows(model: ModelData): Generator<Row, undefined> {
  let at = 0;
  for (let index = 0; index < model.keys.length; index++) {
    const entries = new Map<number, number>();
    for (const end = at + (model.lengths[index] ?? 0); at < end; at++)
      entries.set(model.entryClasses[at] ?? 0, model.entryWeights[at] ?? 0);
    yield { key: model.keys[index] ?? 0, entries };
  }
}

/** The least size of weight such that no more than `most` weights have it. */
function leastKept(weights: Int16Array, most: number): number {
  const counts = new Int32Array(2 ** 15 + 1);
  for (const weight of weights) {
    const size = Math.abs(weight);
    counts[size] = (counts[size] ?? 0) + 1;
  }
  let kept = 0;
  for (let size = counts.length - 1; size > 0; size--) {
    kept += counts[size] ?? 0;
    if (kept > most) return size + 1;
  }
  return 1;
}

class ModelBuilder {
  readonly #keys: number[] = [];
  readonly #lengths: number[] = [];
  readonly #classes: number[] = [];
  readonly #weights: number[] = [];

  /** The next feature; one without weights is left out. */
  add(key: number, entries: readonly (readonly [place: number, weight: number])[]): void {
    const spoken = entries.filter(([, weight]) => weight !== 0);
    if (spoken.length === 0) return;
    this.#keys.push(key);
    this.#lengths.push(spoken.length);
    for (const [place, weight] of spoken) {
      this.#classes.push(place);
      this.#weights.push(weight);
    }
  }

  build(classes: readonly string[]): ModelData {
    return {
      classes,
      keys: Int32Array.from(this.#keys),
      lengths: Uint8Array.from(this.#lengths),
      entryClasses: Uint8Array.from(this.#classes),
      entryWeights: Int16Array.from(this.#weights),
    };
  }
}
