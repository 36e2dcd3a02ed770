import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { type Logger, pino } from 'pino';
import { commands, messageCommands } from '../commands/index.ts';
import { articleFetcher } from './articles/fetching/article-fetcher.ts';
import { attachmentFetcher, type FetchAttachment } from './articles/fetching/attachment-fetcher.ts';
import { approvedCount, type Bank } from './banks/bank.ts';
import { BankService } from './banks/bank-service.ts';
import { clearDeleted } from './banks/clearing.ts';
import type { Library } from './banks/library.ts';
import { BankUnreadable, loadBanks } from './banks/load-banks.ts';
import { openLibrary } from './banks/open-library.ts';
import { Closing } from './closing.ts';
import { type Config, ConfigInvalid, parseConfig } from './config.ts';
import { prepareBot } from './discord/bot.ts';
import { TokenRefused } from './discord/client.ts';
import { exitCodes } from './exit-codes.ts';
import { clearDecks } from './flashcards/clearing.ts';
import type { Study } from './flashcards/study.ts';
import { generateInWorker } from './generation/generate-in-worker.ts';
import { reportHealth } from './health.ts';
import { IntakeService } from './intake/intake-service.ts';
import { startLocalDiscord } from './playground/local-discord.ts';
import { PortTaken } from './playground/server/listen.ts';
import { sqlitePath } from './storage/database-url.ts';
import { openStore } from './storage/open-store.ts';
import { StorageUnavailable } from './storage/storage-failures.ts';
import { writeQuestions } from './write-questions.ts';

/** The code with which Discord closes a connection whose token it does not know. */
const wrongToken = 4004;

const betweenClearingsMs = 6 * 60 * 60 * 1000;

type IntakeNeeds = {
  readonly library: Library;
  readonly fetchAttachment: FetchAttachment;
  readonly log: Logger;
};

class GivenUp extends Error {
  constructor(code: number) {
    super(`Discord has closed the connection for good (code ${code}).`);
  }
}

/** What only a person can mend, so that starting again would not help. */
const setupProblems = [ConfigInvalid, TokenRefused, BankUnreadable, PortTaken];
const mayPass: ReadonlySet<string> = new Set(['busy', 'contended', 'disk-full', 'disk-error']);

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT']);

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
  const shipped = await readBanks(config, log);
  const library = openLibrary({ store, shipped, now: Date.now });
  const banks = new BankService(library);
  const study: Study = { store, library, now: Date.now, newId: library.newId };
  const address = await findDiscord(config, { log, closing });
  const fetchAttachment = fetcherFor(address.apiUrl);
  const intake = openIntake({ library, fetchAttachment, log });
  const { shards } = config;
  const bot = prepareBot({
    ...address,
    shards,
    store,
    banks,
    intake,
    fetchAttachment,
    study,
    commands,
    messageCommands,
    log,
    now: Date.now,
    onGivenUp: (code) =>
      explainAndExit(code === wrongToken ? new TokenRefused() : new GivenUp(code)),
  });
  closing.add(() => bot.stop());
  closing.add(keepCleared(study, log));
  await bot.start();
  const { healthFile } = config;
  if (healthFile !== undefined) reportHealth(healthFile, { isConnected: bot.isConnected, log });
}

async function readBanks({ quizzesDir }: Config, log: Logger): Promise<readonly Bank[]> {
  const loaded = await loadBanks(quizzesDir);
  const banks = loaded.flatMap((each) => {
    if ('bank' in each) return each.bank;
    log.error(`A bank was left out; mend it and start again. ${each.problem.message}`);
    return [];
  });
  const questionCount = banks.reduce((sum, bank) => sum + approvedCount(bank), 0);
  if (questionCount === 0) log.warn(`${quizzesDir}: there is no approved question to play.`);
  return banks;
}

/** Files come from where Discord is. */
function fetcherFor(apiUrl: string | undefined): FetchAttachment {
  return attachmentFetcher({ origins: apiUrl === undefined ? [] : [new URL(apiUrl).origin] });
}

/** Reads articles and has questions written about them. */
function openIntake({ library, fetchAttachment, log }: IntakeNeeds): IntakeService {
  return new IntakeService({
    library,
    fetchArticle: articleFetcher(),
    fetchAttachment,
    write: async (source, order, options) => {
      const { asides, ...generated } = await writeQuestions(source, order, options);
      for (const aside of asides) log.info(aside);
      return generated;
    },
    writeAlone: generateInWorker,
    now: () => performance.now(),
    onTrouble: (trouble) => log.error({ err: trouble }, 'questions could not be written'),
  });
}

/** Removes for good what was deleted long enough ago: now and four times a day. @returns what ends it. */
function keepCleared(study: Study, log: Logger): () => Promise<void> {
  let clearing: Promise<unknown> = Promise.resolve();
  const clear = () => {
    clearing = clearAll(study).catch((error: unknown) => {
      log.warn({ err: error }, 'what was deleted could not be removed; trying again later');
    });
  };
  clear();
  const timer = setInterval(clear, betweenClearingsMs);
  return async () => {
    clearInterval(timer);
    await clearing;
  };
}

async function clearAll(study: Study): Promise<void> {
  await clearDeleted(study.library);
  await clearDecks(study);
}

/** The real Discord when there is a token, else one of our own on this machine. */
async function findDiscord(
  { discordToken, discordApiUrl, playgroundPort, databaseUrl }: Config,
  { log, closing }: { readonly log: Logger; readonly closing: Closing },
): Promise<{ token: string; apiUrl: string | undefined }> {
  if (discordToken !== undefined) return { token: discordToken, apiUrl: discordApiUrl };
  const local = await startLocalDiscord({
    port: playgroundPort,
    pageDir: fileURLToPath(new URL('./page', import.meta.url)),
    stateFile: join(dirname(sqlitePath(databaseUrl)), 'local-discord.json'),
    log: (line) => log.warn(line),
  });
  closing.add(() => local.close());
  console.log(`\n  Quizzical is running. Open ${local.url} and type /quiz start\n`);
  return { token: local.token, apiUrl: local.apiUrl };
}

/** A person reads this: what is wrong and what to do, without a stack trace where it would not help. */
function explainAndExit(error: unknown): never {
  if (error instanceof StorageUnavailable) {
    console.error(error.message);
    process.exit(mayPass.has(error.reason) ? 1 : exitCodes.badStorage);
  }
  if (error instanceof Error && setupProblems.some((kind) => error instanceof kind)) {
    console.error(error.message);
    process.exit(exitCodes.badConfiguration);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (networkCodes.has(code))
    console.error(`Discord cannot be reached (${code}). Check the network.`);
  else console.error(error);
  process.exit(1);
}
