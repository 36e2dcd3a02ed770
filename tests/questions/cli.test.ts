import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { questionSchema } from '../../src/questions/question.ts';

const root = join(import.meta.dirname, '../..');
const article = join(root, 'quizzes/what-is-isis-k/article.md');
const output = z.object({
  article: z.object({ title: z.string(), language: z.string(), text: z.string() }),
  questions: z.array(questionSchema),
});

function run(args: readonly string[], input = '') {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli.ts'), 'generate', ...args],
    {
      cwd: root,
      input,
      encoding: 'utf8',
    },
  );
  return { code: result.status, out: result.stdout, err: result.stderr };
}

it('prints the article and its questions as JSON, and the report beside it', () => {
  const { code, out, err } = run([article, '--count', '4', '--seed', '3', '--report']);
  const { article: read, questions } = output.parse(JSON.parse(out));
  expect(code).toBe(0);
  expect(read.language).toBe('en');
  expect(questions).toHaveLength(4);
  for (const { evidence } of questions)
    expect(read.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
  expect(err).toContain('4 of 4 questions');
  expect(err).toContain('vague-reference');
});

it('reads standard input and writes to a file', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'quizzical-cli-')), 'q.json');
  const result = run(
    ['-', '--out', out, '--kinds', 'true-false,cloze'],
    readFileSync(article, 'utf8'),
  );
  expect(result).toMatchObject({ code: 0, out: '' });
  const { questions } = output.parse(JSON.parse(readFileSync(out, 'utf8')));
  expect(questions.every(({ kind }) => kind === 'true-false' || kind === 'cloze')).toBe(true);
});

describe('a mistake gets one sentence and exit code 1', () => {
  it.each([
    [[article, '--cuont', '3'], "Unknown option '--cuont'"],
    [[article, '--count', '0'], '--count must be a whole number from 1 to 500, found "0".'],
    [[article, '--count', 'ten'], '--count must be a whole number'],
    [[article, '--seed', '1.5'], '--seed must be a whole number'],
    [
      [article, '--kinds', 'essay'],
      '--kinds takes multiple-choice, true-false, cloze, short-answer, found "essay".',
    ],
    [
      [article, '--format', 'xml'],
      '--format "xml" is unknown; use json, csv, anki, anki-text, quizlet, gift, aiken, sheet.',
    ],
    [
      [article, '--out', '/nowhere/at/all.json'],
      '--out /nowhere/at/all.json cannot be written (ENOENT)',
    ],
    [[], 'Give one file or web address, or - for standard input.'],
    [['ftp://example.org/a'], 'ftp: addresses are not fetched; give one that begins with'],
    [['http://127.0.0.1/'], 'http://127.0.0.1: this is not a place on the public internet'],
    [['none.txt'], 'none.txt: no such file; check the path.'],
  ])('%j', (args, message) => {
    const { code, out, err } = run(args);
    const last = err.trim().split('\n').at(-1) ?? '';
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(last).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('also when the text is French', () => {
    const { code, err } = run(
      ['-'],
      'Le chat est sur la table et il ne mange pas les souris dans la cave.',
    );
    expect(code).toBe(1);
    expect(err).toContain('French');
  });
});
