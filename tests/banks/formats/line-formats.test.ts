import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import { importBank } from '../../../src/banks/formats/import-bank.ts';
import { makeQuestion } from '../../questions/make-question.ts';
import { anyBank, anyLine, anyQuestion, fixedSeed, nowMs, roundTrip } from './any-question.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe("Quizlet's text", () => {
  test('gives back prompts and answers in one line', async () => {
    const typed = anyQuestion(anyLine, ['cloze', 'short-answer']);
    await fc.assert(
      fc.asyncProperty(anyBank(typed), async (content) => {
        const { imported } = await roundTrip(content, 'quizlet');
        expect(imported.problems).toEqual([]);
        expect(imported.questions.map(({ prompt, answer }) => [prompt, answer])).toEqual(
          content.questions.map(({ prompt, answer }) => [prompt, answer]),
        );
      }),
      fixedSeed,
    );
  });

  test('says that a line break had to go, and keeps it with other separators', async () => {
    const questions = [
      makeQuestion({ kind: 'short-answer', prompt: 'Which two?', answer: 'one\ntwo' }),
      makeQuestion({ id: 'q2', kind: 'true-false', prompt: 'It is so.', answer: 'true' }),
    ];
    const usual = exportBank({ title: 'x', questions }, 'quizlet', { nowMs });
    expect(new TextDecoder().decode(usual.bytes)).toBe('Which two?\tone two\nIt is so.\tTrue\n');
    expect(usual.losses).toContainEqual(expect.stringContaining('1 card had a separator'));
    const separators = { field: ' = ', card: '\n\n' };
    const other = exportBank({ title: 'x', questions }, 'quizlet', { nowMs, separators });
    expect(other.losses).not.toContainEqual(expect.stringContaining('separator'));
    const imported = await importBank(other.bytes, { format: 'quizlet', separators });
    expect(imported.questions).toMatchObject([
      { answer: 'one\ntwo' },
      { kind: 'true-false', answer: 'true' },
    ]);
  });

  test('takes a line without a tab for the rest of the definition before it', async () => {
    const { questions } = await importBank(encode('One?\tfirst\nand second\nTwo?\t2\n'), {});
    expect(questions).toMatchObject([{ answer: 'first\nand second' }, { answer: '2' }]);
  });

  test('finds another separator than the tab', async () => {
    const { questions, format } = await importBank(encode('rot - red\nblau - blue\n'), {});
    expect(format).toBe('quizlet');
    expect(questions).toMatchObject([{ prompt: 'rot', answer: 'red' }, { prompt: 'blau' }]);
  });

  test('asks for separators where none can be found, or where they cannot work', async () => {
    await expect(importBank(encode('only words\nand words'), {})).rejects.toThrow(
      /No line has a tab/,
    );
    const separators = { field: '\n', card: '\n\n' };
    await expect(importBank(encode('a\nb'), { format: 'quizlet', separators })).rejects.toThrow(
      /separators must differ/,
    );
  });
});

describe('Aiken', () => {
  test('gives back claims and choices', async () => {
    const chosen = anyQuestion(anyLine, ['multiple-choice', 'true-false']);
    await fc.assert(
      fc.asyncProperty(anyBank(chosen), async (content) => {
        const { imported, losses } = await roundTrip(content, 'aiken');
        const marked = /^(?:[A-Z][.)]\s*\S|ANSWER:\s*[A-Z]\b)/i;
        const fitting = content.questions.filter(({ prompt }) => !marked.test(prompt));
        const core = ({ kind, prompt, answer, choices }: (typeof fitting)[number]) => [
          ...[kind, prompt, answer, choices],
        ];
        expect(imported.problems).toEqual([]);
        expect(imported.questions.map(core)).toEqual(fitting.map(core));
        const left = losses.some((loss) => loss.includes('left out'));
        expect(left).toBe(fitting.length < content.questions.length);
      }),
      fixedSeed,
    );
  });

  test('says how many questions it has no place for', () => {
    const { bytes, losses } = exportBank({ title: 'x', questions: [makeQuestion()] }, 'aiken', {
      nowMs,
    });
    expect(bytes).toHaveLength(0);
    expect(losses).toEqual(['1 question without options left out: Aiken has no others.']);
  });

  test('names the line of a question that is not whole', async () => {
    const { questions, problems, format } = await importBank(
      encode(
        'Which?\nA. a\nB. b\nANSWER: C\n\nAnd?\nA) x\nB) y\nThen?\nA. u\nB. v\nANSWER: A\nNo\n',
      ),
      {},
    );
    expect(format).toBe('aiken');
    expect(questions).toMatchObject([{ prompt: 'Then?', answer: 'u', choices: ['u', 'v'] }]);
    expect(problems.map(({ place }) => place)).toEqual(['line 1', 'line 6', 'line 13']);
  });
});

describe('a text made to hold an import up', () => {
  test.each([
    ['gift', 'What? {=a}\n\n'],
    ['quizlet', 'What?\ta\n'],
    ['aiken', 'What?\nA. a\nB. b\nANSWER: A\n'],
  ] as const)(
    '%s with a million questions is refused while it is read',
    async (format, question) => {
      const text = question.repeat(Math.ceil(9_000_000 / question.length));
      await expect(importBank(encode(text), { format })).rejects.toThrow(
        /20,000 can be imported at once; split/,
      );
    },
  );

  test('Aiken with options without end is one question that cannot be', async () => {
    const { questions, problems } = await importBank(
      encode(`What?\n${'A. a\n'.repeat(200_000)}ANSWER: A`),
      { format: 'aiken' },
    );
    expect(questions).toEqual([]);
    expect(problems).toEqual([{ place: 'line 1', message: expect.stringContaining('26 options') }]);
  });
});
