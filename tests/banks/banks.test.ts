import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Bank } from '../../src/banks/bank.ts';
import type { BankService } from '../../src/banks/bank-service.ts';
import { countsOf } from '../../src/banks/counts.ts';
import { loadBanks } from '../../src/banks/load-banks.ts';
import { question } from '../support/room.ts';
import { inGuild, openTestLibrary, shippedBank } from './test-library.ts';

const any = { viewer: inGuild, chance: Math.random };

async function serviceOf(...shipped: readonly Bank[]): Promise<BankService> {
  return (await openTestLibrary(shipped)).banks;
}

describe('drawing questions', () => {
  test('takes ten, or as many as are asked for', async () => {
    const banks = await serviceOf(shippedBank());
    expect(await banks.select(any)).toHaveLength(10);
    expect(await banks.select({ ...any, bankId: 'the sea', count: 12 })).toHaveLength(12);
  });

  test('takes two questions on one sentence only when nothing else is left', async () => {
    const drawn = await (await serviceOf(shippedBank())).select({ ...any, count: 6 });
    expect(new Set(drawn.map((each) => each.question.evidence?.start)).size).toBe(6);
  });

  test('never takes a question twice', async () => {
    const drawn = await (await serviceOf(shippedBank())).select({ ...any, count: 12 });
    expect(new Set(drawn.map((each) => each.question.id)).size).toBe(12);
  });

  test('refuses what cannot be had, and says why', async () => {
    const banks = await serviceOf(shippedBank());
    const refused = (selection: Partial<Parameters<typeof banks.select>[0]>) =>
      expect(banks.select({ ...any, ...selection })).rejects;
    await refused({ bankId: 'sky' }).toMatchObject({ code: 'unknown-bank' });
    await refused({ count: 0 }).toMatchObject({ code: 'question-count' });
    await refused({ count: 51 }).toMatchObject({ code: 'question-count' });
    await refused({ kind: 'cloze' }).toMatchObject({ code: 'no-questions' });
    await refused({ count: 13 }).toMatchObject({
      code: 'too-few-questions',
      details: { available: 12 },
    });
  });

  test('takes drafts unless they are hidden here, and then says that there are some', async () => {
    const questions = shippedBank().questions.map((each) => ({
      ...each,
      status: 'draft' as const,
    }));
    const banks = await serviceOf(shippedBank({ questions, counts: countsOf(questions) }));
    const [first] = await banks.select(any);
    expect(first?.question.status).toBe('draft');
    await banks.library.settings.change('1', { drafts: 'hidden' });
    await expect(banks.select(any)).rejects.toMatchObject({
      code: 'no-questions',
      details: { draftCount: 12 },
    });
  });
});

test('suggestions begin with what was typed, then hold it', async () => {
  const shipped = ['The Sea', 'Seals', 'Mountains', 'Overseas'].map((title) =>
    shippedBank({ id: title, title }),
  );
  const suggested = await (await serviceOf(...shipped)).suggest(inGuild, 'sea');
  expect(suggested.map(({ title }) => title)).toEqual(['Seals', 'Overseas', 'The Sea']);
});

describe('loading banks', () => {
  async function folderWith(topics: Record<string, Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'quizzical-banks-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [topic, files] of Object.entries(topics)) {
      await mkdir(join(folder, topic));
      for (const [name, content] of Object.entries(files))
        await writeFile(join(folder, topic, name), content);
    }
    return folder;
  }
  const article = 'The sea is deep.';
  const good = question('multiple-choice', { evidence: { quote: 'deep', start: 11, end: 15 } });
  const file = (questions: unknown) => JSON.stringify({ version: 1, questions });

  test('a broken topic is named with its file, and the others are loaded', async () => {
    const folder = await folderWith({
      good: { 'article.md': article, 'questions.json': file([good]) },
      json: { 'article.md': article, 'questions.json': '{' },
      missing: { 'article.md': article },
      moved: { 'article.md': `Oh! ${article}`, 'questions.json': file([good]) },
      shape: { 'article.md': article, 'questions.json': file([{ ...good, kind: 'riddle' }]) },
    });
    const loaded = await loadBanks(folder);
    expect(loaded.map((each) => ('bank' in each ? each.bank.id : 'problem'))).toEqual([
      'good',
      'problem',
      'problem',
      'problem',
      'problem',
    ]);
    const problems = loaded.flatMap((each) => ('problem' in each ? each.problem.message : []));
    for (const [index, topic] of ['json', 'missing', 'moved', 'shape'].entries())
      expect(problems[index]).toContain(join(folder, topic, 'questions.json'));
    expect(problems[2]).toContain(good.id);
    expect(problems[3]).toContain('kind');
  });

  test('what the generator prints is a bank as it is', async () => {
    const printed = JSON.stringify({
      article: { title: 'Sea', language: 'en', text: article },
      questions: [good],
    });
    const folder = await folderWith({ sea: { 'article.md': article, 'questions.json': printed } });
    expect(await loadBanks(folder)).toMatchObject([
      { bank: { id: 'sea', questions: [{ id: good.id }] } },
    ]);
  });

  test('a folder can be called anything, and its bank still fits into a button', async () => {
    const topics = ['The sea: a history', 'x'.repeat(60), 'deep-sea'];
    const files = { 'article.md': article, 'questions.json': file([good]) };
    const folder = await folderWith(Object.fromEntries(topics.map((topic) => [topic, files])));
    const ids = (await loadBanks(folder)).flatMap((each) => ('bank' in each ? each.bank.id : []));
    expect(ids).toContain('deep-sea');
    for (const id of ids) expect(id).toMatch(/^[\w-]{1,40}$/);
    expect(new Set(ids).size).toBe(3);
  });

  test('a folder that is not there says what to set', async () => {
    await expect(loadBanks('/nowhere/at/all')).rejects.toThrow('QUIZZES_DIR');
  });
});
