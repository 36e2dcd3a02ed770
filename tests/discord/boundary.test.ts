import { SlashCommandBuilder } from '@discordjs/builders';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { BankService } from '../../src/banks/bank-service.ts';
import { openLibrary } from '../../src/banks/open-library.ts';
import { prepareBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/dispatch.ts';
import { replyPrivately } from '../../src/discord/respond.ts';
import { notice } from '../../src/discord/views/view.ts';
import { UserFailure } from '../../src/failures.ts';
import { startLocalDiscord } from '../../src/playground/local-discord.ts';
import { openRoom } from '../support/room.ts';

test('what fails after the answer is told to the one who asked, too', async () => {
  const late: Command = {
    data: new SlashCommandBuilder().setName('late').setDescription('Fails after its answer'),
    execute: async (interaction) => {
      await replyPrivately(interaction, notice('Working…'));
      throw new UserFailure('bank-gone', {});
    },
  };
  const { store } = await openRoom();
  const now = Date.now;
  const discord = await startLocalDiscord({ port: 0 });
  const bot = prepareBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    shards: undefined,
    store,
    banks: new BankService(openLibrary({ store, shipped: [], now })),
    commands: [late],
    messageCommands: [],
    log: pino({ level: 'silent' }),
    now,
    onGivenUp: () => {},
  });
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  await bot.start();
  const { driver } = discord;
  const answer = await driver.user('Carol').slash('general', 'late');
  await driver.waitFor(() => answer.messages.length === 2);
  expect(answer.text).toMatch(/^Working…\nThis bank has been deleted/);
  expect(driver.sees('Bob', 'general')).toEqual([]);
});
