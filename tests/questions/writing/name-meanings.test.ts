import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const meaningsIn = (text: string, title?: string) =>
  draftsAbout(text, ['origin'], title)
    .filter(({ prompt }) => / mean\?$/.test(prompt))
    .map(({ prompt, answer }) => `${prompt} ${answer}`);

describe('what a name means', () => {
  it('is asked for where its origin is told with its meaning', () => {
    const text =
      'The generic name Fratercula comes from the Medieval Latin for "little brother", a reference to the black and white plumage.';
    expect(meaningsIn(text)).toContain('What does the name Fratercula mean? little brother');
  });

  it('is that of what the article is about where it says "the name", without the comma in American quotation marks', () => {
    const text =
      'The puffin is a small seabird of the North Atlantic. The name comes from the Old English word for "swollen head," a reference to its shape. The name, from the Greek for "little brother," is older.';
    expect(meaningsIn(text, 'Puffin')).toEqual([
      'What does the name puffin mean? swollen head',
      'What does the name puffin mean? little brother',
    ]);
    expect(meaningsIn(text.slice(text.indexOf('The name')), 'A test')).toEqual([]);
  });

  it('is not asked for where the words in quotation marks are somebody’s', () => {
    const text = 'The name Fratercula comes from Rome, and Ada Okafor called it "very pretty".';
    expect(meaningsIn(text)).toEqual([]);
  });
});
