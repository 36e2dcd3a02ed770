import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { prepareStatement } from '../../../src/questions/writing/prepare.ts';
import { joinedWords } from '../../../src/questions/writing/statement.ts';

function prepared(text: string, date?: string): string {
  const document = readDocument({ id: 'x', title: 'A test', text, date });
  const [sentence] = document.sentences;
  const statement = sentence === undefined ? undefined : prepareStatement(sentence, document);
  return joinedWords(statement?.tokens ?? []);
}

describe('a time that counts from the day of the story', () => {
  it.each([
    ['The ship sank on Friday off Malta.', 'The ship sank off Malta'],
    ['A lander touched down on the moon late Thursday.', 'A lander touched down on the moon'],
    ['The flood struck on Sunday, when two dams burst.', 'The flood struck when two dams burst'],
    ['The president visited Perth last week.', 'The president visited Perth'],
    ['Two men were arrested in Rome earlier this month.', 'Two men were arrested in Rome'],
  ])('is dropped beside what has happened: %s', (text, expected) => {
    expect(prepared(text)).toBe(expected);
  });
  it.each([
    'Barack Obama lands in Kenya on Friday.',
    'The region has been closed since Friday.',
    'The Sunday Times bought the paper.',
    'The price fell on Friday in Tokyo.',
  ])('stays where the rest would not be clear or true: %s', (text) => {
    expect(prepared(text)).toBe(text.slice(0, -1));
  });
  it('becomes a year where the day of the article is known', () => {
    expect(prepared('The bridge was closed last year.', '2024-05-03')).toBe(
      'The bridge was closed in 2023',
    );
    expect(prepared('India landed a probe in August.', '2024-02-23')).toBe(
      'India landed a probe in August 2023',
    );
    expect(prepared('Japan landed a probe last month.', '2024-01-23')).toBe(
      'Japan landed a probe in December 2023',
    );
    expect(prepared('India landed a probe in January.', '2024-02-23')).toBe(
      'India landed a probe in January 2024',
    );
  });
  it('stays a year without a number where that day is not known', () => {
    expect(prepared('The bridge was closed last year.')).toBe('The bridge was closed last year');
  });
});

describe('a time that counts from the sentence before', () => {
  it.each([
    ['at the start', 'Three years later Ruth was sent to Malta.', 'Ruth was sent to Malta'],
    ['before a comma', 'Ruth died two years later, aged 44.', 'Ruth died aged 44'],
    [
      'before another deed',
      'Ruth sailed to Malta two months later and became a nurse.',
      'Ruth sailed to Malta and became a nurse',
    ],
  ])('is dropped %s', (_, text, expected) => {
    expect(prepared(text)).toBe(expected);
  });

  it('stays where it is all that is said of somebody', () => {
    const text = 'Finland banned the match in 1872 and Denmark two years later.';
    expect(prepared(text)).toContain('two years later');
  });
});
