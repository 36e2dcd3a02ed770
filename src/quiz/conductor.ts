import type { Logger } from 'pino';
import type { Vote } from './answering.ts';
import type { Room } from './room.ts';
import { closeQuestion, goOn, happen, stopQuiz } from './running.ts';
import { scoreResults } from './scoring.ts';
import { type Session, sessions } from './session.ts';

/** Where quizzes together are seen. */
export type Stage = {
  /** Makes the message of this quiz show its present state, soon; calls are merged. */
  show(quizId: string): void;
  /** Finds the message of a quiz that was started but not yet known to be posted. */
  find(session: Session): Promise<string | undefined>;
};

const retryMs = 5_000;
const longestTimerMs = 2 ** 31 - 1;

/** Keeps the time of every quiz together: closes questions at their deadline and goes on after a reveal. */
export class Conductor {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<string>();
  #stopped = false;

  constructor(
    private readonly room: Room,
    private readonly stage: Stage,
    private readonly log: Logger,
  ) {}

  /** The quizzes together that are running now. */
  get running(): ReadonlySet<string> {
    return this.#running;
  }

  /** Shows the present state of a quiz and sets its clock. To be called after every change of phase. */
  follow(session: Session): void {
    if (session.mode === 'private') return;
    this.stage.show(session.id);
    this.#wind(session);
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

  /**
   * Takes up every quiz that the last run of the program left behind.
   *
   * @param isOurs whether this process serves a guild.
   */
  async resume(isOurs: (guildId: string) => boolean): Promise<number> {
    let count = 0;
    for await (const [, session] of this.room.store.range(sessions, '')) {
      if (session.phase === 'finished' || !isOurs(session.guildId)) continue;
      try {
        await this.#takeUp(session);
        count += 1;
      } catch (cause) {
        this.log.error({ err: cause, quiz: session.id }, 'a quiz could not be taken up again');
      }
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
    const timer = setTimeout(
      () => {
        this.#moveOn(session).catch((cause: unknown) => {
          this.log.error({ err: cause, quiz: session.id }, 'a quiz could not go on; trying again');
          if (!this.#stopped) this.#wake(session, retryMs);
        });
      },
      Math.min(delayMs, longestTimerMs),
    );
    this.#timers.set(session.id, timer);
  }
}

/** @returns when the quiz moves on by itself, in ms since 1970; `undefined` when somebody has to ask for it. */
function dueTime({ phase, deadline, nextAt, startedAt }: Session): number | undefined {
  const times = { open: deadline, closing: startedAt, revealed: nextAt, finished: undefined };
  return times[phase];
}
