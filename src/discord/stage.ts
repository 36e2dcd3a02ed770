import {
  type APIMessage,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Stage } from '../quiz/conductor.ts';
import { answerTimeMs } from '../quiz/pace.ts';
import { askedAt, type Room } from '../quiz/room.ts';
import { happen } from '../quiz/running.ts';
import { answers, questionKey, type Session, sessions } from '../quiz/session.ts';
import { quizView } from './views/quiz-view.ts';
import { messageOf, type View } from './views/view.ts';

/** Edits of one message are merged to at most one in this time. */
const betweenEditsMs = 1_000;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;
/** A message shown this much later than planned gets its deadline anew. */
const toleratedDelayMs = 1_000;

const unreachable: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

type Show = {
  lastEditAt: number;
  lastShown: string;
  retryMs: number;
  isWaiting: boolean;
  /** Set while an edit is on its way, so that edits of one message never overtake each other. */
  isBusy: boolean;
  isStale: boolean;
  /** Whether what was last to be shown is the end of the quiz. */
  isOver: boolean;
};

/** Keeps the message of every quiz together in step with its stored state. */
export class MessageStage implements Stage {
  readonly #shows = new Map<string, Show>();
  #followed: (session: Session) => void = () => {};
  #lost: (quizId: string) => Promise<unknown> = async () => {};
  #isClosed = false;

  constructor(
    private readonly room: Room,
    private readonly rest: REST,
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
    const messages = await this.rest
      .get(Routes.channelMessages(channelId), { query: new URLSearchParams({ limit: '50' }) })
      .catch((cause: unknown) => {
        this.log.warn({ err: cause, quiz: id }, 'the channel of a quiz cannot be read');
        return [];
      });
    if (!Array.isArray(messages)) return undefined;
    return messages.find((message: APIMessage) =>
      JSON.stringify(message.components ?? []).includes(`:${id}:`),
    )?.id;
  }

  /** Shows `note` on every running quiz before the program ends. Resolves after `limitMs` at the latest. */
  async farewell(quizIds: Iterable<string>, note: string, limitMs: number): Promise<void> {
    this.#isClosed = true;
    const all = Promise.allSettled(
      [...quizIds].map(async (quizId) => {
        const session = await this.room.store.get(sessions, quizId);
        if (session?.messageId) await this.#edit(session, await this.#view(session, note));
      }),
    );
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, limitMs).unref())]);
  }

  #showOf(quizId: string): Show {
    const show = this.#shows.get(quizId) ?? newShow();
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
      this.#bring(quizId, show)
        .catch((cause: unknown) => this.#failed(quizId, show, cause))
        .finally(() => this.#settle(quizId, show));
    };
    if (delayMs <= 0) setImmediate(run);
    else setTimeout(run, delayMs);
  }

  #settle(quizId: string, show: Show): void {
    show.isBusy = false;
    if (!show.isStale) return;
    show.isStale = false;
    this.show(quizId);
  }

  async #bring(quizId: string, show: Show): Promise<void> {
    const stored = await this.room.store.get(sessions, quizId);
    if (stored === undefined || stored.messageId === undefined || this.#isClosed) return;
    show.isOver = stored.phase === 'finished';
    const { session, view, plannedAt } = await this.prepare(stored);
    const shown = JSON.stringify(view);
    if (shown !== show.lastShown) {
      await this.#edit(session, view);
      show.lastEditAt = this.room.now();
      show.lastShown = shown;
      show.retryMs = firstRetryMs;
    }
    if (session.phase === 'finished') this.#shows.delete(quizId);
    if (session.phase === 'open' && stored.shownAt === undefined)
      await this.#markShown(session, plannedAt);
  }

  /** The first question has been posted, as an answer to its command. */
  async firstShown(
    session: Session,
    { view, plannedAt, messageId }: { view: View; plannedAt: number; messageId: string },
  ): Promise<void> {
    const show = this.#showOf(session.id);
    show.lastShown = JSON.stringify(view);
    show.lastEditAt = this.room.now();
    await happen(this.room, session.id, { type: 'posted', messageId });
    await this.#markShown(session, plannedAt);
  }

  /** @returns the quiz as it is to be shown, its open question with the deadline it gets if it is shown now. */
  async prepare(stored: Session): Promise<{ session: Session; view: View; plannedAt: number }> {
    const plannedAt = this.room.now();
    const session = await this.#withDeadline(stored, plannedAt);
    return { session, view: await this.#view(session), plannedAt };
  }

  /** A question's time runs from when it is known to be shown, so a slow edit takes none of it away. */
  async #markShown(session: Session, plannedAt: number): Promise<void> {
    const at = this.room.now();
    const delayMs = at - plannedAt;
    const { deadline, index } = session;
    const fair =
      deadline === undefined || delayMs <= toleratedDelayMs ? deadline : deadline + delayMs;
    const event = { type: 'shown', index, at, deadline: fair } as const;
    this.#followed(await happen(this.room, session.id, event));
  }

  /** @returns the quiz with the deadline that its open question gets if it is shown at `at`. */
  async #withDeadline(session: Session, at: number): Promise<Session> {
    if (session.phase !== 'open' || session.shownAt !== undefined) return session;
    const asked = askedAt(await this.room.plans.of(session.id), session.index);
    const timeMs = answerTimeMs(asked, session.pace);
    return timeMs === undefined ? session : { ...session, deadline: at + timeMs };
  }

  async #view(session: Session, note?: string): Promise<View> {
    const asked = askedAt(await this.room.plans.of(session.id), session.index);
    let answerCount = 0;
    if (session.phase === 'open')
      for await (const _ of this.room.store.range(answers, questionKey(session))) answerCount += 1;
    return quizView({ session, asked, answerCount, ...(note === undefined ? {} : { note }) });
  }

  async #edit({ channelId, messageId = '' }: Session, view: View): Promise<void> {
    const { flags, components, allowedMentions } = messageOf(view);
    const body = { flags, components, allowed_mentions: allowedMentions };
    await this.rest.patch(Routes.channelMessage(channelId, messageId), { body });
  }

  async #failed(quizId: string, show: Show, cause: unknown): Promise<void> {
    if (cause instanceof DiscordAPIError && unreachable.has(cause.code)) {
      this.log.warn({ err: cause, quiz: quizId }, 'the message of a quiz is gone');
      this.#shows.delete(quizId);
      if (!show.isOver) await this.#lost(quizId);
      return;
    }
    this.log.error({ err: cause, quiz: quizId }, 'a quiz could not be shown; trying again');
    const delayMs = show.retryMs;
    show.retryMs = Math.min(longestRetryMs, delayMs * 2);
    this.#after(quizId, delayMs);
  }
}

function newShow(): Show {
  return {
    lastEditAt: 0,
    lastShown: '',
    retryMs: firstRetryMs,
    isWaiting: false,
    isBusy: false,
    isStale: false,
    isOver: false,
  };
}
