import { describe, expect, it } from 'vitest';
import { proposalsAbout } from './read-proposals.ts';

const title = 'Harlow Bridge';

/** `sentence` in a text that is long enough to be about something. */
function promptsAbout(sentence: string): string[] {
  const text = [
    'Harlow Bridge crosses the Tarn near the town of Belford.',
    'The bridge was designed by Anna Berg.',
    'Its arch is made of wrought iron.',
    'Trains cross the bridge on a single track.',
    'The ironwork was made in Leeds.',
    sentence,
    'The arch weighs 900 tonnes.',
    'The bridge was painted red in 1950.',
    'It was closed to heavy trains in 2003.',
  ].join(' ');
  return proposalsAbout(text, title).map(({ prompt }) => prompt);
}

describe('what is added in passing about somebody who comes up once', () => {
  it('is told in no statement of its own', () => {
    const prompts = promptsAbout(
      'Eva Hagen, who succeeded her late brother in 1902, was the first woman to paint the arch.',
    );
    expect(prompts.filter((one) => /^[^,]*\bsucceed(ed)? her late brother/.test(one))).toEqual([]);
    expect(prompts).not.toEqual([]);
  });

  it('is told where a word of the title says what it has to do with the article', () => {
    const prompts = promptsAbout(
      'Eva Hagen, who painted Harlow Bridge in 1902, was born in the north of Norway.',
    );
    expect(prompts).toContain('In which year did Eva Hagen paint Harlow Bridge?');
  });
});

describe('an event without a name or a word of the title', () => {
  it.each([
    [
      'a year',
      'In 1879 a contract was signed.',
      /^In which year was a contract signed|^In _____ a contract/,
    ],
    [
      'a figure',
      'On 9 August 1970 about 150 people marched.',
      /^On 9 August 1970 about _____|Leeds. On 9 August/,
    ],
    ['a name', 'The Danish painter Ove Lund visited speakers in 1898.', /^Which Danish painter/],
  ])('is not asked for %s', (_, sentence, asked) => {
    expect(promptsAbout(sentence).filter((one) => asked.test(one))).toEqual([]);
  });

  it('is asked for with a name', () => {
    expect(promptsAbout('In 1879 a contract was signed at Dunmore Castle.')).toContain(
      'In which year was a contract signed at Dunmore Castle?',
    );
  });

  it('stands behind the sentence that says where it happened', () => {
    const prompts = promptsAbout(
      'The owners of Harlow Bridge needed a loan. In 1879 a contract was signed with two banks.',
    );
    expect(prompts).toContain(
      'The owners of Harlow Bridge needed a loan. In _____ a contract was signed with two banks.',
    );
    expect(prompts).not.toContain('In which year was a contract signed with two banks?');
  });

  it('stands behind no sentence that says as little', () => {
    const prompts = promptsAbout(
      'A loan was refused twice. It was granted in 1879 by four bankers.',
    );
    expect(prompts.filter((one) => one.startsWith('A loan was refused twice. It'))).toEqual([]);
  });
});
