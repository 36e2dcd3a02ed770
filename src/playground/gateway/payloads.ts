import type { APIMessage } from 'discord.js';
import type { Json } from '../json.ts';
import type { Local } from '../local.ts';
import { ALL_PERMISSIONS, permissionsIn } from '../world/permissions.ts';
import {
  type Channel,
  channelsOf,
  type Guild,
  guildOf,
  type Member,
  userOf,
  type World,
} from '../world/world.ts';

/** A channel object of the API. */
export function channelPayload(local: Local, channel: Channel): Json {
  const { world, messages } = local;
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: messages.lastId(channel.id),
  };
  if (channel.type === 1) {
    const recipient = userOf(world, channel.recipientId ?? '');
    return { ...common, recipients: recipient ? [recipient] : [] };
  }
  const inGuild = {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  if (channel.type === 11) return { ...inGuild, ...threadFields(world) };
  const position = channelsOf(world, channel.guildId ?? '').findIndex((it) => it.id === channel.id);
  const permission_overwrites = channel.overwrites;
  return { ...inGuild, position, topic: null, nsfw: false, permission_overwrites };
}

/** A guild member object with its user. */
export function memberPayload(world: World, member: Member): Json {
  return {
    user: userOf(world, member.userId),
    nick: null,
    avatar: null,
    banner: null,
    roles: member.roleIds,
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member as interactions carry it: with the permissions in that channel. */
export function memberIn(world: World, userId: string, channel: Channel): Json | undefined {
  const member = guildOf(world, channel)?.members.get(userId);
  if (!member) return undefined;
  const permissions = permissionsIn(world, userId, channel).toString();
  return { ...memberPayload(world, member), permissions };
}

/** A guild object of the API, without members and channels. */
export function guildPayload(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    max_members: 500_000,
  };
}

/** GUILD_CREATE: the guild with its channels and, lacking the members intent, the bot alone. */
export function guildCreatePayload(local: Local, guild: Guild): Json {
  const { world } = local;
  const own = guild.members.get(world.bot.id);
  const inGuild = [...world.channels.values()].filter((it) => it.guildId === guild.id);
  const payloads = (type: number) =>
    inGuild.filter((it) => it.type === type).map((it) => channelPayload(local, it));
  return {
    ...guildPayload(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: own ? [memberPayload(world, own)] : [],
    channels: payloads(0),
    threads: payloads(11),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** MESSAGE_CREATE and MESSAGE_UPDATE: a message with its server and the author's membership. */
export function messageEventPayload(world: World, message: APIMessage, channel: Channel): Json {
  const member = guildOf(world, channel)?.members.get(message.author.id);
  if (!member) return { ...message, channel_type: channel.type };
  const { user: _, ...rest } = memberPayload(world, member);
  return { ...message, channel_type: channel.type, guild_id: channel.guildId, member: rest };
}

/** The fields that tell a bot where an interaction happened and who may do what there. */
export function placePayload(local: Local, userId: string, channel: Channel): Json {
  const { world } = local;
  const guild = guildOf(world, channel);
  const person = world.people.get(userId);
  const common = {
    channel_id: channel.id,
    app_permissions: permissionsIn(world, world.bot.id, channel).toString(),
    locale: person?.locale ?? 'en-US',
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
  };
  if (!guild) {
    return {
      ...common,
      channel: channelPayload(local, channel),
      user: person?.user,
      context: 1,
      authorizing_integration_owners: { '0': '0' },
    };
  }
  const permissions = permissionsIn(world, userId, channel) & ALL_PERMISSIONS;
  return {
    ...common,
    channel: { ...channelPayload(local, channel), permissions: permissions.toString() },
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: memberIn(world, userId, channel),
    context: 0,
    authorizing_integration_owners: { '0': guild.id },
  };
}

function threadFields(world: World): Json {
  return {
    owner_id: world.bot.id,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(0).toISOString(),
      locked: false,
    },
  };
}
