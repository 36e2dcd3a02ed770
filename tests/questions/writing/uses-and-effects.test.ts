import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

function asked(text: string): string[] {
  return draftsAbout(text, ['why', 'how'])
    .filter(({ kind }) => kind === 'short-answer')
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

describe('what something is for', () => {
  it.each([
    ['The flour is used to make dark bread.', 'What is the flour used for? [to make dark bread]'],
    [
      'Millers used iron tools to dress the stones.',
      'What did millers use iron tools for? [to dress the stones]',
    ],
    [
      'Dark bread is best known for its sour taste and its long life.',
      'What is dark bread best known for? [for its sour taste and its long life]',
    ],
    [
      'Yeast is used for raising dough in most of Europe.',
      'What is yeast used for? [for raising dough in most of Europe]',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual([expected]);
  });

  it('but not how long it was used', () => {
    expect(asked('The chapel was used for more than ten years.')).toEqual([]);
  });
});

describe('what somebody was honoured or punished for', () => {
  it.each([
    [
      'Marie Lund received the Nobel Prize in Chemistry in 1952 for her discovery of an enzyme.',
      'Why did Marie Lund receive the Nobel Prize in Chemistry in 1952? [for her discovery of an enzyme]',
    ],
    [
      'John Marsh was jailed for selling bread below its weight.',
      'Why was John Marsh jailed? [for selling bread below its weight]',
    ],
    [
      'In 1649 Ada Okafor was executed for treason.',
      'Why was Ada Okafor executed in 1649? [for treason]',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    ['how long', 'John Marsh was jailed for three years.'],
    ['in what category', 'Marie Lund won an award for Best Actress in 1952.'],
    ['in what sport', 'Marie Lund received her medal for the high jump from the king.'],
    [
      'what it is mistaken for',
      'The portrait was so fine that visitors mistook it for an engraving.',
    ],
  ])('but not %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('what led to something', () => {
  it.each([
    [
      'A shortage of wheat led to riots in Paris in 1775.',
      'What led to riots in Paris in 1775? [a shortage of wheat]',
    ],
    [
      'The riots in Lyon were caused by a sudden rise in the price of bread.',
      'What were the riots in Lyon caused by? [a sudden rise in the price of bread]',
    ],
    [
      'A long drought resulted in a new law on the weight of loaves.',
      'What resulted in a new law on the weight of loaves? [a long drought]',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    ['nobody', 'Paul Marsh caused a fire in the mill at Lund.'],
    ['nothing that was said before', 'Its long shortage led to riots in Paris in 1775.'],
    ['no road', 'The old road was led to the mill by the river.'],
  ])('but %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('what happens when something else does', () => {
  it.each([
    [
      'When acid is added to the ash, the copper reacts to form a blue solution.',
      'What happens when acid is added to the ash? [the copper reacts to form a blue solution]',
    ],
    [
      'If a spit grows across a bay and joins two headlands together, it becomes a bar.',
      'What happens if a spit grows across a bay and joins two headlands together? [it becomes a bar]',
    ],
    [
      'If the wind blows from another direction, the end of the spit may be curved inland, forming a hook.',
      'What may happen if the wind blows from another direction? [the end of the spit may be curved inland]',
    ],
    [
      'When a key is pressed, a small peg, known as a tangent, is pushed against the string and serves as a fret.',
      'What happens when a key is pressed? [a small peg, known as a tangent, is pushed against the string]',
    ],
    [
      'When Tulsa expanded beyond its old plat, the new streets were laid out along the compass.',
      'What happened when Tulsa expanded beyond its old plat? [the new streets were laid out along the compass]',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    ['what is', 'When the tide is high, the island is quiet and cold.'],
    [
      'what has no name and no date',
      'When the children went to college, the classes assumed some knowledge.',
    ],
    [
      'what is thought of it',
      'When a vote was held in 2007, the paintings were credited with the victory.',
    ],
    ['what somebody else does', 'When a ship enters the lock, they close the gates behind it.'],
    [
      'where a list goes on',
      'When acid is added to the ash, the copper reacts, the iron rusts, the lime foams.',
    ],
  ])('but not %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});
