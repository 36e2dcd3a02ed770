/**
 * What the page of the local Discord and its server say to each other. The page is a Discord client for
 * one acting person at a time; message, component, command and modal objects have the shapes of
 * Discord's API v10, so that what the page draws is what the bot really sent.
 *
 * Page -> server: `POST /client/<action>` with a JSON body (the table below), header-free, loopback only.
 * Server -> page: a WebSocket at `/client/events?as=<userId>`; first a `snapshot`, then `ClientEvent`s
 * that this person is allowed to see (foreign ephemeral messages never arrive).
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord.js';

export type ClientUser = APIUser & { readonly avatarColour: string };
/** `type` 0: text channel of a guild, 1: direct message with the bot. */
export type ClientChannel = {
  readonly id: string;
  readonly name: string;
  readonly type: 0 | 1;
  readonly guildId: string | null;
};
export type ClientGuild = {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly ClientChannel[];
};

/** A message as this person sees it; `ephemeral` ones carry flag 64 and are only sent to their owner. */
export type ClientMessage = APIMessage;

export type Snapshot = {
  readonly me: ClientUser;
  readonly bot: ClientUser;
  /** The people one can act as, in order. */
  readonly people: readonly ClientUser[];
  readonly guilds: readonly ClientGuild[];
  readonly dm: ClientChannel;
  readonly commands: readonly APIApplicationCommand[];
  /** The last 50 messages of every channel that this person sees, oldest first. */
  readonly messages: Readonly<Record<string, readonly ClientMessage[]>>;
  readonly botOnline: boolean;
  /** Nicknames and names for `<@id>` mentions. */
  readonly names: Readonly<Record<string, string>>;
};

export type ClientEvent =
  | { readonly op: 'snapshot'; readonly data: Snapshot }
  | { readonly op: 'message'; readonly data: ClientMessage }
  | { readonly op: 'message-edit'; readonly data: ClientMessage }
  | {
      readonly op: 'message-delete';
      readonly data: { readonly id: string; readonly channelId: string };
    }
  | { readonly op: 'typing'; readonly data: { readonly channelId: string } }
  | { readonly op: 'commands'; readonly data: readonly APIApplicationCommand[] }
  | { readonly op: 'bot-online'; readonly data: boolean }
  /** The bot opened a modal in answer to this person's interaction. */
  | {
      readonly op: 'modal';
      readonly data: {
        readonly interactionId: string;
        readonly modal: APIModalInteractionResponseCallbackData;
      };
    };

/** One given option of a slash command; `value` of an attachment option is an upload id from `POST /client/upload`. */
export type GivenOption = { readonly name: string; readonly value: string | number | boolean };

export type ClientActions = {
  /** `path` is command, group and subcommand, e.g. `['quiz', 'start']`. */
  slash: { as: string; channelId: string; path: string[]; options: GivenOption[] };
  /** Answers with the choices, or `[]` when the bot gave none within 3 s. */
  autocomplete: {
    as: string;
    channelId: string;
    path: string[];
    options: GivenOption[];
    focused: string;
  };
  'context-menu': { as: string; channelId: string; commandId: string; targetId: string };
  component: { as: string; messageId: string; customId: string; values?: string[] };
  modal: {
    as: string;
    interactionId: string;
    /** custom id of the input -> text, chosen values, checked, or upload ids. */
    values: Record<string, string | string[] | boolean>;
  };
  say: { as: string; channelId: string; content: string; uploads?: string[] };
  /** Removes an ephemeral message from this person's view ("Dismiss message"). */
  dismiss: { as: string; messageId: string };
};

/**
 * What every action answers with. `ok: false` carries what the Discord client would show in red, e.g.
 * "The application did not respond" (after 3 s without an acknowledgement) or which option is missing.
 */
export type ActionResult =
  | {
      readonly ok: true;
      readonly interactionId?: string;
      readonly choices?: readonly APIApplicationCommandOptionChoice[];
    }
  | { readonly ok: false; readonly error: string };

/** `POST /client/upload?name=a.txt` with the bytes as the body. */
export type UploadResult = { readonly uploadId: string };
