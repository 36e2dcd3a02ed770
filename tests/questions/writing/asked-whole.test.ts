import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';
import { draftsAbout, proposalsAbout } from './read-proposals.ts';
import { gapsIn, questionsAbout } from './read-statements.ts';

describe('a question that would be no English', () => {
  it.each([
    ['Koa was included in Norway at independence in 1979.', /^(Where|In which country) was Koa/],
    ['Lund Airport lies 45 kilometres to the south at Koa.', /^How many kilometres/],
    [
      'Toddbrook was built in the 1830s to feed the Koa Canal and can hold about 3 million tonnes of water.',
      /^Which canal .* and can hold/,
    ],
    [
      'Besides his wife, Spencer Lund is survived by a daughter, Ruth, and two grandchildren.',
      /^Who survives/,
    ],
  ])('is not put: %s', (text, bad) => {
    expect(questionsAbout(text).filter((one) => bad.test(one))).toEqual([]);
  });

  it.each([
    ['Drink, traffic accidents and mothers-in-law are recurring themes.', /^What are/],
    [
      'Inge Lund entered the University of Bergen in 1907 to study mathematics, and she spent the academic year 1910–11 at Newnham College, Cambridge.',
      /^What did .* spend 1910/,
    ],
  ])('does not take an object apart: %s', (text, bad) => {
    const document = readDocument({ id: 'x', title: 'A test', text });
    const writer = new QuestionWriter(document, seededRandom('x'), true);
    const prompts = document.sentences
      .flatMap((sentence) => writer.proposalsAbout(sentence))
      .map(({ prompt }) => prompt);
    expect(prompts.filter((one) => bad.test(one))).toEqual([]);
  });

  it('asks for votes without those of the other', () => {
    const text =
      "Hakainde Lund won the election. Edgar Carter lost it. Mr Lund took 2.8 million votes to Mr Carter's 1.8 million, with all but one of the 156 constituencies counted.";
    const prompts = proposalsAbout(text, 'The Koa election').map(({ prompt }) => prompt);
    expect(prompts).toContain('How many votes did Hakainde Lund take?');
  });
});

describe('a reason', () => {
  const reasons = (text: string, title?: string) =>
    draftsAbout(text, ['why'], title).map(({ prompt, answer }) => `${prompt} ${answer}`);

  it('ends before what happened next', () => {
    const text =
      'In April 1768, when two French ships dropped anchor off Koa, a young servant stepped ashore to gather plants and was immediately surrounded by islanders, who had recognized at once what 300 sailors had failed to see.';
    expect(reasons(text).join(' ')).toMatch(/ to gather plants$/);
  });

  it('is not given for what somebody was not', () => {
    const text =
      'Mary Okafor was not an opponent of the empire, believing that it would best be run by merchants.';
    expect(reasons(text, 'Mary Okafor')).toEqual([]);
  });
});

describe('a gap', () => {
  it('is no pair where the other may stand beside the head of the first', () => {
    const text =
      'Ben Carter dismissed the head of the national water authority and the chief environmental inspector.';
    const answers = proposalsAbout(text).map(({ answer }) => answer);
    expect(answers.filter((one) => / and the chief/.test(one))).toEqual([]);
  });

  it.each([
    ["Ada Okafor won a scholarship to Queen's Royal College in Port of Spain.", 'Queen'],
    ["Ada Okafor won a scholarship to Queen's Royal College in Port of Spain.", 'Spain'],
    ['The name recalled the birthplace of Seleucus I Nicator in Macedonia.', 'Seleucus'],
    [
      'The first sign of the ulcer is usually a small, painless nodule in the skin.',
      'painless nodule',
    ],
  ])('splits no name and no list: %s', (text, half) => {
    expect(gapsIn(text)).not.toContain(half);
  });

  it('takes a name without the rank before it', () => {
    const text =
      'Deputy Chief Constable Rachel Swann, of Derbyshire Police, said the decision to clear the town had not been taken lightly.';
    const [sentence] = readDocument({ id: 'x', title: 'A test', text }).sentences;
    expect(sentence?.facts.map((fact) => fact.text)).toContain('Rachel Swann');
  });
});

describe('"a man who"', () => {
  it('is no country', () => {
    const text =
      'In the Koa Reserve, a stretch of woodland in northern Kenya that is larger than Norway, a man who wants honey begins by making a noise.';
    const prompts = proposalsAbout(text).map(({ prompt }) => prompt);
    expect(prompts.filter((one) => /^Which man/.test(one))).toEqual([]);
  });
});

describe('a name with a small word in it', () => {
  it('is whole', () => {
    const text = 'Monte Fossa delle Felci reaches 962 metres on the island of Salina.';
    expect(gapsIn(text)).not.toContain('Monte Fossa');
    expect(gapsIn(text)).toContain('Monte Fossa delle Felci');
  });
});
