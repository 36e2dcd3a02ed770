import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeTyped } from '../../src/questions/grade-answer.ts';
import type { QuotedQuestion } from '../../src/questions/question.ts';
import { makeQuestion } from './make-question.ts';

const verdict = (question: QuotedQuestion, typed: string, names: readonly string[] = []) =>
  gradeTyped(question, typed, names).verdict;
const about = (answer: string, more: Partial<QuotedQuestion> = {}) =>
  makeQuestion({ answer, ...more });

describe('a typed answer is right', () => {
  it.each([
    ['Poseidon', 'poseidon'],
    ['Poseidon', 'The  Poseidon!'],
    ['São Paulo', 'sao paulo'],
    ['94', 'ninety-four'],
    ['four', '4'],
    ['3.7 million', '3,700,000'],
    ['3.7 million', '3.7m'],
    ['40,000', 'forty thousand'],
    ['2015', 'in 2015'],
    ['83%', '83 %'],
    ['Kabul', "Kabul's"],
  ])('%s as "%s"', (answer, typed) => {
    expect(verdict(about(answer), typed)).toBe('right');
  });

  it('in any accepted form', () => {
    expect(verdict(about('the United States', { accepted: ['US'] }), 'U.S.')).toBe('right');
  });

  it('with a unit that stands in the prompt', () => {
    const question = about('94', { prompt: 'How many insurgents were killed?' });
    expect(verdict(question, '94 insurgents')).toBe('right');
    expect(verdict(question, '94 civilians')).toBe('wrong');
  });
});

describe('a reason in one’s own words', () => {
  const ban = about('fearing that foreign demand would raise prices', {
    prompt: 'Why did the government of Germany prohibit the export of wheat in 1904?',
    rivals: ['Germany', 'France'],
  });
  const patients = about('because the lesion does not hurt', {
    prompt: 'Why do many patients delay seeking treatment?',
  });

  it.each([
    [ban, 'they feared foreign demand would push up the price', 'right'],
    [ban, 'demand from abroad raised prices, they feared', 'right'],
    [ban, 'Germany feared that foreign demand would raise prices', 'right'],
    [ban, 'foreign demand', 'near'],
    [ban, 'fearing that foreign demand or the war would raise prices', 'wrong'],
    [ban, 'because of foreign prices', 'near'],
    [ban, 'the government wanted to prohibit the export', 'wrong'],
    [ban, 'to help farmers', 'wrong'],
    [patients, "it doesn't hurt", 'right'],
    [patients, 'because the lesion doesnt hurt', 'right'],
    [patients, 'because the lesion hurts', 'near'],
    [patients, 'they have no money', 'wrong'],
  ])('%#', (question, typed, expected) => {
    expect(verdict(question, typed)).toBe(expected);
  });

  it('is not the other way round', () => {
    const ice = about('because the harbour stayed free of ice', {
      prompt: 'Why did the town grow quickly?',
    });
    expect(verdict(ice, 'the harbour wasnt free of ice')).not.toBe('right');
    const reading = about('because the monks were able to read', { prompt: 'Why did they come?' });
    expect(verdict(reading, 'the monks were unable to read')).not.toBe('right');
  });

  it('is no list and no name', () => {
    const fall = about('gravity', { prompt: 'Why do apples fall?' });
    expect(verdict(fall, 'gravity or magnetism')).toBe('wrong');
    const lady = about('the Lady of the Mountains', { prompt: 'How is Ada Okafor known?' });
    expect(verdict(lady, 'lady of the lake')).not.toBe('right');
  });

  it.each([
    ['What is rye flour used for?', 'to bake a dark, sour bread', 'sour dark bread', 'right'],
    [
      'What happens when a key is pressed?',
      'a small peg strikes the string',
      'the string is struck by a peg, strikes',
      'right',
    ],
    ['What led to riots in Paris in 1775?', 'a shortage of wheat', 'scarce wheat', 'right'],
    ['What led to riots in Paris in 1775?', 'a shortage of wheat', 'the king', 'wrong'],
    [
      'What caused the flood of 1998?',
      'Hurricane Mitch of Honduras',
      'Hurricane of Honduras',
      'wrong',
    ],
  ])(
    'may be a use, an effect or a cause, but no name: %s %s',
    (prompt, answer, typed, expected) => {
      expect(verdict(about(answer, { prompt }), typed)).toBe(expected);
    },
  );

  it('counts only where a reason is asked for', () => {
    const where = about('University of Vienna', { prompt: 'Where did Lise Meitner study?' });
    expect(verdict(where, 'at a university')).not.toBe('right');
  });

  it('may be a single word with a slip in it', () => {
    const fall = about('gravity', { prompt: 'Why do apples fall?' });
    expect(verdict(fall, 'gravityy')).toBe('right');
  });
});

describe('slips', () => {
  it('are forgiven once from four characters on and twice from eight on', () => {
    expect(verdict(about('Kabul'), 'Kabil')).toBe('right');
    expect(verdict(about('Kabul'), 'Gabil')).toBe('near');
    expect(verdict(about('Poseidon'), 'Posiedno')).toBe('right');
    expect(verdict(about('Cat'), 'Bat')).toBe('wrong');
  });

  it('are never forgiven in digits', () => {
    expect(verdict(about('2015'), '2016')).toBe('wrong');
    expect(verdict(about('August 31'), 'August 30')).toBe('wrong');
    expect(verdict(about('1,200'), '12,000')).toBe('wrong');
    expect(verdict(about('2015'), '2015 or 2016')).toBe('wrong');
  });

  it('never turn into another name', () => {
    expect(verdict(about('Poseidon'), 'Hades', ['Hades', 'Poseidon'])).toBe('wrong');
    expect(verdict(about('Lorenz'), 'Lorentz')).toBe('right');
    expect(verdict(about('Lorenz'), 'Lorentz', ['Lorentz'])).toBe('wrong');
    expect(verdict(about('Iran'), 'Iraq')).toBe('wrong');
    expect(
      verdict(
        about('Mary', { kind: 'multiple-choice', choices: ['Mary', 'Mark', 'Ruth'] }),
        'Mark',
      ),
    ).toBe('wrong');
  });

  it('leading nearer to another name than to the answer are not right', () => {
    expect(verdict(about('Hamilton'), 'Hamiltin', ['Hamiltin Jr'])).toBe('right');
    expect(verdict(about('Johansson'), 'Johanssen', ['Johanssen-'])).toBe('wrong');
  });
});

it('part of a name is near', () => {
  expect(verdict(about('Hafiz Saeed Khan'), 'Saeed Khan')).toBe('near');
  expect(verdict(about('Hafiz Saeed Khan'), 'Saeed Mir')).toBe('wrong');
});

it('true and false have their usual short forms', () => {
  const claim = makeQuestion({ kind: 'true-false', answer: 'false' });
  expect(verdict(claim, 'F')).toBe('right');
  expect(verdict(claim, 'No')).toBe('right');
  expect(verdict(claim, 'true')).toBe('wrong');
});

describe('for any text', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/);

  it('the answer itself is right in any case and with marks around it', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('', ' ', '!', '"', '.'), (answer, mark) => {
        expect(verdict(about(answer), `${mark}${answer.toUpperCase()}${mark}`)).toBe('right');
      }),
      { seed: 7 },
    );
  });

  it('another known name is never right', () => {
    fc.assert(
      fc.property(word, word, (answer, other) => {
        fc.pre(answer !== other);
        expect(verdict(about(answer), other, [answer, other])).not.toBe('right');
      }),
      { seed: 7 },
    );
  });

  it('a different whole number is never right', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (right, typed) => {
        fc.pre(right !== typed);
        expect(verdict(about(String(right)), String(typed))).toBe('wrong');
      }),
      { seed: 7 },
    );
  });

  it('there is a verdict, and never right for thousands of characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1000, maxLength: 4000, unit: 'grapheme' }), (typed) => {
        expect(['near', 'wrong']).toContain(verdict(about('Afghanistan'), `x${typed}`));
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});
