import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import { importBank } from '../../../src/banks/formats/import-bank.ts';
import { makeQuestion } from '../../questions/make-question.ts';
import { anyBank, anyQuestion, anyText, fixedSeed, nowMs, roundTrip } from './any-question.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('JSON', () => {
  test('gives every bank back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank(anyQuestion(anyText)), async (content) => {
        const { imported } = await roundTrip(content, 'json');
        expect(imported.problems).toEqual([]);
        expect(imported.questions).toEqual(content.questions);
        expect(imported.title).toBe(content.title);
      }),
      fixedSeed,
    );
  });

  test('holds the article and what is known of it', async () => {
    const article = { title: 'The sea', language: 'en', text: 'It is wet.' };
    const about = { title: 'Sea', date: '2026-01-02', source: 'https://example.org/sea', article };
    const content = { ...about, language: 'en', questions: [makeQuestion()] };
    const { bytes: file, fileName } = exportBank(content, 'json', { nowMs });
    expect(fileName).toBe('sea.json');
    expect(await importBank(file, {})).toMatchObject(content);
  });

  test('is read as `generate` prints it, too', async () => {
    const article = { title: 'The sea', language: 'en', text: 'It is wet.' };
    const imported = await importBank(bytes({ article, questions: [makeQuestion()] }), {});
    expect(imported).toMatchObject({ title: 'The sea', format: 'json', problems: [] });
    expect(imported.questions).toEqual([makeQuestion()]);
  });

  test('may leave out what has a usual value', async () => {
    const file = bytes([{ prompt: 'Which planet is the largest?', answer: 'Jupiter' }]);
    const { questions } = await importBank(file, {});
    expect(questions).toMatchObject([
      { kind: 'short-answer', status: 'draft', origin: { imported: 'json' }, accepted: [] },
    ]);
  });

  test('names the question and the field that it cannot read, and takes the others', async () => {
    const bad = { ...makeQuestion(), difficulty: 7 };
    const { questions, problems } = await importBank(bytes([bad, makeQuestion()]), {});
    expect(questions).toHaveLength(1);
    expect(problems).toMatchObject([
      { place: 'question 1', message: expect.stringContaining('difficulty') },
    ]);
  });

  test('says which keys it does not know', async () => {
    const { losses } = await importBank(bytes([{ ...makeQuestion(), points: 5 }]), {});
    expect(losses).toEqual(['Not taken over: points.']);
  });

  test.each([
    ['{"questions": [', /no JSON/],
    ['{"question": []}', /no bank of questions/],
    ['{"version": 2, "questions": []}', /version/],
  ])('refuses %s with what to do', async (text, message) => {
    const reading = importBank(new TextEncoder().encode(text), { format: 'json' });
    await expect(reading).rejects.toThrow(message);
  });
});
