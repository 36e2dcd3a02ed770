import { describe, expect, it } from 'vitest';
import { asksOfAnybody, isPassing } from '../../../src/questions/checking/passing.ts';
import { promptRefusals } from '../../../src/questions/checking/prompt-form.ts';
import { makeQuestion } from '../make-question.ts';

const gap = (prompt: string, answer: string) => makeQuestion({ prompt, answer });

describe('an answer in passing', () => {
  it.each([
    ['a crowd', 'According to _____, the dams were in poor condition.', 'experts'],
    ['a hollow noun', 'According to Ada Okafor, the _____ will be catastrophic.', 'result'],
    ['a nameless team', 'The _____ was led by Ada Okafor of Lagos University.', 'team'],
    [
      'where somebody works, told in passing',
      'Ada Okafor, a hydrologist at _____, wrote about the dams.',
      'Lagos University',
    ],
    ['a measure', 'Piaggio pulled on _____ of silk to unroll the scrolls.', 'threads'],
    ['the noun of a light verb', 'Repeated flooding posed a _____ to Derna.', 'threat'],
    [
      'one of several pairs',
      'Youssef Nader in Germany, Luke Farritor in _____ and Julian Schilliger in Switzerland won the prize.',
      'the United States',
    ],
  ])('is %s', (_, prompt, answer) => {
    expect(isPassing(gap(prompt, answer))).toBe(true);
  });

  it.each([
    ['what the measure is of', 'Piaggio pulled on threads of _____ to unroll the scrolls.', 'silk'],
    ['a name with its place', 'Luke Farritor in _____ won the grand prize.', 'Nebraska'],
    ['a named source', 'According to _____, 30,000 people have lost their homes.', 'UNICEF'],
    [
      'what the list shares',
      'Ada Okafor in Lagos and Jon Worth in Berlin won the _____.',
      'Turing Award',
    ],
  ])('is not %s', (_, prompt, answer) => {
    expect(isPassing(gap(prompt, answer))).toBe(false);
  });

  it('is what "they" did, of whom nobody knows who they are', () => {
    expect(asksOfAnybody('According to residents, what had they heard?')).toBe(true);
    expect(asksOfAnybody('According to the Red Cross, what had they heard?')).toBe(false);
  });
});

describe('a prompt', () => {
  const refused = (prompt: string) =>
    promptRefusals(gap(prompt, '1996'), { title: 'A test', isPerson: () => false });

  it.each([
    ['without its main clause', 'In California, where voters approved a ban in _____.'],
    ['with a sign and no amount', 'The United Kingdom has announced _____ packages worth up to £.'],
    ['with the stress on what stood before', 'Barclays must first absorb _____ francs itself.'],
    ['that asks for "francs itself"', 'How many francs itself must Barclays first absorb?'],
  ])('%s is no sentence', (_, prompt) => {
    expect(refused(prompt)).toContain('bad-grammar');
  });

  it('that says "since" without a since when is open in time', () => {
    expect(refused('California has since spent _____ dollars on schools.')).toContain(
      'relative-time',
    );
    expect(refused('California has since the war spent _____ dollars on schools.')).not.toContain(
      'relative-time',
    );
  });
});
