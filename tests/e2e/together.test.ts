import { expect, test } from 'vitest';
import { messageText } from '../../src/playground/driver.ts';
import { buttonsOf, newest, openTable, restart, shownIn, type Table } from '../support/play.ts';

const choices = { bank: 'harbour', kind: 'multiple-choice', pace: 'normal' } as const;

function text(table: Table): string {
  return messageText(newest(table));
}

/** Skips are votes of the majority: two of three players. */
async function skip(table: Table, label: string): Promise<void> {
  for (const name of ['Bob', 'Carol']) await table.driver.user(name).press(newest(table), label);
}

async function shows(table: Table, words: string, withinMs = 10_000): Promise<void> {
  await table.driver.waitFor(() => text(table).includes(words), withinMs);
}

test('three people play a whole quiz and nobody learns a verdict before the reveal', async () => {
  const table = await openTable();
  const { driver } = table;
  const [alice, bob, carol] = ['Alice', 'Bob', 'Carol'].map((name) => driver.user(name));
  if (!alice || !bob || !carol) throw new Error('three people are needed');
  await alice.slash('general', 'quiz start', { ...choices, questions: 3 });
  for (const number of [1, 2, 3]) {
    await shows(table, `Question ${number} of 3`);
    const { right, wrong, question } = shownIn(newest(table));
    const first = await bob.press(newest(table), wrong);
    expect(first.ephemeral).toBe(true);
    expect(first.text).not.toMatch(/right|wrong|correct/i);
    expect((await bob.press(newest(table), right)).text).toContain('Changed to');
    const twice = await Promise.all([
      carol.press(newest(table), wrong),
      carol.press(newest(table), wrong),
    ]);
    expect(twice.map(({ failed }) => failed)).toEqual([null, null]);
    await alice.press(newest(table), number === 1 ? right : wrong);
    expect(text(table)).not.toContain(question.evidence.quote);
    await skip(table, 'Skip');
    await shows(table, question.evidence.quote);
    expect(text(table)).toMatch(number === 1 ? /🎉 .*Alice/ : /❌ .*Alice/);
    await skip(table, number === 3 ? 'Results' : 'Next question');
  }
  await shows(table, 'The quiz is over');
  expect(text(table)).toMatch(/🥇 \*\*Bob\*\* · 3 points[\s\S]*🥈 \*\*Alice\*\* · 1 point/);
  expect(driver.channel('general').messages).toHaveLength(1);

  expect((await bob.slash('general', 'score')).text).toContain(
    '**3 points** · 3 of 3 answers right (100%)',
  );
  const board = await carol.slash('quiz-night', 'leaderboard', { period: 'month' });
  expect(board.text).toMatch(
    /\*\*1\.\*\* \*\*Bob\*\* · 3 points\n\*\*2\.\*\* \*\*Alice\*\* · 1 point/,
  );
  const review = await carol.press(newest(table), 'Review what you missed');
  expect(review.text).toContain('You missed 3 questions');
  const again = await carol.press(review, 'Quiz me on these');
  expect(again.text).toContain('Question 1 of 3');
  expect(driver.refusals).toEqual([]);
});

test('the deadline closes a question and the quiz goes on by itself', async () => {
  const table = await openTable();
  const { driver } = table;
  await driver
    .user('Alice')
    .slash('general', 'quiz start', { ...choices, pace: 'fast', questions: 1 });
  const deadline = /closes <t:(\d+):R>/.exec(text(table))?.[1];
  expect(Number(deadline) * 1000).toBeGreaterThan(Date.now());
  await driver.user('Bob').press(newest(table), shownIn(newest(table)).right);
  await shows(table, '1 answered');
  await shows(table, 'Bob', 20_000);
  await shows(table, 'The quiz is over', 20_000);
  expect(driver.refusals).toEqual([]);
});

test('a killed bot goes on in mid-question with every answer, and posts nothing twice', async () => {
  const table = await openTable();
  const { driver } = table;
  await driver.user('Alice').slash('general', 'quiz start', { ...choices, questions: 2 });
  const { right, wrong } = shownIn(newest(table));
  await driver.user('Bob').press(newest(table), wrong);
  await driver.user('Carol').press(newest(table), right);
  await restart(table);
  expect((await driver.user('Bob').press(newest(table), right)).text).toContain('Changed to');
  await skip(table, 'Skip');
  await restart(table);
  await shows(table, '🎉');
  await skip(table, 'Next question');
  await restart(table);
  await shows(table, 'Question 2 of 2');
  await driver.user('Alice').slash('general', 'quiz stop');
  await shows(table, 'was stopped');
  expect(driver.channel('general').messages).toHaveLength(1);
  for (const name of ['Bob', 'Carol'])
    expect((await driver.user(name).slash('general', 'score')).text).toContain(
      '1 of 1 answer right',
    );
  expect(driver.refusals).toEqual([]);
});

test('a bot that is told to stop says that the quiz goes on, and takes the note away again', async () => {
  const table = await openTable();
  const { driver, bot } = table;
  await driver
    .user('Alice')
    .slash('general', 'quiz start', { ...choices, pace: 'untimed', questions: 1 });
  await driver.user('Bob').press(newest(table), shownIn(newest(table)).right);
  expect(await bot.kill('SIGTERM')).toBe(0);
  expect(text(table)).toContain('This quiz goes on in a moment');
  bot.start();
  await driver.waitFor(() => !text(table).includes('goes on'));
  await driver.user('Alice').press(newest(table), 'Show the answer');
  await shows(table, '🎉 **Bob**');
});

test('a dropped connection loses no answer, whether Discord remembers the session or not', async () => {
  const table = await openTable();
  const { driver } = table;
  await driver
    .user('Alice')
    .slash('general', 'quiz start', { ...choices, pace: 'untimed', questions: 1 });
  const { right } = shownIn(newest(table));
  await driver.user('Bob').press(newest(table), right);
  await driver.dropGateway({ resume: true });
  await driver.user('Carol').press(newest(table), right);
  await driver.dropGateway({ resume: false });
  await skip(table, 'Show the answer');
  await shows(table, '🎉 **Bob**, **Carol**');
});

test('a quiz that a conversation has buried goes on below it', async () => {
  const table = await openTable();
  const { driver } = table;
  const start = { ...choices, pace: 'untimed', questions: 2 } as const;
  await driver.user('Alice').slash('general', 'quiz start', start);
  const first = newest(table).id;
  await driver.user('Bob').press(first, shownIn(newest(table)).right);
  for (let line = 1; line <= 8; line += 1) driver.user('Carol').say('general', `line ${line}`);
  await driver.user('Bob').press(first, 'Show the answer');
  await driver.waitFor(() => JSON.stringify(driver.channel('general').messages).includes('🎉'));
  await driver.user('Bob').press(first, 'Next question');
  await shows(table, 'Question 2 of 2');
  const moved = newest(table).id;
  expect(moved).not.toBe(first);
  const old = () => driver.channel('general').messages.find(({ id }) => id === first);
  await driver.waitFor(() => buttonsOf(old() ?? null).length === 0);
  await restart(table);
  await driver.user('Alice').slash('general', 'quiz stop');
  await shows(table, 'was stopped');
  expect(newest(table).id).toBe(moved);
  expect(driver.channel('general').messages).toHaveLength(10);
  expect(driver.refusals).toEqual([]);
});

test('who may stop and who may skip', async () => {
  const table = await openTable();
  const { driver } = table;
  const carol = driver.user('Carol');
  await carol.slash('general', 'quiz start', { ...choices, questions: 1 });
  expect((await carol.slash('general', 'quiz start', choices)).text).toContain(
    'already running in this channel',
  );
  expect((await driver.user('Alice').press(newest(table), 'Skip')).text).toContain(
    'Only those who have answered',
  );
  // Bob is a moderator here, and stops what Carol has started.
  expect((await driver.user('Bob').slash('general', 'quiz stop')).text).toContain('stopped');
  await shows(table, 'was stopped');
  await driver.user('Bob').slash('general', 'quiz start', { ...choices, questions: 1 });
  expect((await carol.slash('general', 'quiz stop')).text).toContain('Only **Bob**');
  const hint = await carol.slash('general', 'quiz hint');
  expect(hint.text).toContain(`It is not **`);
  expect(hint.ephemeral).toBe(true);
});

test('a press on a finished quiz and on a stranger’s button gets a clear answer', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const quiz = await bob.slash('general', 'quiz start', {
    ...choices,
    mode: 'private',
    questions: 1,
  });
  expect(quiz.ephemeral).toBe(true);
  await driver.user('Alice').slash('general', 'quiz start', { ...choices, questions: 1 });
  const old = buttonsOf(newest(table))[0]?.id ?? '';
  await driver.user('Alice').slash('general', 'quiz stop');
  await shows(table, 'was stopped');
  expect(old).toMatch(/^quiz:answer:/);
});
