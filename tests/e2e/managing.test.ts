import { expect, test } from 'vitest';
import type { InteractionResult } from '../../src/playground/driver.ts';
import { openTable, restart } from '../support/play.ts';

/** The first file of an answer, as Discord hands it out. */
async function fileOf({ message }: InteractionResult): Promise<{ name: string; text: string }> {
  const [file] = message?.attachments ?? [];
  if (file === undefined) throw new Error('no file');
  return { name: file.filename, text: await (await fetch(file.url)).text() };
}

test('a question is written, refused without losing a word, mended after a restart, edited and undone', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const modal = await bob.slash('general', 'question add', {
    kind: 'multiple-choice',
    bank: 'Capitals',
  });
  expect(modal.modal?.title).toBe('New multiple-choice question');
  const typed = { prompt: 'Which city is the capital of *Kenya*?', answer: 'Nairobi' };
  const refused = await bob.submitModal(modal, {
    ...typed,
    wrong: 'Mombasa\nmombasa',
    explanation: 'Since 1905',
  });
  expect(refused.text).toContain('Two options say the same');
  expect(refused.text).toContain('Nothing of what you typed is lost');
  expect((await bob.slash('general', 'bank list')).text).not.toContain('Capitals');
  await restart(table);
  const again = await bob.press(refused, 'Open the form again');
  for (const text of [typed.prompt, typed.answer, 'Mombasa\\nmombasa', 'Since 1905'])
    expect(JSON.stringify(again.modal)).toContain(text);
  await bob.submitModal(again, { wrong: 'Mombasa\nKisumu' });
  expect(refused.text).toContain('✅ Added to **Capitals**');
  expect(refused.text).toContain('▫️ Kisumu');

  const more = await bob.press(refused, 'Add another');
  await bob.submitModal(more, { prompt: 'Of Chad?', answer: 'N’Djamena', wrong: 'Moundou\nSarh' });
  expect(refused.text).toContain('N’Djamena');

  const [found] = await bob.autocomplete('general', 'question edit', { question: 'capital of' });
  expect(found?.name).toBe('Which city is the capital of *Kenya*?');
  const picked = { question: String(found?.value) };
  const editing = await bob.slash('general', 'question edit', picked);
  const edited = await bob.submitModal(editing, { prompt: 'Which city is Kenya’s capital?' });
  expect(edited.text).toContain('✅ Changed');
  const history = await bob.press(edited, 'History');
  expect(history.text).toContain('**Bob** edited it');
  expect(history.text).toMatch(
    /Question: ~~Which city is the capital of .*~~ → Which city is Kenya/,
  );
  await bob.press(edited, 'Undo');
  expect(edited.text).toBe('↩️ Undone: editing 1 question.');
  const log = await bob.slash('general', 'question history', { bank: 'Capitals' });
  expect(log.text).toContain('**Bob** took back changes of “Which city is the capital');
  expect(log.text).toContain('**Bob** made this bank with 1 question');
  const none = await bob.slash('general', 'question edit', { question: 'nothing like it' });
  expect(none.text).toContain('pick it from the list');
  expect(driver.refusals).toEqual([]);
});

test('a table with bad rows is imported as far as it goes, and leaves as it came', async () => {
  const { driver } = await openTable();
  const alice = driver.user('Alice');
  const template = await alice.slash('general', 'question template');
  const { name, text } = await fileOf(template);
  expect(name).toBe('questions-template.csv');
  const bad = Array.from({ length: 12 }, (_, row) => `true-false,Claim ${row},perhaps,,,,,\r\n`);
  const file = { name: 'my table.csv', data: text + bad.join('') };
  const result = await alice.slash('general', 'question import', { file, bank: 'Space' });
  expect(result.text).toContain('4 questions imported into the new bank Space');
  expect(result.text).toContain('**row 6**: the answer of a true-false question is true or false');
  expect((await fileOf(result)).text).toContain('row 17: the answer of a true-false question');
  await alice.press(result, 'Undo');
  expect(result.text).toBe('↩️ Undone: importing 4 questions.');
  await alice.slash('general', 'question import', { file, bank: 'Space' });
  const second = await alice.slash('general', 'question import', { file, bank: 'Space' });
  expect(second.text).toContain('0 questions imported into the bank Space');
  expect(second.text).toContain('4 questions there already');

  const out = await alice.slash('general', 'bank export', { bank: 'Space', format: 'json' });
  expect(out.ephemeral).toBe(true);
  const { name: jsonName, text: json } = await fileOf(out);
  expect(jsonName).toBe('space.json');
  const back = { file: { name: jsonName, data: json }, bank: 'Space again' };
  expect((await alice.slash('general', 'question import', back)).text).toContain('4 questions');
  const again = { bank: 'Space again', format: 'json' };
  const { questions } = JSON.parse(
    (await fileOf(await alice.slash('general', 'bank export', again))).text,
  );
  expect(questions).toEqual(JSON.parse(json).questions);

  const aiken = await alice.slash('general', 'bank export', { bank: 'Space', format: 'aiken' });
  expect(aiken.text).toContain('2 questions without options left out');
  const quizlet = { bank: 'Space', format: 'quizlet', between_cards: 'empty line' };
  const cards = await fileOf(await alice.slash('general', 'bank export', quizlet));
  expect(cards.text).toContain('Which planet is the largest?\tJupiter\n\n');
  const page = { bank: 'Space', format: 'sheet' };
  const sheet = await fileOf(await alice.slash('general', 'bank export', page));
  expect(sheet.name).toBe('space.html');
  expect(sheet.text).toContain('"prompt":"Which planet is the largest?"');

  const empty = { file: { name: 'x.csv', data: 'kind,prompt,answer\n,,\ncloze,No gap,a\n' } };
  const nothing = await alice.slash('general', 'question import', empty);
  expect(nothing.text).toContain('Nothing was imported from x.csv');
  const broken = { file: { name: 'deck.apkg', data: 'PK\u0003\u0004 no archive' } };
  const refused = await alice.slash('general', 'question import', broken);
  expect(refused.ephemeral).toBe(true);
  expect(refused.text).not.toContain('Something went wrong');
  const anki = { bank: 'Space', format: 'anki' };
  const both = await Promise.all([1, 2].map(() => alice.slash('general', 'bank export', anki)));
  expect(both.filter((each) => each.text.includes('still working on another file'))).toHaveLength(
    1,
  );
  const shipped = { file: { name: 'x.csv', data: text }, bank: 'harbour' };
  expect((await alice.slash('general', 'question import', shipped)).text).toContain(
    'came with the bot',
  );
  expect(driver.refusals).toEqual([]);
});

test('in direct messages everybody keeps banks and settings of their own', async () => {
  const { driver } = await openTable();
  const carol = driver.user('Carol');
  const file = { name: 'mine.csv', data: 'prompt,answer\nWho am I?,Carol\n' };
  const mine = await carol.slash('dm', 'question import', { file });
  expect(mine.text).toContain('new bank Mine');
  const settings = await carol.slash('dm', 'settings');
  expect(settings.text).toContain('Your settings');
  await carol.select(settings, 'settings:drafts', ['hidden']);
  expect(settings.text).toContain('Saved');
  const hidden = await carol.slash('dm', 'quiz start', { bank: 'Mine' });
  expect(hidden.text).toContain('1 draft');
  const review = await carol.slash('dm', 'question review');
  await carol.press(review, 'Approve');
  expect(review.text).toContain('Nothing waits for a decision');
  expect((await carol.slash('dm', 'quiz start', { bank: 'Mine' })).text).toContain('Who am I?');
  expect((await carol.slash('dm', 'bank export', { bank: 'Mine', format: 'csv' })).text).toContain(
    '1 question, with the answers',
  );
  // What is hidden for Carol alone is as before on the server, whose managers alone see its settings.
  expect((await driver.user('Bob').slash('general', 'settings')).text).toContain('of this server');
  expect(driver.refusals).toEqual([]);
});
