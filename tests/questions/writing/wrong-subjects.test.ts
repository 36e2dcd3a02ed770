import { describe, expect, it } from 'vitest';
import { questionsAbout, textsOf } from './read-statements.ts';

describe('nobody does what another did', () => {
  it.each([
    [
      'the newspaper of an editor',
      'Word of the lessons reached Craig Vale, the food editor of The New York Times, who came to lunch in 1970.',
      /Times came/,
    ],
    [
      'the first subject behind a clause with one of its own',
      'Franz Low and Bernard du Toit both scored from driving mauls, but in between Leitner had crossed in similar fashion, and the smaller Japanese forwards, chopping at ankles and recycling the ball at speed, refused to be bullied.',
      /Toit refused/,
    ],
    [
      'what stands between a clause and what "it was" names',
      'His critics replied that it was the borrowing for those projects, much of it from China, which had brought the country to its knees.',
      /China had brought/,
    ],
  ])('not %s', (_, text, wrong) => {
    expect(textsOf(text).join(' ')).not.toMatch(wrong);
  });

  it('"who" of a prince is not said of his son, whom an apposition describes', () => {
    const text =
      'Their choice fell on Yuri, a son of the murdered prince Andrey Bogolyubsky of Suzdal, who was living as a refugee among the Kipchaks.';
    const found = textsOf(text);
    expect(found).toContain('Yuri was a son of the murdered prince Andrey Bogolyubsky of Suzdal.');
  });

  it('almost all of a people stays almost all', () => {
    const text =
      'In 1864, almost the entire Abkhaz population, which had been among the last to resist the Russian army, was expelled to Turkey.';
    const found = textsOf(text).filter((one) => one.includes('resist'));
    expect(found).not.toEqual([]);
    for (const one of found) expect(one).toMatch(/^Almost the entire/);
  });
});

describe('a name is written whole', () => {
  it('with "Today" and "Now" as a part of it', () => {
    const text =
      'The editor of Farm Today was Howard Lisle of Leeds. In 1979 the film Apocalypse Now opened in Cannes.';
    expect(textsOf(text).join(' ')).toMatch(/Farm Today was Howard[\s\S]*Apocalypse Now opened/);
  });

  it('a college is asked for as a college', () => {
    const text = 'In 1930 Ada Okafor was awarded a fellowship at Girton College.';
    expect(questionsAbout(text).join(' ')).not.toContain('university');
  });
});
