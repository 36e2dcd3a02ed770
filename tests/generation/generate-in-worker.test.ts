import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/article.ts';
import { generateInWorker } from '../../src/generation/generate-in-worker.ts';
import { GenerationProblem } from '../../src/generation/generation-problem.ts';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { GenerationStopped, type Progress } from '../../src/questions/generation-hooks.ts';
import type { SourceText } from '../../src/questions/source-text.ts';

const path = join(import.meta.dirname, '../../quizzes/what-is-isis-k/article.md');
const article = parseArticle(readFileSync(path, 'utf8'), path);
const long: SourceText = {
  id: 'long',
  title: 'A long text',
  text: Array.from({ length: 60 }, () => article.text).join('\n\n'),
};

describe('a generation in a worker', () => {
  it('gives what the generator gives, and tells how far it is', async () => {
    const told: Progress[] = [];
    const order = { seed: 7, count: 5 };
    const generated = await generateInWorker(article, order, {
      onProgress: (progress) => told.push(progress),
    });
    expect(generated).toEqual(generateQuestions(article, order));
    expect(new Set(told.map(({ stage }) => stage))).toEqual(
      new Set(['reading', 'writing', 'choosing']),
    );
    expect(told.every(({ done, total }) => done <= total)).toBe(true);
  });

  it('ends at once when it is aborted, with the reason given', async () => {
    const abort = new AbortController();
    const reason = new Error('no longer wanted');
    const running = generateInWorker(
      long,
      { seed: 1 },
      { signal: abort.signal, onProgress: () => abort.abort(reason) },
    );
    await expect(running).rejects.toBe(reason);
    await expect(generateInWorker(long, { seed: 1 }, { signal: abort.signal })).rejects.toBe(
      reason,
    );
  });

  it('that needs too much memory is refused with what to do, and this thread lives on', async () => {
    const running = generateInWorker(long, { seed: 1 }, { memoryLimitMb: 12 });
    await expect(running).rejects.toThrow(GenerationProblem);
    await expect(running).rejects.toThrow(/split it and give one part at a time/);
  });
});

describe('a generation that is watched', () => {
  it('stops between two sentences when it is told to', () => {
    let asked = 0;
    const shouldStop = () => {
      asked += 1;
      return asked > 10;
    };
    expect(() => generateQuestions(article, { seed: 1, shouldStop })).toThrow(GenerationStopped);
    expect(asked).toBe(11);
  });

  it('gives the same as one that is not, and shows every candidate that it counts', () => {
    let candidates = 0;
    let refused = 0;
    const watched = generateQuestions(article, {
      seed: 3,
      onProgress: () => {},
      onCandidate: ({ refusals }) => {
        candidates += 1;
        if (refusals.length > 0) refused += 1;
      },
    });
    expect(watched).toEqual(generateQuestions(article, { seed: 3 }));
    expect(watched.report.candidates).toBe(candidates);
    expect(watched.report.passed).toBe(candidates - refused);
  });

  it('reports for every paragraph what was written, what passed and what was chosen', () => {
    const { questions, report } = generateQuestions(article, { seed: 3, count: 20 });
    const sum = (key: 'sentences' | 'candidates' | 'passed' | 'kept') =>
      report.paragraphs.reduce((total, paragraph) => total + paragraph[key], 0);
    expect(sum('kept')).toBe(questions.length);
    expect(sum('passed')).toBe(report.passed);
    expect(sum('candidates')).toBe(report.candidates);
    expect(sum('sentences')).toBe(report.sentences);
  });
});
