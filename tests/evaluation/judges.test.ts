import { describe, expect, it } from 'vitest';
import { aliasOptions, leakOf } from '../../evaluation/leaks.ts';
import { optionPlaces } from '../../evaluation/option-places.ts';
import { bagF1, plainWords, rougeL } from '../../evaluation/overlap.ts';
import { holds, measureTable } from '../../evaluation/table.ts';
import type { Question } from '../../src/questions/question.ts';

function question(fields: Partial<Question>): Question {
  return {
    id: 'q',
    kind: 'short-answer',
    prompt: 'Who wrote the letter?',
    answer: 'Ada Lovelace',
    accepted: [],
    choices: [],
    evidence: { quote: 'Ada Lovelace wrote the letter.', start: 0, end: 30 },
    difficulty: 0.5,
    status: 'draft',
    origin: { author: 'a test' },
    ...fields,
  };
}

describe('a leak', () => {
  it.each([
    ['the answer', { prompt: 'Did Ada Lovelace write the letter?' }],
    ['an accepted form', { prompt: 'What did Lovelace’s letter say?', accepted: ['Lovelace'] }],
    ['the answer without its article', { prompt: 'Is _____ a moon?', answer: 'the moon' }],
    [
      'its acronym',
      { prompt: 'Which body is the WHO?', answer: 'the World Health Organization', accepted: [] },
    ],
    [
      'what it is the acronym of',
      { prompt: 'What does the World Health Organization call itself?', answer: 'WHO' },
    ],
  ])('%s in the prompt is one', (_, fields) => {
    expect(leakOf(question(fields))).toBeDefined();
  });

  it.each([
    ['nothing of the answer', {}],
    ['part of a word', { prompt: 'Which adage is it?', answer: 'Ada' }],
    ['a claim', { kind: 'true-false' as const, prompt: 'It is true.', answer: 'true' }],
  ])('%s is none', (_, fields) => {
    expect(leakOf(question(fields))).toBeUndefined();
  });
});

describe('options that mean the same', () => {
  const options = (...choices: string[]) => question({ kind: 'multiple-choice', choices });
  it.each([
    [['the United States', 'Norway', 'US']],
    [['two', '3', '2']],
    [['1,200', '900', '1200']],
    [['World Health Organization', 'WHO', 'Oxfam']],
    [['Islamic State Khorasan', 'the Taliban', 'ISIS-K']],
  ])('%j', (choices) => {
    const text = 'The Islamic State Khorasan (ISIS-K) is a branch.';
    expect(aliasOptions(options(...choices), text)).toBeDefined();
  });

  it('are not those that only look alike', () => {
    expect(aliasOptions(options('Niger', 'Nigeria', 'Guinea', 'New Guinea'), '')).toBeUndefined();
  });
});

describe('places and looks of the right option', () => {
  const items = (place: (index: number) => number, answer = 'Norway') =>
    Array.from({ length: 400 }, (_, index) => {
      const choices = ['Sweden', 'Poland', 'Turkey'];
      choices.splice(place(index), 0, answer);
      return question({ kind: 'multiple-choice', answer, choices });
    });

  it('stay within the bound when the places take turns, and break it when the right one is first', () => {
    expect(optionPlaces(items((index) => index % 4)).placeRatio).toBe(0);
    // 400 of 400 in one of four places: chi-square 1,200, far over 16.266.
    expect(optionPlaces(items(() => 0)).placeRatio).toBeCloseTo(1_200 / 16.266, 3);
  });

  it('give 1 where the right option is as long as the rest, 4 where it is always the longest', () => {
    expect(optionPlaces(items(() => 1)).longestRatio).toBe(1);
    expect(optionPlaces(items(() => 1, 'Switzerland')).longestRatio).toBe(4);
    expect(optionPlaces(items(() => 1, 'Switzerland')).shortestRatio).toBe(0);
  });

  it('count how often the right figure is at either end', () => {
    const choices = ['20 km', '30 km', '1,000 km', '400 km'];
    const middle = optionPlaces([question({ kind: 'multiple-choice', answer: '30 km', choices })]);
    const end = optionPlaces([question({ kind: 'multiple-choice', answer: '1,000 km', choices })]);
    expect([middle.extremeRatio, end.extremeRatio]).toEqual([0, 2]);
  });
});

describe('overlap', () => {
  it('is F1 over bags of words and over the longest common subsequence', () => {
    expect(bagF1([1, 2, 2], [2, 2, 3])).toBeCloseTo(2 / 3);
    expect(bagF1([], [])).toBe(0);
    // Common: who, the, letter: 2 * 3 / (4 + 5).
    expect(rougeL('Who wrote the letter?', 'Who sent off the letter?')).toBeCloseTo(6 / 9);
    expect(plainWords('Kabul’s 1,200 "well-known" mosques.')).toEqual([
      'kabul',
      '1,200',
      'well-known',
      'mosques',
    ]);
  });
});

describe('the table', () => {
  it('fails what is below its floor, above its ceiling, or no number', () => {
    expect(holds({ name: 'qamrPrecision', value: 1 })).toBe(true);
    expect(holds({ name: 'qamrPrecision', value: 0.5 })).toBe(false);
    expect(holds({ name: 'leak', value: 0 })).toBe(true);
    expect(holds({ name: 'leak', value: 1 })).toBe(false);
    expect(holds({ name: 'qamrRecall', value: Number.NaN })).toBe(false);
    expect(measureTable([{ name: 'leak', value: 1 }])).toMatch(
      /hold the answer +1 +<= 0 .*FAILED$/,
    );
  });
});
