import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gradeTyped } from '../../../src/questions/grade-answer.ts';
import { makeQuestion } from '../make-question.ts';

const name = fc
  .array(fc.stringMatching(/^[A-Z][a-zéöç]{2,9}$/), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const date = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('May', 'June', 'October'), fc.nat(999))
  .map(([day, month, year]) => `${day} ${month} ${1000 + year}`);
const figure = fc.oneof(
  fc.nat(5_000_000).map(String),
  fc.nat(99).map((value) => `${value}%`),
  fc.nat(900).map((value) => `$${value} million`),
);
const answer = fc.oneof(name, date, figure);
const forms = fc.array(answer, { maxLength: 60 });
const options = { seed: 11, numRuns: 200 };

it('never throws and gives one of three verdicts for any text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: 'binary' }),
      fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
      forms,
      (typed, right, accepted) => {
        const question = makeQuestion({ answer: right, accepted, rivals: accepted });
        expect(['right', 'near', 'wrong']).toContain(gradeTyped(question, typed).verdict);
      },
    ),
    options,
  );
});

it('accepts every accepted form, whatever its rivals are', () => {
  fc.assert(
    fc.property(answer, forms, forms, (right, accepted, rivals) => {
      const question = makeQuestion({ answer: right, accepted, rivals });
      for (const form of [right, ...accepted])
        expect([form, gradeTyped(question, form).verdict]).toEqual([form, 'right']);
    }),
    { ...options, numRuns: 40 },
  );
});

it('accepts no rival', () => {
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 12 }), (right, rivals) => {
      const question = makeQuestion({ answer: right, rivals });
      const plain = (text: string) =>
        text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/^The /, '').toLowerCase();
      for (const rival of rivals.filter((one) => plain(one) !== plain(right)))
        expect([rival, gradeTyped(question, rival).verdict]).not.toEqual([rival, 'right']);
    }),
    options,
  );
});

it('cares for no case, accents, blanks or marks around the answer', () => {
  const dress = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => `  ${text.replaceAll(' ', '   ')} `,
    (text: string) => `"${text}".`,
    (text: string) => `${text}!`,
    (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, ''),
  );
  fc.assert(
    fc.property(answer, dress, (right, dressed) => {
      const question = makeQuestion({ answer: right });
      expect(gradeTyped(question, dressed(right)).verdict).toBe('right');
    }),
    options,
  );
});

it('takes no other year, day or amount', () => {
  fc.assert(
    fc.property(fc.oneof(date, figure), fc.oneof(date, figure), (right, typed) => {
      fc.pre(right !== typed && !right.startsWith('0') && !typed.startsWith('0'));
      fc.pre(right.replace(/\D/g, '') !== typed.replace(/\D/g, ''));
      expect(gradeTyped(makeQuestion({ answer: right }), typed).verdict).not.toBe('right');
    }),
    options,
  );
});

it('reads a bounded part of long input: 20 times the text takes no longer', () => {
  const accepted = Array.from({ length: 60 }, (_, index) => `Name Number ${index} Of Sixty`);
  const question = makeQuestion({ answer: 'Afghanistan', accepted });
  const time = (typed: string) => {
    const start = performance.now();
    for (let round = 0; round < 10; round++) gradeTyped(question, typed);
    return performance.now() - start;
  };
  const text = 'one two hundred and, or 6/7 ';
  time(text.repeat(8));
  expect(time(text.repeat(160))).toBeLessThan(5 * time(text.repeat(8)) + 50);
});
