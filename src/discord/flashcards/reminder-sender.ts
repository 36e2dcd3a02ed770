import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import {
  type Claimed,
  claimReminder,
  dueReminders,
  stopReminding,
} from '../../flashcards/reminders.ts';
import type { Study } from '../../flashcards/study.ts';
import { reminderView } from '../views/reminder-view.ts';
import { messageOf } from '../views/view.ts';

/** How often it is looked who is to be reminded. */
const betweenLooksMs = 30_000;
/** After an absence many are due at once: so many a second go out, far below what Discord takes. */
const perSecond = 5;
/** What is left over waits for the next look. */
const mostAtOnce = perSecond * (betweenLooksMs / 1_000);

const closed: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.UnknownUser,
]);

/** Sends what members want to be reminded of. Several processes may: each reminder is taken by one of them. */
export class ReminderSender {
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly client: Client,
    private readonly study: Study,
    private readonly log: Logger,
  ) {}

  /** Looks at once, and then every half minute. */
  start(): void {
    this.#look();
  }

  /** Resolves when the message under way is sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#sending;
  }

  #look(): void {
    this.#sending = this.#sendDue()
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'reminders could not be sent; trying again');
      })
      .finally(() => {
        if (!this.#stopped) this.#timer = setTimeout(() => this.#look(), betweenLooksMs);
      });
  }

  async #sendDue(): Promise<void> {
    for (const due of await dueReminders(this.study, mostAtOnce)) {
      if (this.#stopped) return;
      const claimed = await claimReminder(this.study, due);
      if (claimed === undefined) continue;
      await this.#send(claimed);
      await this.#pause(1_000 / perSecond);
    }
  }

  /** A reminder that did not get through is not repeated: the next one comes tomorrow. */
  async #send(claimed: Claimed): Promise<void> {
    const { userId } = claimed;
    try {
      const channel = await this.client.users.createDM(userId);
      await channel.send(messageOf(reminderView(claimed)));
    } catch (error) {
      if (error instanceof DiscordAPIError && closed.has(error.code))
        await stopReminding(this.study, userId, 'closed');
      else this.log.warn({ err: error, user: userId }, 'a reminder did not get through');
    }
  }

  async #pause(ms: number): Promise<void> {
    if (!this.#stopped) await new Promise((resolve) => setTimeout(resolve, ms));
  }
}
