import { dirname, join } from 'node:path';
import dotenv from 'dotenv';
import { type Logger, pino } from 'pino';
import { commands } from '../commands/index.ts';
import { BankService } from './banks/bank-service.ts';
import { loadBanks } from './banks/load-banks.ts';
import { type Config, ConfigInvalid, parseConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import { exitCodes } from './exit-codes.ts';
import { startLocalDiscord } from './playground/local-discord.ts';
import { openStore } from './storage/open-store.ts';
import { StorageUnavailable } from './storage/storage-failures.ts';

type Address = { readonly token: string; readonly apiUrl: string | undefined };
type Closable = { readonly close: () => Promise<void> };

dotenv.config({ quiet: true });
await main().catch(explainAndExit);

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const store = await openStore(config.databaseUrl, {
    now: Date.now,
    onSweepFailure: (error) => log.warn({ err: error }, 'expired records could not be deleted'),
  });
  const banks = new BankService(await loadBanks(config.quizzesDir, log));
  const { address, local } = await findDiscord(config, log);
  const { shards } = config;
  const bot = await startBot({ ...address, shards, store, banks, commands, log, now: Date.now });
  stopOnSignal(log, async () => {
    await bot.stop();
    await local?.close();
    await store.close();
  });
}

/** The real Discord when there is a token, else one of our own on this machine. */
async function findDiscord(
  { discordToken, discordApiUrl, playgroundPort, databaseUrl }: Config,
  log: Logger,
): Promise<{ address: Address; local?: Closable }> {
  if (discordToken !== undefined) return { address: { token: discordToken, apiUrl: discordApiUrl } };
  const local = await startLocalDiscord({
    port: playgroundPort,
    pageDir: new URL('./page', import.meta.url).pathname,
    stateFile: join(dirname(databaseUrl.replace(/^sqlite:\/\//, '')), 'local-discord.json'),
    log: (line) => log.warn(line),
  });
  console.log(`\n  Quizzical is running. Open ${local.url} and type /quiz start\n`);
  return { address: { token: local.token, apiUrl: local.apiUrl }, local };
}

function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let isStopping = false;
  const once = () => {
    if (isStopping) return;
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', once).on('SIGINT', once);
  // Sent when the supervisor is gone: two bots must never run side by side.
  process.on('disconnect', once);
}

/** A person reads this: what is wrong and what to do, without a stack trace where it would not help. */
function explainAndExit(error: unknown): never {
  if (error instanceof ConfigInvalid) {
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
