import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/article.ts';
import { bankFileSchema } from '../../src/questions/bank-file.ts';
import { createVerifier } from '../../src/questions/checking/verify-question.ts';
import { gradeTyped } from '../../src/questions/grade-answer.ts';
import { isQuoted, questionKinds } from '../../src/questions/question.ts';
import { readDocument } from '../../src/questions/reading/document.ts';

const root = join(import.meta.dirname, '../../quizzes');
const topics = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'article.md')))
  .map((entry) => entry.name);

function readTopic(topic: string) {
  const path = join(root, topic, 'article.md');
  const article = parseArticle(readFileSync(path, 'utf8'), path);
  const json: unknown = JSON.parse(readFileSync(join(root, topic, 'questions.json'), 'utf8'));
  const { questions } = bankFileSchema.parse(json);
  return { article, bank: { questions: questions.filter(isQuoted) }, count: questions.length };
}

describe.each(topics)('the bank %s', (topic) => {
  const { article, bank, count } = readTopic(topic);

  it('passes the verifier with every question', () => {
    const verify = createVerifier(article);
    const refused = bank.questions.flatMap((question) =>
      verify(question, bank.questions).map((code) => `${code}: ${question.prompt}`),
    );
    expect(refused).toEqual([]);
  });

  it('quotes the article verbatim and gives no id twice', () => {
    expect(bank.questions).toHaveLength(count);
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

  it('has 18 to 24 questions, five or more of each kind', () => {
    expect(bank.questions.length).toBeGreaterThanOrEqual(18);
    expect(bank.questions.length).toBeLessThanOrEqual(24);
    for (const kind of questionKinds)
      expect(
        bank.questions.filter((question) => question.kind === kind).length,
        kind,
      ).toBeGreaterThanOrEqual(5);
  });

  it('asks about every quarter of the article and at most twice about one sentence', () => {
    const quarter = article.text.length / 4;
    for (const start of [0, quarter, 2 * quarter, 3 * quarter])
      expect(
        bank.questions.filter(
          ({ evidence }) => evidence.start >= start && evidence.start < start + quarter,
        ).length,
      ).toBeGreaterThanOrEqual(4);
    for (const sentence of readDocument(article).sentences)
      expect(
        bank.questions.filter(
          ({ evidence }) => evidence.start < sentence.end && evidence.end > sentence.start,
        ).length,
        sentence.text,
      ).toBeLessThanOrEqual(2);
  });

  it('grades the answer and every accepted form of it as right', () => {
    const typed = bank.questions.filter(({ kind }) => kind === 'cloze' || kind === 'short-answer');
    const missed = typed.flatMap((question) =>
      [question.answer, ...question.accepted].filter(
        (form) => gradeTyped(question, form).verdict !== 'right',
      ),
    );
    expect(missed).toEqual([]);
  });

  it('does not store the right option in one place', () => {
    const places = bank.questions.flatMap(({ kind, choices, answer }) =>
      kind === 'multiple-choice' ? [choices.indexOf(answer)] : [],
    );
    expect(new Set(places).size).toBeGreaterThanOrEqual(3);
  });

  it('never has the right option as the longest in most of its questions', () => {
    const items = bank.questions.filter(({ kind }) => kind === 'multiple-choice');
    const longest = items.filter(({ answer, choices }) =>
      choices.every((choice) => choice === answer || choice.length < answer.length),
    );
    expect(longest.length).toBeLessThan(items.length / 2);
  });
});

describe('the default topic', () => {
  const { article } = readTopic('what-is-isis-k');

  it('has an article without the damage it came with', () => {
    expect(article.title).toBe('What exactly is ISIS-K?');
    expect(article.date).toBe('2021-08-25');
    expect(article.text.startsWith('The United States is already working')).toBe(true);
    expect(article.text.endsWith('Hazara Shiite minority.')).toBe(true);
    expect(article.text).not.toMatch(/according to\. |Newsday/);
  });
});
