import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvTemplate } from '../../../src/banks/formats/csv.ts';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import { importBank } from '../../../src/banks/formats/import-bank.ts';
import { makeQuestion } from '../../questions/make-question.ts';
import { anyBank, anyQuestion, anyText, fixedSeed, nowMs, roundTrip } from './any-question.ts';

const read = (text: string) => importBank(new TextEncoder().encode(text), { format: 'csv' });

describe('CSV', () => {
  test('gives every bank back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank(anyQuestion(anyText)), async (content) => {
        const { imported } = await roundTrip(content, 'csv');
        expect(imported.problems).toEqual([]);
        expect(imported.questions).toEqual(content.questions);
      }),
      fixedSeed,
    );
  });

  test('has no cell that a spreadsheet would execute', async () => {
    const question = makeQuestion({
      kind: 'short-answer',
      prompt: '=HYPERLINK("http://example.org")',
      answer: '@SUM(1)',
      accepted: ['+cmd', '-5'],
    });
    const { bytes } = exportBank({ title: 'x', questions: [question] }, 'csv', { nowMs });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(text).not.toMatch(/(^|[,\n])"?[=@+]/m);
    expect((await importBank(bytes, {})).questions).toEqual([question]);
  });

  test('numbers rows as a spreadsheet does, and says what to write', async () => {
    const { questions, problems } = await read(
      'prompt,answer,kind\nOne?,1,\n\nTwo?,,\nThree?,3,essay\nThree?,maybe,true-false\n',
    );
    expect(questions.map(({ prompt }) => prompt)).toEqual(['One?']);
    expect(problems.map(({ place }) => place)).toEqual(['row 4', 'row 5', 'row 6']);
    expect(problems.map(({ message }) => message)).toEqual([
      'there is no answer; write one.',
      'kind "essay" is unknown; write multiple-choice, true-false, cloze, short-answer.',
      'the answer of a true-false question is true or false, found "maybe".',
    ]);
  });

  test('knows a kind by the name that it has in Discord', async () => {
    const { questions } = await read(
      'prompt,answer,kind\nOne?,1,typed\nTwo is _____.,2,Fill in\nIt is so.,true,true or false\n',
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['short-answer', 'cloze', 'true-false']);
  });

  test('reads the columns of other programs: semicolons, options in columns, a JSON list', async () => {
    const columns = await read('Question;Correct;Option A;Option B\r\nWhich?;b;a;b\r\n');
    expect(columns.questions).toMatchObject([
      { kind: 'multiple-choice', answer: 'b', choices: ['a', 'b'] },
    ]);
    const list = await read(
      'questionText,options,correctAnswer,points\nWhich?,"[""7"",""8"",""9""]",2,5\n',
    );
    expect(list.questions).toMatchObject([{ answer: '9', choices: ['7', '8', '9'] }]);
    expect(list.losses).toEqual(['Columns not used: points.']);
  });

  test('reads what Excel writes: UTF-16, and Windows-1252 with a warning', async () => {
    const utf16 = Buffer.from('\ufeffprompt\tanswer\nOù?\tici', 'utf16le');
    expect((await importBank(utf16, {})).questions).toMatchObject([{ prompt: 'Où?' }]);
    const latin = Buffer.from('prompt,answer\nOù?,ici', 'latin1');
    const { questions, losses } = await importBank(latin, {});
    expect(questions).toMatchObject([{ prompt: 'Où?' }]);
    expect(losses).toEqual([expect.stringContaining('Windows-1252')]);
  });

  test('has a template that can be imported as it is, with a question of each kind', async () => {
    const { questions, problems, format } = await importBank(csvTemplate(), {});
    expect({ problems, format }).toEqual({ problems: [], format: 'csv' });
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(4);
  });

  test('leaves out a row with more cells than headings, rather than to take half an answer', async () => {
    const { questions, problems } = await read('prompt,answer\nWhat?,one, two\nWho?,Ann,,\n');
    expect(questions.map(({ prompt }) => prompt)).toEqual(['Who?']);
    expect(problems).toEqual([
      { place: 'row 2', message: expect.stringContaining('3 cells below 2 headings') },
    ]);
  });

  test('says what a repeated question repeats', async () => {
    const { problems } = await read('prompt,answer\nOne?,1\nOne?,1\n');
    expect(problems).toEqual([{ place: 'row 3', message: 'this repeats row 2; it is left out.' }]);
  });

  test.each([
    ['one,two\n1,2', /no column "prompt"/],
    ['prompt,answer\nNone?,0\n\n"One?,1\n', /quotation mark in row 4 is never closed/],
    [`prompt,answer\n${'x'.repeat(300_000)},1\n`, /longer than 200,000 characters/],
    [`prompt,answer\n${'One?,1\n'.repeat(20_050)}`, /20,000 can be imported at once; split/],
    ['prompt,answer\nOne?\0,1', /no text file/],
  ])('refuses %#, a table that cannot be read, with what to do', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
