import { SlashCommandBuilder } from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { suggestBanks } from '../src/discord/autocomplete.ts';
import { exportBankFile, exportOptions } from '../src/discord/bank-export.ts';
import { replyPrivately } from '../src/discord/respond.ts';
import { bankListView, bankView } from '../src/discord/views/bank-view.ts';
import { viewerOf } from '../src/discord/who.ts';
import { everywhere } from './context.ts';

export const data = new SlashCommandBuilder()
  .setName('bank')
  .setDescription('The question banks')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes)
  .addSubcommand((sub) => sub.setName('list').setDescription('All banks'))
  .addSubcommand((sub) =>
    sub
      .setName('show')
      .setDescription('What is in one bank, without the answers')
      .addStringOption((option) =>
        option.setName('bank').setDescription('Which bank').setRequired(true).setAutocomplete(true),
      ),
  )
  .addSubcommand((sub) => {
    sub.setName('export').setDescription('A bank as a file for another program, answers included');
    for (const option of exportOptions()) sub.addStringOption(option);
    return sub;
  });

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  if (interaction.options.getSubcommand() === 'export') return exportBankFile(interaction, app);
  const { banks } = app;
  const viewer = viewerOf(interaction, true);
  const view =
    interaction.options.getSubcommand() === 'show'
      ? bankView(await banks.summary(viewer, interaction.options.getString('bank', true)))
      : bankListView(await banks.list(viewer), 0);
  await replyPrivately(interaction, view);
}

export async function autocomplete(interaction: AutocompleteInteraction, app: App): Promise<void> {
  await suggestBanks(interaction, app);
}
