import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import { importBank } from '../../../src/banks/formats/import-bank.ts';
import type { Question } from '../../../src/questions/question.ts';
import { makeQuestion } from '../../questions/make-question.ts';
import { anyBank, anyQuestion, anyTidy, fixedSeed, nowMs, roundTrip } from './any-question.ts';

const read = (text: string) => importBank(new TextEncoder().encode(text), { format: 'gift' });

/** What GIFT holds. */
function held({ kind, prompt, answer, accepted, choices, ...rest }: Question) {
  const { evidence, explanation, difficulty, status } = rest;
  return {
    ...{ kind, prompt, answer, choices, difficulty, status, explanation, quote: evidence?.quote },
    accepted: kind === 'cloze' || kind === 'short-answer' ? accepted : [],
  };
}

describe('GIFT', () => {
  test('gives back kind, prompt, answers, options, quotation, explanation, difficulty and status', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank(anyQuestion(anyTidy)), async ({ title, questions }) => {
        const fitting = questions.filter(
          ({ kind, answer, accepted }) =>
            kind === 'multiple-choice' ||
            kind === 'true-false' ||
            ![answer, ...accepted].some((text) => text.includes('->')),
        );
        const { imported, losses } = await roundTrip({ title, questions }, 'gift');
        expect(imported.problems).toEqual([]);
        expect(imported.questions.map(held)).toEqual(fitting.map(held));
        expect(losses.some((loss) => loss.includes('left out'))).toBe(
          fitting.length < questions.length,
        );
        expect(imported.title).toBe(title);
      }),
      fixedSeed,
    );
  });

  test('is written as Moodle reads it', () => {
    const question = makeQuestion({ id: 'a1b2', answer: '1988', accepted: ['{88}'] });
    const { bytes, fileName } = exportBank({ title: 'A/B', questions: [question] }, 'gift', {
      nowMs,
    });
    expect(fileName).toBe('a-b.gift.txt');
    expect(new TextDecoder().decode(bytes)).toBe(
      [
        '$CATEGORY: A//B',
        '',
        '// [id:a1b2] [tag:cloze] [tag:draft] [tag:difficulty 0.5]',
        '[plain]In _____, three keepers painted Bell Rock Lighthouse. {',
        '\t=1988',
        '\t=\\{88\\}',
        '\t####[html]<blockquote>In 1988, three keepers painted Bell Rock Lighthouse.</blockquote>',
        '}',
        '',
      ].join('\n'),
    );
  });

  test("reads Moodle's own examples of every kind", async () => {
    const { questions, problems, losses } = await read(
      [
        '// a comment\n$CATEGORY: $course$/top/History\n',
        '::Q1:: Who\\: buried? {~Grant#No! ~Jefferson =no one####Nobody is.}\n',
        'Grant is {~buried =entombed ~living} in a tomb.\n',
        'Grant is buried in a tomb.{FALSE#wrong#right}\n',
        "Who's buried there?{=no one =nobody =%50%somebody =*}\n",
        'When was Grant born? {#1822:5}\n',
        '[html]<p>Which is <b>big</b>?</p>{\n=Jupiter\n~%-50%Mars\n}\n',
        'Capitals. {=Canada -> Ottawa =Italy -> Rome}\n',
        'Two of them? {~%50%a ~%50%b ~%-100%c}\n',
        'Write an essay. {}\n',
        'Only a description.\n',
      ].join('\n'),
    );
    expect(questions).toMatchObject([
      {
        prompt: 'Who: buried?',
        answer: 'no one',
        explanation: 'Nobody is.',
        kind: 'multiple-choice',
      },
      { prompt: 'Grant is _____ in a tomb.', choices: ['buried', 'entombed', 'living'] },
      { kind: 'true-false', answer: 'false' },
      { kind: 'short-answer', answer: 'no one', accepted: ['nobody'] },
      { kind: 'short-answer', answer: '1822' },
      { prompt: 'Which is big?', answer: 'Jupiter' },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('matching pairs'),
      expect.stringContaining('several options are right'),
      expect.stringContaining('an essay'),
      expect.stringContaining('no answer in braces'),
    ]);
    expect(losses).toEqual([
      '2 questions lost answers that are worth a part of the points.',
      '2 questions lost remarks on single answers.',
      '1 question lost the tolerance of a number.',
    ]);
  });

  test.each([
    '{'.repeat(200_000),
    '=~'.repeat(200_000),
    `a {${'#'.repeat(200_000)}}`,
    '\\'.repeat(200_001),
  ])('is done with a hostile text (%#) at once', async (text) => {
    const { questions } = await read(text);
    expect(questions).toEqual([]);
  });
});
