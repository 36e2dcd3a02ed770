import {
  type APIRole,
  type APIUser,
  PermissionFlagsBits,
  type PermissionsString,
} from 'discord.js';
import { snowflakeAt } from '../snowflakes.ts';
import { dmChannel, textChannel } from './make-channel.ts';
import type { GuildSetup, PersonSetup, WorldSetup } from './setup.ts';
import type { Channel, Guild, Member, Person, World } from './world.ts';

/** Ids count from here, so that they are the same on every start and links stay good. */
const FOUNDED_MS = Date.UTC(2024, 0, 1);
const NO_FLAGS: number = 0;
const COLOURS = ['#e4572e', '#2e86ab', '#5b8c5a', '#8e6c8a', '#c9a227'];
const EVERYONE: readonly PermissionsString[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
];

/**
 * The world that a setup describes. The same setup always gives the same ids.
 * @throws Error when a server names a person who is not among the people.
 */
export function createWorld(setup: WorldSetup): World {
  const nextId = idSequence();
  const bot = user(nextId(), setup.botName, true);
  const people = new Map<string, Person>();
  const channels = new Map<string, Channel>();
  for (const [index, one] of setup.people.entries()) {
    const person = personOf(one, COLOURS[index % COLOURS.length] ?? '#5865f2', nextId);
    people.set(person.user.id, person);
    channels.set(person.dmChannelId, dmChannel(person));
  }
  const guilds = setup.guilds.map((one) => {
    const guild = guildFrom(one, { people, bot, nextId });
    for (const channel of one.channels) {
      const made = textChannel(channel, { id: nextId(), guildId: guild.id, botId: bot.id });
      channels.set(made.id, made);
    }
    return guild;
  });
  return {
    bot,
    botColour: '#5865f2',
    applicationId: bot.id,
    ownerId: [...people.keys()][0] ?? bot.id,
    people,
    guilds: new Map(guilds.map((guild) => [guild.id, guild])),
    channels,
  };
}

function idSequence(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return snowflakeAt(FOUNDED_MS + count);
  };
}

function user(id: string, name: string, bot = false): APIUser {
  return {
    id,
    username: bot ? name : name.toLowerCase(),
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : name,
    avatar: null,
    bot,
    system: false,
    banner: null,
    accent_color: null,
    public_flags: NO_FLAGS,
    avatar_decoration_data: null,
  };
}

function personOf(setup: PersonSetup, colour: string, nextId: () => string): Person {
  return {
    user: user(nextId(), setup.name),
    colour: setup.colour ?? colour,
    locale: setup.locale ?? 'en-US',
    dmChannelId: nextId(),
    dmsClosed: setup.dmsClosed ?? false,
  };
}

type GuildPlace = {
  readonly people: ReadonlyMap<string, Person>;
  readonly bot: APIUser;
  readonly nextId: () => string;
};

function guildFrom(setup: GuildSetup, place: GuildPlace): Guild {
  const id = place.nextId();
  const joinedAt = new Date(FOUNDED_MS).toISOString();
  const idOf = (name: string) => personNamed(place.people, name);
  const roles = [role(id, '@everyone', EVERYONE, 0)];
  const memberships = (setup.roles ?? []).map((one, index) => {
    const made = role(place.nextId(), one.name, one.permissions, index + 1);
    roles.push(made);
    return { roleId: made.id, userIds: one.members.map(idOf) };
  });
  const botRole = role(place.nextId(), place.bot.username, EVERYONE, roles.length);
  roles.push({ ...botRole, managed: true, tags: { bot_id: place.bot.id } });
  const names = setup.members ?? [...place.people.values()].map((it) => it.user.username);
  const members = [...new Set([idOf(setup.owner), ...names.map(idOf)])].map((userId): Member => {
    const held = memberships.filter((it) => it.userIds.includes(userId));
    return { userId, roleIds: held.map((it) => it.roleId), joinedAt };
  });
  members.push({ userId: place.bot.id, roleIds: [botRole.id], joinedAt });
  return {
    id,
    name: setup.name,
    ownerId: idOf(setup.owner),
    joinedAt,
    roles: new Map(roles.map((it) => [it.id, it])),
    members: new Map(members.map((it) => [it.userId, it])),
  };
}

function personNamed(people: ReadonlyMap<string, Person>, name: string): string {
  for (const [id, person] of people) {
    if (person.user.username === name.toLowerCase()) return id;
  }
  throw new Error(`The setup of the local Discord names '${name}', who is not among its people`);
}

function role(
  id: string,
  name: string,
  permissions: readonly PermissionsString[],
  position: number,
): APIRole {
  const bits = permissions.reduce((sum, one) => sum | PermissionFlagsBits[one], 0n);
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: bits.toString(),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}
