import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import type { Json } from '../json.ts';
import type { Local } from '../local.ts';
import { mayIn, permissionsIn } from '../world/permissions.ts';
import type { Channel, Person } from '../world/world.ts';
import { ClientRefusal } from './refusal.ts';

/** A person at a place. */
export type Standing = { readonly person: Person; readonly channel: Channel };

/** A command or subcommand with its own options, and what Discord nests around them. */
export type FoundCommand = {
  readonly command: APIApplicationCommand;
  readonly options: readonly APIApplicationCommandBasicOption[];
  readonly nest: (options: readonly Json[]) => readonly Json[];
};

/** Who acts where. @throws ClientRefusal when the person does not exist or does not see the channel */
export function standing(local: Local, userId: string, channelId: string): Standing {
  const person = local.world.people.get(userId);
  const channel = local.world.channels.get(channelId);
  if (!person) throw new ClientRefusal(`There is no person '${userId}'`);
  if (!channel) throw new ClientRefusal('There is no such channel');
  if (!mayIn(local.world, { userId, channel }, ['ViewChannel'])) {
    throw new ClientRefusal(`${person.user.username} does not see #${channel.name}`);
  }
  return { person, channel };
}

/** The commands that Discord's client offers this person here. */
export function offeredCommands(
  local: Local,
  { person, channel }: Standing,
): readonly APIApplicationCommand[] {
  const context = channel.guildId === null ? 1 : 0;
  const held = permissionsIn(local.world, person.user.id, channel);
  return local.commands.visible(channel.guildId).filter((command) => {
    const isInContext = command.contexts?.some((it) => it === context) ?? true;
    const isDmBarred = context === 1 && !command.contexts && command.dm_permission === false;
    return isInContext && !isDmBarred && (context === 1 || isAllowed(command, held));
  });
}

/**
 * The slash command under a path such as `['quiz', 'start']`.
 * @throws ClientRefusal when there is none, or this person may not use it here
 */
export function findSlash(
  local: Local,
  at: Standing,
  [name = '', ...rest]: readonly string[],
): FoundCommand {
  const command = offeredOrRefuse(
    local,
    at,
    (it) => it.type === ApplicationCommandType.ChatInput && it.name === name,
    `/${name}`,
  );
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  let nest = (inner: readonly Json[]) => inner;
  for (const part of rest) {
    const next = options.find((it) => it.name === part);
    const outer = nest;
    if (
      next?.type !== ApplicationCommandOptionType.Subcommand &&
      next?.type !== ApplicationCommandOptionType.SubcommandGroup
    ) {
      throw new ClientRefusal(`/${name} has no subcommand '${part}'`);
    }
    options = next.options ?? [];
    nest = (inner) => outer([{ name: part, type: next.type, options: inner }]);
  }
  const basic = options.filter(isBasic);
  if (basic.length < options.length) throw new ClientRefusal(`/${name} needs a subcommand`);
  return { command, options: basic, nest };
}

/** The context-menu command with that id or name. @throws ClientRefusal as `findSlash` */
export function findMenu(local: Local, at: Standing, idOrName: string): APIApplicationCommand {
  const isIt = (it: APIApplicationCommand) =>
    it.type !== ApplicationCommandType.ChatInput && (it.id === idOrName || it.name === idOrName);
  return offeredOrRefuse(local, at, isIt, `'${idOrName}'`);
}

function offeredOrRefuse(
  local: Local,
  at: Standing,
  ...[isIt, label]: readonly [isIt: (it: APIApplicationCommand) => boolean, label: string]
): APIApplicationCommand {
  const offered = offeredCommands(local, at).find(isIt);
  if (offered) return offered;
  const exists = local.commands.visible(at.channel.guildId).some(isIt);
  const who = at.person.user.username;
  throw new ClientRefusal(
    exists ? `${who} may not use ${label} here` : `There is no command ${label}`,
  );
}

function isAllowed(command: APIApplicationCommand, held: bigint): boolean {
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  const bits = BigInt(needed);
  // "0" hides a command from all but administrators, who hold everything here.
  return bits === 0n ? (held & 8n) !== 0n : (held & bits) === bits;
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
