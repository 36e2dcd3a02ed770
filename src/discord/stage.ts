import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Stage } from '../quiz/conductor.ts';
import { answerTimeMs } from '../quiz/pace.ts';
import { askedAt, type Room } from '../quiz/room.ts';
import { happen } from '../quiz/running.ts';
import { type Session, sessions } from '../quiz/session.ts';
import { isGone, type QuizMessages } from './quiz-messages.ts';
import { newShow, type Prepared, type Show } from './show.ts';
import { viewOf } from './stored-view.ts';
import { withoutButtons } from './views/view.ts';

/** Edits of one message are merged to at most one in this time. */
const betweenEditsMs = 1_000;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;
/** A message shown this much later than planned gets its deadline anew. */
const toleratedDelayMs = 1_000;
/** With so many messages of others below it, the next question is posted anew, where people look. */
const buriedBelow = 8;

/** Keeps the message of every quiz together in step with its stored state. */
export class MessageStage implements Stage {
  readonly #shows = new Map<string, Show>();
  #followed: (session: Session) => void = () => {};
  #lost: (quizId: string) => Promise<unknown> = async () => {};
  #isClosed = false;

  constructor(
    private readonly room: Room,
    private readonly messages: QuizMessages,
    private readonly log: Logger,
  ) {}

  /** Tells who winds the clock when a question is shown, and who ends a quiz that cannot be shown. */
  connect(to: {
    readonly followed: (session: Session) => void;
    readonly lost: (quizId: string) => Promise<unknown>;
  }): void {
    this.#followed = to.followed;
    this.#lost = to.lost;
  }

  show(quizId: string): void {
    const show = this.#showOf(quizId);
    if (show.isBusy) show.isStale = true;
    else this.#after(quizId, show.lastEditAt + betweenEditsMs - this.room.now());
  }

  async find({ id, channelId }: Session): Promise<string | undefined> {
    return this.messages.find(channelId, id);
  }

  /** Somebody has written in a channel, below the quiz if there is one. */
  written(channelId: string): void {
    for (const show of this.#shows.values()) if (show.channelId === channelId) show.belowCount += 1;
  }

  /** Shows `note` on every running quiz before the program ends. Resolves after `limitMs` at the latest. */
  async farewell(quizIds: Iterable<string>, note: string, limitMs: number): Promise<void> {
    this.#isClosed = true;
    const all = Promise.allSettled(
      [...new Set([...quizIds, ...this.#shows.keys()])].map(async (quizId) => {
        const session = await this.room.store.get(sessions, quizId);
        const messageId = session?.messageId ?? this.#shows.get(quizId)?.first?.messageId;
        if (session === undefined || session.phase === 'finished' || !messageId) return;
        const { channelId } = session;
        await this.messages.edit({ channelId, messageId }, await viewOf(this.room, session, note));
      }),
    );
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, limitMs).unref())]);
  }

  /** @returns the quiz as it is to be shown, its open question with the deadline it gets if it is shown now. */
  async prepare(stored: Session): Promise<Prepared> {
    const plannedAt = this.room.now();
    const session = await this.#withDeadline(stored, plannedAt);
    return { session, view: await viewOf(this.room, session), plannedAt };
  }

  /** The first question has been posted, as the answer to its command. */
  firstShown(prepared: Prepared, messageId: string): void {
    const { id } = prepared.session;
    const show = this.#showOf(id);
    show.channelId = prepared.session.channelId;
    show.first = { ...prepared, messageId };
    show.shown = prepared.view;
    this.show(id);
  }

  #showOf(quizId: string): Show {
    const show = this.#shows.get(quizId) ?? newShow(firstRetryMs);
    this.#shows.set(quizId, show);
    return show;
  }

  #after(quizId: string, delayMs: number): void {
    const show = this.#shows.get(quizId);
    if (show === undefined || show.isWaiting || this.#isClosed) return;
    show.isWaiting = true;
    const run = () => {
      show.isWaiting = false;
      show.isBusy = true;
      void this.#run(quizId, show);
    };
    if (delayMs <= 0) setImmediate(run);
    else setTimeout(run, delayMs);
  }

  /** Never rejects: what failed is tried again. */
  async #run(quizId: string, show: Show): Promise<void> {
    try {
      await this.#bring(quizId, show).catch((error: unknown) => {
        if (!isGone(error)) throw error;
        this.log.warn({ err: error, quiz: quizId }, 'the message of a quiz is gone');
        return this.#end(quizId, show);
      });
      show.retryMs = firstRetryMs;
      show.isBusy = false;
      if (show.isStale) this.show(quizId);
      show.isStale = false;
    } catch (error) {
      this.log.error({ err: error, quiz: quizId }, 'a quiz could not be shown; trying again');
      show.isBusy = false;
      this.#after(quizId, show.retryMs);
      show.retryMs = Math.min(longestRetryMs, show.retryMs * 2);
    }
  }

  async #end(quizId: string, show: Show): Promise<void> {
    if (show.isOver) return this.#settle(quizId);
    await this.#lost(quizId);
    this.#shows.delete(quizId);
  }

  async #bring(quizId: string, show: Show): Promise<void> {
    if (show.first) await this.#confirm(quizId, show, show.first);
    const stored = await this.room.store.get(sessions, quizId);
    if (stored === undefined || this.#isClosed) return;
    show.isOver = stored.phase === 'finished';
    show.channelId = stored.channelId;
    const isNew = stored.phase === 'open' && stored.shownAt === undefined;
    if (isNew && (show.movingFrom !== undefined || show.belowCount >= buriedBelow))
      return this.#move(stored, show);
    if (stored.messageId === undefined) return;
    const prepared = await this.prepare(stored);
    await this.#edit(prepared, show, stored.messageId);
    if (show.isOver) await this.#settle(quizId);
    if (isNew) await this.#markShown(prepared);
  }

  /** Until this is stored, every start of the program shows the end of the quiz again. */
  async #settle(quizId: string): Promise<void> {
    await happen(this.room, quizId, { type: 'end-told' });
    this.#shows.delete(quizId);
  }

  async #edit({ session, view }: Prepared, show: Show, messageId: string): Promise<void> {
    if (isDeepStrictEqual(view, show.shown)) return;
    await this.messages.edit({ channelId: session.channelId, messageId }, view);
    show.lastEditAt = this.room.now();
    show.shown = view;
  }

  async #confirm(quizId: string, show: Show, first: NonNullable<Show['first']>): Promise<void> {
    await happen(this.room, quizId, { type: 'posted', messageId: first.messageId });
    await this.#markShown(first);
    show.lastEditAt = first.plannedAt;
    show.first = undefined;
  }

  /**
   * Posts the next question below what others have written. The quiz forgets its message first: after a
   * crash in between, its newest message is looked for, as after a crash at its start.
   */
  async #move(stored: Session, show: Show): Promise<void> {
    show.movingFrom ??= stored.messageId;
    const from = show.movingFrom;
    await happen(this.room, stored.id, { type: 'posted', messageId: undefined });
    const prepared = await this.prepare(stored);
    const { channelId, id, index } = stored;
    const nonce = `${id}.${index}`;
    const posted = await this.messages
      .post(channelId, prepared.view, nonce)
      .catch((error: unknown) => {
        if (isGone(error)) return undefined;
        throw error;
      });
    await happen(this.room, id, { type: 'posted', messageId: posted ?? from });
    show.movingFrom = undefined;
    show.belowCount = 0;
    if (posted === undefined) return this.show(id);
    const before = show.shown;
    show.shown = prepared.view;
    show.lastEditAt = this.room.now();
    await this.#markShown(prepared);
    if (from === undefined || before === undefined) return;
    // The quiz no longer needs its old message: whatever becomes of that must not touch the quiz.
    await this.messages
      .edit({ channelId, messageId: from }, withoutButtons(before))
      .catch((cause: unknown) => {
        this.log.warn({ err: cause, quiz: id }, 'an old message of a quiz keeps its buttons');
      });
  }

  /** A question's time runs from when it is known to be shown, so a slow edit takes none of it away. */
  async #markShown({ session, plannedAt }: Prepared): Promise<void> {
    const at = this.room.now();
    const delayMs = at - plannedAt;
    const { deadline, index } = session;
    const fair =
      deadline === undefined || delayMs <= toleratedDelayMs ? deadline : deadline + delayMs;
    const event = { type: 'shown', index, at, deadline: fair } as const;
    this.#followed(await happen(this.room, session.id, event));
  }

  async #withDeadline(session: Session, at: number): Promise<Session> {
    if (session.phase !== 'open' || session.shownAt !== undefined) return session;
    const asked = askedAt(await this.room.plans.of(session.id), session.index);
    const timeMs = answerTimeMs(asked, session.pace);
    return timeMs === undefined ? session : { ...session, deadline: at + timeMs };
  }
}
