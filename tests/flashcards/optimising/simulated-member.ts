import { FSRS, type FSRSState, forgetting_curve, type Grade } from 'ts-fsrs';
import type { LoggedReview } from '../../../src/flashcards/optimising/review-log.ts';
import { type Random, seededRandom } from '../../../src/questions/random.ts';

const dayMs = 24 * 60 * 60 * 1000;
const ratings = ['again', 'hard', 'good', 'easy'] as const;

export type Member = {
  /** How they really forget: weights of FSRS-6. */
  readonly truth: readonly number[];
  /** By which weights their cards have come back so far. */
  readonly schedule: readonly number[];
  readonly cardCount: number;
  readonly dayCount: number;
  readonly seed: string;
};

/** The log of a member who remembers by `truth` and studies by `schedule`, new cards every day. */
export function simulatedLog(member: Member): readonly LoggedReview[] {
  const random = seededRandom(member.seed);
  return Array.from({ length: member.cardCount }, (_, index) =>
    cardLog(`card${index}`, member, random),
  ).flat();
}

function cardLog(cardId: string, member: Member, random: Random): readonly LoggedReview[] {
  const { truth, schedule, dayCount } = member;
  const [really, planned] = [truth, schedule].map(
    (w) => new FSRS({ w: [...w], enable_fuzz: false }),
  );
  if (really === undefined || planned === undefined) return [];
  const log: LoggedReview[] = [];
  let day = Math.floor(random() * dayCount * 0.8);
  let elapsedDays = 0;
  let memory: FSRSState | null = null;
  let plan: FSRSState | null = null;
  while (day < dayCount) {
    const chance = memory === null ? 0.7 : forgetting_curve(truth, elapsedDays, memory.stability);
    const grade: Grade = random() < chance ? gradeBy(random) : 1;
    const rating = ratings[grade - 1] ?? 'again';
    log.push({ cardId, at: day * dayMs + log.length, elapsedDays, rating });
    memory = really.next_state(memory, elapsedDays, grade);
    plan = planned.next_state(plan, elapsedDays, grade);
    elapsedDays = Math.max(1, Math.round(planned.next_interval(plan.stability, 0)));
    day += elapsedDays;
  }
  return log;
}

/** Of a card that was remembered. */
function gradeBy(random: Random): Grade {
  const chance = random();
  if (chance < 0.1) return 2;
  return chance < 0.9 ? 3 : 4;
}
