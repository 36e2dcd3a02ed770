import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { articleFetcher } from '../../src/articles/fetching/article-fetcher.ts';
import { attachmentFetcher } from '../../src/articles/fetching/attachment-fetcher.ts';
import { BankService } from '../../src/banks/bank-service.ts';
import type { Library } from '../../src/banks/library.ts';
import { openLibrary } from '../../src/banks/open-library.ts';
import { prepareBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/dispatch.ts';
import { generateInWorker } from '../../src/generation/generate-in-worker.ts';
import { IntakeService } from '../../src/intake/intake-service.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/local-discord.ts';
import { openRoom } from './room.ts';

/** The bot on a local Discord, both in this process, so that a test can fill its banks beforehand. */
export async function openBot(
  commands: readonly Command[],
): Promise<{ readonly driver: LocalDiscord['driver']; readonly library: Library }> {
  const { store } = await openRoom();
  const now = Date.now;
  const library = openLibrary({ store, shipped: [], now });
  const discord = await startLocalDiscord({ port: 0 });
  const fetchAttachment = attachmentFetcher({ origins: [new URL(discord.apiUrl).origin] });
  const bot = prepareBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    shards: undefined,
    store,
    banks: new BankService(library),
    intake: new IntakeService({
      library,
      fetchArticle: articleFetcher(),
      fetchAttachment,
      write: generateInWorker,
      writeAlone: generateInWorker,
      now: () => performance.now(),
      onTrouble: (trouble) => {
        throw trouble;
      },
    }),
    fetchAttachment,
    study: { store, library, now, newId: library.newId },
    commands,
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
  return { driver: discord.driver, library };
}
