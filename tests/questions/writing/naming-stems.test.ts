import { describe, expect, it } from 'vitest';
import { draftsAbout, proposalsAbout } from './read-proposals.ts';

/** What is asked for by typing, with its answer: `What is ... called? [surge]`. */
function asked(text: string, title?: string): string[] {
  return draftsAbout(text, ['naming', 'origin'], title)
    .filter(({ kind }) => kind === 'short-answer')
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

describe('what something is called is asked for', () => {
  it.each([
    [
      'by its description, in the subject',
      'A sudden advance of a glacier is called a surge.',
      'What is a sudden advance of a glacier called? [surge]',
    ],
    [
      'by the phrase of a clause',
      'Insects draw air into their bodies through a series of small openings called spiracles.',
      'What are the small openings called through which insects draw air into their bodies? [spiracles]',
    ],
    [
      'by the object of a clause',
      'Many grains contain substances called pentosans.',
      'What are the substances called that many grains contain? [pentosans]',
    ],
    [
      'by the clause that tells of the state',
      'If bilirubin builds up in the blood, the skin and the whites of the eyes turn yellow, a condition known as jaundice.',
      'What is the condition called in which the skin and the whites of the eyes turn yellow? [jaundice]',
    ],
    [
      'by an explanation without a verb',
      'In the 1970s several economies suffered from stagflation, a combination of high inflation and slow growth.',
      'What is a combination of high inflation and slow growth called? [stagflation]',
    ],
    [
      'by what takes place in it',
      'The liver turns glucose into glycogen, a form in which energy can be stored.',
      'What is the form called in which energy can be stored? [glycogen]',
    ],
  ])('%s', (_, text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    ['a common noun', 'The pond is home to beavers, a whole variety of avian species.'],
    ['the subject behind a front', 'By abrasion, the rocks in the ice grind the bed.'],
    ['a quantity', 'Attacks took place, the majority of which have occurred in Kabul.'],
  ])('but not of %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('where a name comes from is asked for', () => {
  it.each([
    [
      'by the sort of the place',
      'Tejen Airways is called after Khorasan, a historic region that connects two parts of Asia.',
      'Which historic region is Tejen Airways named after? [Khorasan]',
    ],
    [
      'by the calling of a person',
      'The reaction was named after the French chemist Louis Maillard.',
      'Which French chemist was the reaction named after? [Louis Maillard]',
    ],
    [
      'where the name is taken from something',
      'The city of Phoenix takes its name from Arizona.',
      'Which US state does the city of Phoenix take its name from? [Arizona]',
    ],
    [
      'by the name beside another in quotation marks',
      'The army used its largest bomb, the GBU-43 “Mother of All Bombs”, on a cave.',
      'By which other name is the GBU-43 known? [Mother of All Bombs]',
    ],
  ])('%s', (_, text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it('not of what somebody said', () => {
    expect(asked('The crowd cheered Obama “for his great speech” in Chicago.')).toEqual([]);
  });
});

it('what is called something does not call it', () => {
  const text =
    'Conifers keep their needles because a thick coating of wax, called the cuticle, protects them.';
  const prompts = proposalsAbout(text).map(({ prompt }) => prompt);
  expect(prompts.filter((prompt) => /\bcall\?$/.test(prompt))).toEqual([]);
});
