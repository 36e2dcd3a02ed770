import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { prepareStatement } from '../../../src/questions/writing/prepare.ts';
import { rereadAsides } from '../../../src/questions/writing/reread.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';

function rereadTexts(text: string): string[] {
  const document = readDocument({ id: 'x', title: 'A test', text });
  return document.sentences.flatMap((sentence) => {
    const whole = prepareStatement(sentence, document);
    return whole === undefined ? [] : rereadAsides(whole).map(({ tokens }) => renderTokens(tokens));
  });
}

describe('what is said beside a subject agrees with it', () => {
  it.each([
    [
      'in number with its head',
      'The engines of the ship, built in Bergen by Carl Stein, were sold to Anna Berg in 1950.',
      'The engines of the ship were built in Bergen by Carl Stein',
    ],
    [
      'in number with one owner of many',
      'The owner of the mills, educated in Bergen by Carl Stein, moved to Lagos in 1950.',
      'The owner of the mills was educated in Bergen by Carl Stein',
    ],
    [
      'in number with two names',
      'Ada Okafor and Bo Lind, educated in Bergen by Carl Stein, moved to Lagos in 1950.',
      'Ada Okafor and Bo Lind were educated in Bergen by Carl Stein',
    ],
    [
      'in time with what lasts',
      'The walls of the fort, located in Ghent near the harbour, are sold to Anna Berg every summer.',
      'The walls of the fort are located in Ghent near the harbour',
    ],
  ])('%s', (_, text, statement) => {
    expect(rereadTexts(text)).toContain(statement);
  });
});
