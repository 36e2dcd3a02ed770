import {
  type APIMessage,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { type View, viewBody } from './views/view.ts';

const gone: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

/** Whether Discord says that trying again would not help. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && gone.has(error.code);
}

export type Place = { readonly channelId: string; readonly messageId: string };

/** The messages of quizzes together, changed as the bot and not by a token: a token lives for 15 minutes. */
export class QuizMessages {
  constructor(private readonly rest: REST) {}

  async edit({ channelId, messageId }: Place, view: View): Promise<void> {
    await this.rest.patch(Routes.channelMessage(channelId, messageId), { body: viewBody(view) });
  }

  /**
   * Posts a message once: with the same nonce, Discord answers with the message that is there already.
   *
   * @returns its id.
   */
  async post(channelId: string, view: View, nonce: string): Promise<string> {
    const body = { ...viewBody(view), nonce, enforce_nonce: true };
    const posted = await this.rest.post(Routes.channelMessages(channelId), { body });
    if (!isMessage(posted)) throw new TypeError('Discord answered without a message');
    return posted.id;
  }

  /** @returns the id of the newest message of a quiz; `undefined` when there is none that we may see. */
  async find(channelId: string, quizId: string): Promise<string | undefined> {
    const query = new URLSearchParams({ limit: '50' });
    const messages = await this.rest
      .get(Routes.channelMessages(channelId), { query })
      .catch((error: unknown) => {
        if (isGone(error)) return [];
        throw error;
      });
    if (!Array.isArray(messages)) return undefined;
    return messages
      .filter(isMessage)
      .find(({ components }) => JSON.stringify(components ?? []).includes(`:${quizId}:`))?.id;
  }
}

function isMessage(value: unknown): value is Pick<APIMessage, 'id' | 'components'> {
  return typeof value === 'object' && value !== null && 'id' in value;
}
