import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InteractionResult } from '../../src/playground/driver.ts';
import { newest, openTable, restart, type Table } from '../support/play.ts';

const harbourFile = readFileSync(
  join(import.meta.dirname, '../support/quizzes/harbour/article.md'),
  'utf8',
);
const harbour = harbourFile.split('---\n').at(-1) ?? '';
const added = '**Coverage**';

/** So much that nobody waits for its end. */
const long = Array.from(
  { length: 4_000 },
  (_, number) =>
    `Bridge number ${number} over the river was built in ${1200 + (number % 800)} by the engineer Maren Holt of Aldport.`,
).join(' ');

async function until(table: Table, result: InteractionResult, words: string): Promise<void> {
  await table.driver.waitFor(() => result.text.includes(words), 40_000);
}

test('a file becomes a bank that everybody can play at once; it is listed, removed and brought back', async () => {
  const table = await openTable();
  const { driver } = table;
  const alice = driver.user('Alice');
  const file = { name: 'aldport.md', data: harbourFile };
  const reply = await alice.slash('general', 'article add', { file, title: 'Our *harbour*' });
  expect(reply.ephemeral).toBe(false);
  expect(reply.text).toMatch(/Reading Our \\\*harbour\\\*|✅/);
  await until(table, reply, added);
  expect(reply.text).toMatch(/^## ✅ Our \\\*harbour\\\*\n\*\*\d new questions\*\*: /);
  expect(reply.text).toContain('(https://example.org/aldport), 2024-05-02');
  expect(reply.text).toMatch(/\*\*Coverage\*\*: \d of 3 paragraphs \(\d+%\)/);
  expect((await driver.user('Carol').press(reply, 'Review')).text).toContain('**Manage Server**');
  const review = await alice.press(reply, 'Review');
  await alice.press(review, 'Approve');

  await driver.user('Carol').press(reply, 'Start quiz');
  expect(JSON.stringify(newest(table).components)).toContain('draft, not reviewed yet');
  await driver.user('Carol').slash('general', 'quiz stop');

  const list = await alice.slash('general', 'article list');
  expect(list.ephemeral).toBe(true);
  expect(list.text).toMatch(/\d questions, \d not yet reviewed · added <t:\d+:R> by \*\*Alice\*\*/);
  const suggested = await alice.autocomplete('general', 'article remove', { article: 'HARB' });
  expect(suggested.map(({ name }) => name)).toEqual(['Our *harbour*']);
  const gone = await alice.slash('general', 'article remove', { article: 'our *harbour*' });
  await restart(table);
  await alice.press(gone, 'Remove it');
  expect(gone.text).toContain('is removed');
  expect((await alice.slash('general', 'article list')).text).toContain('None has been added');
  await alice.press(gone, 'Bring it back');
  expect(gone.text).toContain('is back as it was');
  const unknown = await alice.slash('general', 'article remove', { article: 'Sea' });
  expect(unknown.text).toContain('no article called “Sea” here');
  expect(driver.refusals).toEqual([]);
});

test('the form opens where nothing or little is given, and the same article is an offer that outlives a kill', async () => {
  const table = await openTable();
  const { driver } = table;
  const [alice, carol] = [driver.user('Alice'), driver.user('Carol')];
  const form = await alice.slash('general', 'article add', { text: 'The harbour of', title: 'A' });
  expect(JSON.stringify(form.modal)).toContain('"value":"The harbour of"');
  const first = await alice.submitModal(form, { text: harbour, title: '', file: [] });
  await until(table, first, added);
  expect(first.text).toContain('## ✅ The harbour of Aldport was opened in…');

  const again = await alice.slash('general', 'article add');
  const more = `${harbour}\n\nThe fish market of Aldport was founded in 1911 by Greta Lund.`;
  const second = await alice.submitModal(again, { text: more, title: '', file: [] });
  await until(table, second, 'I know this article');
  await restart(table);
  expect((await carol.press(second, 'Update the bank')).text).toContain('**Manage Server**');
  await driver.user('Bob').press(second, 'Update the bank');
  await until(table, second, 'is up to date');
  expect(second.text).toMatch(/\*\*\d new questions?\*\* · \d kept/);

  const third = await alice.submitModal(await alice.slash('general', 'article add'), {
    text: more,
    title: '',
    file: [],
  });
  await until(table, third, 'I know this article');
  await alice.press(third, 'Add anyway');
  await until(table, third, '(2)');
  expect((await alice.slash('general', 'article list')).text).toContain('(2)**');
  expect(driver.refusals).toEqual([]);
});

test('a long article can be cancelled by the one who gave it or a manager; a kill leaves nothing, and a clear word', async () => {
  const table = await openTable();
  const { driver } = table;
  const [alice, bob, carol] = ['Alice', 'Bob', 'Carol'].map((name) => driver.user(name));
  if (!alice || !bob || !carol) throw new Error('three people');
  const file = { name: 'bridges.txt', data: long };
  const reply = await alice.slash('general', 'article add', { file });
  await driver.waitFor(() => /\d+\/\d+ ▰*▱/.test(reply.text), 40_000);
  expect(reply.text).toMatch(/✅ Fetched\n✅ Read [\d,]+ words\n⏳/);
  expect((await carol.press(reply, 'Cancel')).text).toContain('Only **Alice**');
  const other = await alice.slash('general', 'article add', { text: harbour });
  expect(other.text).toContain('still working on an article');
  expect(other.ephemeral).toBe(true);
  await bob.press(reply, 'Cancel');
  expect(reply.text).toBe('Cancelled by **Bob**. Nothing was added or changed.');

  const lost = await alice.slash('general', 'article add', { file });
  await driver.waitFor(
    () => lost.text.includes('⏳ Writing') || lost.text.includes('⏳ Looking'),
    40_000,
  );
  await restart(table);
  await carol.press(lost, 'Cancel');
  expect(lost.text).toContain('I was restarted before this was done');
  expect((await alice.slash('general', 'article list')).text).toContain('None has been added');

  const stopped = await alice.slash('general', 'article add', { file });
  await restart(table, 'SIGTERM');
  expect(stopped.text).toContain('I am restarting, so I stopped');
  expect(driver.refusals).toEqual([]);
});

test('what cannot be read is told kindly, and at once where that is possible', async () => {
  const { driver } = await openTable();
  const [alice, carol] = [driver.user('Alice'), driver.user('Carol')];
  const told = async (options: Parameters<typeof alice.slash>[2], words: string) => {
    const reply = await alice.slash('general', 'article add', options);
    await driver.waitFor(() => reply.text.includes(words), 20_000);
    return reply;
  };
  await told({ url: 'http://169.254.169.254/latest' }, 'not a place on the public internet');
  await told({ text: 'http://[::1]:8080/admin' }, 'not a place on the public internet');
  const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1');
  await told({ file: { name: 'notes.pdf', data: picture } }, 'notes.pdf: this is a picture');
  const two = await told({ url: 'https://example.org', text: harbour }, 'you gave 2');
  expect(two.ephemeral).toBe(true);
  const file = { name: 'book.txt', data: 'a'.repeat(10_000_001) };
  const large = await told({ file }, 'larger than 10 MB');
  expect(large.ephemeral).toBe(true);
  await expect(carol.slash('general', 'article list')).rejects.toThrow(/article/);

  const own = await carol.slash('dm', 'article add', { text: harbour });
  await driver.waitFor(() => own.text.includes(added), 20_000);
  await carol.press(own, 'Start quiz');
  expect((await carol.slash('dm', 'article list')).text).toContain('by **Carol**');
  expect((await alice.slash('dm', 'article list')).text).toContain('None has been added');
  expect(driver.refusals).toEqual([]);
});

test('anybody is quizzed on a message, and on what they missed in it, without leaving a bank behind', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const told = (id: string, channel = 'general') => bob.contextMenu(channel, 'Quiz me on this', id);
  const short = driver.user('Alice').say('general', 'See you *at six*, <@1>!');
  expect((await told(short)).text).toContain('4 words are too few');
  const empty = driver.user('Alice').say('general', '```\ncode\n```');
  expect((await told(empty)).text).toContain('no text in this message');

  const id = driver.user('Alice').say('general', `**News**\n${harbour}`);
  const quiz = await told(id);
  expect(quiz.ephemeral).toBe(true);
  await driver.waitFor(() => quiz.text.includes('Question 1 of'), 20_000);
  expect(quiz.text).toContain('A message by Alice');
  expect(quiz.text).not.toContain('draft');
  const total = Number(/Question 1 of (\d+)/.exec(quiz.text)?.[1]);
  expect(total).toBeGreaterThanOrEqual(2);
  for (let number = 1; number <= total; number += 1) {
    await bob.press(quiz, 'Show the answer');
    expect(quiz.text).toMatch(/> .*Aldport|> .*harbour|> .*lighthouse|> .*railway|> .*pier/);
    await bob.press(quiz, number === total ? 'Results' : 'Next question');
  }
  expect((await bob.slash('general', 'quiz missed')).text).toContain('no missed questions');
  expect((await bob.slash('dm', 'article list')).text).toContain('None has been added');

  const file = { name: 'message.txt', data: harbourFile };
  const own = bob.say('dm', '', [file]);
  const second = await told(own, 'dm');
  await driver.waitFor(() => second.text.includes('The harbour of Aldport · Question 1'), 20_000);
  expect(driver.refusals).toEqual([]);
});
