import { describe, expect, it } from 'vitest';
import { proposalsAbout } from './read-proposals.ts';

const promptsAbout = (text: string, title?: string) =>
  proposalsAbout(text, title).map(({ prompt }) => prompt);

describe('what a text only mentions is not asked for', () => {
  it('who somebody is by post, but of whom the title names', () => {
    const text =
      'The contest was opened by Brent Seales, a computer scientist at the University of Kentucky.';
    const ofPost = /^Brent Seales (is|was) a computer scientist/;
    expect(promptsAbout(text).filter((prompt) => ofPost.test(prompt))).toEqual([]);
    expect(promptsAbout(text, 'Brent Seales').filter((prompt) => ofPost.test(prompt))).not.toEqual(
      [],
    );
  });

  it('what somebody who speaks is the head of', () => {
    const text =
      'The contest was opened by Adrian Smith, the president of the Royal Society in London.';
    const ofPost = /^Adrian Smith (is|was) the president/;
    expect(promptsAbout(text).filter((prompt) => ofPost.test(prompt))).toEqual([]);
    expect(promptsAbout(text, 'Adrian Smith').filter((prompt) => ofPost.test(prompt))).not.toEqual(
      [],
    );
  });

  it('what is told of an exception, as if the exception did it', () => {
    const text =
      'Pangolins are chiefly nocturnal, with the exception of the black-bellied pangolin, which is active by day.';
    const prompts = promptsAbout(text, 'Pangolin');
    expect(prompts.filter((prompt) => /^The exception/.test(prompt))).toEqual([]);
  });

  it('what somebody is the head of whose name is read as two', () => {
    const text =
      'The deal was agreed after a call with the president of the European Commission, Ursula von der Leyen, on Wednesday.';
    const ofPost = /is the president of/;
    expect(promptsAbout(text).filter((prompt) => ofPost.test(prompt))).toEqual([]);
  });

  it('what somebody who speaks does for a living', () => {
    const text =
      'The talk was given by Amrit Sandhu, who runs a headache clinic in Birmingham with two nurses.';
    const ofJob = /runs a headache clinic/;
    expect(promptsAbout(text).filter((prompt) => /^(Amrit Sandhu|Who) runs/.test(prompt))).toEqual(
      [],
    );
    expect(promptsAbout(text, 'Amrit Sandhu').some((prompt) => ofJob.test(prompt))).toBe(true);
  });

  it('what a guide tells the reader to do', () => {
    const text = 'Soak in the warm pool of Terra Nostra Park, which Thomas Hickling built in 1775.';
    expect(promptsAbout(text).filter((prompt) => /^Soak/.test(prompt))).toEqual([]);
  });

  it('how many people live in a country that the text brings in', () => {
    const text =
      'Libya, an oil-rich country of about seven million people, has been split between two governments since 2014.';
    expect(
      promptsAbout(text, 'Libya floods').filter((one) => /is an oil-rich country of/.test(one)),
    ).toEqual([]);
  });

  it('a platitude that was quoted, but a quoted figure', () => {
    expect(promptsAbout('"Discrimination still exists in America," Joe Biden said.')).toEqual([]);
    expect(promptsAbout('"Poverty killed 700 children in America," Joe Biden said.')).not.toEqual(
      [],
    );
  });
});

describe('no clause loses the place that was said of both', () => {
  it('in front of the first', () => {
    const text =
      'In California, the number of students fell sharply, and the state system spent 500 million dollars on programs.';
    expect(promptsAbout(text).filter((one) => one.startsWith('The state system spent'))).toEqual(
      [],
    );
  });
});

describe('no verb loses what it governs', () => {
  it.each([
    [
      'from where',
      'It lost money in 2021, and clients pulled 110 billion francs from the bank in the final quarter of 2022.',
      /francs in the final/,
    ],
    [
      'in what',
      'Nine states prohibit the consideration of race in admissions to their public colleges.',
      /of race\.$/,
    ],
  ])('%s', (_, text, torn) => {
    expect(promptsAbout(text).filter((one) => torn.test(one))).toEqual([]);
  });
});
