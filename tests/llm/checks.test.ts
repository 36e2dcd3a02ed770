import { describe, expect, it } from 'vitest';
import { safeForms } from '../../src/llm/accepted-forms.ts';
import { chooseMore } from '../../src/llm/choose.ts';
import { findQuote } from '../../src/llm/find-quote.ts';
import { refusalWithText, weighWithoutText } from '../../src/llm/judge-answers.ts';
import { languageFreeRefusals } from '../../src/llm/language-free.ts';
import { readRetryAfter } from '../../src/llm/server-problem.ts';
import type { QuotedQuestion } from '../../src/questions/question.ts';

const city = {
  id: 'tokio',
  title: '首都',
  text: '東京は日本の首都である。人口は約1400万人である。\n\nVienna is old. Vienna is old. It lies on the river.',
};

function question(more: Partial<QuotedQuestion>): QuotedQuestion {
  const quote = '東京は日本の首都である。';
  return {
    id: `${more.kind} ${more.prompt} ${more.answer}`,
    kind: 'short-answer',
    prompt: '日本の中心都市はどこですか？',
    answer: '東京',
    accepted: [],
    choices: [],
    evidence: { quote, start: 0, end: quote.length },
    difficulty: 0.5,
    status: 'draft',
    origin: { author: 'test' },
    ...more,
  };
}

describe('the checks of every language', () => {
  const refused = (more: Partial<QuotedQuestion>, others: QuotedQuestion[] = []) =>
    languageFreeRefusals(question(more), city, others);

  it('let a sound question pass, in a script without blanks, too', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ kind: 'multiple-choice', choices: ['東京', '大阪', '京都', '札幌'] })).toEqual(
      [],
    );
  });

  it.each<[string, Partial<QuotedQuestion>, string]>([
    ['the answer stands in the prompt', { prompt: '東京はどこですか？' }, 'answer-in-prompt'],
    ['the answer stands in the title', { answer: '首都' }, 'answer-in-title'],
    ['the evidence holds no answer', { answer: '大阪' }, 'answer-not-in-evidence'],
    [
      'the evidence stands elsewhere',
      { evidence: { quote: '東京は日本の首都である。', start: 1, end: 13 } },
      'evidence-not-verbatim',
    ],
    [
      'an option stands in the evidence',
      { kind: 'multiple-choice', choices: ['東京', '日本', '京都'] },
      'option-also-right',
    ],
    [
      'a false statement is the evidence',
      { kind: 'true-false', prompt: '東京は日本の首都である。', answer: 'false' },
      'claim-not-decidable',
    ],
    ['a statement is neither', { kind: 'true-false', answer: 'maybe' }, 'bad-shape'],
    ['there are two gaps', { kind: 'cloze', prompt: '_____は_____である。' }, 'bad-shape'],
    [
      'there are five options',
      { kind: 'multiple-choice', choices: [...'東京大阪京'] },
      'bad-shape',
    ],
    ['the answer is a mark', { answer: '。' }, 'bad-shape'],
  ])('refuse it when %s', (_, more, code) => {
    expect(refused(more)).toContain(code);
  });

  it('refuse the same answer out of the same sentence', () => {
    expect(refused({ prompt: '首都はどの都市？' }, [question({})])).toEqual(['duplicate']);
  });
});

describe('a quote', () => {
  it('is found in the part that was read, else anywhere', () => {
    const chunk = { start: city.text.indexOf('Vienna') + 5, end: city.text.length };
    expect(findQuote(city.text, 'Vienna is old.', chunk)?.start).toBe(
      city.text.lastIndexOf('Vienna is old.'),
    );
    expect(findQuote(city.text, '東京は日本の首都である。', chunk)?.start).toBe(0);
  });

  it('is not found over the end of a paragraph, or when a letter differs', () => {
    const chunk = { start: 0, end: city.text.length };
    expect(findQuote(city.text, '1400万人である。\n\nVienna', chunk)).toBeUndefined();
    expect(findQuote(city.text, 'vienna is old.', chunk)).toBeUndefined();
  });
});

it.each([
  [
    'Robert Louis Stevenson',
    ['Stevenson, Robert Louis', 'Lloyd Osbourne'],
    ['Stevenson, Robert Louis'],
  ],
  ['Northern Ireland', ['Ireland', 'northern ireland'], ['northern ireland']],
  [
    'United States',
    ['the United States', 'US', 'U.S.', 'United Kingdom', 'UK'],
    ['the United States', 'US', 'U.S.'],
  ],
  ['seven', ['7', '8', 'seventeen'], ['7']],
  ['5 June 1832', ['June 5, 1832', '6 June 1832'], ['June 5, 1832']],
])('accepted for %s are only forms of it: %j', (answer, proposed, safe) => {
  expect(safeForms(answer, proposed)).toEqual(safe);
});

describe('what the model answers', () => {
  const choices = ['Thomas Telford', 'Joseph Paxton', 'William Jessop'];
  const choice = question({ kind: 'multiple-choice', answer: 'Thomas Telford', choices });

  it('to options must be the answer and the only right one', () => {
    const answer = 'thomas telford';
    expect(refusalWithText(choice, { answer, right: [answer] })).toBeUndefined();
    expect(refusalWithText(choice, { answer, right: [] })).toBe('not-answered');
    expect(refusalWithText(choice, { answer, right: ['Joseph Paxton'] })).toBe(
      'answered-otherwise',
    );
    expect(refusalWithText(choice, { answer, right: choices })).toBe('several-options-right');
  });

  it.each<[string, Partial<QuotedQuestion>, ReturnType<typeof weighWithoutText>]>([
    ['a year', { answer: '1826' }, { worth: 1, difficulty: 0.4 }],
    ['a name', { answer: 'Telford' }, { worth: 1, difficulty: 0.4 }],
    ['a word', { answer: 'water' }, 'common-knowledge'],
    [
      'a word among options',
      { kind: 'multiple-choice', answer: 'water', choices: ['water', 'wine', 'oil'] },
      { worth: 0.6, difficulty: 0.3 },
    ],
    ['a statement', { kind: 'true-false', answer: 'true' }, { worth: 0.6, difficulty: 0.3 }],
  ])('right without the text weighs by what is asked for: %s', (_, more, weight) => {
    const asked = question(more);
    const text = 'In 1826 the engineer Telford built over water. Water is deep.';
    const given = { answer: asked.answer, right: [] };
    expect(weighWithoutText(asked, given, { text, isChecked: true })).toEqual(weight);
    expect(weighWithoutText(asked, undefined, { text, isChecked: true })).toMatchObject({
      worth: 1,
    });
    expect(weighWithoutText(asked, undefined, { text, isChecked: false })).toMatchObject({
      worth: 0.6,
    });
  });
});

describe('the choice', () => {
  const at = (start: number, more: Partial<QuotedQuestion> = {}) => ({
    worth: 1,
    question: question({
      prompt: `${start}`,
      ...more,
      evidence: { quote: 'x', start, end: start + 50 },
    }),
  });
  const starts = (questions: readonly QuotedQuestion[]) =>
    questions.map(({ evidence }) => evidence.start);
  const judge = () => [];

  it('covers the article before it comes back to a place, in the order of the article', () => {
    const offered = [at(5_000), at(0), at(100), at(9_000), at(200)];
    expect(starts(chooseMore(offered, { count: 3, chosen: [], judge }))).toEqual([0, 5_000, 9_000]);
  });

  it('takes two of a sentence at most', () => {
    const offered = [at(0), at(10), at(20), at(30)];
    expect(chooseMore(offered, { count: 4, chosen: [], judge })).toHaveLength(2);
  });

  it('keeps true and false statements in balance', () => {
    const claim = { kind: 'true-false', answer: 'true' } as const;
    const offered = [at(0, claim), at(2_000, claim), at(4_000, claim)];
    expect(chooseMore(offered, { count: 3, chosen: [], judge })).toHaveLength(1);
  });
});

it.each([
  ['7', 7_000],
  ['0.5', 500],
  ['Thu, 01 Jan 1970 00:00:09 GMT', 8_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %s, one second after 1970 began, is %s ms', (value, expected) => {
  expect(readRetryAfter(value, 1_000)).toBe(expected);
});
