import type { Logger } from 'pino';
import { UnreadableRecord } from '../storage/storage-failures.ts';
import type { Vote } from './answering.ts';
import { graceMs } from './pace.ts';
import { finishRescores } from './rescoring.ts';
import type { Room } from './room.ts';
import { closeQuestion, goOn, happen, stopQuiz } from './running.ts';
import { scoreResults } from './scoring.ts';
import { type Session, sessions } from './session.ts';
import { type News, tellQuizzes } from './taking-out.ts';

/** Where quizzes together are seen. */
export type Stage = {
  /** Makes the message of this quiz show its present state, soon; calls are merged. */
  show(quizId: string): void;
  /**
   * Finds the message of a quiz that was started but not yet known to be posted. Resolves to `undefined`
   * when there is none; rejects when that cannot be told now.
   */
  find(session: Session): Promise<string | undefined>;
};

const retryMs = 5_000;
const longestTimerMs = 2 ** 31 - 1;

/** Keeps the time of every quiz together: closes questions at their deadline and goes on after a reveal. */
export class Conductor {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<string>();
  #stopped = false;
  #revealed: (quizId: string) => void = () => {};

  constructor(
    private readonly room: Room,
    private readonly stage: Stage,
    private readonly log: Logger,
  ) {}

  whenRevealed(tell: (quizId: string) => void): void {
    this.#revealed = tell;
  }

  /** The quizzes together that are running now. */
  get running(): ReadonlySet<string> {
    return this.#running;
  }

  /** Shows the present state of a quiz and sets its clock. To be called after every change of phase. */
  follow(session: Session): void {
    if (session.mode === 'private') return;
    if (session.ending !== 'unreachable') this.stage.show(session.id);
    this.#wind(session);
    if (session.phase !== 'open') this.#revealed(session.id);
  }

  /** Closes the open question, or goes on from the revealed one, once enough players have voted so. */
  async count({ session, votes, needed }: Vote): Promise<void> {
    if (votes >= needed) await this.#moveOn(session);
    else this.stage.show(session.id);
  }

  async stop(quizId: string, ending: 'stopped' | 'unreachable' = 'stopped'): Promise<Session> {
    const after = await stopQuiz(this.room, quizId, ending);
    this.follow(after);
    return after;
  }

  /** Quizzes that have asked a question say that it was taken out of play, and one that is asking it closes it. */
  async tell(news: News): Promise<void> {
    for (const { id, index, mode, phase, takenOut } of await tellQuizzes(this.room, news)) {
      if (mode === 'private') continue;
      const isAsked = phase === 'open' && takenOut?.includes(index) === true;
      if (isAsked) this.follow(await closeQuestion(this.room, id, { index }));
      else this.stage.show(id);
    }
  }

  /**
   * Takes up every quiz that the last run of the program left behind, also one that ended but whose message may
   * not show it: the program ended in between, or the quiz was stopped before its message was known. One that cannot be taken up now is
   * tried again; one that cannot be read is left alone.
   *
   * @param isOurs whether this process serves a guild.
   * @param before only quizzes that were started before this time, in ms since 1970: the others are this run's.
   */
  async resume(isOurs: (guildId: string) => boolean, before: number): Promise<number> {
    await finishRescores(this.room).catch((cause: unknown) => {
      this.log.error({ err: cause }, 'a question that was graded anew is not fully scored yet');
    });
    let count = 0;
    for await (const quizId of this.room.store.keys(sessions, '')) {
      if (await this.#tryToTakeUp(quizId, { isOurs, before })) count += 1;
    }
    return count;
  }

  /** Stops all clocks. Nothing is lost: every quiz is stored as it stands. */
  halt(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #moveOn({ id, index, phase }: Session): Promise<void> {
    const after =
      phase === 'revealed'
        ? await goOn(this.room, id, index)
        : await closeQuestion(this.room, id, { index });
    this.follow(after);
  }

  async #tryToTakeUp(
    quizId: string,
    which: { readonly isOurs: (guildId: string) => boolean; readonly before: number },
  ): Promise<boolean> {
    try {
      const session = await this.room.store.get(sessions, quizId);
      if (session === undefined || isSettled(session)) return false;
      if (!which.isOurs(session.guildId) || session.startedAt >= which.before) return false;
      await this.#takeUp(session);
      return true;
    } catch (cause) {
      this.log.error({ err: cause, quiz: quizId }, 'a quiz could not be taken up again');
      const isBroken = cause instanceof UnreadableRecord;
      if (!isBroken && !this.#stopped) this.#later(quizId, () => this.#tryToTakeUp(quizId, which));
      return false;
    }
  }

  async #takeUp(session: Session): Promise<void> {
    if (session.phase === 'revealed') await scoreResults(this.room, session);
    if (session.mode === 'private') return;
    if (session.messageId === undefined) return this.#adopt(session);
    const { id, index } = session;
    const isLate = session.deadline !== undefined && session.deadline <= this.room.now();
    const mustClose = session.phase === 'closing' || (session.phase === 'open' && isLate);
    this.follow(mustClose ? await closeQuestion(this.room, id, { index, away: true }) : session);
  }

  /** The program ended between storing a quiz and hearing that its message was posted. */
  async #adopt(session: Session): Promise<void> {
    const messageId = await this.stage.find(session);
    if (messageId === undefined) {
      await stopQuiz(this.room, session.id, 'unreachable');
      await happen(this.room, session.id, { type: 'end-told' });
      return;
    }
    this.follow(await happen(this.room, session.id, { type: 'posted', messageId }));
  }

  #wind(session: Session): void {
    clearTimeout(this.#timers.get(session.id));
    this.#timers.delete(session.id);
    if (this.#stopped) return;
    if (session.phase === 'finished') this.#running.delete(session.id);
    else this.#running.add(session.id);
    const due = dueTime(session);
    if (due !== undefined) this.#wake(session, Math.max(0, due - this.room.now()));
  }

  #wake(session: Session, delayMs: number): void {
    const moveOn = () =>
      this.#moveOn(session).catch((cause: unknown) => {
        this.log.error({ err: cause, quiz: session.id }, 'a quiz could not go on; trying again');
        if (!this.#stopped) this.#wake(session, retryMs);
      });
    this.#later(session.id, moveOn, delayMs);
  }

  #later(quizId: string, act: () => Promise<unknown>, delayMs = retryMs): void {
    this.#timers.set(
      quizId,
      setTimeout(() => void act(), Math.min(delayMs, longestTimerMs)),
    );
  }
}

/** Whether a quiz is over and nobody waits to see its end: only its message shows that to those who played. */
function isSettled({ phase, mode, ending, isEndTold }: Session): boolean {
  if (phase !== 'finished') return false;
  return mode === 'private' || ending === 'unreachable' || isEndTold === true;
}

/** @returns when the quiz moves on by itself, in ms since 1970; `undefined` when somebody has to ask for it. */
function dueTime({ phase, deadline, nextAt, startedAt }: Session): number | undefined {
  const closesAt = deadline === undefined ? undefined : deadline + graceMs;
  const times = { open: closesAt, closing: startedAt, revealed: nextAt, finished: undefined };
  return times[phase];
}
