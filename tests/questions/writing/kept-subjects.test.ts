import { describe, expect, it } from 'vitest';
import { isTurnOfPhrase } from '../../../src/questions/checking/turns-of-phrase.ts';
import { makeQuestion } from '../make-question.ts';
import { gapsIn, textsOf } from './read-statements.ts';

const brand =
  'Johannes Brand was a German astronomer. Johannes Brand studied the planets in Ulm. His father, Heinrich, earned a living as a mercenary and left the family when Johannes was five years old; he is believed to have died in the Netherlands.';

describe('what a statement keeps', () => {
  it('"he" behind a semicolon is the subject before it', () => {
    expect(textsOf(brand, 'Johannes Brand').join('\n')).not.toMatch(/Johannes \S*\s?is believed/);
  });

  it('a pledge keeps what it is for', () => {
    const found = textsOf('Ada Okafor, chairman of Kering, pledged €100m towards the museum.');
    expect(found.join('\n')).not.toMatch(/€100m\./);
  });

  it('"now" stays in "what is now"', () => {
    const found = textsOf('Ada Okafor was born in Weil, in what is now the German state of Baden.');
    expect(found.join('\n')).not.toMatch(/what is the/);
  });

  it('no gap stands in a setting where the main clause has a name', () => {
    const found = gapsIn(
      'In 1600, when Protestants were being expelled from Graz, Ada Okafor moved to Prague.',
    );
    expect(found).toContain('Prague');
    expect(found).not.toContain('Graz');
  });

  it('a namesake tells itself', () => {
    const isTurn = (prompt: string) =>
      isTurnOfPhrase(makeQuestion({ kind: 'true-false', prompt, answer: 'true' }));
    expect(isTurn('Denisova Cave lends its name to the Denisovans.')).toBe(true);
    expect(isTurn('Colombia is named after Christopher Columbus.')).toBe(false);
  });
});
