import { type Grade, gradeTyped } from '../questions/grade-answer.ts';
import type { Answer, Asked, Plan, Result, Session } from './session.ts';

/** A right answer. */
const pointsForRight = 1;
/** With the speed bonus on: one more for a right answer in the first third of the time, without a hint. */
const bonusPoints = 1;
const bonusShare = 1 / 3;

export type Marking = {
  readonly session: Session;
  readonly plan: Plan;
  readonly asked: Asked;
  /** Who has seen a hint to this question. */
  readonly hinted: ReadonlySet<string>;
};

/** Grades one answer by the rules of its quiz. */
export function mark(userId: string, answer: Answer, marking: Marking): Result {
  const { verdict, missing } = gradeOf(answer.given, marking);
  const points =
    verdict !== 'right'
      ? 0
      : pointsForRight + (earnsBonus(userId, answer, marking) ? bonusPoints : 0);
  const lack = missing === undefined ? {} : { missing };
  return { userId, name: answer.name, given: answer.given, verdict, ...lack, points };
}

function gradeOf(given: string, { asked, plan }: Marking): Grade {
  if (asked.choices.length > 0)
    return { verdict: isRightChoice(given, asked.question) ? 'right' : 'wrong' };
  return gradeTyped(asked.question, given, plan.names);
}

/** A second option is right once a moderator has accepted it. */
function isRightChoice(given: string, { answer, accepted }: Asked['question']): boolean {
  return given === answer || accepted.includes(given);
}

function earnsBonus(userId: string, answer: Answer, { session, hinted }: Marking): boolean {
  const { speedBonus, shownAt, deadline } = session;
  if (!speedBonus || shownAt === undefined || deadline === undefined) return false;
  return !hinted.has(userId) && answer.at - shownAt <= (deadline - shownAt) * bonusShare;
}
