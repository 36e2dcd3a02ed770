import { expect, it } from 'vitest';
import { shuffleChoices } from '../../src/questions/shuffle-choices.ts';
import { makeQuestion } from './make-question.ts';

const choices = ['Khorasan', 'Bactria', 'Anatolia', 'Mesopotamia'];
const question = makeQuestion({ kind: 'multiple-choice', answer: 'Khorasan', choices });

it('puts the answer in each place about equally often over 1,000 items', () => {
  const counts = [0, 0, 0, 0];
  for (let item = 0; item < 1000; item++) {
    const place = shuffleChoices({ ...question, id: `item-${item}` }, 'quiz').indexOf('Khorasan');
    counts[place] = (counts[place] ?? 0) + 1;
  }
  // 250 expected; 4.5 standard deviations of a fair draw are 61.
  for (const count of counts) expect(Math.abs(count - 250)).toBeLessThan(61);
});

it('gives one showing one order, keeps every option, and leaves the question alone', () => {
  const before = [...question.choices];
  expect(shuffleChoices(question, 'a')).toEqual(shuffleChoices(question, 'a'));
  expect([...shuffleChoices(question, 'a')].sort()).toEqual([...choices].sort());
  expect(question.choices).toEqual(before);
  const orders = new Set(
    Array.from({ length: 40 }, (_, n) => shuffleChoices(question, `showing ${n}`).join()),
  );
  expect(orders.size).toBeGreaterThan(10);
});
