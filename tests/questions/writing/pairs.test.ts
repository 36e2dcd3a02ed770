import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';
import { gapsIn, questionsAbout } from './read-statements.ts';

describe('two things that stand side by side are one answer', () => {
  it.each([
    [
      'two nouns with what describes them',
      'In 1920 the miners of Essen and their union demanded shorter hours and longer holidays.',
      'shorter hours and longer holidays',
    ],
    [
      'two names',
      'In 1921 the kingdom of Ruritania signed a treaty with Poland and Romania.',
      'Poland and Romania',
    ],
    [
      'two nouns with an article each',
      'The statement of the airline in Jakarta lists a passenger and a steward.',
      'a passenger and a steward',
    ],
  ])('%s', (_, text, answer) => {
    expect(gapsIn(text)).toContain(answer);
  });

  it.each([
    [
      'the last two of a list',
      'Constantinople competed with cities such as Baghdad, Kaifeng and Merv for many years.',
      'Kaifeng and Merv',
    ],
    [
      'half of a name',
      'Ada Okafor works at the Ministry of Health and Welfare in Warsaw since 1998.',
      'Health and Welfare',
    ],
    [
      'what the first half has an article for and the other has not',
      'The pot of Cesária Okafor stood on the stove and strangers in Mindelo tended to walk in.',
      'stove and strangers',
    ],
    [
      'two things of which either will do',
      'Demand in an economy is often shown by a table or a graph of prices.',
      'a table or a graph',
    ],
  ])('but not %s', (_, text, answer) => {
    expect(gapsIn(text)).not.toContain(answer);
  });

  it('are asked for as two where it is known what they are', () => {
    expect(questionsAbout('In 1970 Anna Keller and Ben Miller founded the museum.')).toContain(
      'Which two people founded the museum in 1970? [Anna Keller and Ben Miller]',
    );
  });

  it('may be typed in either order, and without "and"', () => {
    const [draft] = draftsAbout(
      'In 1921 the kingdom of Ruritania signed a treaty with Poland and Romania.',
      ['gap'],
    ).filter(({ answer }) => answer === 'Poland and Romania');
    expect(draft?.accepted).toEqual(['Romania and Poland', 'Poland, Romania', 'Romania, Poland']);
    expect(draft?.kind).toBe('cloze');
  });
});
