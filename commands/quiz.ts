import { SlashCommandBuilder, type SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { suggestBanks } from '../src/discord/autocomplete.ts';
import { hint, missed, skip, start, stop } from '../src/discord/quiz-commands.ts';
import { everywhere } from './context.ts';

export const data = new SlashCommandBuilder()
  .setName('quiz')
  .setDescription('Play a quiz made from an article')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes)
  .addSubcommand(startOptions)
  .addSubcommand((sub) => sub.setName('stop').setDescription('End the quiz that is running here'))
  .addSubcommand((sub) => sub.setName('skip').setDescription('Vote to skip the question'))
  .addSubcommand((sub) => sub.setName('hint').setDescription('A hint that only you see'))
  .addSubcommand((sub) =>
    sub.setName('missed').setDescription('A private quiz of what you got wrong'),
  );

const subcommands = { start, stop, skip, hint, missed };

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const name = interaction.options.getSubcommand();
  const run = Object.entries(subcommands).find(([each]) => each === name)?.[1];
  if (run === undefined) throw new RangeError(`no subcommand ${name}`);
  await run(interaction, app);
}

export async function autocomplete(interaction: AutocompleteInteraction, app: App): Promise<void> {
  await suggestBanks(interaction, app);
}

function startOptions(sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return sub
    .setName('start')
    .setDescription('Start a quiz in this channel, or a private one')
    .addStringOption((option) =>
      option.setName('bank').setDescription('Which article; default: all').setAutocomplete(true),
    )
    .addIntegerOption((option) =>
      option
        .setName('questions')
        .setDescription('How many questions, 1 to 50; default: 10')
        .setMinValue(1)
        .setMaxValue(50),
    )
    .addStringOption((option) =>
      option
        .setName('kind')
        .setDescription('Which kind of question; default: mixed')
        .addChoices(
          { name: 'Mixed', value: 'mixed' },
          { name: 'Multiple choice', value: 'multiple-choice' },
          { name: 'True or false', value: 'true-false' },
          { name: 'Fill in the gap', value: 'fill-in' },
          { name: 'Typed answer', value: 'typed' },
        ),
    )
    .addStringOption((option) =>
      option
        .setName('pace')
        .setDescription('How long questions stay open; default: normal')
        .addChoices(
          { name: 'Relaxed', value: 'relaxed' },
          { name: 'Normal', value: 'normal' },
          { name: 'Fast', value: 'fast' },
          { name: 'Untimed', value: 'untimed' },
        ),
    )
    .addStringOption((option) =>
      option
        .setName('mode')
        .setDescription('Who plays; default: together in a server, else private')
        .addChoices(
          { name: 'Together: everybody in this channel', value: 'together' },
          { name: 'Private: only you see it, at your own pace', value: 'private' },
        ),
    )
    .addBooleanOption((option) =>
      option
        .setName('speed_bonus')
        .setDescription('2 points for a right answer in the first third of the time; default: off'),
    );
}
