import { UserFailure } from '../failures.ts';
import { type Change, put } from '../storage/store.ts';
import { mark } from './grading.ts';
import { type Hint, hintFor } from './hint.ts';
import { advance, votesNeeded } from './machine.ts';
import { graceMs } from './pace.ts';
import { askedAt, type Room, requireOpen, requireOwn } from './room.ts';
import { keptRound } from './scoring.ts';
import {
  type Answer,
  type Asked,
  answerKey,
  answers,
  hints,
  type Plan,
  questionKey,
  type Session,
  sessions,
} from './session.ts';

/** The longest typed answer, in characters. */
export const longestAnswer = 200;

export type Attempt = {
  readonly quizId: string;
  readonly index: number;
  readonly userId: string;
  readonly name: string;
  /** The number of a shown choice, or what was typed. */
  readonly given: { readonly choice: number } | { readonly typed: string };
};

export type Recorded = {
  readonly session: Session;
  readonly asked: Asked;
  readonly given: string;
  /** What this person had answered before, if it was something else; `given` if it was the same. */
  readonly before: string | undefined;
};

/**
 * Records an answer. Together it may be changed until the question closes and nothing is told before;
 * in a private quiz the question is graded and revealed in the same atomic write, and its points are
 * added by `scoreResults` once the answer is acknowledged.
 *
 * @throws {UserFailure} `quiz-over`, `question-over`, `already-answered`, `not-your-quiz`, `empty-answer`,
 *   `answer-too-long`, `button-out-of-date`.
 */
export async function giveAnswer(room: Room, attempt: Attempt): Promise<Recorded> {
  const { quizId, index, userId, name } = attempt;
  const plan = await room.plans.of(quizId);
  const asked = askedAt(plan, Math.min(index, plan.asked.length - 1));
  return room.store.update(
    sessions,
    quizId,
    async (current, read): Promise<Change<Session, Recorded>> => {
      const session = requirePlayable(current, attempt, room.now());
      const given = givenText(attempt.given, asked);
      const answer: Answer = { version: 1, name, given, at: room.now() };
      if (session.mode === 'private') return revealedAt(answer, { session, asked, plan, userId });
      const key = answerKey(session, userId);
      const before = await read(answers, key);
      // Written even if it is the same: of two quick presses the second may not have seen the first.
      const kept = before?.given === given ? { ...answer, at: before.at } : answer;
      const result = { session, asked, given, before: before?.given };
      return { also: [put(answers, key, kept)], result };
    },
  );
}

/**
 * A hint for one person, told to nobody else. It costs no point, but the speed bonus of that question.
 *
 * @throws {UserFailure} `quiz-over`, `question-over`, `not-your-quiz`.
 */
export async function takeHint(
  room: Room,
  { quizId, index, userId }: Omit<Attempt, 'name' | 'given'>,
): Promise<Hint> {
  const asked = askedAt(await room.plans.of(quizId), index);
  return room.store.update(sessions, quizId, (current): Change<Session, Hint> => {
    const session = requireOwn(requireOpen(current, index), userId);
    const result = hintFor(asked, session.id);
    if (result.kind === 'none') return { result };
    return { also: [put(hints, answerKey(session, userId), { version: 1 })], result };
  });
}

export type Vote = { readonly session: Session; readonly votes: number; readonly needed: number };

/**
 * A vote to close the open question, or to go on from the revealed one. The voters are those who have
 * answered in this quiz; before anybody has, its starter. Untimed, the starter may also decide alone.
 *
 * @param ballot `during` is what the person saw when voting: a late press must not skip something else.
 * @throws {UserFailure} `quiz-over`, `question-over`, `not-a-player`.
 */
export async function voteToSkip(
  room: Room,
  ballot: Omit<Attempt, 'name' | 'given'> & { readonly during: 'open' | 'revealed' },
): Promise<Vote> {
  const { quizId, index, userId, during } = ballot;
  return room.store.update(sessions, quizId, async (current) => {
    if (current === undefined || current.phase === 'finished')
      throw new UserFailure('quiz-over', {});
    if (current.index !== index || current.phase !== during)
      throw new UserFailure('question-over', {});
    const voters = await votersOf(room, current);
    const decides = current.pace === 'untimed' && userId === current.starter.id;
    if (!decides && !voters.has(userId)) throw new UserFailure('not-a-player', {});
    const session = advance(current, { type: 'vote', index, userId });
    const needed = decides ? 1 : votesNeeded(voters.size);
    return { value: session, result: { session, votes: session.skipVotes.length, needed } };
  });
}

async function votersOf({ store }: Room, session: Session): Promise<ReadonlySet<string>> {
  const voters = new Set(Object.keys(session.players));
  const prefix = questionKey(session);
  for await (const key of store.keys(answers, prefix)) voters.add(key.slice(prefix.length));
  return voters.size > 0 ? voters : new Set([session.starter.id]);
}

function requirePlayable(current: Session | undefined, attempt: Attempt, now: number): Session {
  const { index, userId } = attempt;
  if (current !== undefined) requireOwn(current, userId);
  if (current?.mode === 'private' && current.phase === 'revealed' && current.index === index)
    throw new UserFailure('already-answered', {});
  const session = requireOpen(current, index);
  if (session.deadline !== undefined && now > session.deadline + graceMs)
    throw new UserFailure('question-over', {});
  return session;
}

function givenText(given: Attempt['given'], { choices }: Asked): string {
  if ('choice' in given) {
    const choice = choices[given.choice];
    if (choice === undefined) throw new UserFailure('button-out-of-date', {});
    return choice;
  }
  const typed = given.typed.replace(/\s+/g, ' ').trim();
  if (typed === '') throw new UserFailure('empty-answer', {});
  if (typed.length > longestAnswer)
    throw new UserFailure('answer-too-long', { length: typed.length, limit: longestAnswer });
  return typed;
}

function revealedAt(
  answer: Answer,
  { session, asked, plan, userId }: { session: Session; asked: Asked; plan: Plan; userId: string },
): Change<Session, Recorded> {
  const { index } = session;
  const result = mark(userId, answer, { session, asked, plan, hinted: new Set() });
  const closed = advance(session, { type: 'close', index });
  const value = advance(closed, {
    type: 'settle',
    index,
    results: [result],
    nextAt: undefined,
    countsAsSilence: false,
  });
  const also = [put(answers, answerKey(session, userId), answer), keptRound(session, value)];
  return { value, also, result: { session: value, asked, given: answer.given, before: undefined } };
}
