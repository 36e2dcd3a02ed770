import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const falseOf = (text: string) =>
  draftsAbout(text, ['swap', 'turn'])
    .filter(({ answer }) => answer === 'false')
    .map(({ prompt }) => prompt);

describe('a false claim is false', () => {
  it.each(['45', '300'])('where a sum exceeds %s: none less', (sum) => {
    const found = falseOf(`In 2021 turnout in Zambia exceeded ${sum} million votes.`);
    const figures = found.map((prompt) => Number(/exceeded (\d+)/.exec(prompt)?.[1]));
    expect(figures).not.toEqual([]);
    for (const figure of figures) expect(figure).toBeGreaterThan(Number(sum));
  });

  it('"nine or more" is not turned into "nine or fewer"', () => {
    const text =
      'Consonants are distinguished at nine or more places of articulation, and there are 27 pure fricatives, more than in most languages.';
    expect(falseOf(text).join(' ')).not.toContain('or fewer');
  });
});
