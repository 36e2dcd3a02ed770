import { ContextMenuCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandType, type MessageContextMenuCommandInteraction } from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { quizOnMessage } from '../src/discord/quiz-on-message.ts';
import { everywhere } from './context.ts';

export const data = new ContextMenuCommandBuilder()
  .setName('Quiz me on this')
  .setType(ApplicationCommandType.Message)
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes);

export async function execute(
  interaction: MessageContextMenuCommandInteraction,
  app: App,
): Promise<void> {
  await quizOnMessage(interaction, app);
}
