import { dirname, join } from 'node:path';
import dotenv from 'dotenv';
import { type Logger, pino } from 'pino';
import { commands } from '../commands/index.ts';
import { BankService } from './banks/bank-service.ts';
import { loadBanks } from './banks/load-banks.ts';
import { type Config, ConfigInvalid, parseConfig } from './config.ts';
import { Closing } from './closing.ts';
import { prepareBot, TokenRefused } from './discord/bot.ts';
import { exitCodes } from './exit-codes.ts';
import { startLocalDiscord } from './playground/local-discord.ts';
import { openStore } from './storage/open-store.ts';
import { StorageUnavailable } from './storage/storage-failures.ts';

dotenv.config({ quiet: true });
await main().catch(explainAndExit);

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const closing = new Closing(log);
  const store = await openStore(config.databaseUrl, {
    now: Date.now,
    onSweepFailure: (error) => log.warn({ err: error }, 'expired records could not be deleted'),
  });
  closing.add(() => store.close());
  const banks = new BankService(await loadBanks(config.quizzesDir, log));
  const address = await findDiscord(config, { log, closing });
  const { shards } = config;
  const bot = prepareBot({ ...address, shards, store, banks, commands, log, now: Date.now });
  closing.add(() => bot.stop());
  await bot.start();
}

/** The real Discord when there is a token, else one of our own on this machine. */
async function findDiscord(
  { discordToken, discordApiUrl, playgroundPort, databaseUrl }: Config,
  { log, closing }: { readonly log: Logger; readonly closing: Closing },
): Promise<{ token: string; apiUrl: string | undefined }> {
  if (discordToken !== undefined) return { token: discordToken, apiUrl: discordApiUrl };
  const local = await startLocalDiscord({
    port: playgroundPort,
    pageDir: new URL('./page', import.meta.url).pathname,
    stateFile: join(dirname(databaseUrl.replace(/^sqlite:\/\//, '')), 'local-discord.json'),
    log: (line) => log.warn(line),
  });
  closing.add(() => local.close());
  console.log(`\n  Quizzical is running. Open ${local.url} and type /quiz start\n`);
  return { token: local.token, apiUrl: local.apiUrl };
}

/** A person reads this: what is wrong and what to do, without a stack trace where it would not help. */
function explainAndExit(error: unknown): never {
  if (error instanceof ConfigInvalid || error instanceof TokenRefused) {
    console.error(error.message);
    process.exit(exitCodes.badConfiguration);
  }
  if (error instanceof StorageUnavailable) {
    console.error(error.message);
    process.exit(exitCodes.badStorage);
  }
  console.error(error);
  process.exit(1);
}
