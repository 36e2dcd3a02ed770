import { SlashCommandBuilder } from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { suggestBanks } from '../src/discord/autocomplete.ts';
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
  );

export async function execute(
  interaction: ChatInputCommandInteraction,
  { banks }: App,
): Promise<void> {
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
