import type { Player, Result, Session } from './session.ts';

/** A quiz that nobody answers for this many questions in a row ends itself. */
export const silenceLimit = 3;

/** What can happen to a quiz. Times are in ms since 1970; `index` names the question that is meant. */
export type QuizEvent =
  /** The quiz has a message, or is about to get a new one. */
  | { readonly type: 'posted'; readonly messageId: string | undefined }
  | {
      readonly type: 'shown';
      readonly index: number;
      readonly at: number;
      readonly deadline: number | undefined;
    }
  | { readonly type: 'vote'; readonly index: number; readonly userId: string }
  | { readonly type: 'close'; readonly index: number }
  | {
      readonly type: 'settle';
      readonly index: number;
      readonly results: readonly Result[];
      readonly nextAt: number | undefined;
      /** False when the bot was away while the question was open: then silence is nobody's fault. */
      readonly countsAsSilence: boolean;
    }
  | { readonly type: 'next'; readonly index: number }
  /** Its message shows its end, or is gone. */
  | { readonly type: 'end-told' }
  /** A question of it was taken out of play, or put back: it may be over, in play, or still ahead. */
  | { readonly type: 'taken-out' | 'put-back'; readonly question: number }
  | { readonly type: 'stop'; readonly ending: 'stopped' | 'unreachable' };

export type Ranked = Player & { readonly userId: string; readonly rank: number };

/**
 * The rules of a running quiz: open -> closing -> revealed -> open (next question) or finished.
 * `closing` stands between so that the answers can be read after the last of them was let in.
 *
 * An event that does not fit, such as a late timer of an earlier question, returns the same object.
 */
export function advance(session: Session, event: QuizEvent): Session {
  // Players may be quicker than Discord's answer that the message is posted, even to stop the quiz.
  if (event.type === 'posted') return posted(session, event.messageId);
  if (event.type === 'taken-out') return takenOut(session, event.question);
  if (event.type === 'put-back') return putBack(session, event.question);
  if (event.type === 'end-told') return endTold(session);
  if (session.phase === 'finished') return session;
  if ('index' in event && event.index !== session.index) return session;
  switch (event.type) {
    case 'shown':
      return shown(session, event);
    case 'vote':
      return session.skipVotes.includes(event.userId)
        ? session
        : { ...session, skipVotes: [...session.skipVotes, event.userId] };
    case 'close':
      return session.phase === 'open' ? { ...session, phase: 'closing' } : session;
    case 'settle':
      return session.phase === 'closing' ? settled(session, event) : session;
    case 'next':
      return session.phase === 'revealed' ? followed(session) : session;
    case 'stop':
      return stopped(session, event.ending);
  }
}

/** How many votes skip: more than half of those who have answered in this quiz, at least one. */
export function votesNeeded(voterCount: number): number {
  return Math.max(1, Math.floor(voterCount / 2) + 1);
}

/** Players by points, best first; equal points share a rank: 1, 2, 2, 4. */
export function ranking(session: Session): readonly Ranked[] {
  const sorted = Object.entries(session.players)
    .map(([userId, player]) => ({ userId, ...player }))
    .sort((a, b) => b.points - a.points || b.right - a.right || (a.userId < b.userId ? -1 : 1));
  return sorted.map((player) => ({
    ...player,
    rank: sorted.findIndex(({ points }) => points === player.points) + 1,
  }));
}

/** The question that follows the one in play; the count of questions or more when there is none. */
export function nextIndex({ index, passedOver = [] }: Session): number {
  let next = index + 1;
  while (passedOver.includes(next)) next += 1;
  return next;
}

/** The number of a question as players count: from 1, without those that were passed over. */
export function numberOf({ passedOver = [] }: Pick<Session, 'passedOver'>, index: number): number {
  return index + 1 - passedOver.filter((each) => each < index).length;
}

/** How many questions the quiz has, without those that it passes over. */
export function totalCount({ questionCount, passedOver = [] }: Session): number {
  return questionCount - passedOver.length;
}

function posted({ messageId: _, ...session }: Session, messageId: string | undefined): Session {
  return messageId === undefined ? session : { ...session, messageId };
}

function endTold(session: Session): Session {
  const isNews = session.phase === 'finished' && session.isEndTold === undefined;
  return isNews ? { ...session, isEndTold: true } : session;
}

function shown(session: Session, event: Extract<QuizEvent, { type: 'shown' }>): Session {
  if (session.phase !== 'open') return session;
  const { at, deadline } = event;
  return {
    ...session,
    shownAt: session.shownAt ?? at,
    ...(deadline === undefined ? {} : { deadline }),
  };
}

function settled(session: Session, event: Extract<QuizEvent, { type: 'settle' }>): Session {
  const { results, nextAt, countsAsSilence } = event;
  const silentCount = results.length > 0 ? 0 : session.silentCount + (countsAsSilence ? 1 : 0);
  const ending = session.ending ?? (silentCount >= silenceLimit ? 'silence' : undefined);
  return {
    ...session,
    phase: 'revealed',
    results,
    silentCount,
    skipVotes: [],
    players: results.reduce(withResult, session.players),
    ...(ending === undefined ? {} : { ending }),
    ...(nextAt === undefined ? {} : { nextAt }),
  };
}

function withResult(
  players: Session['players'],
  { userId, name, verdict, points }: Result,
): Session['players'] {
  const before = players[userId] ?? { name, points: 0, right: 0, answered: 0 };
  const after: Player = {
    name,
    points: before.points + points,
    right: before.right + (verdict === 'right' ? 1 : 0),
    answered: before.answered + 1,
  };
  return { ...players, [userId]: after };
}

function followed(session: Session): Session {
  const { shownAt, deadline, nextAt, ...rest } = session;
  const index = nextIndex(session);
  const isLast = index >= session.questionCount;
  if (isLast || session.ending !== undefined) {
    return { ...rest, phase: 'finished', ending: session.ending ?? 'completed' };
  }
  return { ...rest, phase: 'open', index, results: [], skipVotes: [] };
}

function takenOut(session: Session, question: number): Session {
  const { takenOut = [], passedOver = [], index, phase } = session;
  if (takenOut.includes(question) || passedOver.includes(question)) return session;
  if (question <= index) return { ...session, takenOut: [...takenOut, question] };
  return phase === 'finished' ? session : { ...session, passedOver: [...passedOver, question] };
}

/** Answers already given to the open question still count, so it closes before the quiz ends. */
function stopped(session: Session, ending: 'stopped' | 'unreachable'): Session {
  if (session.ending !== undefined) return session;
  return { ...session, ending, phase: session.phase === 'open' ? 'closing' : session.phase };
}

/** What was passed over already stays so: its turn does not come again. */
function putBack(session: Session, question: number): Session {
  const { takenOut = [], passedOver = [], index, phase } = session;
  const without = (list: readonly number[]) => list.filter((each) => each !== question);
  if (takenOut.includes(question)) return { ...session, takenOut: without(takenOut) };
  const isAhead = phase !== 'finished' && question > index && passedOver.includes(question);
  return isAhead ? { ...session, passedOver: without(passedOver) } : session;
}
