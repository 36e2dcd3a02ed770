import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';

function toldBy(text: string): string {
  const document = readDocument({ id: 'x', title: 'A test', text });
  const writer = new QuestionWriter(document, seededRandom('x'), true);
  return document.sentences
    .flatMap((sentence) => writer.proposalsAbout(sentence))
    .map(({ statement }) => renderTokens(statement.tokens))
    .join('\n');
}

describe('what a dash leads in', () => {
  it('does not stay without what it is said of', () => {
    const text =
      'Hassan Idriss raised his arms to his supporters and cried, "Down with Portafrique!" — a term for Portugal\'s lingering influence over its former colonies.';
    expect(toldBy(text)).not.toContain('supporters a term');
  });

  it('is no more than an aside between two', () => {
    const text =
      'The Kinsale Bridge, which was designed by Ada Okafor — an engineer from Lagos who had studied in Leeds — was opened by Queen Victoria in 1850.';
    expect(toldBy(text)).toContain('The Kinsale Bridge was opened by Queen Victoria in 1850.');
  });
});
