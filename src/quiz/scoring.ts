import type { AnsweredQuestion } from '../scores/score-service.ts';
import { put, type Write } from '../storage/store.ts';
import { askedAt, type Room } from './room.ts';
import {
  type Asked,
  answerKey,
  noBank,
  type Result,
  type Round,
  roundKey,
  rounds,
  type Session,
} from './session.ts';

/** Adds the results of the revealed question to the scores. Safe to repeat: every answer counts once. */
export async function scoreResults(room: Room, session: Session): Promise<void> {
  const { index, results, shownAt } = session;
  const asked = askedAt(await room.plans.of(session.id), index);
  const record = async (result: Result) => {
    const answer = answered(result, { session, index, asked, shownAt });
    await room.scores.record(answer);
    await tell(room, answer, asked);
  };
  await Promise.all(results.map(record));
}

/** Sets what the answers to a question are worth since it was graded anew. Safe to repeat. */
export async function scoreRound(
  room: Room,
  { session, index, round }: { session: Session; index: number; round: Round },
): Promise<void> {
  const asked = askedAt(await room.plans.of(session.id), index);
  const { shownAt, grading } = round;
  const correct = async (result: Result) => {
    const answer = answered(result, { session, index, asked, shownAt });
    await room.scores.correct(answer, grading);
    await tell(room, answer, asked);
  };
  await Promise.all(round.results.map(correct));
}

/** The question in play as it is kept once it is over, to be graded anew if need be. */
export function keptRound({ shownAt, deadline }: Session, settled: Session): Write {
  return put(rounds, roundKey(settled.id, settled.index), {
    version: 1,
    ...(shownAt === undefined ? {} : { shownAt }),
    ...(deadline === undefined ? {} : { deadline }),
    results: settled.results,
    accepted: [],
    grading: 0,
  });
}

async function tell(
  { onGraded }: Room,
  { key, userId, right, question }: AnsweredQuestion,
  asked: Asked,
): Promise<void> {
  if (question === undefined) return;
  await onGraded?.({ key, userId, right, question: { ...question, kind: asked.question.kind } });
}

type About = {
  readonly session: Session;
  readonly index: number;
  readonly asked: Asked;
  readonly shownAt: number | undefined;
};

function answered(
  { userId, name, verdict, points }: Result,
  { session, index, asked, shownAt }: About,
): AnsweredQuestion {
  return {
    key: answerKey(session, userId, index),
    guildId: session.guildId,
    userId,
    name,
    right: verdict === 'right',
    points,
    at: shownAt ?? session.startedAt,
    countsOnBoard: session.mode === 'together',
    // A question without a bank cannot be asked again later.
    question:
      asked.bankId === noBank ? undefined : { bankId: asked.bankId, questionId: asked.question.id },
  };
}
