import { describe, expect, it } from 'vitest';
import { isMinorYear } from '../../../src/questions/checking/minor-years.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { makeQuestion } from '../make-question.ts';

const mill = readDocument({
  id: 'mill',
  title: 'Corbel Mill',
  text: 'Corbel Mill is a windmill in Norway. It was founded in 1840 by Ida Moe. In 1866 Karl Ness wrote a letter to the miller. Karl Ness died in 1871.',
});
const isMinor = (kind: 'short-answer' | 'cloze' | 'true-false' | 'multiple-choice') => {
  return (prompt: string, answer: string, quote = 'In 1866 Karl Ness wrote a letter.') =>
    isMinorYear(
      { ...makeQuestion({ kind, prompt, answer }), evidence: { quote, start: 0, end: 1 } },
      mill,
    );
};

describe('a year beside the topic', () => {
  it.each([
    ['the death of another', 'multiple-choice', 'In which year did Karl Ness die?', '1871'],
    ['what is no landmark, typed', 'short-answer', 'In which year did Karl Ness visit?', '1866'],
    ['a step of the topic, typed', 'short-answer', 'In which year did Corbel Mill rent?', '1866'],
    ['what is no landmark, in a gap', 'cloze', 'In _____ Karl Ness visited Bergen.', '1866'],
    ['what bears it before a noun', 'cloze', 'Under a _____ deal Corbel Mill opened.', '1866'],
    ['what is only about right', 'multiple-choice', 'Corbel Mill opened around _____.', '1840'],
    ['a moved year', 'true-false', 'In 1854 Karl Ness visited Bergen.', 'false'],
    ['the death of another, claimed', 'true-false', 'Karl Ness died in 1871.', 'true'],
    ['the death of a relative', 'true-false', "Ida Moe's wife died in 1871.", 'true'],
  ] as const)('is asked for: %s', (_, kind, prompt, answer) => {
    expect(isMinor(kind)(prompt, answer)).toBe(true);
  });

  it.each([
    [
      'what it became, typed',
      'short-answer',
      'In which year did Corbel Mill become a city?',
      '1866',
    ],
    ['a union, typed', 'short-answer', 'In which year was Corbel Mill incorporated?', '1866'],
    ['the founding of it, typed', 'short-answer', 'In which year was Corbel Mill founded?', '1840'],
    ['an opening, in a gap', 'cloze', 'In _____ Karl Ness opened a shop.', '1866'],
    ['what the title names', 'true-false', 'In 1854 Karl Ness left Corbel Mill.', 'false'],
    ['another word moved', 'true-false', 'In 1866 Karl Ness lost a letter.', 'false'],
    ['no year at all', 'short-answer', 'Who visited Bergen?', 'Karl Ness'],
  ] as const)('is not asked for: %s', (_, kind, prompt, answer) => {
    expect(isMinor(kind)(prompt, answer)).toBe(false);
  });

  it('is told from nothing where the text has no word of the title', () => {
    const text = 'In 1866 Karl Ness wrote a letter. Ida Moe came to Bergen in 1871.';
    const other = readDocument({ id: 'other', title: 'Untitled document', text });
    const question = makeQuestion({ kind: 'cloze', prompt: 'In _____ Ida Moe came to Bergen.' });
    expect(isMinorYear(question, other)).toBe(false);
  });
});
