import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { type View, viewBody } from './views/view.ts';

/** Whether a message went out; `closed` when this person takes none. */
export type Delivery = 'sent' | 'closed';

const closed: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.UnknownUser,
]);

/** Messages from the bot to one person, which nobody has asked for at this moment. */
export class DirectMessages {
  constructor(private readonly rest: REST) {}

  /**
   * Sends a message once: with the same nonce, Discord answers with the message that is there already, so a
   * repeated request does no harm.
   *
   * @param nonce at most 25 characters.
   */
  async send(userId: string, view: View, nonce: string): Promise<Delivery> {
    try {
      const channel = await this.rest.post(Routes.userChannels(), {
        body: { recipient_id: userId },
      });
      const body = { ...viewBody(view), nonce, enforce_nonce: true };
      await this.rest.post(Routes.channelMessages(idOf(channel)), { body });
      return 'sent';
    } catch (error) {
      if (error instanceof DiscordAPIError && closed.has(error.code)) return 'closed';
      throw error;
    }
  }
}

function idOf(channel: unknown): string {
  const hasId = typeof channel === 'object' && channel !== null && 'id' in channel;
  if (hasId && typeof channel.id === 'string') return channel.id;
  throw new TypeError('Discord answered without a channel');
}
