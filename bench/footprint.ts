import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDiscord } from '../src/playground/local-discord.ts';
import { environment, worldOf } from './acknowledgements.ts';
import { MeasuredProcess } from './process.ts';
import { printTable } from './table.ts';

const quizCount = 1_000;

/** Start to READY, and resident memory idle and with 1,000 running quizzes. */
export async function benchFootprint(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-bench-'));
  const channels = Array.from({ length: quizCount }, (_, index) => `channel-${index}`);
  const discord = await startLocalDiscord({ port: 0, setup: worldOf(['alice'], channels) });
  const startedAt = performance.now();
  const command = [process.execPath, 'dist/main.js'];
  const bot = new MeasuredProcess(command, environment(discord, folder));
  await discord.driver.waitForBot('quiz');
  const readyMs = performance.now() - startedAt;
  const idleMb = bot.residentMb();
  const alice = discord.driver.user('alice');
  const options = { bank: 'harbour', questions: 10, pace: 'untimed' };
  for (const channel of channels) await alice.slash(channel, 'quiz start', options);
  const busyMb = bot.residentMb();
  await bot.stop();
  await discord.close();
  await rm(folder, { recursive: true });
  printTable('Footprint', [
    ['start to READY, ms', readyMs],
    ['resident, idle, MB', idleMb],
    [`resident, ${quizCount.toLocaleString('en')} running quizzes, MB`, busyMb],
  ]);
}
