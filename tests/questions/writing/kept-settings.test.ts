import { describe, expect, it } from 'vitest';
import { keepsSetting } from '../../../src/questions/writing/kept-settings.ts';
import { proposalsAbout } from './read-proposals.ts';
import { statementsOf, textsOf } from './read-statements.ts';

const promptsAbout = (text: string, title?: string) =>
  proposalsAbout(text, title).map(({ prompt }) => prompt);

describe('what makes a statement a fact stays with it', () => {
  it.each([
    [
      'what was paid for',
      'In 1960 Leonard Cohen paid 1,500 dollars, left to him by his grandmother, for a house on Hydra.',
      'In 1960 Leonard Cohen paid 1,500 dollars.',
    ],
    [
      'the time of a change of prices',
      'Oil prices, which had risen sharply last week, fell by about 1% after the news.',
      'Oil prices fell by about 1%.',
    ],
    [
      'the plan under which something would be done',
      'Under the plans, the RNLI would return to Birnbeck.',
      'The RNLI would return to Birnbeck.',
    ],
    [
      'the condition of a rule',
      'When light strikes it, an electron jumps and leaves two linked molecules behind.',
      'An electron jumps and leaves two linked molecules behind.',
    ],
    [
      'where a path starts',
      'From there a stony path leads to the summit of Mount Eros.',
      'A stony path leads to the summit of Mount Eros.',
    ],
    [
      'what a quality is measured by',
      'The climate of Ålesund in Norway is mild for the latitude.',
      'The climate of Ålesund in Norway is mild.',
    ],
    [
      'the games of a medal',
      'Dick Fosbury won, and his friend Ed Caruthers took the silver medal.',
      'Ed Caruthers took the silver medal.',
    ],
  ])('%s', (_, text, cut) => {
    expect(promptsAbout(text)).not.toContain(cut);
  });

  it('a change that has its time, a condition that is told and a medal of the Olympics are asked about', () => {
    expect(promptsAbout('In March 2021 oil prices fell by about 1% in London.')).toContain(
      'In March 2021 oil prices fell by about 1% in London.',
    );
    const [promised] = statementsOf('The RNLI would return to Birnbeck if the council agreed.');
    expect(promised !== undefined && keepsSetting(promised)).toBe(true);
    expect(
      promptsAbout(
        'Ed Caruthers took the silver medal at the 1968 Olympics in Mexico City.',
      ).join(),
    ).toContain('silver medal');
  });

  it('the time of a home in a life of several', () => {
    const life =
      'Lise Meitner (7 November 1878 – 27 October 1968) was an Austrian physicist. She studied in Vienna from 1901. She then settled in Stockholm. In 1960 she settled in Cambridge.';
    const prompts = promptsAbout(life, 'Lise Meitner').join(' | ');
    expect(prompts).not.toContain('settled in Stockholm');
    expect(prompts).toContain('In 1960, Lise Meitner settled in Cambridge.');
  });

  it('a half without a name says nothing alone', () => {
    const text = 'In 2019 the Vasa Museum was closed, and a wider roof was built above the hall.';
    expect(promptsAbout(text, 'Stockholm')).not.toContain('A wider roof was built above the hall.');
  });
});

describe('a clause with "when"', () => {
  it('takes the time that stands before it', () => {
    const text =
      'The port was closed in the autumn of 2018, when months of drought brought the Kaub gauge down to 25 centimetres.';
    expect(textsOf(text)).toContain(
      'In the autumn of 2018, months of drought brought the Kaub gauge down to 25 centimetres.',
    );
  });

  it('says nothing of what was so at a time that it does not tell', () => {
    const text = 'The town got its charter in 1848, when the harbour was busy with ships to Spain.';
    expect(textsOf(text).filter((one) => /^The harbour|^In 1848/.test(one))).toEqual([]);
  });

  it('stands alone where it names who did what', () => {
    const text =
      'The obstacle was removed in February, when Rishi Sunak signed the Windsor framework with Ursula von der Leyen.';
    expect(textsOf(text)).toContain(
      'Rishi Sunak signed the Windsor framework with Ursula von der Leyen.',
    );
  });
});
