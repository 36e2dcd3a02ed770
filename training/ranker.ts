import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { hashText } from '../src/questions/random.ts';
import { acceptability, type RankerWeights } from '../src/questions/ranker/ranker.ts';

const folder = new URL('./ratings/', import.meta.url);
const weightsFile = new URL('../src/questions/ranker/weights.json', import.meta.url);

/** One rated item; `src/questions/RATING.md` says what the six points mean. */
const ratingSchema = z.object({
  id: z.string(),
  article: z.string(),
  generator: z.string(),
  rater: z.string(),
  kind: z.string(),
  /** The generator has learned since to refuse it, or no longer writes it. */
  refused: z.literal(true).optional(),
  features: z.record(z.string(), z.number()),
  grammatical: z.boolean(),
  answerable: z.boolean(),
  oneAnswer: z.boolean(),
  selfContained: z.boolean(),
  worthAsking: z.boolean(),
  optionsFair: z.boolean(),
  /** Not acceptable, but a kinder teacher would pass it. */
  closeCall: z.literal(true).optional(),
});

export type Rated = {
  readonly features: Readonly<Record<string, number>>;
  readonly acceptable: boolean;
  readonly isCloseCall?: boolean;
  readonly article: string;
  readonly generator: string;
  /** What is no longer written says nothing about what is: the ranker does not learn from it. */
  readonly isRefused: boolean;
};

/** Features that stand in fewer rated items say more of those items than of the feature. */
const leastItems = 6;
const strength = 100;
/** What a close call counts for, between 0 (not acceptable) and 1. */
const closeWorth = 0.35;
/** What an item of an older generator counts for, against 1 for one of the newest. */
const oldShare = 0.15;
const rounds = 1_500;
const rate = 0.3;
/** Every fifth article is held out. */
const folds = 5;
/**
 * Items below this are not shown while there are enough others. `src/questions/RATING.md` says how many at or above
 * it are acceptable to a strict rater.
 */
const cutOff = 0.42;
/** What fills up an article that gives few. */
const floor = 0.28;

/** Trains the ranker on the ratings and writes its weights; prints its precision on the held-out articles. */
export function trainRanker(): void {
  const rated = readRatings().filter(({ isRefused }) => !isRefused);
  const isHeldOut = ({ article }: Rated) =>
    Number.parseInt(hashText(article).slice(0, 6), 16) % folds === 0;
  const [held, train] = [rated.filter(isHeldOut), rated.filter((one) => !isHeldOut(one))];
  const weights = learned(train);
  writeFileSync(weightsFile, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`${summary('training part', train, weights)}\n`);
  process.stdout.write(`${summary('held out', held, weights)}\n`);
}

/** @throws ZodError naming the field of a line that is no rating. */
export function readRatings(): Rated[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => {
      const one = ratingSchema.parse(JSON.parse(line));
      const { grammatical, answerable, oneAnswer, selfContained, worthAsking, optionsFair } = one;
      const points = [grammatical, answerable, oneAnswer, selfContained, worthAsking, optionsFair];
      return {
        features: one.features,
        article: one.article,
        generator: one.generator,
        acceptable: points.every(Boolean),
        isCloseCall: one.closeCall === true,
        isRefused: one.refused === true,
      };
    });
}

/**
 * Logistic regression with a quadratic penalty, by gradient descent on features divided by their spread. What
 * older generators wrote is less like what is written now, and weighs less; a feature that they did not
 * know yet is taken for average there.
 */
export function learned(rated: readonly Rated[]): RankerWeights {
  const names = namesOf(rated);
  const newest = rated
    .map(({ generator }) => generator)
    .sort()
    .at(-1);
  const shares = rated.map(({ generator }) => (generator === newest ? 1 : oldShare));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = names.map((name) => columnOf(name, rated, shares));
  const rows = rated.map((_, row) => columns.map(({ values }) => values[row] ?? 0));
  const values = names.map(() => 0);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = names.map((_, at) => (strength * (values[at] ?? 0)) / total);
    let slope = 0;
    rows.forEach((row, index) => {
      const sum = row.reduce((sum, value, at) => sum + value * (values[at] ?? 0), bias);
      const wanted = worthOf(rated[index]);
      const error = ((shares[index] ?? 0) * (1 / (1 + Math.exp(-sum)) - wanted)) / total;
      slope += error;
      row.forEach((value, at) => {
        slopes[at] = (slopes[at] ?? 0) + error * value;
      });
    });
    bias -= rate * slope;
    slopes.forEach((one, at) => {
      values[at] = (values[at] ?? 0) - rate * one;
    });
  }
  const slopes = values.map((value, at) => value / (columns[at]?.spread ?? 1));
  const shift = slopes.reduce((sum, slope, at) => sum + slope * (columns[at]?.mean ?? 0), 0);
  const weights = Object.fromEntries(names.map((name, at) => [name, round(slopes[at] ?? 0)]));
  return { bias: round(bias - shift), weights, cutOff, floor };
}

function worthOf(one: Rated | undefined): number {
  if (one?.acceptable === true) return 1;
  return one?.isCloseCall === true ? closeWorth : 0;
}

/** The features that stand in enough items, in order. */
function namesOf(rated: readonly Rated[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of rated)
    for (const [name, value] of Object.entries(features))
      if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastItems)
    .map(([name]) => name)
    .sort();
}

type Column = {
  readonly values: readonly number[];
  readonly mean: number;
  readonly spread: number;
};

/** A feature's values less their mean, by their spread; 0 in the items of a generator that never knew it. */
function columnOf(name: string, rated: readonly Rated[], shares: readonly number[]): Column {
  const knowing = new Set(
    rated.filter(({ features }) => features[name] !== undefined).map(({ generator }) => generator),
  );
  const known = rated.map(({ generator, features }) =>
    knowing.has(generator) ? (features[name] ?? 0) : undefined,
  );
  const meanOf = (value: (one: number) => number) => {
    let [sum, weight] = [0, 0];
    known.forEach((one, row) => {
      if (one === undefined) return;
      sum += (shares[row] ?? 0) * value(one);
      weight += shares[row] ?? 0;
    });
    return sum / weight;
  };
  const mean = meanOf((one) => one);
  const spread = Math.max(0.1, Math.sqrt(meanOf((one) => (one - mean) ** 2)));
  return {
    values: known.map((one) => (one === undefined ? 0 : (one - mean) / spread)),
    mean,
    spread,
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function summary(name: string, rated: readonly Rated[], weights: RankerWeights): string {
  const share = (items: readonly Rated[]) =>
    items.filter(({ acceptable }) => acceptable).length / Math.max(1, items.length);
  const scored = rated.map((one) => ({ one, score: acceptability(one.features, weights) }));
  const shown = scored.filter(({ score }) => score >= weights.cutOff).map(({ one }) => one);
  const good = scored.filter(({ one }) => one.acceptable);
  const bad = scored.filter(({ one }) => !one.acceptable);
  const wins = good.reduce(
    (sum, { score }) => sum + bad.filter((other) => other.score < score).length,
    0,
  );
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  return `${name}: ${rated.length} items, ${percent(share(rated))} acceptable; AUC ${(wins / Math.max(1, good.length * bad.length)).toFixed(3)}; at the cut-off ${weights.cutOff}: ${shown.length} items, ${percent(share(shown))} acceptable`;
}
