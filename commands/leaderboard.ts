import { SlashCommandBuilder } from '@discordjs/builders';
import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { boardPage } from '../src/discord/list-actions.ts';
import { reply } from '../src/discord/respond.ts';
import { periods } from '../src/scores/period.ts';

export const data = new SlashCommandBuilder()
  .setName('leaderboard')
  .setDescription('The best of this server')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addStringOption((option) =>
    option
      .setName('period')
      .setDescription('Since when; default: all time')
      .addChoices(
        { name: 'This week', value: 'week' },
        { name: 'This month', value: 'month' },
        { name: 'All time', value: 'all' },
      ),
  );

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const asked = interaction.options.getString('period');
  const period = periods.find((each) => each === asked) ?? 'all';
  await reply(interaction, await boardPage(interaction, { period, page: 0 }, app));
}
