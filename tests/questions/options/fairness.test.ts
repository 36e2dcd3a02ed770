import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced } from '../../../src/questions/options/balance.ts';
import { figureOptions } from '../../../src/questions/options/figure-options.ts';
import { optionStatistics } from '../../../src/questions/options/statistics.ts';
import type { Question } from '../../../src/questions/question.ts';
import { seededRandom, shuffled } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import type { Fact } from '../../../src/questions/reading/facts.ts';

const itemCount = 1_200;
/** Four standard deviations of a share of a quarter among so many items. */
const tolerance = 4 * Math.sqrt((0.25 * 0.75) / itemCount);

const itemOf = (answer: string, choices: readonly string[]): Question => ({
  id: `${answer} ${choices.join()}`,
  kind: 'multiple-choice',
  prompt: 'In which year did it begin?',
  answer,
  accepted: [],
  choices,
  evidence: { quote: 'It began.', start: 0, end: 9 },
  difficulty: 0.5,
  status: 'draft',
  origin: { author: 'test' },
});

const factOf = (kind: Fact['kind'], text: string, value: number): Fact => ({
  kind,
  text,
  value,
  from: 0,
  to: 1,
  sort: kind,
});

describe('optionStatistics', () => {
  it('counts places, lengths and ranks; a shared length counts in part', () => {
    const found = optionStatistics([
      itemOf('1900', ['1900', '1890', '1910', '1920']),
      itemOf('Rome', ['Naples', 'Milan', 'Rome']),
    ]);
    expect(found.positions).toEqual([0.5, 0, 0.5, 0]);
    expect(found.longest).toBe(0.125);
    expect(found.shortest).toBe(0.625);
    expect(found.numeric).toEqual({ questions: 1, least: 0, middle: 1, greatest: 0 });
  });

  it('gives zeros for no questions', () => {
    expect(optionStatistics([]).longest).toBe(0);
  });
});

describe('fairness over 1,200 made items', () => {
  const kinds = ['year', 'count', 'percentage'] as const;
  it.each(kinds)('%s: the right figure is least and greatest a quarter of the time', (kind) => {
    const random = seededRandom(kind);
    const items = Array.from({ length: itemCount }, (_, index) => {
      const value = kind === 'year' ? 1600 + (index % 380) : 20 + (index % 28);
      const text = kind === 'percentage' ? `${value}%` : String(value);
      const others = figureOptions(factOf(kind, text, value), { count: 3, lastYear: 2030 }, random);
      expect(others).toHaveLength(3);
      return itemOf(text, shuffled([text, ...others], random));
    });
    const { numeric, positions } = optionStatistics(items);
    expect(Math.abs(numeric.least - 0.25)).toBeLessThan(tolerance);
    expect(Math.abs(numeric.greatest - 0.25)).toBeLessThan(tolerance);
    for (const share of positions) expect(Math.abs(share - 0.25)).toBeLessThan(tolerance);
  });

  it('words: the right one is the longest and the shortest no more often than chance', () => {
    const random = seededRandom('lengths');
    const words = Array.from({ length: 15 }, (_, index) => 'x'.repeat(index + 2));
    const items = Array.from({ length: itemCount }, () => {
      const [answer = '', ...candidates] = shuffled(words, random);
      const others = balanced(candidates.slice(0, 8), { answer, count: 3 }, random);
      return itemOf(answer, shuffled([answer, ...others], random));
    });
    const { longest, shortest, chance } = optionStatistics(items);
    expect(longest).toBeLessThan(chance + tolerance);
    expect(shortest).toBeLessThan(chance + tolerance);
  });
});

describe('figureOptions', () => {
  it('gives different figures, none the answer, in the form of the answer', () => {
    const value = fc.integer({ min: 2, max: 999_999 });
    fc.assert(
      fc.property(value, fc.integer(), (amount, seed) => {
        const text = amount.toLocaleString('en-US');
        const options = figureOptions(
          factOf('count', text, amount),
          { count: 3, lastYear: 2030 },
          seededRandom(String(seed)),
        );
        expect(new Set([text, ...options]).size).toBe(options.length + 1);
        for (const option of options) expect(option).toMatch(/^\d{1,3}(,\d{3})*$/);
      }),
      { examples: [[625, 0]] },
    );
  });

  it('writes centuries as the answer is written', () => {
    const options = (text: string) =>
      figureOptions(factOf('century', text, 19), { count: 3, lastYear: 2030 }, seededRandom('a'));
    for (const option of options('19th century'))
      expect(option).toMatch(/^\d+(st|nd|rd|th) century$/);
    for (const option of options('nineteenth century')) expect(option).toMatch(/^[a-z-]+ century$/);
  });
});

it('no year after the day of publication is an option', () => {
  const text = 'The bank lost money in 2022 and hopes to save more by 2027.';
  expect(readDocument({ id: 'x', title: 'A bank', text, date: '2023-03-20' }).lastYear).toBe(2023);
  expect(readDocument({ id: 'x', title: 'A bank', text }).lastYear).toBe(2027);
});
