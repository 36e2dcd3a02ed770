import { describe, expect, test } from 'vitest';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import { importFormatNames } from '../../../src/banks/formats/format.ts';
import { guessFormat } from '../../../src/banks/formats/guess-format.ts';
import { makeQuestion } from '../../questions/make-question.ts';
import { nowMs } from './any-question.ts';

const questions = [
  makeQuestion(),
  makeQuestion({
    id: 'q2',
    kind: 'multiple-choice',
    prompt: 'Who {painted} it, = or ~?',
    choices: ['1988', '1989', '1990'],
  }),
];

describe('the format of a file', () => {
  test.each(importFormatNames)('%s is told by what its export holds', (name) => {
    const { bytes } = exportBank({ title: 'Bell Rock', questions }, name, { nowMs });
    expect(guessFormat(bytes)).toBe(name);
  });

  test.each([
    ['gift', 'Who? {=Ann}'],
    ['gift', '[html]<p>Who?</p> {\n~Ann\n=Bob }'],
    ['csv', 'id;question;answer\n1;Who?;Ann'],
    ['json', '\n [{"prompt": "Who?"}]'],
    ['aiken', 'Who?\r\nA) Ann\r\nB) Bob\r\nANSWER: A\r\n'],
    ['quizlet', 'questions of life\t42'],
  ])('%s is told by %j', (name, text) => {
    expect(guessFormat(new TextEncoder().encode(text))).toBe(name);
  });

  test('is told of a text whose 20,000th byte is within a letter', () => {
    const text = `prompt,answer\n${'€'.repeat(10_000)},x`;
    expect(guessFormat(new TextEncoder().encode(text))).toBe('csv');
    expect(guessFormat(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('csv');
  });
});
