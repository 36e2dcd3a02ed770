import { hashText } from '../questions/random.ts';
import type { Plan } from './records.ts';

export const leastRetention = 0.7;
export const mostRetention = 0.97;

/** The default weights of FSRS-6, written down: cards must not be remembered otherwise after an update of ts-fsrs. */
export const usualWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

type PlanParts = Omit<Plan, 'version' | 'id' | 'weightsId'>;

/** A plan under the name that its contents give it: the same wishes are the same plan. */
export function planWith(parts: PlanParts): Plan {
  const { weights, retention, learningSteps, relearningSteps, longestDays, isFuzzed } = parts;
  const weightsId = hashText(JSON.stringify(weights));
  const wishes = [retention, learningSteps, relearningSteps, longestDays, isFuzzed];
  return {
    version: 1,
    id: hashText(`${weightsId} ${JSON.stringify(wishes)}`),
    weightsId,
    weights,
    retention,
    learningSteps,
    relearningSteps,
    longestDays,
    isFuzzed,
  };
}

/** What everybody begins with. */
export const usualPlan: Plan = planWith({
  weights: usualWeights,
  retention: 0.9,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  longestDays: 36_500,
  isFuzzed: true,
});
