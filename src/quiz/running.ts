import { UserFailure } from '../failures.ts';
import { type Change, remove, type Write } from '../storage/store.ts';
import { mark } from './grading.ts';
import { advance, type QuizEvent } from './machine.ts';
import { revealTimeMs } from './pace.ts';
import { askedAt, type Room } from './room.ts';
import { keptRound, scoreResults } from './scoring.ts';
import {
  answers,
  hints,
  questionKey,
  type Result,
  type Session,
  sessions,
  stages,
} from './session.ts';
import { stageKeyOf } from './starting.ts';

/**
 * Lets one event happen to a quiz, in one atomic write.
 *
 * @returns the quiz afterwards; unchanged if the event did not fit any more.
 * @throws {UserFailure} `quiz-over` when there is no such quiz.
 */
export async function happen(room: Room, quizId: string, event: QuizEvent): Promise<Session> {
  return room.store.update(sessions, quizId, async (session, read) => {
    if (session === undefined) throw new UserFailure('quiz-over', {});
    const value = advance(session, event);
    if (value === session) return { result: session };
    const also: Write[] = [];
    if (event.type === 'settle') also.push(keptRound(session, value));
    if (value.phase === 'finished') {
      const stage = await read(stages, stageKeyOf(session));
      if (stage?.quizId === quizId) also.push(remove(stages, stageKeyOf(session)));
    }
    return { value, also, result: value } satisfies Change<Session, Session>;
  });
}

/**
 * Closes question `index`, grades its answers and adds them to the scores. Safe to call again after a
 * crash at any point: what is done already is found done.
 *
 * @param away whether the bot was away while the question was open.
 */
export async function closeQuestion(
  room: Room,
  quizId: string,
  { index, away = false }: { readonly index: number; readonly away?: boolean },
): Promise<Session> {
  const closing = await happen(room, quizId, { type: 'close', index });
  if (closing.index !== index || closing.phase !== 'closing') return closing;
  const results = await resultsOf(room, closing);
  const plan = await room.plans.of(quizId);
  const pauseMs = revealTimeMs(askedAt(plan, index), closing.pace);
  const settled = await happen(room, quizId, {
    type: 'settle',
    index,
    results,
    nextAt: pauseMs === undefined ? undefined : room.now() + pauseMs,
    countsAsSilence: !away && closing.mode === 'together',
  });
  await scoreResults(room, settled);
  return settled;
}

/** Goes on from the revealed question `index`: to the next one, or to the end. */
export async function goOn(room: Room, quizId: string, index: number): Promise<Session> {
  const session = await room.store.get(sessions, quizId);
  if (session === undefined) throw new UserFailure('quiz-over', {});
  // Scoring again costs little and makes sure that a crash or a full disk in between has lost no point.
  if (session.phase === 'revealed') await scoreResults(room, session);
  return happen(room, quizId, { type: 'next', index });
}

/** In a private quiz its player decides alone: the answer is shown, or the next question asked. */
export async function skipAlone(room: Room, { id, index, phase }: Session): Promise<Session> {
  return phase === 'revealed' ? goOn(room, id, index) : closeQuestion(room, id, { index });
}

/** Ends a quiz. The answers to an open question still count. */
export async function stopQuiz(
  room: Room,
  quizId: string,
  ending: 'stopped' | 'unreachable',
): Promise<Session> {
  const stopped = await happen(room, quizId, { type: 'stop', ending });
  await closeQuestion(room, quizId, { index: stopped.index });
  return goOn(room, quizId, stopped.index);
}

async function resultsOf(room: Room, session: Session): Promise<readonly Result[]> {
  const plan = await room.plans.of(session.id);
  const asked = askedAt(plan, session.index);
  const prefix = questionKey(session);
  const hinted = new Set<string>();
  for await (const key of room.store.keys(hints, prefix)) hinted.add(key.slice(prefix.length));
  const results: Result[] = [];
  for await (const [key, answer] of room.store.range(answers, prefix))
    results.push(mark(key.slice(prefix.length), answer, { session, plan, asked, hinted }));
  return results;
}
