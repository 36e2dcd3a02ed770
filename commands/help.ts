import { SlashCommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';
import { replyPrivately } from '../src/discord/respond.ts';
import { helpView } from '../src/discord/views/help-view.ts';
import { everywhere } from './context.ts';

export const data = new SlashCommandBuilder()
  .setName('help')
  .setDescription('What I can do, and the rules')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes);

export async function execute(interaction: ChatInputCommandInteraction): Promise<void> {
  await replyPrivately(interaction, helpView());
}
