import { expect, test } from 'vitest';
import { messageText } from '../../src/playground/driver.ts';
import { buttonsOf, newest, openTable, restart, shownIn } from '../support/play.ts';

const typed = { bank: 'harbour', kind: 'typed', mode: 'private' } as const;

test('a private quiz with typed answers is seen by one person and forgives a typo', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const quiz = await bob.slash('general', 'quiz start', { ...typed, questions: 2 });
  expect(quiz.ephemeral).toBe(true);
  expect(driver.channel('general').messages).toEqual([]);
  expect(driver.sees('Alice', 'general')).toEqual([]);

  const answers: Record<string, string> = {
    'Maren Holt': 'maren hollt',
    'Otto Brandt': 'Maren Holt',
  };
  let rightCount = 0;
  for (const number of [1, 2]) {
    if (!quiz.message) throw new Error('no message');
    const { question } = shownIn(quiz.message);
    const modal = await bob.press(quiz, 'Type your answer');
    await bob.submitModal(modal, { answer: answers[question.answer] ?? '' });
    const isRight = quiz.text.includes('Right!');
    expect(isRight).toBe(question.answer === 'Maren Holt');
    if (isRight) rightCount += 1;
    expect(quiz.text).toContain(question.evidence.quote);
    await bob.press(quiz, number === 2 ? 'Results' : 'Next question');
  }
  expect(rightCount).toBe(1);
  expect(quiz.text).toContain('**1 of 2** right');
  expect((await bob.slash('general', 'score')).text).toContain('1 of 2 answers right');
  expect((await bob.slash('general', 'leaderboard')).text).toContain('Nobody has a point yet');
  const missed = await bob.slash('general', 'quiz missed');
  expect(missed.text).toContain('Who drove the last train');
  expect(driver.refusals).toEqual([]);
});

test('closing the form of a typed answer loses nothing', async () => {
  const { driver } = await openTable();
  const bob = driver.user('Bob');
  const quiz = await bob.slash('general', 'quiz start', { ...typed, questions: 1 });
  await bob.press(quiz, 'Type your answer');
  const again = await bob.press(quiz, 'Type your answer');
  expect(again.modal?.title).toBe('Question 1');
});

test('a very long answer is refused with what to do, and the question stays open', async () => {
  const { driver } = await openTable();
  const bob = driver.user('Bob');
  const quiz = await bob.slash('general', 'quiz start', { ...typed, questions: 1 });
  const modal = await bob.press(quiz, 'Type your answer');
  const refused = await bob.submitModal(modal, { answer: 'x'.repeat(4_000) });
  expect(refused.text).toContain('4,000 characters and at most 200 count');
  const second = await bob.press(quiz, 'Type your answer');
  if (!quiz.message) throw new Error('no message');
  await bob.submitModal(second, { answer: shownIn(quiz.message).question.answer });
  expect(quiz.text).toContain('✅ Right!');
});

test('a private quiz goes on after a kill, by its old buttons', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const options = { bank: 'harbour', kind: 'true-false', mode: 'private', questions: 2 };
  const quiz = await bob.slash('general', 'quiz start', options);
  if (!quiz.message) throw new Error('no message');
  await bob.press(quiz, shownIn(quiz.message).right);
  await restart(table);
  await bob.press(quiz, 'Next question');
  await bob.press(quiz, shownIn(quiz.message).wrong);
  await restart(table);
  await bob.press(quiz, 'Results');
  expect(quiz.text).toContain('**1 of 2** right');
  expect((await bob.slash('general', 'score')).text).toContain('1 of 2 answers right');
});

test('a private quiz works in direct messages, where there is no board', async () => {
  const { driver } = await openTable();
  const carol = driver.user('Carol');
  const quiz = await carol.slash('dm', 'quiz start', {
    bank: 'harbour',
    kind: 'true-false',
    questions: 1,
  });
  if (!quiz.message) throw new Error('no message');
  await carol.press(quiz, shownIn(quiz.message).right);
  expect(quiz.text).toContain('Right!');
  expect((await carol.slash('dm', 'score')).text).toContain('**1 point**');
  const together = await carol.slash('dm', 'quiz start', { bank: 'harbour', mode: 'together' });
  expect(together.text).toContain('needs a server');
});

test('whoever writes to the bot directly is told how to play, once', async () => {
  const { driver } = await openTable();
  for (const line of ['hello', 'how do I play?']) driver.user('Carol').say('dm', line);
  await driver.user('Carol').slash('dm', 'help');
  const told = () =>
    driver
      .sees('Carol', 'dm')
      .filter((message) => messageText(message).includes('I play by commands'));
  await driver.waitFor(() => told().length > 0);
  expect(told()).toHaveLength(1);
  expect(driver.refusals).toEqual([]);
});

test('a press on a quiz that is over gets a clear answer', async () => {
  const { driver } = await openTable();
  const bob = driver.user('Bob');
  const quiz = await bob.slash('general', 'quiz start', { ...typed, questions: 1 });
  const [type] = buttonsOf(quiz.message);
  await bob.press(quiz, 'Stop');
  expect(type?.id).toMatch(/^quiz:type:/);
  expect(quiz.text).toContain('You stopped at question 1 of 1');
  expect((await bob.slash('general', 'quiz hint')).text).toContain('No quiz is running');
});

test('wrong options get one clear sentence each', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const told = async (options: Record<string, string | number>) =>
    (await bob.slash('general', 'quiz start', options)).text;
  expect(await told({ bank: 'nothing' })).toContain('There is no bank called “nothing”');
  expect(await told({ ...typed, questions: 3 })).toBe(
    '“The harbour of Aldport” has 2 typed questions, fewer than the 3 you asked for. Ask for 2 or fewer, or choose the kind “mixed”.',
  );
  expect(await told({ ...typed, pace: 'fast' })).toContain('at your own pace');
  driver.channel('general').denyBot(['SendMessages']);
  expect(await told({ bank: 'harbour' })).toContain('**Send Messages**');
  expect((await bob.autocomplete('general', 'quiz start', { bank: 'aldp' }))[0]?.value).toBe(
    'harbour',
  );
  expect(await bob.autocomplete('general', 'bank show', { bank: 'zzz' })).toEqual([]);
  expect((await bob.slash('general', 'bank list')).text).toContain('The harbour of Aldport');
  expect((await bob.slash('general', 'bank show', { bank: 'harbour' })).text).toContain(
    '4 multiple-choice',
  );
  expect((await bob.slash('general', 'help')).text).toContain('/quiz start');
  expect(() => newest(table)).toThrow('empty');
});
