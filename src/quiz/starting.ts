import { UserFailure } from '../failures.ts';
import { shuffleChoices } from '../questions/shuffle-choices.ts';
import { type Change, put, type Write } from '../storage/store.ts';
import type { Room } from './room.ts';
import {
  type Asked,
  type Mode,
  noBank,
  type Pace,
  type Plan,
  plans,
  type Session,
  type StageRecord,
  sessions,
  stages,
} from './session.ts';

export type QuizRequest = {
  readonly quizId: string;
  readonly mode: Mode;
  readonly pace: Pace;
  readonly speedBonus: boolean;
  readonly title: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly starter: { readonly id: string; readonly name: string };
  readonly questions: readonly Omit<Asked, 'choices'>[];
  readonly names: readonly string[];
};

/**
 * Starts a quiz. It is stored before anybody sees it; its first question opens at once and its time
 * runs from the moment that it is known to be shown.
 *
 * @throws {UserFailure} `quiz-running-here` when the channel already has a quiz together.
 */
export async function startQuiz(room: Room, request: QuizRequest): Promise<Session> {
  const session = newSession(request, room.now());
  const stageKey = stageKeyOf(session);
  return room.store.update(
    stages,
    stageKey,
    async (stage, read): Promise<Change<StageRecord, Session>> => {
      if (stage !== undefined && session.mode === 'together') {
        const running = await read(sessions, stage.quizId);
        if (running !== undefined && running.phase !== 'finished')
          throw new UserFailure('quiz-running-here', { startedBy: running.starter.name });
      }
      const also: Write[] = [
        put(sessions, session.id, session),
        put(plans, session.id, planOf(request)),
      ];
      return { value: { version: 1, quizId: session.id }, also, result: session };
    },
  );
}

/** Where a quiz plays: its channel, or for a private one its only player. */
export function stageKeyOf({ mode, channelId, starter }: Session): string {
  return mode === 'together' ? channelId : `@${starter.id}`;
}

/**
 * The quizzes that a person can mean here: the one of the channel, then their own private one.
 *
 * @throws {UserFailure} `no-quiz-here` when there is neither.
 */
export async function runningQuizzes(
  room: Room,
  { channelId, userId }: { readonly channelId: string; readonly userId: string },
): Promise<readonly [Session, ...Session[]]> {
  const found: Session[] = [];
  for (const key of [channelId, `@${userId}`]) {
    const stage = await room.store.get(stages, key);
    const session = stage && (await room.store.get(sessions, stage.quizId));
    if (session !== undefined && session.phase !== 'finished') found.push(session);
  }
  const [first, ...others] = found;
  if (first === undefined) throw new UserFailure('no-quiz-here', {});
  return [first, ...others];
}

function newSession(request: QuizRequest, now: number): Session {
  const { quizId, mode, pace, speedBonus, title, guildId, channelId, starter } = request;
  return {
    version: 1,
    id: quizId,
    mode,
    pace: mode === 'private' ? 'untimed' : pace,
    speedBonus,
    title,
    guildId,
    channelId,
    starter,
    startedAt: now,
    phase: 'open',
    index: 0,
    questionCount: request.questions.length,
    skipVotes: [],
    silentCount: 0,
    players: {},
    results: [],
    ...(request.questions.every(({ bankId }) => bankId === noBank) ? { isLoose: true } : {}),
  };
}

/** Options are shuffled anew for every showing; true and false keep their order, as on any form. */
function planOf({ quizId, questions, names }: QuizRequest): Plan {
  const asked = questions.map((each, index) => ({
    ...each,
    choices:
      each.question.kind === 'true-false'
        ? ['true', 'false']
        : shuffleChoices(each.question, `${quizId}.${index}`),
  }));
  return { version: 1, asked, names };
}
