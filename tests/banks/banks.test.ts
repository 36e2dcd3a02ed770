import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Bank } from '../../src/banks/bank.ts';
import { BankService } from '../../src/banks/bank-service.ts';
import { loadBanks } from '../../src/banks/load-banks.ts';
import { question } from '../support/room.ts';

function bank(over: Partial<Bank> = {}): Bank {
  const questions = Array.from({ length: 12 }, (_, index) =>
    question('multiple-choice', {
      id: `q${index}`,
      evidence: { quote: 'x', start: Math.floor(index / 2), end: 1 },
    }),
  );
  return {
    id: 'sea',
    title: 'The Sea',
    date: undefined,
    source: undefined,
    language: 'en',
    questions,
    ...over,
  };
}

const any = { chance: Math.random };

describe('drawing questions', () => {
  test('takes ten, or as many as are asked for', () => {
    const banks = new BankService([bank()]);
    expect(banks.select(any)).toHaveLength(10);
    expect(banks.select({ ...any, bankId: 'the sea', count: 12 })).toHaveLength(12);
  });

  test('takes two questions on one sentence only when nothing else is left', () => {
    const drawn = new BankService([bank()]).select({ ...any, count: 6 });
    expect(new Set(drawn.map((each) => each.question.evidence?.start)).size).toBe(6);
  });

  test('never takes a question twice', () => {
    const drawn = new BankService([bank()]).select({ ...any, count: 12 });
    expect(new Set(drawn.map((each) => each.question.id)).size).toBe(12);
  });

  test('refuses what cannot be had, and says why', () => {
    const banks = new BankService([bank()]);
    const refusal = (selection: Partial<Parameters<typeof banks.select>[0]>) => () =>
      banks.select({ ...any, ...selection });
    expect(refusal({ bankId: 'sky' })).toThrow(expect.objectContaining({ code: 'unknown-bank' }));
    expect(refusal({ count: 0 })).toThrow(expect.objectContaining({ code: 'question-count' }));
    expect(refusal({ count: 51 })).toThrow(expect.objectContaining({ code: 'question-count' }));
    expect(refusal({ kind: 'cloze' })).toThrow(expect.objectContaining({ code: 'no-questions' }));
    expect(refusal({ count: 13 })).toThrow(
      expect.objectContaining({
        code: 'too-few-questions',
        details: expect.objectContaining({ available: 12 }),
      }),
    );
  });

  test('leaves drafts out and says that there are some', () => {
    const drafts = bank().questions.map((each) => ({ ...each, status: 'draft' as const }));
    const select = () => new BankService([bank({ questions: drafts })]).select(any);
    expect(select).toThrow(
      expect.objectContaining({
        code: 'no-questions',
        details: expect.objectContaining({ draftCount: 12 }),
      }),
    );
  });
});

test('suggestions begin with what was typed, then hold it', () => {
  const banks = ['The Sea', 'Seals', 'Mountains', 'Overseas'].map((title) =>
    bank({ id: title, title }),
  );
  const suggested = new BankService(banks).suggest('sea').map(({ title }) => title);
  expect(suggested).toEqual(['Seals', 'Overseas', 'The Sea']);
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

  test('a folder that is not there says what to set', async () => {
    await expect(loadBanks('/nowhere/at/all')).rejects.toThrow('QUIZZES_DIR');
  });
});
