import { SlashCommandBuilder, type SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { tellOfClosedMessages } from '../src/discord/flashcards/closed-messages.ts';
import { flashcardCommands } from '../src/discord/flashcards/commands.ts';
import { suggestForFlashcards } from '../src/discord/flashcards/suggesting.ts';
import { everywhere } from './context.ts';

type Sub = SlashCommandSubcommandBuilder;

export const data = new SlashCommandBuilder()
  .setName('flashcards')
  .setDescription('Your own flashcards, each when you are about to forget it')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes)
  .addSubcommand(studyOptions)
  .addSubcommand((sub) => sub.setName('due').setDescription('What is due today'))
  .addSubcommand(addOptions)
  .addSubcommand(browseOptions)
  .addSubcommand((sub) =>
    cardOption(sub.setName('edit').setDescription('Change a card of your own'), true),
  )
  .addSubcommand((sub) =>
    cardOption(sub.setName('suspend').setDescription('Take a card out of study, or back'), true),
  )
  .addSubcommand((sub) =>
    sub.setName('undo').setDescription('Take back the last thing you did; up to ten'),
  )
  .addSubcommand((sub) => sub.setName('stats').setDescription('What you have learnt so far'))
  .addSubcommand(remindOptions)
  .addSubcommand((sub) =>
    deckOption(
      cardOption(sub.setName('reset').setDescription('Make cards new again; default: all'), false),
      'Every card of one deck',
    ),
  )
  .addSubcommand((sub) =>
    deckOption(
      sub.setName('decks').setDescription('Your decks: study, rename, share, delete'),
      'One deck; default: a list',
    ),
  )
  .addSubcommand((sub) =>
    sub
      .setName('copy')
      .setDescription('Copy a deck that somebody shares')
      .addStringOption((option) =>
        option
          .setName('code')
          .setDescription('The code of the deck')
          .setRequired(true)
          .setMaxLength(20),
      ),
  )
  .addSubcommand(exportOptions)
  .addSubcommand(importOptions)
  .addSubcommand((sub) =>
    sub.setName('settings').setDescription('Limits, time zone, steps, buttons, quizzes'),
  );

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const name = interaction.options.getSubcommand();
  const run = flashcardCommands[name];
  if (run === undefined) throw new RangeError(`no subcommand ${name}`);
  await run(interaction, app);
  await tellOfClosedMessages(interaction, app);
}

export async function autocomplete(interaction: AutocompleteInteraction, app: App): Promise<void> {
  await suggestForFlashcards(interaction, app);
}

function studyOptions(sub: Sub): Sub {
  return sub
    .setName('study')
    .setDescription('Study what is due, and new cards')
    .addStringOption((option) =>
      option
        .setName('bank')
        .setDescription('A bank or one of your decks; default: all your decks')
        .setAutocomplete(true),
    );
}

function addOptions(sub: Sub): Sub {
  return deckOption(
    sub.setName('add').setDescription('Add cards of your own'),
    'Into which deck; a new name makes a new one',
  ).addBooleanOption((option) =>
    option.setName('many').setDescription('Paste many lines: term, tab, definition'),
  );
}

function browseOptions(sub: Sub): Sub {
  return deckOption(
    sub.setName('browse').setDescription('Look through your cards and change them'),
    'Only this deck',
  )
    .addStringOption((option) =>
      option.setName('search').setDescription('Words on the card, or a #tag').setMaxLength(40),
    )
    .addStringOption((option) =>
      option
        .setName('show')
        .setDescription('Which cards; default: all')
        .addChoices(
          { name: 'All', value: 'all' },
          { name: 'New', value: 'new' },
          { name: 'In their steps', value: 'learning' },
          { name: 'Known', value: 'known' },
          { name: 'Suspended', value: 'suspended' },
        ),
    );
}

function remindOptions(sub: Sub): Sub {
  return sub
    .setName('remind')
    .setDescription('One direct message a day when cards are due')
    .addIntegerOption((option) =>
      option
        .setName('hour')
        .setDescription('At which hour of your day, 0 to 23')
        .setMinValue(0)
        .setMaxValue(23),
    )
    .addStringOption((option) =>
      option.setName('timezone').setDescription('Yours, e.g. Europe/Berlin').setAutocomplete(true),
    )
    .addBooleanOption((option) => option.setName('off').setDescription('No more reminders'));
}

function exportOptions(sub: Sub): Sub {
  return sub
    .setName('export')
    .setDescription('A deck as a file for Anki, with its schedule')
    .addStringOption((option) =>
      option.setName('deck').setDescription('Which deck').setRequired(true).setAutocomplete(true),
    );
}

function importOptions(sub: Sub): Sub {
  return sub
    .setName('import')
    .setDescription('A deck from Anki, with its schedule')
    .addAttachmentOption((option) =>
      option.setName('file').setDescription('An Anki deck package (.apkg)').setRequired(true),
    );
}

function deckOption(sub: Sub, description: string): Sub {
  return sub.addStringOption((option) =>
    option.setName('deck').setDescription(description).setAutocomplete(true),
  );
}

function cardOption(sub: Sub, isRequired: boolean): Sub {
  return sub.addStringOption((option) =>
    option
      .setName('card')
      .setDescription('Type words of the card')
      .setRequired(isRequired)
      .setAutocomplete(true),
  );
}
