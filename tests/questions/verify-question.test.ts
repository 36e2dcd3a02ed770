import { describe, expect, it } from 'vitest';
import { isRefusal, refusals } from '../../src/questions/checking/refusals.ts';
import { verifyQuestion } from '../../src/questions/checking/verify-question.ts';
import type { QuotedQuestion } from '../../src/questions/question.ts';
import { lighthouse, makeQuestion } from './make-question.ts';

const refused = (question: QuotedQuestion, others: readonly QuotedQuestion[] = []) =>
  verifyQuestion(lighthouse, question, others);
const choice = (choices: string[], more: Partial<QuotedQuestion> = {}) =>
  makeQuestion({ kind: 'multiple-choice', choices, ...more });

it('lets a good question of each kind pass', () => {
  expect(refused(makeQuestion())).toEqual([]);
  expect(refused(choice(['1988', '1979', '1991', '1983']))).toEqual([]);
  expect(
    refused(
      makeQuestion({
        kind: 'short-answer',
        prompt: 'In which year did three keepers paint Bell Rock Lighthouse?',
      }),
    ),
  ).toEqual([]);
  expect(
    refused(
      makeQuestion({
        kind: 'true-false',
        prompt: 'In 1988, three keepers painted Bell Rock Lighthouse.',
        answer: 'true',
      }),
    ),
  ).toEqual([]);
});

it.each<[string, Partial<QuotedQuestion>]>([
  ['a cloze without a gap', { prompt: 'In 1970, three keepers painted Bell Rock Lighthouse.' }],
  ['a cloze with two gaps', { prompt: 'In _____, three keepers painted _____ Lighthouse.' }],
  ['a choice without the answer', { kind: 'multiple-choice', choices: ['1970', '1971', '1972'] }],
  ['two options', { kind: 'multiple-choice', choices: ['1988', '1971'] }],
  [
    'a claim that is neither true nor false',
    { kind: 'true-false', prompt: 'The last keepers left.', answer: 'maybe' },
  ],
])('refuses the shape of %s', (_, more) => {
  expect(refused(makeQuestion(more))).toEqual(['bad-shape']);
});

describe('evidence', () => {
  it('must stand in the article at its place', () => {
    const question = makeQuestion();
    const moved = {
      ...question,
      evidence: { ...question.evidence, start: question.evidence.start + 1 },
    };
    expect(refused(moved)).toContain('evidence-not-verbatim');
  });

  it('must hold the answer', () => {
    expect(refused(makeQuestion({ answer: '1977' }))).toEqual(['answer-not-in-evidence']);
  });

  it('is refused where only the answer’s address stands', () => {
    const quote = 'In 1988 Dan Savage created the website Newswire.com in Boston.';
    const source = { id: 'site', title: 'A website', text: quote };
    const question = makeQuestion({
      ...{ kind: 'short-answer', prompt: 'Which website did Dan Savage create in 1988?' },
      ...{ answer: 'Newswire', accepted: [], choices: [] },
      evidence: { quote, start: 0, end: quote.length },
    });
    expect(verifyQuestion(source, question, [])).toContain('answer-not-in-evidence');
    const whole = { ...question, answer: 'Newswire.com' };
    expect(verifyQuestion(source, whole, [])).not.toContain('answer-not-in-evidence');
  });
});

describe('a prompt gives nothing away', () => {
  const quote = 'The tower stands off the coast of Scotland.';
  it.each([
    ['the answer', 'Bell Rock Lighthouse off Scotland stands off the coast of _____.'],
    ['an inflection', 'The Scottish tower of Bell Rock stands off the coast of _____.'],
  ])('by %s', (_, prompt) => {
    expect(refused(makeQuestion({ prompt, answer: 'Scotland', quote }))).toContain(
      'answer-in-prompt',
    );
  });

  it('by an acronym', () => {
    const text =
      'The Northern Lighthouse Board (NLB) runs Bell Rock Lighthouse today and tomorrow.';
    const question = makeQuestion({
      prompt: 'The _____ (NLB) runs Bell Rock Lighthouse.',
      answer: 'Northern Lighthouse Board',
    });
    const evidence = { quote: text, start: 0, end: text.length };
    expect(
      verifyQuestion({ id: 'a', title: 'A tower', text }, { ...question, evidence }, []),
    ).toContain('answer-in-prompt');
  });

  it('by the title above it', () => {
    const article = { ...lighthouse, title: 'Scotland and its lights' };
    const question = makeQuestion({
      prompt: 'Bell Rock Lighthouse stands off the coast of _____.',
      answer: 'Scotland',
      quote,
    });
    expect(verifyQuestion(article, question, [])).toEqual(['answer-in-title']);
    expect(refused(question)).toEqual([]);
  });

  it('by a year in the title', () => {
    const text = 'The Battle of Marle took place in 1866 near the mouth of the Tagus.';
    const question = makeQuestion({
      prompt: 'The Battle of Marle took place in _____ near the mouth of the Tagus.',
      answer: '1866',
      quote: text,
    });
    const about = (title: string) => verifyQuestion({ id: 'x', title, text }, question, []);
    expect(about('Battle of Marle (1866)')).toContain('answer-in-title');
    expect(about('Battle of Marle')).toEqual([]);
  });

  it('by the years of a life in the title, of a false claim', () => {
    const text = 'Ada Okafor died, unmarried, at Camberwell on 18 November 1821.';
    const claim = makeQuestion({
      kind: 'true-false',
      prompt: 'Ada Okafor died, unmarried, at Camberwell on 18 November 1815.',
      answer: 'false',
      evidence: { quote: text, start: 0, end: text.length },
    });
    const about = (title: string) => verifyQuestion({ id: 'x', title, text }, claim, []);
    expect(about('Okafor, Ada (1733–1821), engineer')).toContain('answer-in-title');
    expect(about('Okafor, Ada, engineer')).toEqual([]);
  });

  it('by a place in the title that lies in the country asked for', () => {
    const text = 'While the ship was stuck, Egypt was losing as much as $15m a day.';
    const question = makeQuestion({
      prompt: 'While the ship was stuck, _____ was losing as much as $15m a day.',
      answer: 'Egypt',
      quote: text,
    });
    const about = (title: string) => verifyQuestion({ id: 'x', title, text }, question, []);
    expect(about('Suez Canal blocked')).toContain('answer-in-title');
    expect(about('A ship that was stuck')).not.toContain('answer-in-title');
  });
});

it.each([
  ['unresolved-pronoun', 'In _____, they painted Bell Rock Lighthouse.'],
  ['unresolved-pronoun', 'In _____, three keepers painted this lighthouse.'],
  ['unresolved-pronoun', 'In _____, we painted Bell Rock Lighthouse.'],
  ['vague-reference', 'In _____, the person painted Bell Rock Lighthouse.'],
  ['vague-reference', 'After the strike, Bell Rock Lighthouse was empty in _____.'],
  ['missing-attribution', 'Researchers found that three keepers painted Bell Rock in _____.'],
  ['relative-time', 'The last keepers left Bell Rock Lighthouse in _____, not last year.'],
  ['relative-time', 'The last keepers left Bell Rock Lighthouse on a Wednesday in _____.'],
  ['relative-time', 'In April Robert Stevenson sent _____ volunteers to Bell Rock Lighthouse.'],
  ['bad-grammar', 'Since _____ keepers have lived at Bell Rock and, unlike others.'],
  ['bad-grammar', 'and in _____, three keepers painted Bell Rock Lighthouse.'],
  ['bad-grammar', 'In _____, three keepers painted “Bell Rock Lighthouse.'],
  ['wrong-length', 'Keepers left in _____.'],
  [
    'wrong-length',
    'In _____, three keepers painted Bell Rock Lighthouse with all of the boats, ropes, lamps, tools, beds, books, coats, boots, pots and pans of many years in the cold and the wind.',
  ],
  ['unresolved-pronoun', 'In _____, Ann Ek left Bell Rock Lighthouse with their second son.'],
  ['missing-attribution', 'The researchers left Bell Rock Lighthouse for good in _____.'],
  ['missing-attribution', 'Half of all participants left Bell Rock Lighthouse in _____.'],
  ['vague-reference', 'The President left Bell Rock Lighthouse for good in _____.'],
  ['unresolved-pronoun', 'In _____, John Gille took its lamps and all of its boats away.'],
  ['vague-reference', 'The tournament for keepers was held at Bell Rock Lighthouse in _____.'],
  ['vague-reference', 'The contest was won by Bell Rock Lighthouse in _____.'],
  ['bad-grammar', 'Keepers of Light In the north, three keepers painted Bell Rock in _____.'],
  ['bad-grammar', 'In _____, a painting of Bell Rock was held, with three keepers.'],
  ['bad-grammar', 'In _____, the painters paint Bell Rock Lighthouse.'],
  ['bad-grammar', 'Though three keepers painted Bell Rock Lighthouse in _____.'],
])('refuses with %s: %s', (code, prompt) => {
  expect(refused(makeQuestion({ prompt }))).toContain(code);
});

it('lets a plural own, and the article be named', () => {
  expect(
    refused(makeQuestion({ prompt: 'In _____, three keepers first came with their lamps.' })),
  ).toEqual([]);
  expect(
    refused(
      makeQuestion({ prompt: 'According to the article, three keepers first came in _____.' }),
    ),
  ).toEqual([]);
});

it('refuses a typed question that another sentence answers otherwise', () => {
  const question = makeQuestion({
    kind: 'short-answer',
    prompt: 'Who visited the country of Norway?',
    answer: 'Edward Norton Lorenz',
    quote: 'Edward Norton Lorenz visited Norway in 1991.',
  });
  const article = {
    ...lighthouse,
    text: lighthouse.text.replaceAll('visited', 'visited the country of'),
  };
  const quote = 'Edward Norton Lorenz visited the country of Norway in 1991.';
  const start = article.text.indexOf(quote);
  const evidence = { quote, start, end: start + quote.length };
  expect(verifyQuestion(article, { ...question, evidence }, [])).toEqual(['several-answers']);
});

describe('options', () => {
  it.each([
    ['option-repeated', ['1988', '1979', '1988']],
    ['options-unlike', ['1988', '1979', 'June 1991']],
    ['options-unlike', ['1988', '1979', 'Tuesday']],
    ['option-also-right', ['1988', '1807', '1979']],
  ])('are refused with %s: %j', (code, choices) => {
    const quote = lighthouse.text.slice(0, lighthouse.text.indexOf(' The lamp'));
    expect(
      refused(choice(choices, { ...makeQuestion({ quote }), kind: 'multiple-choice', choices })),
    ).toContain(code);
  });

  it('are refused when two are the same place', () => {
    const question = choice(['Scotland', 'US', 'the United States'], {
      ...makeQuestion({
        prompt: 'Bell Rock Lighthouse stands off the coast of _____.',
        answer: 'Scotland',
        quote: 'The tower stands off the coast of Scotland.',
      }),
      kind: 'multiple-choice',
      choices: ['Scotland', 'US', 'the United States'],
    });
    expect(refused(question)).toContain('option-repeated');
  });

  it('are refused when the article makes another one right in a sentence much like the prompt', () => {
    const more = makeQuestion({
      prompt: 'Who visited Norway in the early 1990s?',
      answer: 'Edward Norton Lorenz',
      quote: 'Edward Norton Lorenz visited Norway in 1991.',
    });
    const choices = ['Edward Norton Lorenz', 'Margaret Hamilton', 'Ian Malcolm'];
    expect(
      refused({
        ...more,
        kind: 'multiple-choice',
        prompt: 'Who visited Norway in 1992 or 1991?',
        choices,
      }),
    ).toContain('option-also-right');
  });

  it('are refused when the right one is much the longest', () => {
    const choices = ['Edward Norton Lorenz', 'Bo Ek', 'Al Io'];
    const question = makeQuestion({
      prompt: 'Who visited Norway in the year 1991?',
      answer: 'Edward Norton Lorenz',
      quote: 'Edward Norton Lorenz visited Norway in 1991.',
    });
    expect(refused({ ...question, kind: 'multiple-choice', choices })).toEqual([
      'right-option-stands-out',
    ]);
  });
});

it('refuses the same question and one that shows its answer, but not itself', () => {
  const question = makeQuestion();
  expect(refused(question, [question])).toEqual([]);
  expect(refused(question, [{ ...question, id: 'q2' }])).toEqual(['duplicate']);
  const reverse = makeQuestion({
    id: 'q3',
    kind: 'short-answer',
    prompt: 'In 1988, three keepers painted which lighthouse?',
    answer: 'Bell Rock Lighthouse',
  });
  expect(refused(question, [reverse])).toEqual(['duplicate']);
});

it('refuses a false claim that the article makes', () => {
  const claim = makeQuestion({
    kind: 'true-false',
    prompt: 'In 1988, three keepers painted Bell Rock Lighthouse.',
    answer: 'false',
  });
  expect(refused(claim)).toEqual(['claim-not-decidable']);
});

it('explains every code', () => {
  expect(Object.values(refusals).every((text) => text.length > 10)).toBe(true);
  expect(isRefusal('duplicate')).toBe(true);
  expect(isRefusal('toString')).toBe(false);
});

it('refuses a prompt that names one person twice in full', () => {
  const article = {
    id: 'a',
    title: 'A firm',
    text: 'Francesco Ricci was born in Turin. The firm of Francesco Ricci was founded in 1933 by Francesco Ricci.',
  };
  const quote = article.text.slice(article.text.indexOf('The firm'));
  const question = makeQuestion({
    prompt: 'The firm of Francesco Ricci was founded in _____ by Francesco Ricci.',
    answer: '1933',
    accepted: [],
    evidence: { quote, start: article.text.indexOf('The firm'), end: article.text.length },
  });
  expect(verifyQuestion(article, question, [])).toContain('bad-grammar');
});

it('refuses an attack that is told without its occasion', () => {
  const text = 'Hours after the interview, a gunman opened fire at a cinema in Louisiana.';
  const question = makeQuestion({
    kind: 'true-false',
    prompt: 'A gunman opened fire at a cinema in Louisiana.',
    answer: 'true',
    evidence: { start: 0, end: text.length, quote: text },
  });
  const codes = (text: string, quote: QuotedQuestion) =>
    verifyQuestion({ id: 'x', title: 'An interview', text }, quote, []);
  expect(codes(text, question)).toContain('relative-time');
  const dated = { ...question, prompt: 'After the interview, a gunman opened fire in Louisiana.' };
  expect(codes(text, dated)).not.toContain('relative-time');
});

it('refuses a month without its year as an answer', () => {
  const text = 'Bell Rock Lighthouse was listed by Unesco in July, after the keepers had left.';
  const prompt = 'Bell Rock Lighthouse was listed by Unesco in _____.';
  const question = makeQuestion({
    prompt,
    answer: 'July',
    evidence: { quote: text, start: 0, end: text.length },
  });
  const found = verifyQuestion({ ...lighthouse, text }, question, []);
  expect(found).toContain('relative-time');
});

it('refuses a capital whose country the prompt tells', () => {
  const question = makeQuestion({
    prompt: 'The English keepers came to the court of _____.',
    answer: 'London',
  });
  expect(refused(question)).toContain('answer-in-prompt');
});
