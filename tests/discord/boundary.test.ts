import { SlashCommandBuilder } from '@discordjs/builders';
import { expect, test } from 'vitest';
import type { Command } from '../../src/discord/dispatch.ts';
import { replyPrivately } from '../../src/discord/respond.ts';
import { notice } from '../../src/discord/views/view.ts';
import { UserFailure } from '../../src/failures.ts';
import { openBot } from '../support/bot.ts';

test('what fails after the answer is told to the one who asked, too', async () => {
  const late: Command = {
    data: new SlashCommandBuilder().setName('late').setDescription('Fails after its answer'),
    execute: async (interaction) => {
      await replyPrivately(interaction, notice('Working…'));
      throw new UserFailure('bank-gone', {});
    },
  };
  const { driver } = await openBot([late]);
  const answer = await driver.user('Carol').slash('general', 'late');
  await driver.waitFor(() => answer.messages.length === 2);
  expect(answer.text).toMatch(/^Working…\nThis bank has been deleted/);
  expect(driver.sees('Bob', 'general')).toEqual([]);
});
