import { UserFailure } from '../failures.ts';
import { askedAt, type Room } from './room.ts';
import { type Asked, answerKey, answers, type Session, sessions } from './session.ts';

export type Missed = { readonly asked: Asked; readonly index: number; readonly given: string };

/**
 * What one person got wrong in one quiz.
 *
 * @throws {UserFailure} `quiz-over` once the quiz has expired, `nothing-missed-here`.
 */
export async function missedIn(
  room: Room,
  quizId: string,
  userId: string,
): Promise<{ readonly session: Session; readonly missed: readonly Missed[] }> {
  const session = await room.store.get(sessions, quizId);
  if (session === undefined) throw new UserFailure('quiz-over', {});
  const plan = await room.plans.of(quizId);
  const missed: Missed[] = [];
  for (let index = 0; index <= session.index; index += 1) {
    const key = answerKey(session, userId, index);
    if ((await room.scores.wasRight(key)) !== false) continue;
    const given = (await room.store.get(answers, key))?.given ?? '';
    missed.push({ asked: askedAt(plan, index), index, given });
  }
  if (missed.length === 0) throw new UserFailure('nothing-missed-here', {});
  return { session, missed };
}
