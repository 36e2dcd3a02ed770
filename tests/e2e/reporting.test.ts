import { expect, test } from 'vitest';
import { messageText } from '../../src/playground/driver.ts';
import { DEFAULT_SETUP } from '../../src/playground/world/setup.ts';
import { newest, openTable, restart, shownIn, type Table } from '../support/play.ts';

/** Alice owns the server, Bob moderates; Carol, Dan and Eve only play. */
const people = [...DEFAULT_SETUP.people, { name: 'Dan' }, { name: 'Eve' }];
const players = ['Carol', 'Dan', 'Eve'];
const untimed = { bank: 'harbour', pace: 'untimed', questions: 2 } as const;

function text(table: Table): string {
  return messageText(newest(table));
}

async function shows(table: Table, words: string): Promise<void> {
  await table.driver.waitFor(() => text(table).includes(words));
}

async function approvedCount({ driver }: Table): Promise<string | undefined> {
  const bank = await driver.user('Alice').slash('general', 'bank show', { bank: 'harbour' });
  return /\*\*(\d+) questions/.exec(bank.text)?.[1];
}

test('three players report a question by one press each, and it is not asked any more', async () => {
  const table = await openTable({ setup: { ...DEFAULT_SETUP, people } });
  const { driver } = table;
  const before = Number(await approvedCount(table));
  const carol = driver.user('Carol');
  await driver.user('Alice').slash('general', 'quiz start', { ...untimed, kind: 'true-false' });
  const { right } = shownIn(newest(table));
  await carol.press(newest(table), right);
  await driver.user('Alice').press(newest(table), 'Show the answer');
  await shows(table, '🎉');

  const [reported, again] = await Promise.all(
    [1, 2].map(() => carol.press(newest(table), 'Report')),
  );
  expect(reported?.ephemeral).toBe(true);
  expect(reported?.text).toContain('**Reported.** Thank you!');
  expect(again?.text).toContain('**Reported.** Thank you!');
  if (again === undefined) throw new Error('no answer');
  await carol.press(again, 'Unclear');
  expect(again.text).toContain('Reported: Unclear.');
  const form = await carol.press(again, 'Add a note');
  await carol.submitModal(form, { note: 'Which *harbour*?' });
  expect(again.text).toContain('Your note: Which \\*harbour\\*?');

  const dan = await driver.user('Dan').press(newest(table), 'Report');
  await driver.user('Dan').press(dan, 'Take it back');
  expect(dan.text).toContain('taken back');
  await driver.user('Dan').press(newest(table), 'Report');
  expect(text(table)).not.toContain('taken out of play');
  await restart(table);
  const third = await driver.user('Eve').press(newest(table), 'Report');
  expect(third.text).toContain('out of play now');
  await shows(table, 'Reported and taken out of play');
  expect(await approvedCount(table)).toBe(String(before - 1));

  await driver.user('Alice').press(newest(table), 'Next question');
  await shows(table, 'Question 2 of 2');
  await driver.user('Alice').slash('general', 'quiz stop');
  await shows(table, 'Question 1 reported and taken out of play');
  const list = await carol.press(newest(table), 'Report a question');
  const picked = await carol.select(list, 'Questions 1 to 2', ['1']);
  expect(picked.text).toContain('**Reported.** Thank you!');
  expect((await carol.slash('general', 'score')).text).toContain('**1 point**');
  expect(driver.refusals).toEqual([]);
});

test('a moderator reports an open question: it closes, and can be put back', async () => {
  const table = await openTable();
  const { driver } = table;
  const [bob, carol] = [driver.user('Bob'), driver.user('Carol')];
  const before = await approvedCount(table);
  await bob.slash('general', 'quiz start', { ...untimed, kind: 'multiple-choice' });
  const { right, question } = shownIn(newest(table));
  await carol.press(newest(table), right);
  const asked = await bob.press(newest(table), 'Report');
  expect(asked.text).toContain('Why should this question be taken out of play?');
  expect(asked.text).not.toContain(`**${question.answer}**`);
  await bob.press(asked, 'Offensive');
  expect(asked.text).toContain('Taken out of play: Offensive.');
  await shows(table, 'Reported and taken out of play');
  expect(text(table)).toContain('🎉 **Carol**');
  const list = await driver.user('Alice').press(newest(table), 'Report');
  expect(list.text).toContain('Reported by **Bob** (offensive)');
  expect(list.text).toContain('It is out of play.');
  await bob.press(asked, 'Put it back');
  expect(asked.text).toContain('back in play');
  await driver.waitFor(() => !text(table).includes('taken out of play'));
  expect(await approvedCount(table)).toBe(before);
  expect(driver.refusals).toEqual([]);
});

test('two moderators accept an answer at once, and its points count once everywhere', async () => {
  const table = await openTable({ setup: { ...DEFAULT_SETUP, people } });
  const { driver } = table;
  await driver
    .user('Alice')
    .slash('general', 'quiz start', { ...untimed, kind: 'typed', questions: 1 });
  for (const name of players) {
    const form = await driver.user(name).press(newest(table), 'Type your answer');
    await driver.user(name).submitModal(form, { answer: name === 'Eve' ? 'Nobody' : 'The Mayor' });
  }
  await driver.user('Alice').press(newest(table), 'Show the answer');
  await shows(table, 'Nobody had it right');
  const [first, second] = await Promise.all(
    ['Alice', 'Bob'].map((name) => driver.user(name).press(newest(table), 'Report')),
  );
  const offered = JSON.stringify(first?.message?.components);
  expect(offered).toContain('2 people answered this: Carol, Dan');
  const value = /"value":"([0-9a-f]+)","label":"The Mayor"/.exec(offered)?.[1] ?? '';
  if (first === undefined || second === undefined) throw new Error('no answer');
  await Promise.all([
    driver.user('Alice').select(first, 'Accept an answer', [value]),
    driver.user('Bob').select(second, 'Accept an answer', [value]),
  ]);
  const both = `${first.text}\n${second.text}`;
  expect(both).toContain('counts from now on');
  expect(both).toContain('had been accepted already');
  await shows(table, '🎉 **Carol**, **Dan**');
  expect(text(table)).toContain('A moderator has also accepted **The Mayor**.');
  await driver.user('Alice').press(newest(table), 'Results');
  await shows(table, '🥇 **Carol** · 1 point');
  for (const name of ['Carol', 'Dan'])
    expect((await driver.user(name).slash('general', 'score')).text).toContain(
      '**1 point** · 1 of 1 answer right',
    );
  const board = await driver.user('Eve').slash('quiz-night', 'leaderboard');
  expect(board.text.match(/· 1 point/g)).toHaveLength(2);
  expect(driver.refusals).toEqual([]);
});
