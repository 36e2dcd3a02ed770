import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { exportBank } from '../../src/banks/formats/export-bank.ts';
import { clozeGap, type Question, questionSchema } from '../../src/questions/question.ts';
import { makeQuestion } from '../questions/make-question.ts';
import { openBrowser } from '../support/browser.ts';
import {
  checksScript,
  faintTexts,
  flaws,
  focusedText,
  isFocusSeen,
  isTooWide,
} from '../support/page-checks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const topic = join(root, 'quizzes/what-is-isis-k');
const bank = z.object({ questions: z.array(questionSchema) });
let folder: string;
let browser: Browser;
let checks: string;
let questions: readonly Question[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quizzical-sheet-'));
  // As it is shipped.
  const command = ['dist/cli.js', 'export', topic, '--format', 'sheet'];
  execFileSync(process.execPath, [...command, '--out', join(folder, 'isis.html')], { cwd: root });
  questions = bank.parse(
    JSON.parse(await readFile(join(topic, 'questions.json'), 'utf8')),
  ).questions;
  checks = await checksScript();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens a sheet, without a network. Anything that the page asks for or complains of ends in `events`. */
async function open(file: string, viewport = { width: 1000, height: 800 }) {
  const page = await browser.newPage({ viewport, offline: true });
  await page.addInitScript(checks);
  const events: string[] = [];
  const address = pathToFileURL(join(folder, file)).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) events.push(request.url());
  });
  page.on('pageerror', ({ message }) => events.push(message));
  page.on('console', (message) => events.push(message.text()));
  page.on('dialog', (dialog) => events.push(`dialog ${dialog.message()}`));
  await page.goto(address);
  return { page, events };
}

async function requireSound(page: Page): Promise<void> {
  expect(await flaws(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faintTexts(page)).toEqual([]);
  }
}

/** Presses Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await isFocusSeen(page)).toBe(true);
    if ((await focusedText(page)) === name) return;
  }
  throw new Error(`no ${name} within 30 presses of Tab`);
}

/** The question that is asked, by its prompt. */
async function askedOn(page: Page): Promise<Question> {
  const prompt = (await page.locator('#quiz-prompt').textContent())?.replaceAll(
    ' blank ',
    clozeGap,
  );
  const question = questions.find((one) => one.prompt === prompt);
  if (question === undefined) throw new Error(`no question is "${prompt}"`);
  return question;
}

/** By keyboard alone: a digit for an option, or the words. `isRight` false misses it. */
async function answerBy(page: Page, { kind, answer }: Question, isRight: boolean): Promise<void> {
  const options = await page.locator('.option-text').allTextContents();
  if (options.length === 0) {
    await page.keyboard.type(isRight ? answer.toUpperCase() : 'a pineapple');
    return page.keyboard.press('Enter');
  }
  const shown = kind === 'true-false' ? answer.charAt(0).toUpperCase() + answer.slice(1) : answer;
  const index = options.findIndex((option) => (option === shown) === isRight);
  return page.keyboard.press(String(index + 1));
}

test('a quiz is played to its end by keyboard, offline, and what was missed is repeated', async () => {
  const { page, events } = await open('isis.html');
  await tabTo(page, 'Cards');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'Quiz', selected: true }).count()).toBe(1);
  await tabTo(page, '10');
  while (!(await focusedText(page)).startsWith('All')) await page.keyboard.press('ArrowRight');
  await requireSound(page);
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');

  const missed: Question[] = [];
  for (const number of questions.keys()) {
    const place = `Question ${number + 1} of ${questions.length}`;
    expect(await page.getByRole('tabpanel').textContent()).toContain(place);
    const question = await askedOn(page);
    const isRight = number % 3 !== 0;
    if (!isRight) missed.push(question);
    await answerBy(page, question, isRight);
    const verdict = (await page.locator('p.verdict').textContent()) ?? '';
    expect(await page.getByRole('status').first().textContent()).toBe(verdict);
    expect(verdict).toMatch(isRight ? /^Right\.$/ : /^Not this time\. The answer is /);
    expect(await page.locator('#panel-quiz blockquote').textContent()).toBe(
      question.evidence?.quote,
    );
    expect(await page.locator('#panel-quiz figcaption').textContent()).toContain(
      'What exactly is ISIS-K?',
    );
    if (number < 4) await requireSound(page);
    await page.keyboard.press('Enter');
  }
  const right = questions.length - missed.length;
  expect(await page.locator('h3').textContent()).toBe(`${right} of ${questions.length} right`);
  await requireSound(page);

  await tabTo(page, `Repeat ${missed.length} missed`);
  await page.keyboard.press('Enter');
  const again: Question[] = [];
  for (const _ of missed) {
    const question = await askedOn(page);
    again.push(question);
    await answerBy(page, question, true);
    await page.keyboard.press('Enter');
  }
  expect(new Set(again)).toEqual(new Set(missed));
  expect(await page.locator('h3').textContent()).toBe(`${missed.length} of ${missed.length} right`);
  expect(events).toEqual([]);
});

test('cards are turned and marked by keyboard, and the marks are there when the sheet is opened again', async () => {
  const { page, events } = await open('isis.html');
  await page.evaluate('localStorage.clear()');
  await page.reload();
  await requireSound(page);
  await tabTo(page, 'Show the answer');
  for (const [index, key] of ['2', '1', '2'].entries()) {
    const question = questions[index];
    expect(await page.locator('#card-prompt').textContent()).toBe(
      question?.prompt.replaceAll(clozeGap, ' blank '),
    );
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('group', { name: 'Answer' });
    expect(await page.locator('[aria-label=Answer]:focus').count()).toBe(1);
    expect(await answer.locator('blockquote').textContent()).toBe(question?.evidence?.quote);
    if (index === 0) await requireSound(page);
    await page.keyboard.press(key);
  }
  const status = page.locator('#panel-cards').getByRole('status');
  const total = questions.length;
  expect(await status.textContent()).toBe(`Card 4 of ${total} · 2 of ${total} cards known`);
  await page.reload();
  expect(await status.textContent()).toBe(`Card 1 of ${total} · 2 of ${total} cards known`);
  await page.getByRole('radio', { name: 'Still to learn' }).check();
  expect(await status.textContent()).toBe(`Card 1 of ${total - 2} · 2 of ${total} cards known`);
  await page.keyboard.press('Tab');
  for (const _ of Array.from({ length: total - 2 })) await page.keyboard.press('ArrowRight');
  expect(await page.locator('#panel-cards h3').textContent()).toBe(`You know 2 of ${total} cards.`);
  await page.getByRole('button', { name: 'Forget my progress' }).click();
  expect(await status.textContent()).toBe(`2 of ${total} cards known`);
  await page.getByRole('button', { name: 'Press again' }).click();
  expect(await status.textContent()).toBe(`Card 1 of ${total} · 0 of ${total} cards known`);
  expect(events).toEqual([]);
});

test('a phone shows it without scrolling sideways, and paper gets the whole list', async () => {
  const { page } = await open('isis.html', { width: 320, height: 640 });
  for (const name of ['Cards', 'Quiz', 'List']) {
    await page.getByRole('tab', { name }).click();
    expect(await isTooWide(page)).toBe(false);
    expect(await flaws(page)).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Cards' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#panel-list > ol > li:visible').count()).toBe(questions.length);
  expect(await page.getByRole('tab').count()).toBe(0);
});

test('hostile text is shown as it is, and does nothing', async () => {
  const hostile =
    '</script><script>alert(1)</script><img src=x onerror=alert(2)> "\'`\u2028\u202e<!--';
  const question = makeQuestion({
    kind: 'multiple-choice',
    prompt: `${hostile} prompt`,
    answer: `${hostile} answer`,
    choices: [`${hostile} answer`, 'x'.repeat(300)],
    evidence: { quote: `${hostile} quote`, start: 0, end: 9 },
    explanation: `${hostile} explanation`,
  });
  const source = 'javascript:alert(3)';
  const content = { title: hostile, source, language: '"><b>', questions: [question] };
  await writeFile(join(folder, 'hostile.html'), exportBank(content, 'sheet', { nowMs: 0 }).bytes);
  const { page, events } = await open('hostile.html', { width: 320, height: 640 });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(hostile);
  expect(await page.locator('#card-prompt').textContent()).toBe(`${hostile} prompt`);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByText(`${hostile} quote`).first().waitFor();
  await page.getByRole('tab', { name: 'Quiz' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'answer' }).click();
  expect(await page.locator('p.verdict').textContent()).toBe('Right.');
  expect(await page.locator('a, img, script:not([id])').count()).toBe(1);
  expect(await isTooWide(page)).toBe(false);
  expect(events).toEqual([]);
});
