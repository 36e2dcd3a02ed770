import type { Logger } from 'pino';
import {
  type Claimed,
  claimReminder,
  dueReminders,
  stopReminding,
} from '../../flashcards/reminders.ts';
import type { Study } from '../../flashcards/study.ts';
import type { DirectMessages } from '../direct-messages.ts';
import { reminderView } from '../views/reminder-view.ts';

/** So many go out in one round: with a round every ten seconds, two a second, as beside everything else they can. */
const mostSent = 20;
/** So many are looked at; of most, nothing is due or silence is wanted. */
const mostSeen = 200;

export type RoundSettings = {
  readonly study: Study;
  readonly messages: DirectMessages;
  /** While Discord is not connected, reminders wait: a claim cannot be given back. */
  readonly isConnected: () => boolean;
  readonly log: Logger;
};

/** Sends the reminders that are due, some at a time, the longest overdue first. */
export class ReminderRound {
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #isStopped = false;

  constructor(private readonly settings: RoundSettings) {}

  /** A round now and every `everyMs`. */
  start(everyMs: number): void {
    void this.run();
    this.#timer = setInterval(() => void this.run(), everyMs);
  }

  /** Ends after the message under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  /** One round; while one is under way it is that one. Never rejects. */
  run(): Promise<void> {
    this.#round ??= this.#sendDue()
      .catch((error: unknown) => {
        this.settings.log.warn({ err: error }, 'reminders could not be looked up; trying again');
      })
      .finally(() => {
        this.#round = undefined;
      });
    return this.#round;
  }

  async #sendDue(): Promise<void> {
    const { study, log } = this.settings;
    let sentCount = 0;
    for (const due of await dueReminders(study, mostSeen)) {
      if (this.#isStopped || sentCount >= mostSent || !this.settings.isConnected()) return;
      // One member's trouble is no reason to leave out the others.
      const isSent = await this.#remind(due).catch((error: unknown) => {
        log.warn({ err: error, user: due.userId }, 'a reminder could not be sent');
        return true;
      });
      if (isSent) sentCount += 1;
    }
  }

  /** @returns whether there was something to send. */
  async #remind(due: { readonly userId: string; readonly dueAt: number }): Promise<boolean> {
    const { study, messages, log } = this.settings;
    const claimed = await claimReminder(study, due);
    if (claimed === undefined) return false;
    const delivery = await messages.send(claimed.userId, reminderView(claimed), nonceOf(claimed));
    if (delivery === 'closed') {
      await stopReminding(study, claimed.userId, 'closed');
      log.info({ user: claimed.userId }, 'takes no messages; reminders are off');
    }
    return true;
  }
}

/** One for each person and claim; Discord takes 25 characters. */
function nonceOf({ userId, sentAt }: Claimed): string {
  return `${BigInt(userId).toString(36)}-${Math.floor(sentAt / 1000).toString(36)}`;
}
