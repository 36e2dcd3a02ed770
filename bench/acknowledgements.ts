import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { type LocalDiscord, startLocalDiscord } from '../src/playground/local-discord.ts';
import { MeasuredProcess } from './process.ts';
import { percentile, printTable, ratio } from './table.ts';

const rates = [50, 200, 1_000];
const secondsPerRate = 5;
const warmUpPresses = 600;
const people = Array.from({ length: 50 }, (_, index) => `person${index}`);
const settings = {
  ours: {
    command: [process.execPath, 'dist/main.js'],
    start: [
      'quiz start',
      { bank: 'harbour', kind: 'multiple-choice', questions: 1, pace: 'untimed' },
    ],
  },
  bare: {
    command: [process.execPath, '--import', 'tsx', 'bench/bare-bot.ts'],
    start: ['bench', {}],
  },
} as const;

type Measured = { readonly p50?: number; readonly p99?: number; readonly cpuMs?: number };

/** Presses of an answer button, recorded and acknowledged, beside a bot that only replies. */
export async function benchAcknowledgements(): Promise<void> {
  const bare = await measure('bare');
  const ours = await measure('ours');
  printTable(
    'Acknowledgement of a button press, in ms (an answer is stored before it is acknowledged)',
    [
      ['a second', 'bare p50', 'p50', '', 'bare p99', 'p99', '', 'bare CPU', 'CPU', ''],
      ...rates.map((rate, index) => {
        const [floor = {}, own = {}] = [bare[index], ours[index]];
        return [
          String(rate),
          floor.p50,
          own.p50,
          ratio(own.p50, floor.p50),
          floor.p99,
          own.p99,
          ratio(own.p99, floor.p99),
          floor.cpuMs,
          own.cpuMs,
          ratio(own.cpuMs, floor.cpuMs),
        ];
      }),
    ],
  );
}

async function measure(which: keyof typeof settings): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-bench-'));
  const discord = await startLocalDiscord({ port: 0, setup: worldOf(people) });
  const { command, start } = settings[which];
  const bot = new MeasuredProcess(command, environment(discord, folder));
  const [name, options] = start;
  await discord.driver.waitForBot(name.split(' ')[0] ?? name);
  const quiz = await discord.driver.user('person0').slash('floor', name, options);
  if (quiz.message === null) throw new Error(`no message to press: ${quiz.text}`);
  await press(discord, quiz.message, { rate: 300, count: warmUpPresses });
  const measured: Measured[] = [];
  for (const rate of rates) {
    const cpuBefore = bot.cpuMs() ?? Number.NaN;
    const count = rate * secondsPerRate;
    const latencies = await press(discord, quiz.message, { rate, count });
    const cpuMs = ((bot.cpuMs() ?? Number.NaN) - cpuBefore) / count;
    const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
    measured.push({ ...(p50 && { p50 }), ...(p99 && { p99 }), ...(cpuMs && { cpuMs }) });
  }
  await bot.stop();
  await discord.close();
  await rm(folder, { recursive: true });
  return measured;
}

/** An open loop: presses are sent on time whether or not earlier ones are answered. */
async function press(
  { driver }: LocalDiscord,
  message: APIMessage,
  { rate, count }: { readonly rate: number; readonly count: number },
): Promise<readonly number[]> {
  const ids = [...JSON.stringify(message.components).matchAll(/"(quiz:answer:[^"]+)"/g)];
  const pending: Promise<number>[] = [];
  const startedAt = performance.now();
  while (pending.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - startedAt) / 1_000) * rate));
    for (let number = pending.length; number < due; number += 1) {
      // Everybody changes their answer at each turn, so that every press writes.
      const id = ids[(number + Math.floor(number / people.length)) % ids.length]?.[1] ?? '';
      const user = driver.user(people[number % people.length] ?? '');
      pending.push(
        user.press(message, id).then(({ latencyMs }) => latencyMs ?? Number.POSITIVE_INFINITY),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(pending);
}

export function worldOf(names: readonly string[], channels: readonly string[] = ['floor']) {
  return {
    botName: 'Quizzical',
    people: names.map((name) => ({ name })),
    guilds: [{ name: 'Bench', owner: names[0] ?? '', channels }],
  };
}

export function environment({ token, apiUrl }: LocalDiscord, folder: string) {
  return {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DATABASE_URL: `sqlite://${join(folder, 'bench.db')}`,
    QUIZZES_DIR: 'tests/support/quizzes',
    LOG_LEVEL: 'warn',
  };
}
