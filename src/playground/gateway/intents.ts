import { type APIMessage, GatewayIntentBits, MessageFlags } from 'discord.js';
import type { Channel } from '../world/world.ts';

/** The intents that Discord grants only on request, by name. */
export const PRIVILEGED = {
  GuildMembers: GatewayIntentBits.GuildMembers,
  GuildPresences: GatewayIntentBits.GuildPresences,
  MessageContent: GatewayIntentBits.MessageContent,
} as const;

export type PrivilegedIntent = keyof typeof PRIVILEGED;

const KNOWN = Object.values(GatewayIntentBits)
  .filter((it) => typeof it === 'number')
  .reduce((sum, bit) => sum | bit, 0);

/** The close code that Discord gives for these intents: 4013 unknown, 4014 not granted, or none. */
export function intentCloseCode(
  intents: number,
  granted: readonly PrivilegedIntent[],
): 4013 | 4014 | undefined {
  if (!Number.isSafeInteger(intents) || intents < 0 || (intents & ~KNOWN) !== 0) return 4013;
  const refused = Object.entries(PRIVILEGED).some(
    ([name, bit]) => (intents & bit) !== 0 && !granted.some((it) => it === name),
  );
  return refused ? 4014 : undefined;
}

const MESSAGES = {
  guild: GatewayIntentBits.GuildMessages,
  direct: GatewayIntentBits.DirectMessages,
};
const TYPING = {
  guild: GatewayIntentBits.GuildMessageTyping,
  direct: GatewayIntentBits.DirectMessageTyping,
};

/** True when a session with these intents hears of messages in the channel. */
export function hearsMessages(intents: number, channel: Channel): boolean {
  return (intents & (channel.guildId === null ? MESSAGES.direct : MESSAGES.guild)) !== 0;
}

/** True when a session with these intents hears that someone types in the channel. */
export function hearsTyping(intents: number, channel: Channel): boolean {
  return (intents & (channel.guildId === null ? TYPING.direct : TYPING.guild)) !== 0;
}

/**
 * The message as a bot may read it: without the message content intent, messages of others in servers
 * that do not mention the bot come empty (reference, "Message Content Intent").
 */
export function readableBy(
  message: APIMessage,
  reader: { readonly intents: number; readonly botId: string; readonly channel: Channel },
): APIMessage {
  const isOpen =
    reader.channel.guildId === null ||
    (reader.intents & GatewayIntentBits.MessageContent) !== 0 ||
    message.author.id === reader.botId ||
    message.mentions.some((it) => it.id === reader.botId);
  if (isOpen) return message;
  const flags = (message.flags ?? 0) & ~MessageFlags.IsComponentsV2;
  return { ...message, content: '', embeds: [], attachments: [], components: [], flags };
}
