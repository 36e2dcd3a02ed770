import { PermissionFlagsBits, type PermissionsString } from 'discord.js';
import { type Channel, guildOf, type Member, type World } from './world.ts';

/** Every permission there is; what an owner and an administrator hold. */
export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce(
  (sum, bit) => sum | bit,
  0n,
);

/** What the bot and the person may do in a direct message (as Discord sends it in interactions). */
const IN_DIRECT_MESSAGE: readonly PermissionsString[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseApplicationCommands',
];
const DIRECT_MESSAGE_BITS = IN_DIRECT_MESSAGE.reduce(
  (sum, it) => sum | PermissionFlagsBits[it],
  0n,
);

/**
 * The permissions of a user in a channel as a bit field: owner, administrator, roles, then the overwrites
 * of everyone, roles and member in this order (reference, "Permission Overwrites"). 0 when not a member.
 */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  const guild = guildOf(world, channel);
  if (!guild) {
    const inside = userId === channel.recipientId || userId === world.bot.id;
    return inside ? DIRECT_MESSAGE_BITS : 0n;
  }
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  let bits = [guild.id, ...member.roleIds].reduce(
    (sum, id) => sum | BigInt(guild.roles.get(id)?.permissions ?? 0),
    0n,
  );
  if (bits & PermissionFlagsBits.Administrator) return ALL_PERMISSIONS;
  const parent = channel.parentId === null ? undefined : world.channels.get(channel.parentId);
  const { overwrites } = parent ?? channel;
  for (const ids of overwriteOrder(guild.id, member)) {
    const matching = overwrites.filter((it) => ids.includes(it.id));
    const deny = matching.reduce((sum, it) => sum | BigInt(it.deny), 0n);
    const allow = matching.reduce((sum, it) => sum | BigInt(it.allow), 0n);
    bits = (bits & ~deny) | allow;
  }
  return bits;
}

/** True when the user holds every one of these permissions in the channel. */
export function mayIn(
  world: World,
  who: { readonly userId: string; readonly channel: Channel },
  names: readonly PermissionsString[],
): boolean {
  const held = permissionsIn(world, who.userId, who.channel);
  return names.every((name) => (held & PermissionFlagsBits[name]) !== 0n);
}

function overwriteOrder(guildId: string, member: Member): readonly (readonly string[])[] {
  return [[guildId], member.roleIds, [member.userId]];
}
