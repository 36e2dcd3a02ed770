import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const meaningsIn = (text: string) =>
  draftsAbout(text, ['origin'])
    .filter(({ prompt }) => / mean\?$/.test(prompt))
    .map(({ prompt, answer }) => `${prompt} ${answer}`);

describe('what a name means', () => {
  it('is asked for where its origin is told with its meaning', () => {
    const text =
      'The generic name Fratercula comes from the Medieval Latin for "little brother", a reference to the black and white plumage.';
    expect(meaningsIn(text)).toContain('What does the name Fratercula mean? little brother');
  });

  it('is not asked for where the words in quotation marks are somebody’s', () => {
    const text = 'The name Fratercula comes from Rome, and Ada Okafor called it "very pretty".';
    expect(meaningsIn(text)).toEqual([]);
  });
});
