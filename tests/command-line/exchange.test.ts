import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importBank } from '../../src/banks/formats/import-bank.ts';
import { questionSchema } from '../../src/questions/question.ts';

const root = join(import.meta.dirname, '../..');
const topic = join(root, 'quizzes/what-is-isis-k');
const folder = mkdtempSync(join(tmpdir(), 'quizzical-exchange-'));
const bank = z.object({ title: z.string(), questions: z.array(questionSchema) });
const { questions } = z
  .object({ questions: z.array(questionSchema) })
  .parse(JSON.parse(readFileSync(join(topic, 'questions.json'), 'utf8')));

afterAll(() => rmSync(folder, { recursive: true }));

/** The bundle, as it is shipped. */
function run(args: readonly string[], input: Uint8Array | string = '') {
  const result = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, input });
  return { code: result.status, out: result.stdout, err: result.stderr.toString() };
}

describe('export', () => {
  it('writes a topic as an Anki package that gives the very questions back', async () => {
    const out = join(folder, 'isis.apkg');
    expect(run(['export', topic, '--format', 'anki', '--out', out])).toMatchObject({ code: 0 });
    const packed = readFileSync(out);
    expect(Object.keys(unzipSync(packed))).toEqual(['collection.anki2', 'media']);
    expect((await importBank(packed, {})).questions).toEqual(questions);
  });

  it('writes a topic as JSON with its article, and reads standard input', () => {
    const { code, out } = run(['export', topic, '--format', 'json']);
    const { article } = z
      .object({ article: z.object({ text: z.string() }) })
      .parse(JSON.parse(out.toString()));
    expect(code).toBe(0);
    for (const { evidence } of questions)
      expect(article.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    const gift = run(['export', '-', '--format', 'gift'], out);
    expect(gift.out.toString()).toMatch(/^\$CATEGORY: /);
    expect(gift.err).toContain('GIFT does not hold');
  });

  it("takes Quizlet's separators", () => {
    const flags = ['--term-separator', ' = ', '--card-separator', '\\n\\n'];
    const { out } = run(['export', topic, '--format', 'quizlet', ...flags]);
    expect(out.toString().split('\n\n')).toHaveLength(questions.length);
    expect(out.toString()).toContain(' = ');
  });
});

describe('import', () => {
  it('does not take a study sheet, which is only written', () => {
    const { code, err } = run(['import', '-', '--format', 'sheet'], '<html>');
    expect(code).toBe(1);
    expect(err).toContain('--format "sheet" is unknown; use json, csv,');
    expect(err).not.toContain('aiken, sheet');
  });

  it('writes a bank, and says what could not be taken over and where', () => {
    const file = join(folder, 'sea-life.csv');
    writeFileSync(file, 'prompt,answer,points\nHow many arms has an octopus?,eight,3\nAnd?,,1\n');
    const out = join(folder, 'bank.json');
    const { code, err } = run(['import', file, '--out', out]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'row 3: there is no answer; write one.\nColumns not used: points.\nCSV: 1 taken over, 1 not.\n',
    });
    expect(bank.parse(JSON.parse(readFileSync(out, 'utf8')))).toMatchObject({
      title: 'Sea life',
      questions: [{ answer: 'eight', origin: { imported: 'csv' } }],
    });
  });

  it('gives a template on standard output, which can be imported', () => {
    const { questions: read } = bank.parse(
      JSON.parse(
        run(['import', '-'], run(['import', '--template', '--out', '-']).out).out.toString(),
      ),
    );
    expect(read).toHaveLength(4);
  });
});

it('generate writes other formats, too', () => {
  const args = ['generate', join(topic, 'article.md'), '--count', '3', '--format', 'csv'];
  const { code, out } = run(args);
  expect(code).toBe(0);
  expect(out.toString().split('\r\n')).toHaveLength(5);
});

describe('a mistake gets one sentence and exit code 1', () => {
  it.each([
    [['import', 'none.csv'], 'none.csv: no such file or folder; check the path.'],
    [['import'], 'Give one file, or - for standard input.'],
    [['import', 'package.json'], 'package.json: This JSON is no bank of questions'],
    [['export', topic], 'Say --format.'],
    [['export', topic, '--format', 'colpkg'], '--format "colpkg" is unknown; use json, csv,'],
    [['export', 'src', '--format', 'csv'], 'src/questions.json: cannot be read'],
    [['frobnicate'], 'Unknown command "frobnicate"; the commands are generate, export, import.'],
  ])('%j', (args, message) => {
    const { code, out, err } = run(args);
    expect({ code, out: out.toString() }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
