import { describe, expect, it } from 'vitest';
import {
  bareInQuestion,
  isNowhere,
  isTurnOfPhrase,
  tornApart,
  unsaidThought,
} from '../../../src/questions/checking/turns-of-phrase.ts';
import { makeQuestion } from '../make-question.ts';

const isTurn = (prompt: string, answer: string) => isTurnOfPhrase(makeQuestion({ prompt, answer }));

describe('a turn of phrase', () => {
  it.each([
    ['Emil Zatopek is survived by his _____.', 'wife'],
    ['Ada Okafor was one of _____ children born in Lisbon.', 'three'],
    ['Emil Zatopek ran like a man wrestling with an _____.', 'octopus'],
    ['Socotra has had _____ to go its own way.', 'time'],
    ['According to one _____, Emil Zatopek won in Helsinki.', 'sportswriter'],
    ['Socotra lies about 150 _____ east of Africa.', 'miles'],
    ['The Periplus is a guide of the first century _____.', 'A.D.'],
    ['Miramare is the _____ built for the archduke.', 'white castle'],
  ])('is %s %s', (prompt, answer) => {
    expect(isTurn(prompt, answer)).toBe(true);
  });

  it.each([
    ['Socotra lies about _____ miles east of Africa.', '150'],
    ['Emil Zatopek was one of the first to build his training on _____.', 'intervals'],
    ['Vermeer painted a girl with a _____ in Delft.', 'pearl earring'],
  ])('is not %s %s', (prompt, answer) => {
    expect(isTurn(prompt, answer)).toBe(false);
  });
});

describe('somebody who comes or goes', () => {
  it.each([
    'James Joyce arrived in October 1904.',
    'In which year did James Joyce arrive?',
    'Who stayed, with interruptions, for more than a decade?',
    'James Joyce returned in 1909.',
    '_____ stayed, with interruptions, for more than a decade.',
  ])('comes nowhere in: %s', (prompt) => {
    expect(isNowhere(prompt)).toBe(true);
  });

  it.each([
    'In which year did James Joyce arrive in Trieste?',
    'James Joyce left Trieste in 1915.',
    'In which city did James Joyce stay for more than a decade?',
    'James Joyce returned to Trieste in 1909.',
    'James Joyce moved to _____ in 1904.',
    'A pawn may advance three squares on its first move.',
    'When Neil Armstrong landed, there was fuel left for less than a minute.',
  ])('comes somewhere in: %s', (prompt) => {
    expect(isNowhere(prompt)).toBe(false);
  });
});

describe('a prompt that was cut from its sense', () => {
  it.each([
    'Hydrogen, who found, was more abundant in the stars than on Earth?',
    'The Periplus mentions its tortoiseshell, and in the Hoq cave.',
  ])('is %s', (prompt) => {
    expect(tornApart.some((pattern) => pattern.test(prompt))).toBe(true);
  });

  it.each([
    'The tortoise lives on the coast, in the hills, and in the Hoq cave.',
    'Ada Okafor, who is a lawyer, was born in Lisbon.',
  ])('is not %s', (prompt) => {
    expect(tornApart.some((pattern) => pattern.test(prompt))).toBe(false);
  });

  it('asks what became of a thought that it does not tell', () => {
    expect(unsaidThought.test('Why was Ada Okafor’s conclusion rejected?')).toBe(true);
    expect(unsaidThought.test('Why was Ada Okafor’s theory of tides rejected?')).toBe(false);
  });

  it('asks who did something to "her"', () => {
    expect(bareInQuestion.test('Who called her thesis the best?')).toBe(true);
    expect(bareInQuestion.test('Who won his first race in 1948?')).toBe(false);
  });
});
