import type { APIApplicationCommand, APIMessage } from 'discord.js';
import type { ClientChannel, ClientUser, Snapshot } from '../client-protocol.ts';
import type { Local } from '../local.ts';
import { mayIn } from '../world/permissions.ts';
import type { Channel, Person } from '../world/world.ts';

const SHOWN_COUNT = 50;

/** Everything that a person sees when the page opens. */
export function snapshotFor(local: Local, person: Person): Snapshot {
  const { world } = local;
  const seen = [...world.channels.values()].filter((it) => seesChannel(local, person, it));
  const people = [...world.people.values()];
  const guilds = [...world.guilds.values()].filter((it) => it.members.has(person.user.id));
  return {
    me: clientUser(person),
    bot: { ...world.bot, avatarColour: world.botColour },
    people: people.map(clientUser),
    guilds: guilds.map(({ id, name }) => ({
      id,
      name,
      channels: seen.filter((it) => it.guildId === id).map(clientChannel),
    })),
    dm: { id: person.dmChannelId, name: world.bot.username, type: 1, guildId: null },
    commands: allCommands(local),
    messages: Object.fromEntries(seen.map((it) => [it.id, seenMessages(local, person, it.id)])),
    botOnline: local.gateway.isOnline,
    names: Object.fromEntries(
      [world.bot, ...people.map((it) => it.user)].map((it) => [
        it.id,
        it.global_name ?? it.username,
      ]),
    ),
  };
}

/** True when the channel is on this person's list. */
export function seesChannel(local: Local, { user }: Person, channel: Channel): boolean {
  return mayIn(local.world, { userId: user.id, channel }, ['ViewChannel']);
}

/** The last messages of a channel with this person's ephemeral ones between them, oldest first. */
export function seenMessages(
  local: Local,
  person: Person,
  channelId: string,
): readonly APIMessage[] {
  const open = local.messages.lane(channelId).slice(-SHOWN_COUNT);
  const own = local.messages.lane(channelId, person.user.id).slice(-SHOWN_COUNT);
  const byAge = (a: APIMessage, b: APIMessage) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);
  return [...open, ...own].sort(byAge).slice(-SHOWN_COUNT);
}

/** Every registered command, of all servers. */
export function allCommands(local: Local): readonly APIApplicationCommand[] {
  const ofGuilds = [...local.world.guilds.keys()].flatMap((id) => local.commands.list(id));
  return [...local.commands.list(), ...ofGuilds];
}

function clientUser({ user, colour }: Person): ClientUser {
  return { ...user, avatarColour: colour };
}

function clientChannel({ id, name, guildId }: Channel): ClientChannel {
  return { id, name, type: 0, guildId };
}
