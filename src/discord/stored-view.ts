import { askedAt, type Room } from '../quiz/room.ts';
import { answers, questionKey, roundKey, rounds, type Session } from '../quiz/session.ts';
import { quizView } from './views/quiz-view.ts';
import type { View } from './views/view.ts';

/** The message of a quiz as it is stored. @param note a line on top of it. */
export async function viewOf(room: Room, session: Session, note?: string): Promise<View> {
  const asked = askedAt(await room.plans.of(session.id), session.index);
  const answerCount = session.phase === 'open' ? await countAnswers(room, session) : 0;
  const accepted = session.gradingCount === undefined ? [] : await acceptedIn(room, session);
  return quizView({
    session,
    asked,
    answerCount,
    accepted,
    ...(note === undefined ? {} : { note }),
  });
}

/** What counts in this round since a moderator has accepted it. */
async function acceptedIn({ store }: Room, { id, index }: Session): Promise<readonly string[]> {
  return (await store.get(rounds, roundKey(id, index)))?.accepted ?? [];
}

async function countAnswers({ store }: Room, session: Session): Promise<number> {
  let count = 0;
  for await (const _ of store.keys(answers, questionKey(session))) count += 1;
  return count;
}
