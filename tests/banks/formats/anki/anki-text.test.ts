import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBank } from '../../../../src/banks/formats/export-bank.ts';
import { importBank } from '../../../../src/banks/formats/import-bank.ts';
import { makeQuestion } from '../../../questions/make-question.ts';
import { anyBank, anyQuestion, anyText, fixedSeed, nowMs, roundTrip } from '../any-question.ts';
import { openCollection } from './packages.ts';

const read = (text: string) => importBank(new TextEncoder().encode(text), {});

describe("Anki's text", () => {
  test('gives every bank back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank(anyQuestion(anyText)), async (content) => {
        const { imported } = await roundTrip(content, 'anki-text');
        expect(imported.problems).toEqual([]);
        expect(imported.questions).toEqual(content.questions);
        expect(imported.format).toBe('anki-text');
      }),
      fixedSeed,
    );
  });

  test('names separator, deck and the columns of guid, note type and tags', () => {
    const bank = { title: 'The Sea', questions: [makeQuestion({ prompt: 'In _____, "it" was.' })] };
    const { bytes, fileName } = exportBank(bank, 'anki-text', { nowMs });
    const [, guid] = /^"([0-9a-f]{16})"\t/m.exec(new TextDecoder().decode(bytes)) ?? [];
    expect(fileName).toBe('the-sea.anki.txt');
    expect(new TextDecoder().decode(bytes).split('\n')).toEqual([
      ...['#separator:tab', '#html:true', '#guid column:1', '#notetype column:2'],
      ...['#tags column:5', '#deck:The Sea'],
      expect.stringContaining(
        `"\t"Cloze"\t"In {{c1&#58;`.replace('&#58;', '::1988}}, ""it"" was."\t"'),
      ),
      '',
    ]);
    const packed = openCollection(exportBank(bank, 'anki', { nowMs }).bytes);
    expect(packed.prepare('SELECT guid FROM notes').pluck().get()).toBe(guid);
  });

  test('lets an edit made in Anki win, and keeps the rest', async () => {
    const question = makeQuestion({
      kind: 'short-answer',
      prompt: 'Which year?',
      accepted: ['88'],
    });
    const { bytes } = exportBank({ title: 'x', questions: [question] }, 'anki-text', { nowMs });
    const text = new TextDecoder()
      .decode(bytes)
      .replace('"Which year?"', '"In <i>which</i> year?"');
    const { questions } = await read(text.replace('"1988<div', '"1989<div'));
    expect(questions).toEqual([{ ...question, prompt: 'In which year?', answer: '1989' }]);
  });

  test('is read as others write it: by their separator, without headers, and clozes', async () => {
    const { questions, title } = await read(
      '#separator:Semicolon\n#html:false\n#deck:Geo\n#columns:Front;Back;Tags\n#tags column:3\na <b>?;yes;t\n"two\nlines?";"a ""quote""";t\n#a comment\n',
    );
    expect(title).toBe('Geo');
    expect(questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ['a <b>?', 'yes'],
      ['two\nlines?', 'a "quote"'],
    ]);
    const cloze = await read('#notetype:Cloze\nThe {{c1::sea}} is {{c2::wet::how?}}.\t\n');
    expect(cloze.questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ['The _____ is wet.', 'sea'],
      ['The sea is _____ (how?).', 'wet'],
    ]);
  });
});
