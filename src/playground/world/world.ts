import type { APIOverwrite, APIRole, APIUser } from 'discord.js';

export type Person = {
  readonly user: APIUser;
  readonly colour: string;
  readonly locale: string;
  readonly dmChannelId: string;
  readonly dmsClosed: boolean;
};

/** `type` as in Discord: 0 text channel, 1 direct message, 11 public thread. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly type: 0 | 1 | 11;
  readonly guildId: string | null;
  /** The person of a direct message. */
  readonly recipientId: string | null;
  /** The channel of a thread. */
  readonly parentId: string | null;
  readonly overwrites: readonly APIOverwrite[];
};

export type Member = {
  readonly userId: string;
  readonly roleIds: readonly string[];
  readonly joinedAt: string;
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly joinedAt: string;
  readonly roles: ReadonlyMap<string, APIRole>;
  readonly members: ReadonlyMap<string, Member>;
};

/** Who and where: the people, servers and channels. Channels can be added and changed, members can lose roles, the rest stays. */
export type World = {
  readonly bot: APIUser;
  readonly botColour: string;
  readonly applicationId: string;
  readonly ownerId: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
};

/** The user with that id, a person or the bot. */
export function userOf(world: World, userId: string): APIUser | undefined {
  return world.people.get(userId)?.user ?? (world.bot.id === userId ? world.bot : undefined);
}

/** The server of a channel; undefined for a direct message. */
export function guildOf(world: World, channel: Channel): Guild | undefined {
  return channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
}

/** The channels of a server, threads left out, in the order in which they were set up. */
export function channelsOf(world: World, guildId: string): readonly Channel[] {
  return [...world.channels.values()].filter((it) => it.guildId === guildId && it.type === 0);
}
