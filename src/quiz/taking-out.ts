import type { Room } from './room.ts';
import { happen } from './running.ts';
import { type Session, sessions, stages } from './session.ts';

/** A question that was taken out of play or put back. */
export type News = {
  readonly what: 'taken-out' | 'put-back';
  /** Where it holds: a server, or `@me` and a person for what they play alone. */
  readonly guildId: string;
  readonly userId: string;
  readonly bankId: string;
  readonly questionId: string;
  /** The quiz in which that was decided, which may be over. */
  readonly quizId: string;
};

/**
 * Tells the quizzes of a server that a question was taken out of play: those that have not asked it yet
 * pass it over, the others say so. Or that it was put back. Safe to repeat.
 *
 * @returns the quizzes that have the question.
 */
export async function tellQuizzes(room: Room, news: News): Promise<readonly Session[]> {
  const quizIds = new Set([news.quizId]);
  for await (const [, { quizId }] of room.store.range(stages, '')) quizIds.add(quizId);
  const told: Session[] = [];
  for (const quizId of quizIds) {
    const session = await room.store.get(sessions, quizId);
    if (session === undefined || !isPlayedThere(session, news)) continue;
    const asked = (await room.plans.find(quizId))?.asked ?? [];
    const question = asked.findIndex(
      ({ bankId, question: { id } }) => bankId === news.bankId && id === news.questionId,
    );
    if (question >= 0) told.push(await happen(room, quizId, { type: news.what, question }));
  }
  return told;
}

function isPlayedThere({ guildId, starter }: Session, news: News): boolean {
  return guildId === news.guildId && (guildId !== '@me' || starter.id === news.userId);
}
