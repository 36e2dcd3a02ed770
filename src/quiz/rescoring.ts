import { z } from 'zod';
import { UserFailure } from '../failures.ts';
import { type Change, type Collection, put } from '../storage/store.ts';
import { mark } from './grading.ts';
import { askedAt, type Room } from './room.ts';
import { scoreRound } from './scoring.ts';
import {
  type Answer,
  type Asked,
  answers,
  hints,
  type Plan,
  questionKey,
  type Result,
  type Round,
  roundKey,
  rounds,
  type Session,
  sessions,
} from './session.ts';

const dayMs = 24 * 60 * 60 * 1000;

const pendingSchema = z.object({
  version: z.literal(1),
  quizId: z.string(),
  index: z.int().nonnegative(),
  grading: z.int().positive(),
});

/** Key: `roundKey`. A question that was graded anew, until all its scores are set. */
const pending: Collection<Readonly<z.infer<typeof pendingSchema>>> = {
  namespace: 'rescores',
  schema: pendingSchema,
  lifetimeMs: 60 * dayMs,
};

export type Regrading = {
  readonly quizId: string;
  /** Of the question, from 0. */
  readonly index: number;
  /** One more answer that counts; for a question with options one of them. */
  readonly accepted: string;
};

export type Rescored = {
  readonly session: Session;
  readonly asked: Asked;
  /** Those whose answer counts now and did not before; empty when this answer was accepted before. */
  readonly gained: readonly Result[];
};

type Regraded = Rescored & { readonly round: Round };

/**
 * Grades the answers to one question of a quiz anew, with one more that counts, and changes the points of
 * the quiz and of its players by the difference. Nobody loses a point. The new grades are one atomic write;
 * the scores follow, each exactly once: calling again does nothing or finishes what a crash left, and so
 * does `finishRescores`.
 *
 * @throws {UserFailure} `quiz-over` when the quiz has expired or has no such question, `not-yet-revealed`.
 */
export async function rescore(room: Room, regrading: Regrading): Promise<Rescored> {
  const { quizId, index } = regrading;
  const plan = await room.plans.of(quizId);
  if (index >= plan.asked.length) throw new UserFailure('quiz-over', {});
  const { round, ...rescored } = await room.store.update(
    sessions,
    quizId,
    async (session, read): Promise<Change<Session, Regraded>> => {
      if (session === undefined) throw new UserFailure('quiz-over', {});
      const before = await read(rounds, roundKey(quizId, index));
      if (before === undefined) throw notOver(session, index);
      return regraded(room, { session, before, plan, regrading });
    },
  );
  await settleScores(room, { session: rescored.session, index, round });
  return rescored;
}

/** Finishes what a crash has interrupted. To be called at the start of the program. */
export async function finishRescores(room: Room): Promise<void> {
  for await (const [, { quizId, index }] of room.store.range(pending, '')) {
    const session = await room.store.get(sessions, quizId);
    const round = await room.store.get(rounds, roundKey(quizId, index));
    if (session !== undefined && round !== undefined)
      await settleScores(room, { session, index, round });
  }
}

async function settleScores(
  room: Room,
  about: { readonly session: Session; readonly index: number; readonly round: Round },
): Promise<void> {
  if (about.round.grading === 0) return;
  await scoreRound(room, about);
  const key = roundKey(about.session.id, about.index);
  await room.store.update(pending, key, (current) =>
    // A later grading still has its own scores to set.
    current === undefined || current.grading > about.round.grading
      ? { result: undefined }
      : { value: undefined, result: undefined },
  );
}

type Grounds = {
  readonly session: Session;
  readonly before: Round;
  readonly plan: Plan;
  readonly regrading: Regrading;
};

async function regraded(room: Room, grounds: Grounds): Promise<Change<Session, Regraded>> {
  const { session, before, plan, regrading } = grounds;
  const { index, quizId } = regrading;
  const asked = askedAt(plan, index);
  const more = regrading.accepted.replace(/\s+/g, ' ').trim();
  if (more === '' || more === asked.question.answer || before.accepted.includes(more))
    return { result: { session, asked, round: before, gained: [] } };
  const accepted = [...before.accepted, more];
  const results = await gradedAnew(room, grounds, accepted);
  const gained = results.filter(({ verdict }, at) => verdict !== before.results[at]?.verdict);
  const round: Round = { ...before, accepted, results, grading: before.grading + 1 };
  const value: Session = {
    ...session,
    players: withGains(session.players, before.results, results),
    results: session.index === index && session.phase !== 'open' ? results : session.results,
    // The guard must change, even if nobody gains by it.
    gradingCount: (session.gradingCount ?? 0) + 1,
  };
  const key = roundKey(quizId, index);
  const { grading } = round;
  const also = [put(rounds, key, round), put(pending, key, { version: 1, quizId, index, grading })];
  return { value, also, result: { session: value, asked, round, gained } };
}

async function gradedAnew(
  { store }: Room,
  { session, before, plan, regrading: { index } }: Grounds,
  accepted: readonly string[],
): Promise<readonly Result[]> {
  const asked = askedAt(plan, index);
  const question = { ...asked.question, accepted: [...asked.question.accepted, ...accepted] };
  const { shownAt, deadline } = before;
  const { shownAt: _, deadline: __, ...others } = session;
  const then: Session = {
    ...others,
    ...(shownAt === undefined ? {} : { shownAt }),
    ...(deadline === undefined ? {} : { deadline }),
  };
  const prefix = questionKey(session, index);
  const hinted = new Set<string>();
  for await (const key of store.keys(hints, prefix)) hinted.add(key.slice(prefix.length));
  const given = new Map<string, Answer>();
  for await (const [key, answer] of store.range(answers, prefix))
    given.set(key.slice(prefix.length), answer);
  return before.results.map((result) => {
    const answer = given.get(result.userId);
    if (result.verdict === 'right' || answer === undefined) return result;
    return mark(result.userId, answer, {
      session: then,
      plan,
      asked: { ...asked, question },
      hinted,
    });
  });
}

function withGains(
  players: Session['players'],
  before: readonly Result[],
  after: readonly Result[],
): Session['players'] {
  const changed = after.flatMap((result, at) => {
    const player = players[result.userId];
    const old = before[at];
    if (player === undefined || old === undefined || old === result) return [];
    const right = Number(result.verdict === 'right') - Number(old.verdict === 'right');
    const points = player.points + result.points - old.points;
    return [[result.userId, { ...player, points, right: player.right + right }] as const];
  });
  return { ...players, ...Object.fromEntries(changed) };
}

function notOver(session: Session, index: number): UserFailure {
  const isAhead = session.phase !== 'finished' && session.index <= index;
  return new UserFailure(isAhead ? 'not-yet-revealed' : 'quiz-over', {});
}
