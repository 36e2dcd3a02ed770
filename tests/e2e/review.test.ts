import { expect, test } from 'vitest';
import type { DriverUser, InteractionResult } from '../../src/playground/driver.ts';
import { buttonsOf, openTable, restart, type Table } from '../support/play.ts';

const rows = [
  'kind,prompt,answer,choices,status',
  'short-answer,Who painted the night watch?,Rembrandt,,draft',
  'true-false,The Rhine flows into the North Sea.,true,,draft',
  'multiple-choice,Which river crosses Vienna?,Danube,Danube | Rhine | Elbe,draft',
  'short-answer,Which metal is liquid at room temperature?,Mercury,,draft',
];

async function imported({ driver }: Table, who: DriverUser = driver.user('Alice')) {
  const file = { name: 'europe.csv', data: rows.join('\n') };
  const result = await who.slash('general', 'question import', { file });
  expect(result.text).toContain('4 questions imported into the new bank Europe');
  return result;
}

const promptIn = ({ text }: InteractionResult) => /### (.*)/.exec(text)?.[1];

test('a moderator goes through the drafts: approve, edit, retire, skip, undo, and a restart in between', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const result = await imported(table, bob);
  expect(result.ephemeral).toBe(true);
  const screen = await bob.press(result, 'Review 4');
  expect(screen.ephemeral).toBe(true);
  expect(screen.text).toContain('Who painted the night watch?');
  expect(screen.text).toContain('✅ **Rembrandt**');

  await bob.press(screen, 'Approve');
  expect(screen.text).toContain('✅ Approved: “Who painted the night watch?”');
  expect(promptIn(screen)).toContain('The Rhine flows');
  await restart(table);
  await bob.press(screen, 'Undo');
  expect(screen.text).toContain('↩️ Undone: approving 1 question.');
  expect(promptIn(screen)).toContain('Who painted the night watch?');
  await bob.press(screen, 'Skip');
  await bob.press(screen, 'Retire');
  expect(screen.text).toContain('🚫 Taken out of play: “The Rhine flows');

  const modal = await bob.press(screen, 'Edit');
  expect(modal.modal?.title).toBe('Edit a multiple-choice question');
  await restart(table);
  await bob.submitModal(modal, { answer: 'Blue Danube', wrong: 'Rhine\n\nElbe\nOder' });
  expect(screen.text).toContain('✏️ Changed');
  expect(screen.text).toContain('✅ **Blue Danube**');
  expect(screen.text).toContain('▫️ Oder');
  await bob.press(screen, 'Approve');

  await bob.press(screen, 'Approve all 2 drafts');
  expect(screen.text).toContain('Approve 2 drafts of Europe unseen?');
  await bob.press(screen, 'Back');
  expect(promptIn(screen)).toContain('Which metal');
  await bob.press(screen, 'Approve all 2 drafts');
  await bob.press(screen, 'Approve 2 drafts');
  expect(screen.text).toContain('✅ 2 drafts approved.');
  expect(screen.text).toContain('**Europe** has 3 approved questions, and 1 question out of play.');
  const quiz = await bob.press(screen, 'Start quiz');
  expect(quiz.ephemeral).toBe(false);
  expect(quiz.text).toContain('Question 1 of 3');
  expect(driver.refusals).toEqual([]);
});

test('two moderators at once see each other’s decisions and do not undo them', async () => {
  const table = await openTable();
  const { driver } = table;
  const [alice, bob] = [driver.user('Alice'), driver.user('Bob')];
  await imported(table);
  const hers = await alice.slash('general', 'question review', { bank: 'Europe' });
  const his = await bob.slash('general', 'question review', { bank: 'Europe' });
  await alice.press(hers, 'Retire');
  await bob.press(his, 'Approve');
  expect(his.text).toContain(
    '**Alice** has already decided on this one, and it is taken out of play',
  );
  expect(promptIn(his)).toContain('The Rhine flows');

  const editing = await alice.press(hers, 'Edit');
  const editingToo = await bob.press(his, 'Edit');
  await alice.submitModal(editing, { answer: 'false' });
  await bob.submitModal(editingToo, { prompt: 'The Rhine ends in the North Sea.' });
  expect(his.text).toContain('Somebody has changed this question');
  await bob.press(his, 'Back to the review');
  expect(his.text).toContain('✅ **False**');
  await alice.press(hers, 'Approve');
  await bob.press(his, 'Approve');
  expect(his.text).toContain('has already decided on this one, and it is approved');

  // Pressed twice at once, the second press finds it decided and goes on.
  const [first] = buttonsOf(his.message);
  if (first === undefined) throw new Error('no button');
  await Promise.all([bob.press(his, first.id), bob.press(his, first.id)]);
  expect(promptIn(his)).toContain('Which metal');
  expect(driver.refusals).toEqual([]);
});

test('hundreds are approved and taken back at once, none that came after the question was put', async () => {
  const { driver } = await openTable();
  const alice = driver.user('Alice');
  const table = (from: number, to: number) => ({
    name: 'sums.csv',
    data: `prompt,answer\n${Array.from({ length: to - from }, (_, at) => `Sum ${from + at}?,${from + at}00\n`).join('')}`,
  });
  const result = await alice.slash('general', 'question import', { file: table(0, 250) });
  const screen = await alice.press(result, 'Review 250');
  await alice.press(screen, 'Approve all 250 drafts');
  await alice.slash('general', 'question import', { file: table(250, 260) });
  await alice.press(screen, 'Approve 250 drafts');
  expect(screen.text).toContain('Approve 260 drafts of Sums unseen?');
  await alice.press(screen, 'Approve 260 drafts');
  await driver.waitFor(() => screen.text.includes('**Sums** has 260 approved questions.'));
  await alice.press(screen, 'Undo');
  await driver.waitFor(() => screen.text.includes('↩️ Undone: approving 260 questions.'));
  expect(screen.text).toContain('Review of Sums · 260 to go');
  expect(driver.refusals).toEqual([]);
});

test('whoever may not manage the server is refused, also after the message was shown', async () => {
  const table = await openTable();
  const { driver } = table;
  const [bob, carol] = [driver.user('Bob'), driver.user('Carol')];
  await imported(table);
  const screen = await bob.slash('general', 'question review', { bank: 'Europe' });
  const modal = await bob.press(screen, 'Edit');
  driver.takeRoles('Bob');
  expect((await bob.press(screen, 'Approve')).text).toContain('**Manage Server**');
  expect((await bob.submitModal(modal, { answer: 'x' })).text).toContain('**Manage Server**');
  const mine = { bank: 'Europe', format: 'csv' };
  expect((await carol.slash('general', 'bank export', mine)).text).toContain('**Manage Server**');
  const shipped = await carol.slash('dm', 'bank export', { ...mine, bank: 'harbour' });
  expect(shipped.text).toContain('**Manage Server**');
  expect(screen.text).toContain('Who painted the night watch?');
});

test('a reported question that came with the bot is put back, taken out again and left to others', async () => {
  const { driver } = await openTable();
  const bob = driver.user('Bob');
  const quiz = await bob.slash('general', 'quiz start', { bank: 'harbour', mode: 'private' });
  const report = await bob.press(quiz, 'Report');
  await bob.press(report, 'Unclear');
  const screen = await bob.slash('general', 'question review');
  expect(screen.text).toContain('🚩 taken out of play');
  expect(screen.text).toContain('**Unclear** · **Bob**');
  expect(buttonsOf(screen.message).map(({ label }) => label)).toEqual([
    'Put back into play',
    'Retire',
    'Skip',
    'Undo',
  ]);
  const prompt = promptIn(screen);
  await bob.press(screen, 'Skip');
  expect(screen.text).toContain('This is the only one that is left.');
  await bob.press(screen, 'Put back into play');
  expect(screen.text).toContain('Nothing waits for a decision in any bank here');
  await bob.press(screen, 'Undo');
  expect(promptIn(screen)).toBe(prompt);
  await bob.press(screen, 'Retire');
  expect(screen.text).toContain('🚫 Taken out of play');
  const log = await bob.slash('general', 'question history', { bank: 'harbour' });
  for (const deed of ['took “', 'took back changes of “', 'approved “', 'reported “'])
    expect(log.text).toContain(`**Bob** ${deed}`);
  expect(driver.refusals).toEqual([]);
});
