/** The commands of the bot as the flat list that a person picks from. */
import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';

export type CommandOption = APIApplicationCommandBasicOption;
export type CommandEntry = {
  /** Command, group and subcommand, e.g. `['quiz', 'start']`. */
  readonly path: readonly string[];
  /** What one types, e.g. `/quiz start`. */
  readonly label: string;
  readonly description: string;
  /** Required ones first, as Discord sorts them. */
  readonly options: readonly CommandOption[];
};
export type MessageCommand = { readonly id: string; readonly name: string };

type Node = {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly AnyOption[];
};
type AnyOption = NonNullable<APIApplicationCommand['options']>[number];

const chatInput = 1;
const messageMenu = 3;
const subcommand = 1;
const subcommandGroup = 2;

/** Subcommands become entries of their own; context menu commands are left out. */
export function listCommands(commands: readonly APIApplicationCommand[]): CommandEntry[] {
  return commands
    .filter((command) => command.type === chatInput)
    .flatMap((command) => entriesUnder(command, []));
}

/** The commands that Discord offers in a channel: those of its guild, and by the command's contexts. */
export function commandsIn(
  commands: readonly APIApplicationCommand[],
  channel: { readonly type: 0 | 1; readonly guildId: string | null } | undefined,
): APIApplicationCommand[] {
  return commands.filter((command) => {
    const isElsewhere = command.guild_id !== undefined && command.guild_id !== channel?.guildId;
    const isInContext = command.contexts?.includes(channel?.type ?? 0) ?? true;
    return !isElsewhere && isInContext;
  });
}

/** The commands offered under "Apps" on a message. */
export function listMessageCommands(commands: readonly APIApplicationCommand[]): MessageCommand[] {
  return commands.filter((command) => command.type === messageMenu);
}

/** Best first: path begins with what was typed, a word of it does, it contains it. Typed `/` lists all. */
export function searchCommands(entries: readonly CommandEntry[], typed: string): CommandEntry[] {
  const wanted = typed.replace(/^\//, '').trim().toLowerCase();
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry, wanted) }));
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function rankOf(entry: CommandEntry, wanted: string): number {
  const text = entry.path.join(' ').toLowerCase();
  if (text.startsWith(wanted)) return 0;
  if (entry.path.some((word) => word.startsWith(wanted))) return 1;
  return text.includes(wanted) ? 2 : 3;
}

function entriesUnder(node: Node, parents: readonly string[]): CommandEntry[] {
  const path = [...parents, node.name];
  const options = node.options ?? [];
  const nested = options.flatMap((option) =>
    option.type === subcommand || option.type === subcommandGroup ? entriesUnder(option, path) : [],
  );
  if (nested.length > 0) return nested;
  return [
    {
      path,
      label: `/${path.join(' ')}`,
      description: node.description,
      options: basicOptions(options),
    },
  ];
}

function basicOptions(options: readonly AnyOption[]): CommandOption[] {
  const basic = options.filter(isBasic);
  return [...basic.filter((o) => o.required), ...basic.filter((o) => !o.required)];
}

function isBasic(option: AnyOption): option is CommandOption {
  return option.type !== subcommand && option.type !== subcommandGroup;
}
