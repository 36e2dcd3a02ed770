import type { Train, TrainingItem } from './fit-weights.ts';

const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** The trainer is not there: it is a native library, and not every platform has one. */
export class TrainerMissing extends Error {
  override readonly name = 'TrainerMissing';
}

/**
 * The trainer of FSRS. It runs in threads of its own, but a panic in it, or the end of a worker thread in the
 * middle of it, ends the whole process (tried with 0.5.0): so it is used in a process of its own only.
 *
 * @param library its name.
 * @param relearningStepCount how many steps a forgotten card goes through: they bear on two of the weights.
 * @throws {TrainerMissing} when the library cannot be loaded.
 */
export async function trainerOf(library: string, relearningStepCount: number): Promise<Train> {
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = await load(library);
  const made = (item: TrainingItem) =>
    new FSRSBindingItem(
      item.map(({ rating, elapsedDays }) => new FSRSBindingReview(grades[rating], elapsedDays)),
    );
  return (items) =>
    computeParameters(items.map(made), {
      enableShortTerm: true,
      numRelearningSteps: relearningStepCount,
    });
}

async function load(library: string): Promise<typeof import('@open-spaced-repetition/binding')> {
  try {
    return await import(library);
  } catch (cause) {
    throw new TrainerMissing(`${library} cannot be loaded`, { cause });
  }
}
