import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { quizzesDir } from '../support/play.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the program as `npm start` does without a token. @returns the address it prints, and the process. */
async function startProgram(folder: string): Promise<{ address: string; program: ChildProcess }> {
  const program = spawn(process.execPath, ['dist/supervisor.js'], {
    cwd: root,
    detached: true,
    env: {
      ...process.env,
      DISCORD_TOKEN: '',
      PLAYGROUND_PORT: '0',
      QUIZZES_DIR: quizzesDir,
      DATABASE_URL: `sqlite://${join(folder, 'test.db')}`,
    },
  });
  let printed = '';
  for await (const chunk of program.stdout) {
    printed += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
    if (address) return { address, program };
  }
  throw new Error(`no address was printed: ${printed}`);
}

/** The whole group, as a machine that goes down takes all of it. */
async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  process.kill(-(program.pid ?? 0), 'SIGKILL');
  await gone;
}

async function type(page: Page, command: string): Promise<void> {
  await page.getByTestId('composer').fill(command);
  await page.getByTestId('composer').press('Enter');
}

test('a person plays a quiz in the browser by clicking, and the score outlives a kill', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-page-'));
  const first = await startProgram(folder);
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await kill(first.program);
    await rm(folder, { recursive: true, force: true });
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(first.address);
  await page.getByTestId('bot-state').getByText('online', { exact: false }).first().waitFor();

  await type(page, '/quiz start bank:harbour questions:2 kind:true-false pace:untimed');
  for (const number of [1, 2]) {
    const quiz = page.getByTestId('message').last();
    await page.getByText(`Question ${number} of 2`).first().waitFor();
    await page.getByRole('button', { name: 'True', exact: true }).first().click();
    await page.getByText('Your answer: True').last().waitFor();
    if (number === 1) {
      const screenshot = join(await mkdtemp(join(tmpdir(), 'quizzical-screenshot-')), 'quiz.png');
      await page.screenshot({ path: screenshot });
      console.log(`screenshot: ${screenshot}`);
    }
    await page.getByRole('button', { name: 'Show the answer' }).first().click();
    await page
      .getByRole('button', { name: number === 2 ? 'Results' : 'Next question' })
      .first()
      .click();
    await quiz.waitFor();
  }
  await page.getByText('The quiz is over after 2 questions.').waitFor();
  // What only Alice sees is taken away with each question, so that it does not bury the quiz.
  await page.getByText('Your answer: True').waitFor({ state: 'detached' });
  await type(page, '/score');
  await page.getByText('1 of 2 answers right').waitFor();

  // The local Discord writes its messages down a moment later; the bot its scores at once.
  const written = () => readFile(join(folder, 'local-discord.json'), 'utf8');
  await vi.waitFor(async () => expect(await written()).toContain('1 of 2 answers right'), 10_000);
  await kill(first.program);
  const second = await startProgram(folder);
  onTestFinished(() => kill(second.program));
  await page.goto(second.address);
  await page.getByText('The quiz is over after 2 questions.').waitFor();
  await type(page, '/score');
  await page.getByText('1 of 2 answers right').last().waitFor();
  expect(complaints).toEqual([]);
});
