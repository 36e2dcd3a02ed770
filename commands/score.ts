import { SlashCommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { replyPrivately } from '../src/discord/respond.ts';
import { scoreView } from '../src/discord/views/score-view.ts';
import { scoreGuild } from '../src/discord/who.ts';
import { UserFailure } from '../src/failures.ts';
import { everywhere } from './context.ts';

export const data = new SlashCommandBuilder()
  .setName('score')
  .setDescription('Points, accuracy and streak: yours or another member’s')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes)
  .addUserOption((option) => option.setName('user').setDescription('Whose score; default: yours'));

export async function execute(
  interaction: ChatInputCommandInteraction,
  { room }: App,
): Promise<void> {
  const asked = interaction.options.getUser('user') ?? interaction.user;
  const score = await room.scores.of(scoreGuild(interaction), asked.id);
  if (score === undefined) {
    const isSelf = asked.id === interaction.user.id;
    throw new UserFailure('no-score-yet', isSelf ? {} : { name: asked.displayName });
  }
  await replyPrivately(interaction, scoreView(score, room.now()));
}
