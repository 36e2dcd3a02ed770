import { expect, it } from 'vitest';
import { describeReport } from '../../src/generation/describe-report.ts';
import { progressLine } from '../../src/generation/progress-line.ts';
import type { ParagraphReport } from '../../src/questions/generation-report.ts';

const paragraph = (kept: number, passed: number, opening = 'Once'): ParagraphReport => ({
  opening,
  sentences: 3,
  candidates: passed + 1,
  passed,
  kept,
});
const report = (paragraphs: readonly ParagraphReport[]) =>
  describeReport({
    language: 'English',
    sentences: 6,
    candidates: 9,
    refusals: { 'wrong-length': 2 },
    refused: { 'wrong-length': ['Who?'] },
    passed: 4,
    kept: 3,
    coverage: paragraphs.map(({ kept }) => kept),
    paragraphs,
  });

it('a report names each refusal with examples and draws a bar for each paragraph', () => {
  const lines = report([paragraph(2, 3, 'The first'), paragraph(0, 0, 'The second')]).split('\n');
  expect(lines[0]).toBe('9 candidates, 4 passed the verifier, 3 chosen. Refused:');
  expect(lines[1]).toMatch(/^ +2 {2}wrong-length: the prompt or the answer is too/);
  expect(lines[2]).toMatch(/^ +– Who\?$/);
  expect(lines.at(-2)).toMatch(/^ {2}1 {2}██░ +2\/3\/4 +The first$/);
  expect(lines.at(-1)).toMatch(/^ {2}2 +0\/0\/1 +The second$/);
});

it('a long text has several paragraphs a row, none left out', () => {
  const rows = report(Array.from({ length: 100 }, () => paragraph(1, 1)))
    .split('\n')
    .slice(-34);
  expect(rows[0]).toMatch(/^ +1–3 {2}███ +3\/3\/6/);
  expect(rows.at(-1)).toMatch(/^ +100–100 |^ +100 {2}█ /);
});

it('a terminal has one line that writes over itself and is cleared at the end', () => {
  let written = '';
  const line = progressLine({
    write: (text) => {
      written += text;
    },
    nowMs: () => 0,
    style: 'line',
  });
  line.onProgress({ stage: 'reading', done: 1, total: 4 });
  line.onProgress({ stage: 'writing', done: 0, total: 0 });
  line.end();
  const clear = '\r\u001b[K';
  expect(written).toBe(`${clear}Reading the text: 25 %${clear}Writing questions: 100 %${clear}`);
});

it('a log has a line every second', () => {
  let nowMs = 0;
  const lines: string[] = [];
  const line = progressLine({
    write: (text) => lines.push(text),
    nowMs: () => nowMs,
    style: 'log',
  });
  for (let done = 0; done <= 100; done += 1) {
    nowMs = done * 100;
    line.onProgress({ stage: 'writing', done, total: 100 });
  }
  line.end();
  expect(lines).toEqual(
    [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `Writing questions: ${percent} %\n`),
  );
});
