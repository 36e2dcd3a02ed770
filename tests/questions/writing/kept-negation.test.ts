import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';
import { isStable } from '../../../src/questions/writing/stability.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { statementsOf } from './read-statements.ts';

function toldBy(text: string): string[] {
  const document = readDocument({ id: 'x', title: 'A test', text });
  const writer = new QuestionWriter(document, seededRandom('x'), true);
  return document.sentences
    .flatMap((sentence) => writer.proposalsAbout(sentence))
    .map(({ statement }) => renderTokens(statement.tokens));
}

describe('a negation that is cut', () => {
  it('may go with the clause that it denies', () => {
    const text =
      'The Supreme Court struck down affirmative action in college admissions, declaring race cannot be a factor.';
    expect(toldBy(text)).toContain(
      'The Supreme Court struck down affirmative action in college admissions.',
    );
  });

  it('may not leave what it denies', () => {
    const text = 'Never again would the king visit the old town of Perth, which was burnt in 1745.';
    expect(toldBy(text).join('\n')).not.toMatch(/^The king would/m);
  });
});

describe('what somebody says', () => {
  it('is sound where it opens with a phrase of time', () => {
    const text =
      "In 2003, Justice Sandra Day O'Connor predicted that in 25 years racial preferences would no longer be necessary.";
    const [statement] = statementsOf(text).filter(({ kind }) => kind === 'reported');
    expect(statement !== undefined && isStable(statement)).toBe(true);
    expect(toldBy(text)).toContain(
      "According to Justice Sandra Day O'Connor in 2003, in 25 years racial preferences would no longer be necessary.",
    );
  });
});

describe('a cut that would let two clauses run into each other', () => {
  it('is none: "after a spell as a coach he retired" is not when she failed', () => {
    const text =
      'Fosbury failed to qualify for the 1972 Games, and after a brief spell as a professional he retired from competition.';
    const found = toldBy(text);
    expect(found).toContain('Fosbury failed to qualify for the 1972 Games.');
    expect(found.filter((one) => /Games after/.test(one))).toEqual([]);
  });
});
