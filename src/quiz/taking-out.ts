import type { Room } from './room.ts';
import { happen } from './running.ts';
import { type Session, sessions, stages } from './session.ts';

export type TakenOut = {
  /** Where it holds: a server, or `@me` and a person for what they play alone. */
  readonly guildId: string;
  readonly userId: string;
  readonly bankId: string;
  readonly questionId: string;
  /** The quiz in which it was taken out, which may be over. */
  readonly quizId: string;
};

/**
 * Tells the quizzes of a server that a question was taken out of play: those that have not asked it yet
 * pass it over, the others say so. Safe to repeat.
 *
 * @returns the quizzes that have the question.
 */
export async function takeOut(room: Room, out: TakenOut): Promise<readonly Session[]> {
  const quizIds = new Set([out.quizId]);
  for await (const [, { quizId }] of room.store.range(stages, '')) quizIds.add(quizId);
  const told: Session[] = [];
  for (const quizId of quizIds) {
    const session = await room.store.get(sessions, quizId);
    if (session === undefined || !isPlayedThere(session, out)) continue;
    const asked = (await room.plans.find(quizId))?.asked ?? [];
    const question = asked.findIndex(
      ({ bankId, question: { id } }) => bankId === out.bankId && id === out.questionId,
    );
    if (question >= 0) told.push(await happen(room, quizId, { type: 'taken-out', question }));
  }
  return told;
}

function isPlayedThere({ guildId, starter }: Session, out: TakenOut): boolean {
  return guildId === out.guildId && (guildId !== '@me' || starter.id === out.userId);
}
