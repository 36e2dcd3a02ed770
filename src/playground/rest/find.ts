import type { PermissionsString } from 'discord.js';
import type { Local } from '../local.ts';
import type { Stored } from '../world/message-store.ts';
import { mayIn } from '../world/permissions.ts';
import type { Channel, Guild } from '../world/world.ts';
import { Refusal } from './refusal.ts';

/**
 * The channel, when the bot sees it and may do these things there.
 * @throws Refusal `unknown-channel`, `missing-access`, `missing-permissions`
 */
export function channelFor(
  local: Local,
  channelId: string,
  needed: readonly PermissionsString[] = [],
): Channel {
  const { world } = local;
  const channel = world.channels.get(channelId);
  if (!channel) throw new Refusal('unknown-channel');
  const who = { userId: world.bot.id, channel };
  if (!mayIn(world, who, ['ViewChannel'])) throw new Refusal('missing-access');
  if (!mayIn(world, who, needed)) throw new Refusal('missing-permissions');
  return channel;
}

/**
 * A message of a channel; ephemeral ones do not exist for the channel's routes.
 * @throws Refusal `unknown-message`
 */
export function messageFor(local: Local, channel: Channel, messageId: string): Stored {
  const stored = local.messages.get(messageId);
  if (stored?.channelId !== channel.id || stored.ownerId !== null) {
    throw new Refusal('unknown-message');
  }
  return stored;
}

/** The server. @throws Refusal `unknown-guild` */
export function guildFor(local: Local, guildId: string): Guild {
  const guild = local.world.guilds.get(guildId);
  if (!guild) throw new Refusal('unknown-guild');
  return guild;
}

/** Makes sure that the path names the bot's application. @throws Refusal `unknown-application` */
export function requireApplication(local: Local, applicationId: string): void {
  if (applicationId !== local.world.applicationId) throw new Refusal('unknown-application');
}
