import { askedAt, type Room } from './room.ts';
import { answerKey, type Result, type Session } from './session.ts';

/** Adds the results of the revealed question to the scores. Safe to repeat: every answer counts once. */
export async function scoreResults(room: Room, session: Session): Promise<void> {
  const { bankId, question } = askedAt(await room.plans.of(session.id), session.index);
  const record = ({ userId, name, verdict, points }: Result) =>
    room.scores.record({
      key: answerKey(session, userId),
      guildId: session.guildId,
      userId,
      name,
      right: verdict === 'right',
      points,
      at: session.shownAt ?? session.startedAt,
      countsOnBoard: session.mode === 'together',
      question: { bankId, questionId: question.id },
    });
  await Promise.all(session.results.map(record));
}
