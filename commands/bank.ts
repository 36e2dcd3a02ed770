import {
  SlashCommandBuilder,
  SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
  type SlashCommandSubcommandsOnlyBuilder,
} from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { titleLimit } from '../src/banks/new-bank.ts';
import type { App } from '../src/discord/app.ts';
import {
  type Suggest,
  suggestBanks,
  suggestDeletedBanks,
  suggestManagedBanks,
  suggestPersonalBanks,
} from '../src/discord/autocomplete.ts';
import {
  copy,
  create,
  list,
  merge,
  remove,
  rename,
  restore,
  search,
  share,
  show,
} from '../src/discord/bank-commands.ts';
import { exportBankFile, exportOptions } from '../src/discord/bank-export.ts';
import { longestSearch } from '../src/discord/bank-listing.ts';
import type { Command } from '../src/discord/dispatch.ts';
import { everywhere } from './context.ts';

/** One subcommand. Who may use it is checked when it runs: Discord knows permissions of whole commands only. */
type Subcommand = {
  readonly description: string;
  readonly options?: readonly SlashCommandStringOption[];
  readonly run: Command['execute'];
  /** What its options for banks offer; default: all banks. */
  readonly suggest?: Suggest;
};

const subcommands: Readonly<Record<string, Subcommand>> = {
  list: { description: 'All banks', run: list },
  show: {
    description: 'What is in one bank; for its managers with all questions and answers',
    options: [bankOption('bank', 'Which bank')],
    run: show,
  },
  search: {
    description: 'Find questions by their words',
    options: searchOptions(),
    run: search,
  },
  create: {
    description: 'Make an empty bank; in a server for managers',
    options: [titleOption('What it is called')],
    run: create,
  },
  rename: {
    description: 'Give a bank another name',
    options: [bankOption('bank', 'Which bank'), titleOption('Its new name')],
    run: rename,
    suggest: suggestManagedBanks,
  },
  merge: {
    description: 'Move all questions of one bank into another',
    options: [bankOption('from', 'Which bank goes'), bankOption('into', 'Which bank stays')],
    run: merge,
    suggest: suggestManagedBanks,
  },
  delete: {
    description: 'Delete a bank; for 7 days it can be brought back',
    options: [bankOption('bank', 'Which bank')],
    run: remove,
    suggest: suggestManagedBanks,
  },
  restore: {
    description: 'Bring back a bank that was deleted in the last 7 days',
    options: [bankOption('bank', 'Which bank')],
    run: restore,
    suggest: suggestDeletedBanks,
  },
  share: {
    description: 'Give this server a copy of a bank that is yours alone',
    options: [bankOption('bank', 'Which of your banks')],
    run: share,
    suggest: suggestPersonalBanks,
  },
  copy: {
    description: 'Copy a bank, for instance to change one that came with the bot',
    options: [bankOption('bank', 'Which bank')],
    run: copy,
  },
  export: {
    description: 'A bank as a file for another program, answers included',
    options: exportOptions(),
    run: exportBankFile,
  },
};

const empty = new SlashCommandBuilder()
  .setName('bank')
  .setDescription('The question banks')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes);

export const data = Object.entries(subcommands).reduce<SlashCommandSubcommandsOnlyBuilder>(
  (command, [name, { description, options = [] }]) =>
    command.addSubcommand((sub) =>
      withOptions(sub, options).setName(name).setDescription(description),
    ),
  empty,
);

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  await subcommandOf(interaction).run(interaction, app);
}

export async function autocomplete(interaction: AutocompleteInteraction, app: App): Promise<void> {
  const { suggest = suggestBanks } = subcommandOf(interaction);
  await suggest(interaction, app);
}

function subcommandOf({
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): Subcommand {
  const name = options.getSubcommand();
  const found = subcommands[name];
  if (found === undefined) throw new RangeError(`no subcommand ${name}`);
  return found;
}

function withOptions(
  sub: SlashCommandSubcommandBuilder,
  options: readonly SlashCommandStringOption[],
): SlashCommandSubcommandBuilder {
  for (const option of options) sub.addStringOption(option);
  return sub;
}

function bankOption(name: string, description: string): SlashCommandStringOption {
  return new SlashCommandStringOption()
    .setName(name)
    .setDescription(description)
    .setRequired(true)
    .setAutocomplete(true);
}

function titleOption(description: string): SlashCommandStringOption {
  return new SlashCommandStringOption()
    .setName('title')
    .setDescription(description)
    .setRequired(true)
    .setMaxLength(titleLimit);
}

function searchOptions(): readonly SlashCommandStringOption[] {
  const chosenFrom = (name: string, description: string, choices: Record<string, string>) =>
    new SlashCommandStringOption()
      .setName(name)
      .setDescription(description)
      .addChoices(Object.entries(choices).map(([label, value]) => ({ name: label, value })));
  return [
    new SlashCommandStringOption()
      .setName('text')
      .setDescription('Words of the question')
      .setRequired(true)
      .setMaxLength(longestSearch),
    bankOption('bank', 'Which bank; default: all').setRequired(false),
    chosenFrom('kind', 'Which kind of question; default: any', {
      'Multiple choice': 'multiple-choice',
      'True or false': 'true-false',
      'Fill in the gap': 'cloze',
      'Typed answer': 'short-answer',
    }),
    chosenFrom('status', 'In which status; default: any', {
      Approved: 'approved',
      Draft: 'draft',
      'Out of play': 'retired',
    }),
    chosenFrom('difficulty', 'How hard; default: any', {
      Easy: 'easy',
      Medium: 'medium',
      Hard: 'hard',
    }),
  ];
}
