import { FSRS, type FSRSState, forgetting_curve, type Grade, Rating } from 'ts-fsrs';
import { type History, isTest, type LoggedRating } from './review-log.ts';

/** A test of memory that has come, and what the weights had expected of it. */
export type Prediction = {
  readonly cardId: string;
  /** Ms since 1970. */
  readonly at: number;
  /** The chance to remember, above 0 and below 1. */
  readonly chance: number;
  readonly isRemembered: boolean;
  /** In which of the classes of FSRS's benchmark it falls: alike in days, in reviews and in lapses. */
  readonly bin: string;
};

/** How far predictions were from what came. Both are better the less they are. */
export type Misses = {
  /** Mean negative logarithm of the chance given to what came. */
  readonly logLoss: number;
  /** Root mean square of how far mean chance and mean outcome lie apart in a bin, 0 to 1. */
  readonly rmseBins: number;
};

const grades: Readonly<Record<LoggedRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** What `weights` expect of every test in `histories`, from nothing but what came before each. */
export function predictions(
  weights: readonly number[],
  histories: readonly History[],
): readonly Prediction[] {
  const model = new FSRS({ w: [...weights], enable_short_term: true });
  return histories.flatMap((history) => predicted(history, model, weights));
}

export function missesOf(found: readonly Prediction[]): Misses {
  const count = Math.max(1, found.length);
  const logLoss = found.reduce((sum, one) => sum + lossOf(one), 0) / count;
  const bins = new Map<string, { count: number; chances: number; remembered: number }>();
  for (const { bin, chance, isRemembered } of found) {
    const sums = bins.get(bin) ?? { count: 0, chances: 0, remembered: 0 };
    sums.count += 1;
    sums.chances += chance;
    sums.remembered += isRemembered ? 1 : 0;
    bins.set(bin, sums);
  }
  const squares = [...bins.values()].reduce(
    (sum, bin) => sum + (bin.chances - bin.remembered) ** 2 / bin.count,
    0,
  );
  return { logLoss, rmseBins: Math.sqrt(squares / count) };
}

/** The negative logarithm of the chance that was given to what came. */
export function lossOf({ chance, isRemembered }: Prediction): number {
  return -Math.log(isRemembered ? chance : 1 - chance);
}

function predicted(
  history: History,
  model: FSRS,
  weights: readonly number[],
): readonly Prediction[] {
  const found: Prediction[] = [];
  let state: FSRSState | null = null;
  let testCount = 0;
  let lapseCount = 0;
  for (const [index, review] of history.entries()) {
    const { cardId, at, elapsedDays, rating } = review;
    if (state !== null && isTest(review, index)) {
      testCount += 1;
      const chance = forgetting_curve(weights, elapsedDays, state.stability);
      const bin = binOf(elapsedDays, testCount, lapseCount);
      found.push({ cardId, at, chance, isRemembered: rating !== 'again', bin });
      if (rating === 'again') lapseCount += 1;
    }
    state = model.next_state(state, elapsedDays, grades[rating]);
  }
  return found;
}

/** The classes of the FSRS benchmark (open-spaced-repetition/srs-benchmark, `rmse_matrix`): each a power wide. */
function binOf(elapsedDays: number, testCount: number, lapseCount: number): string {
  const power = (value: number, base: number) => Math.floor(Math.log(value) / Math.log(base));
  const lapses = lapseCount === 0 ? 'none' : power(lapseCount, 1.73);
  return [power(elapsedDays, 3.62), power(testCount + 1, 1.89), lapses].join(' ');
}
