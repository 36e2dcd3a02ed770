import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf, notice } from './views/view.ts';

/** Who keeps writing is not answered again for so long. */
const quietMs = 10 * 60_000;
const rememberedCount = 1_000;

/** Answers whoever writes to the bot directly, since it understands commands only. */
export class Greetings {
  readonly #answeredAt = new Map<string, number>();

  constructor(
    private readonly log: Logger,
    private readonly now: () => number,
  ) {}

  /** Never rejects. */
  async answer(message: Message): Promise<void> {
    const { author, guildId, channel } = message;
    if (guildId !== null || author.bot || this.#isQuiet(author.id) || !channel.isSendable()) return;
    const text =
      'I play by commands: type `/quiz start` for a quiz here, or `/help` for everything.';
    try {
      await channel.send(messageOf(notice(text)));
    } catch (cause) {
      this.log.warn({ err: cause }, 'a greeting could not be sent');
    }
  }

  #isQuiet(userId: string): boolean {
    const last = this.#answeredAt.get(userId);
    if (last !== undefined && this.now() - last < quietMs) return true;
    this.#answeredAt.set(userId, this.now());
    for (const oldest of this.#answeredAt.keys()) {
      if (this.#answeredAt.size <= rememberedCount) break;
      this.#answeredAt.delete(oldest);
    }
    return false;
  }
}
