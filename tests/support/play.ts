import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/local-discord.ts';
import type { WorldSetup } from '../../src/playground/world/setup.ts';
import { bankFileSchema } from '../../src/questions/bank-file.ts';
import { isQuoted, type QuotedQuestion } from '../../src/questions/question.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const quizzesDir = join(root, 'tests/support/quizzes');
const bankFile = readFileSync(join(quizzesDir, 'harbour/questions.json'), 'utf8');
const questions = bankFileSchema.parse(JSON.parse(bankFile)).questions.filter(isQuoted);

export type Table = {
  readonly discord: LocalDiscord;
  readonly driver: LocalDiscord['driver'];
  readonly bot: BotProcess;
};

export type TableOptions = {
  readonly setup?: WorldSetup;
  /** Something to be there before the bot starts. */
  readonly before?: (place: {
    readonly discord: LocalDiscord;
    readonly databaseUrl: string;
  }) => Promise<void>;
};

/** A local Discord in this process, and the bot as it is shipped in one of its own. */
export async function openTable({ setup, before }: TableOptions = {}): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-e2e-'));
  const discord = await startLocalDiscord({ port: 0, ...(setup === undefined ? {} : { setup }) });
  const databaseUrl = `sqlite://${join(folder, 'test.db')}`;
  const bot = new BotProcess({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: databaseUrl,
    QUIZZES_DIR: quizzesDir,
    LOG_LEVEL: 'warn',
  });
  onTestFinished(async () => {
    await bot.kill();
    await discord.close();
    await rm(folder, { recursive: true });
  });
  await before?.({ discord, databaseUrl });
  bot.start();
  const { driver } = discord;
  await driver.waitForBot('quiz', 'score', 'leaderboard', 'bank', 'help');
  return { discord, driver, bot };
}

/** `dist/main.js` without its supervisor, so that a kill stays a kill. */
export class BotProcess {
  #child: ChildProcess | undefined;
  /** Everything that it has printed, for the message of a failing test. */
  output = '';

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  start(): void {
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
      cwd: root,
      env: { ...process.env, ...this.env },
    });
    child.stdout.on('data', (chunk) => this.#keep(chunk));
    child.stderr.on('data', (chunk) => this.#keep(chunk));
    this.#child = child;
  }

  /** Ends the process and waits until it is gone. @returns its exit code, or `null` after a kill. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }

  #keep(chunk: unknown): void {
    this.output += String(chunk);
  }
}

/** Kills the bot, starts it again and waits until it is back. */
export async function restart({ bot, driver }: Table, signal?: NodeJS.Signals): Promise<void> {
  await bot.kill(signal);
  await driver.waitFor(() => !driver.isBotOnline);
  bot.start();
  await driver.waitForBot();
}

/** The newest message of a channel. */
export function newest({ driver }: Table, channel = 'general'): APIMessage {
  const message = driver.channel(channel).messages.at(-1);
  if (message === undefined) throw new Error(`#${channel} is empty`);
  return message;
}

export type Shown = {
  readonly question: QuotedQuestion;
  /** Custom ids of the right option and of a wrong one; empty for a typed answer. */
  readonly right: string;
  readonly wrong: string;
};

/** Which question of the test bank a message shows, and which of its buttons is right. */
export function shownIn(message: APIMessage): Shown {
  const texts = JSON.stringify(message.components);
  const question = questions.find(({ prompt }) =>
    texts.includes(JSON.stringify(prompt.replaceAll('_', '\\_')).slice(1, -1)),
  );
  if (question === undefined) throw new Error(`no known question in ${texts}`);
  const choices = buttonsOf(message).filter(({ id }) => id.startsWith('quiz:answer:'));
  const isRight = ({ label }: Button) => label.toLowerCase() === question.answer.toLowerCase();
  return {
    question,
    right: choices.find(isRight)?.id ?? '',
    wrong: choices.find((choice) => !isRight(choice))?.id ?? '',
  };
}

export type Button = { readonly id: string; readonly label: string };

/** Every button of a message that sends something, in order. */
export function buttonsOf(message: APIMessage | null): readonly Button[] {
  const found: Button[] = [];
  JSON.stringify(message?.components ?? [], (_, part) => {
    if (part?.type === 2 && part.custom_id) found.push({ id: part.custom_id, label: part.label });
    return part;
  });
  return found;
}
