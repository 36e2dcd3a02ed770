import { describe, expect, it } from 'vitest';
import {
  isGivenFigure,
  isGivenPlace,
  tellsOutcome,
} from '../../../src/questions/checking/given-answers.ts';
import { makeQuestion } from '../make-question.ts';

describe('an answer that is given', () => {
  it.each([
    ['by the rest of the vote', 'Ada Holm won _____ of the vote; Emil Berg had 42%.', '58%', ''],
    [
      'by the title in years',
      'For _____ decades nothing was found.',
      'three',
      'After 32 Years, a Number',
    ],
  ])('%s', (_, prompt, answer, title) => {
    expect(isGivenFigure(makeQuestion({ prompt, answer }), title)).toBe(true);
  });

  it.each([
    ['another share', 'Ada Holm won _____ of the vote; Emil Berg had 21%.', '58%', ''],
    ['other years', 'For _____ decades nothing was found.', 'three', 'After 52 Years, a Number'],
    ['no decades', 'There were _____ ships.', 'three', 'After 32 Years, a Number'],
  ])('not by %s', (_, prompt, answer, title) => {
    expect(isGivenFigure(makeQuestion({ prompt, answer }), title)).toBe(false);
  });

  it.each([
    ['home again', 'Back in _____, Ada Holm was famous.', 'England'],
    ['half the name of a state', 'It lies in the Federated States of _____.', 'Micronesia'],
    ['dimensions', 'The body survives in _____ dimensions.', 'three'],
    ['of whose navy it is', 'It was the largest loss of U.S. ships in _____.', 'American history'],
  ])('by the words beside it: %s', (_, prompt, answer) => {
    expect(isGivenPlace(makeQuestion({ prompt, answer }))).toBe(true);
  });

  it.each([
    ['the part of a country', 'The reserve lies in northern _____.', 'Mozambique'],
    ['another history', 'It was the largest loss of French ships in _____.', 'American history'],
    ['a place', 'The ships lay at _____.', 'Siberia'],
  ])('not by %s', (_, prompt, answer) => {
    expect(isGivenPlace(makeQuestion({ prompt, answer }))).toBe(false);
  });
});

describe('a headline that says who won', () => {
  const title = 'Ada Holm beats President Berg in Zambia election';

  it.each([
    'Ada Holm has won a landslide victory in the presidential election.',
    'Ada Holm decided to run for president.',
  ])('tells %s', (claim) => {
    expect(tellsOutcome(title, claim)).toBe(true);
  });

  it.each([
    'Ada Holm has won a landslide victory with 59 percent.',
    'Ada Holm was born in Lusaka.',
  ])('does not tell %s', (claim) => {
    expect(tellsOutcome(title, claim)).toBe(false);
  });

  it('is one about an election', () => {
    expect(tellsOutcome('Ada Holm, a life', 'Ada Holm decided to run for president.')).toBe(false);
  });
});
