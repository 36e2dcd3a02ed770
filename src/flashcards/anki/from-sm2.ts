/** What FSRS knows of a memory: days until it is recalled with 90 %, and how hard it is, 1 to 10. */
export type Strength = { readonly stability: number; readonly difficulty: number };

/** How well SM-2's intervals are recalled, which Anki calls the historical retention. */
const retention = 0.9;
/** In FSRS's parameters, by their places. */
const places = { growth: 8, saturation: 9, spacing: 10, decay: 20 } as const;
const shortestDays = 0.001;

/**
 * The memory that SM-2's figures stand for, as Anki takes them over when somebody turns FSRS on. A memory
 * whose interval was recalled with 90 % has that interval as its stability; its difficulty is the one that
 * makes FSRS lengthen the next interval by `ease`:
 *
 *     S = max(interval, 0.001) * (0.9^(1/-w20) - 1) / (r^(1/-w20) - 1)
 *     D = 11 - (ease - 1) / (e^w8 * S^-w9 * (e^((1 - r) * w10) - 1)),   within 1 and 10
 *
 * @see https://github.com/open-spaced-repetition/fsrs-rs, `memory_state_from_sm2` in src/inference.rs
 * @param ease as a factor, e.g. 2.5.
 * @param weights the 21 parameters of FSRS-6.
 */
export function strengthFromSm2(
  intervalDays: number,
  ease: number,
  weights: readonly number[],
): Strength {
  const power = -1 / weightOf(weights, 'decay');
  const factor = (0.9 ** power - 1) / (retention ** power - 1);
  const stability = Math.max(intervalDays, shortestDays) * factor;
  const difficulty = 11 - (ease - 1) / growthPerPoint(stability, weights);
  return { stability, difficulty: Math.min(10, Math.max(1, difficulty)) };
}

/** The ease with which SM-2 would go on from this memory: the same formula the other way round. */
export function easeOf({ stability, difficulty }: Strength, weights: readonly number[]): number {
  return 1 + (11 - difficulty) * growthPerPoint(Math.max(stability, shortestDays), weights);
}

/** By how much one point less of difficulty lengthens an interval that was recalled, relative to it. */
function growthPerPoint(stability: number, weights: readonly number[]): number {
  return (
    Math.exp(weightOf(weights, 'growth')) *
    stability ** -weightOf(weights, 'saturation') *
    Math.expm1((1 - retention) * weightOf(weights, 'spacing'))
  );
}

function weightOf(weights: readonly number[], name: keyof typeof places): number {
  const weight = weights[places[name]];
  if (weight === undefined) throw new RangeError('FSRS-6 has 21 parameters');
  return weight;
}
