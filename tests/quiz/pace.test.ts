import { expect, test } from 'vitest';
import { answerTimeMs, revealTimeMs } from '../../src/quiz/pace.ts';
import { question } from '../support/room.ts';

const article = { title: 'A test' };
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('a question stays open for its reading time at 200 words a minute and 10 s on top', () => {
  const asked = {
    bankId: 'b',
    article,
    question: question('multiple-choice', { prompt: words(16) }),
    choices: ['a', 'b', 'c', 'd'],
  };
  // 20 words take 6 s.
  expect(answerTimeMs(asked, 'normal')).toBe(16_000);
});

test('a typed answer gets 10 s more', () => {
  const asked = {
    bankId: 'b',
    article,
    question: question('short-answer', { prompt: words(20) }),
    choices: [],
  };
  expect(answerTimeMs(asked, 'normal')).toBe(26_000);
});

test('relaxed gives more time than normal, normal more than fast, and untimed has no end', () => {
  const asked = {
    bankId: 'b',
    article,
    question: question('multiple-choice'),
    choices: ['right', 'wrong'],
  };
  const times = (['relaxed', 'normal', 'fast'] as const).map(
    (pace) => answerTimeMs(asked, pace) ?? 0,
  );
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(new Set(times).size).toBe(3);
  expect(answerTimeMs(asked, 'untimed')).toBeUndefined();
  expect(revealTimeMs(asked, 'untimed')).toBeUndefined();
});

test('the answer stays for 5 s and the time to read its quotation', () => {
  const evidence = { quote: words(40), start: 0, end: 1 };
  const asked = { bankId: 'b', article, question: question('cloze', { evidence }), choices: [] };
  // 40 words at 400 a minute take 6 s.
  expect(revealTimeMs(asked, 'normal')).toBe(11_000);
});
