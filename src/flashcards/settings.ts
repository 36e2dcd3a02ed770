import { UserFailure } from '../failures.ts';
import { put } from '../storage/store.ts';
import { changeMember, memberOf, planOf } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { leastRetention, mostRetention, planWith, usualPlan } from './plan.ts';
import { type Plan, planRecords, type StudySettings } from './records.ts';
import { reschedule } from './reminders.ts';
import type { Study } from './study.ts';
import { isTimeZone, zoneName } from './study-day.ts';

/** What a member has chosen. */
export type Chosen = { readonly settings: StudySettings; readonly plan: Plan };

/** What a member wants otherwise; what is absent stays. */
export type Wanted = {
  readonly zone?: string | undefined;
  readonly newPerDay?: number | undefined;
  readonly reviewsPerDay?: number | undefined;
  readonly learnAheadMinutes?: number | undefined;
  readonly hasTwoButtons?: boolean | undefined;
  readonly areQuizzesCounted?: boolean | undefined;
  /** From 0.7 to 0.97. */
  readonly retention?: number | undefined;
  /** As typed, e.g. `1m 10m`, or `none`. */
  readonly learningSteps?: string | undefined;
  readonly relearningSteps?: string | undefined;
};

const mostPerDay = 9_999;
const mostLearnAhead = 240;
const mostSteps = 6;
const longestStepMinutes = 7 * 24 * 60;
const minutesOf = { m: 1, h: 60, d: 24 * 60 } as const;

export async function chosenBy(study: Study, userId: string): Promise<Chosen> {
  const { settings, planId } = await memberOf(study, userId);
  const plan = await planOf((...args) => study.store.get(...args), userId, planId);
  return { settings, plan };
}

/**
 * Changes what is named. Cards are scheduled by it from their next review on.
 *
 * @throws {UserFailure} `unknown-zone`, `number-out-of-range`, `steps-unfit`.
 */
export async function choose(study: Study, userId: string, wanted: Wanted): Promise<Chosen> {
  requireRanges(wanted);
  const chosen = await changeMember(study, userId, async (open) => {
    const { settings } = open.member;
    const before = await planOf((...args) => open.read(...args), userId, open.member.planId);
    const { learningSteps, relearningSteps } = wanted;
    const plan = planWith({
      ...before,
      retention: wanted.retention ?? before.retention,
      learningSteps: learningSteps === undefined ? before.learningSteps : stepsFrom(learningSteps),
      relearningSteps:
        relearningSteps === undefined ? before.relearningSteps : stepsFrom(relearningSteps),
    });
    const settingsNow: StudySettings = {
      zone: wanted.zone === undefined ? settings.zone : requireZone(wanted.zone),
      newPerDay: wanted.newPerDay ?? settings.newPerDay,
      reviewsPerDay: wanted.reviewsPerDay ?? settings.reviewsPerDay,
      learnAheadMinutes: wanted.learnAheadMinutes ?? settings.learnAheadMinutes,
      hasTwoButtons: wanted.hasTwoButtons ?? settings.hasTwoButtons,
      areQuizzesCounted: wanted.areQuizzesCounted ?? settings.areQuizzesCounted,
    };
    open.describe({ settings: settingsNow });
    usePlan(open, plan);
    return { settings: settingsNow, plan };
  });
  if (wanted.zone !== undefined) await reschedule(study, userId);
  return chosen;
}

/** Schedules with other weights from now on, e.g. those that the optimiser has found. */
export async function useWeights(
  study: Study,
  userId: string,
  weights: readonly number[],
): Promise<Plan> {
  return changeMember(study, userId, async (open) => {
    const before = await planOf((...args) => open.read(...args), userId, open.member.planId);
    const plan = planWith({ ...before, weights });
    usePlan(open, plan);
    return plan;
  });
}

/** @throws {UserFailure} `unknown-zone`. */
export function requireZone(asked: string): string {
  if (!isTimeZone(asked.trim())) throw new UserFailure('unknown-zone', { asked });
  return zoneName(asked.trim());
}

/** Steps as they are written: `1m 10m`, or `none`. */
export function stepsInWords(steps: readonly string[]): string {
  return steps.length === 0 ? 'none' : steps.join(' ');
}

function usePlan(open: OpenMember, plan: Plan): void {
  if (plan.id === open.member.planId) return;
  open.describe({ planId: plan.id });
  if (plan.id !== usualPlan.id)
    open.also(put(planRecords, `${open.opening.userId}.${plan.id}`, plan));
}

/** @throws {UserFailure} `steps-unfit`. */
function stepsFrom(asked: string): Plan['learningSteps'] {
  const words = asked
    .trim()
    .toLowerCase()
    .split(/[\s,]+/);
  if (words.length === 1 && (words[0] === 'none' || words[0] === '')) return [];
  const steps = words.map(stepFrom);
  const known = steps.filter((step) => step !== undefined);
  if (known.length < steps.length || known.length > mostSteps)
    throw new UserFailure('steps-unfit', { asked });
  return known;
}

function stepFrom(word: string): Plan['learningSteps'][number] | undefined {
  const [, figure = '', letter] = /^(\d{1,4})([mhd])$/.exec(word) ?? [];
  const count = Number(figure);
  const unit = letter === 'm' || letter === 'h' || letter === 'd' ? letter : undefined;
  if (unit === undefined || count < 1 || count * minutesOf[unit] > longestStepMinutes)
    return undefined;
  return `${count}${unit}`;
}

/** @throws {UserFailure} `number-out-of-range`. */
function requireRanges(wanted: Wanted): void {
  requireWithin('The number of new cards a day', wanted.newPerDay, [0, mostPerDay]);
  requireWithin('The number of reviews a day', wanted.reviewsPerDay, [0, mostPerDay]);
  requireWithin('The minutes to learn ahead', wanted.learnAheadMinutes, [0, mostLearnAhead]);
  const percent = wanted.retention === undefined ? undefined : wanted.retention * 100;
  const range = [leastRetention * 100, mostRetention * 100] as const;
  requireWithin('The percentage that you want to remember', percent, range);
}

function requireWithin(
  what: string,
  asked: number | undefined,
  [least, most]: readonly [number, number],
): void {
  if (asked === undefined || (asked >= least && asked <= most)) return;
  throw new UserFailure('number-out-of-range', { what, asked: String(asked), least, most });
}
