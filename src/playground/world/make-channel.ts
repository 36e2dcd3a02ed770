import { OverwriteType, PermissionsBitField, type PermissionsString } from 'discord.js';
import type { ChannelSetup } from './setup.ts';
import type { Channel, Person } from './world.ts';

/** The same channel with other things denied to the bot. */
export function withBotDenied(
  channel: Channel,
  botId: string,
  denied: readonly PermissionsString[],
): Channel {
  const others = channel.overwrites.filter((overwrite) => overwrite.id !== botId);
  const deny = PermissionsBitField.resolve([...denied]).toString();
  const own = { id: botId, type: OverwriteType.Member, allow: '0', deny };
  return { ...channel, overwrites: denied.length === 0 ? others : [...others, own] };
}

/** The direct messages of a person with the bot. */
export function dmChannel(person: Person): Channel {
  return {
    id: person.dmChannelId,
    name: person.user.username,
    type: 1,
    guildId: null,
    recipientId: person.user.id,
    parentId: null,
    overwrites: [],
  };
}

/** A text channel of a server. */
export function textChannel(
  setup: string | ChannelSetup,
  place: { readonly id: string; readonly guildId: string; readonly botId: string },
): Channel {
  const { name, botDeny = [] } = typeof setup === 'string' ? { name: setup } : setup;
  const open: Channel = {
    id: place.id,
    name,
    type: 0,
    guildId: place.guildId,
    recipientId: null,
    parentId: null,
    overwrites: [],
  };
  return withBotDenied(open, place.botId, botDeny);
}
