import { describe, expect, test } from 'vitest';
import { createBank } from '../../src/banks/adding.ts';
import { articleText } from '../../src/banks/content.ts';
import { importFile } from '../../src/banks/import-file.ts';
import { questionLimit } from '../../src/banks/library.ts';
import { banksOf } from '../../src/banks/looking.ts';
import { suggestQuestions } from '../../src/banks/suggesting.ts';
import { targetFor, targetOf } from '../../src/banks/target.ts';
import { addQuestion } from '../../src/banks/writing.ts';
import { article, articleQuestions } from './articles.ts';
import { alice, inGuild, openTestLibrary, shippedBank } from './test-library.ts';

const dm = { guildId: '@me', userId: 'alice', isPrivate: true };
const written = {
  kind: 'true-false',
  prompt: 'Whales are mammals.',
  answer: 'true',
  accepted: [],
  choices: [],
  difficulty: 0.5,
} as const;
const read = { problems: [], losses: [] };

describe('the bank that somebody names', () => {
  test('is found by id or title, the server’s before one’s own', async () => {
    const { library } = await openTestLibrary([shippedBank()]);
    const own = await createBank(library, { owner: '@alice', by: alice, title: 'Whales' });
    const ours = await createBank(library, { owner: '1', by: alice, title: 'Whales' });
    expect(await targetOf(library, inGuild, 'whales')).toMatchObject({ bankId: ours.id });
    expect(await targetOf(library, inGuild, own.id)).toEqual({
      owner: '@alice',
      bankId: own.id,
      title: 'Whales',
      isNew: false,
    });
  });

  test('is a new one of that title, of the server or in direct messages one’s own', async () => {
    const { library } = await openTestLibrary();
    const there = { title: 'Tides', isNew: true };
    expect(await targetOf(library, inGuild, ' Tides ')).toMatchObject({ owner: '1', ...there });
    expect(await targetOf(library, dm, 'Tides')).toMatchObject({ owner: '@alice', ...there });
    await expect(targetOf(library, inGuild, 'x'.repeat(101))).rejects.toMatchObject({
      code: 'bank-title-unfit',
    });
  });

  test('cannot be one that came with the bot, but a file of the same title is taken in', async () => {
    const { library } = await openTestLibrary([shippedBank()]);
    await expect(targetOf(library, inGuild, 'the sea')).rejects.toMatchObject({
      code: 'shipped-bank',
    });
    expect(await targetFor(library, inGuild, 'The Sea')).toMatchObject({ isNew: true });
  });
});

describe('a question for a new bank', () => {
  test('makes the bank with it, and none when the question is unfit', async () => {
    const { library } = await openTestLibrary();
    const { title: newTitle, ...target } = await targetOf(library, inGuild, 'Whales');
    const doing = { ...target, by: alice, newTitle };
    const bad = addQuestion(library, { ...doing, written: { ...written, prompt: '' } });
    await expect(bad).rejects.toMatchObject({ code: 'question-unfit' });
    expect(await banksOf(library, '1')).toEqual([]);
    await addQuestion(library, { ...doing, written });
    // The same form, sent once more, meets the bank that it has made.
    const again = addQuestion(library, { ...doing, written });
    await expect(again).rejects.toMatchObject({ details: { problems: ['repeats-another'] } });
    expect((await banksOf(library, '1')).map(({ title }) => title)).toEqual(['Whales']);
  });
});

describe('a file', () => {
  test('becomes a bank with its article, and again the same bank, with nothing twice', async () => {
    const { library } = await openTestLibrary();
    const { title, source, language, text } = article;
    const questions = articleQuestions(3);
    const file = { ...read, title, source, article: { title, language, text }, questions };
    const taken = async () =>
      importFile(library, {
        target: await targetFor(library, inGuild, title),
        by: alice,
        file,
      });
    const first = await taken();
    expect(first).toMatchObject({ addedCount: 3, bank: { title, source, language: 'en' } });
    expect(await articleText(library, { owner: '1', bankId: first.bank.id })).toBe(text);
    const second = await taken();
    expect(second.bank.id).toBe(first.bank.id);
    expect([second.addedCount, second.duplicates.length]).toEqual([0, 3]);
  });

  test('with nothing in it, or too much, leaves no empty bank behind', async () => {
    const { library } = await openTestLibrary();
    const target = await targetOf(library, inGuild, 'New');
    const empty = importFile(library, { target, by: alice, file: { ...read, questions: [] } });
    await expect(empty).rejects.toMatchObject({ code: 'nothing-to-import' });
    const questions = articleQuestions(questionLimit + 1);
    const large = importFile(library, { target, by: alice, file: { ...read, questions } });
    await expect(large).rejects.toMatchObject({ code: 'question-limit' });
    expect(await banksOf(library, '1')).toEqual([]);
  });
});

test('questions are suggested by what their prompt begins with, then by what it holds', async () => {
  const { library } = await openTestLibrary([shippedBank()]);
  const target = await targetOf(library, inGuild, 'Animals');
  const doing = { ...target, by: alice, newTitle: 'Animals' };
  for (const prompt of ['Are whales fish?', 'Whales sing.', 'Bats fly.', 'Élan is a word.'])
    await addQuestion(library, { ...doing, written: { ...written, prompt } });
  const wanted = { viewer: inGuild, mostCount: 2, isOwnOnly: true };
  const prompts = async (typed: string, more = {}) =>
    (await suggestQuestions(library, { ...wanted, typed, ...more })).map(
      ({ question }) => question.prompt,
    );
  expect(await prompts('whale')).toEqual(['Whales sing.', 'Are whales fish?']);
  expect(await prompts('ELAN')).toEqual(['Élan is a word.']);
  expect(await prompts('which answer')).toEqual([]);
  expect(await prompts('which answer', { isOwnOnly: false })).toHaveLength(2);
  expect(await prompts('', { bank: 'sea', isOwnOnly: true })).toEqual([]);
  expect(await prompts('')).toHaveLength(2);
});
