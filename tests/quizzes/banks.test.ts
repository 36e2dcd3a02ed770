import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/article.ts';
import { bankFileSchema } from '../../src/questions/bank-file.ts';
import { createVerifier } from '../../src/questions/checking/verify-question.ts';
import { questionKinds } from '../../src/questions/question.ts';

const root = join(import.meta.dirname, '../../quizzes');
const topics = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'article.md')))
  .map((entry) => entry.name);

function readTopic(topic: string) {
  const path = join(root, topic, 'article.md');
  const article = parseArticle(readFileSync(path, 'utf8'), path);
  const json: unknown = JSON.parse(readFileSync(join(root, topic, 'questions.json'), 'utf8'));
  return { article, bank: bankFileSchema.parse(json) };
}

describe.each(topics)('the bank %s', (topic) => {
  const { article, bank } = readTopic(topic);

  it('passes the verifier with every question', () => {
    const verify = createVerifier(article);
    const refused = bank.questions.flatMap((question) =>
      verify(question, bank.questions).map((code) => `${code}: ${question.prompt}`),
    );
    expect(refused).toEqual([]);
  });

  it('quotes the article verbatim and gives no id twice', () => {
    for (const { evidence } of bank.questions) {
      expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    expect(new Set(bank.questions.map(({ id }) => id)).size).toBe(bank.questions.length);
  });

  it('has distinct options with the answer among them', () => {
    for (const { kind, choices, answer } of bank.questions) {
      if (kind !== 'multiple-choice') continue;
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices).toContain(answer);
    }
  });

  it('has about as many true claims as false ones', () => {
    const claims = bank.questions.filter(({ kind }) => kind === 'true-false');
    const holds = claims.filter(({ answer }) => answer === 'true').length;
    expect(Math.abs(2 * holds - claims.length)).toBeLessThanOrEqual(1);
  });

  it('holds approved questions only', () => {
    expect(bank.questions.filter(({ status }) => status !== 'approved')).toEqual([]);
  });
});

describe('the default bank', () => {
  const { article, bank } = readTopic('what-is-isis-k');

  it('has 24 questions or more, five or more of each kind', () => {
    expect(bank.questions.length).toBeGreaterThanOrEqual(24);
    for (const kind of questionKinds) {
      expect(
        bank.questions.filter((question) => question.kind === kind).length,
      ).toBeGreaterThanOrEqual(5);
    }
  });

  it('never has the right option as the longest in most of its questions', () => {
    const items = bank.questions.filter(({ kind }) => kind === 'multiple-choice');
    const longest = items.filter(({ answer, choices }) =>
      choices.every((choice) => choice === answer || choice.length < answer.length),
    );
    expect(longest.length).toBeLessThan(items.length / 2);
  });

  it('has an article without the damage it came with', () => {
    expect(article.title).toBe('What exactly is ISIS-K?');
    expect(article.date).toBe('2021-08-25');
    expect(article.text.startsWith('The United States is already working')).toBe(true);
    expect(article.text.endsWith('Hazara Shiite minority.')).toBe(true);
    expect(article.text).not.toMatch(/according to\. |Newsday/);
  });
});
