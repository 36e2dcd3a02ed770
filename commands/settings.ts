import { SlashCommandBuilder } from '@discordjs/builders';
import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { replyPrivately } from '../src/discord/respond.ts';
import { settingsScreen } from '../src/discord/settings-actions.ts';
import { everywhere } from './context.ts';

export const data = new SlashCommandBuilder()
  .setName('settings')
  .setDescription('How quizzes work here: whether drafts are played')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes);

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  await replyPrivately(interaction, await settingsScreen(interaction, app));
}
