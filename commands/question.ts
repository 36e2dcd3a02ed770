import {
  SlashCommandBuilder,
  SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from '@discordjs/builders';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { importFormatNames } from '../src/banks/formats/format.ts';
import { formats } from '../src/banks/formats/formats.ts';
import { titleLimit } from '../src/banks/new-bank.ts';
import type { App } from '../src/discord/app.ts';
import type { Command } from '../src/discord/dispatch.ts';
import { add, edit, history, review } from '../src/discord/question-commands.ts';
import { importQuestionsFrom, sendTemplate } from '../src/discord/question-import.ts';
import { type Offering, suggestForQuestion } from '../src/discord/question-suggestions.ts';
import { separatorOptions } from '../src/discord/separators.ts';
import { everywhere } from './context.ts';

type Subcommand = {
  readonly run: Command['execute'];
  readonly offers: Offering;
};

const own: Offering = { withShipped: false, withNew: false, says: 'size' };

const subcommands: Readonly<Record<string, Subcommand>> = {
  review: { run: review, offers: { withShipped: true, withNew: false, says: 'waiting' } },
  add: { run: add, offers: { ...own, withNew: true } },
  edit: { run: edit, offers: own },
  import: { run: importQuestionsFrom, offers: { ...own, withNew: true } },
  template: { run: sendTemplate, offers: own },
  history: { run: history, offers: { ...own, withShipped: true } },
};

export const data = new SlashCommandBuilder()
  .setName('question')
  .setDescription('Review, write and import questions')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes)
  .addSubcommand((sub) =>
    sub
      .setName('review')
      .setDescription('Decide on drafts and reported questions, one after another')
      .addStringOption(bankOption('Which bank; default: all')),
  )
  .addSubcommand((sub) =>
    sub
      .setName('add')
      .setDescription('Write a question yourself')
      .addStringOption(kindOption())
      .addStringOption(bankOption('Which bank, or the name of a new one').setRequired(true)),
  )
  .addSubcommand((sub) =>
    sub
      .setName('edit')
      .setDescription('Change a question; scores and schedules stay')
      .addStringOption(questionOption().setRequired(true))
      .addStringOption(bankOption('Only questions of this bank')),
  )
  .addSubcommand(importOptions)
  .addSubcommand((sub) =>
    sub.setName('template').setDescription('A CSV table to fill in with questions of your own'),
  )
  .addSubcommand((sub) =>
    sub
      .setName('history')
      .setDescription('Who changed what, and when')
      .addStringOption(bankOption('Which bank').setRequired(true))
      .addStringOption(questionOption().setRequired(false)),
  );

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  await subcommandOf(interaction).run(interaction, app);
}

export async function autocomplete(interaction: AutocompleteInteraction, app: App): Promise<void> {
  await suggestForQuestion(interaction, subcommandOf(interaction).offers, app);
}

function subcommandOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction) {
  const name = options.getSubcommand();
  const found = subcommands[name];
  if (found === undefined) throw new RangeError(`no subcommand ${name}`);
  return found;
}

function bankOption(description: string): SlashCommandStringOption {
  return new SlashCommandStringOption()
    .setName('bank')
    .setDescription(description)
    .setMaxLength(titleLimit)
    .setAutocomplete(true);
}

function questionOption(): SlashCommandStringOption {
  return new SlashCommandStringOption()
    .setName('question')
    .setDescription('Type some of its words and pick it')
    .setAutocomplete(true);
}

function kindOption(): SlashCommandStringOption {
  return new SlashCommandStringOption()
    .setName('kind')
    .setDescription('Which kind of question')
    .setRequired(true)
    .addChoices(
      { name: 'Multiple choice', value: 'multiple-choice' },
      { name: 'True or false', value: 'true-false' },
      { name: 'Fill in the gap', value: 'fill-in' },
      { name: 'Typed answer', value: 'typed' },
    );
}

function importOptions(sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  const [fieldSeparator, cardSeparator] = separatorOptions();
  const format = new SlashCommandStringOption()
    .setName('format')
    .setDescription('What the file is; default: seen from its content')
    .addChoices(importFormatNames.map((name) => ({ name: formats[name].label, value: name })));
  sub
    .setName('import')
    .setDescription('Take questions over from a file: CSV, Anki, Quizlet, GIFT, Aiken or JSON')
    .addAttachmentOption((option) =>
      option.setName('file').setDescription('Up to 10 MB').setRequired(true),
    )
    .addStringOption(
      bankOption('Which bank, or the name of a new one; default: as the file is called'),
    )
    .addStringOption(format);
  for (const option of [fieldSeparator, cardSeparator]) if (option) sub.addStringOption(option);
  return sub;
}
