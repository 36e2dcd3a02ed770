import { describe, expect, it } from 'vitest';
import { numberValue, numberWord } from '../../src/questions/numbers.ts';
import { readDocument } from '../../src/questions/reading/document.ts';
import { detectLanguage } from '../../src/questions/reading/language.ts';

const factsOf = (text: string) =>
  readDocument({ id: 'x', title: 'x', text }).sentences.flatMap(({ facts }) =>
    facts.map(({ kind, text }) => `${kind}: ${text}`),
  );

it.each([
  [
    'The tower was built in Norway in 1994 and cost $3.5 million.',
    ['country: Norway', 'year: 1994', 'money: $3.5 million'],
  ],
  [
    'The Colorado rises in the Rocky Mountains and has left the state of Colorado behind.',
    ['place: Colorado', 'place: Rocky Mountains', 'state: Colorado'],
  ],
  [
    'On March 24, 2014, Mozilla promoted Brendan Eich to the role of chief.',
    ['date: March 24, 2014', 'name: Mozilla', 'person: Brendan Eich'],
  ],
  [
    'The treaty was signed on 9 May 1955 in Vienna by 12 states.',
    ['date: 9 May 1955', 'city: Vienna', 'count: 12'],
  ],
  [
    'About 83% of the land lies in Nangarhar Province near the Kabul River.',
    ['percentage: 83%', 'place: Nangarhar Province', 'place: Kabul River'],
  ],
  [
    'In the 1990s she studied at the University of Oxford in England.',
    ['decade: 1990s', 'organisation: University of Oxford', 'country: England'],
  ],
  [
    'Experts at the Center for Strategic and International Studies wrote it.',
    ['organisation: Center for Strategic and International Studies'],
  ],
  ['It is a process called latent heat, which warms the air.', ['term: latent heat']],
  [
    'He is the hero of the novel Around the World in Eighty Days by Jules Verne.',
    ['work: Around the World in Eighty Days', 'person: Jules Verne'],
  ],
  ['She saw the film Jaws in Paris in 1999.', ['name: Jaws', 'city: Paris', 'year: 1999']],
  [
    'The council paid £20m for the pier and will get €2.6bn a year from Brussels.',
    ['money: £20m', 'money: €2.6bn', 'city: Brussels'],
  ],
])('finds the facts of "%s"', (text, facts) => {
  expect(factsOf(text)).toEqual(facts);
});

it('ends a sentence after a short sum', () => {
  const text = 'The council said that the fund had paid £3.5m. Work on the bridge began in May.';
  const { sentences } = readDocument({ id: 'x', title: 'x', text });
  expect(sentences.map((sentence) => sentence.text)).toEqual([
    'The council said that the fund had paid £3.5m.',
    'Work on the bridge began in May.',
  ]);
});

it.each([
  'The study is described in Chapter 3 and in Figure 12 of the book.',
  'Ages between 25 and 54 were compared there in the whole land.',
  'The train runs at a speed of 60FPS and in 4K on the big wall.',
])('takes no label, range or glued figure for a count: %s', (text) => {
  expect(factsOf(text).filter((fact) => fact.startsWith('count'))).toEqual([]);
});

describe('names', () => {
  it('stand for one entity under surname and acronym', () => {
    const text =
      'Edward Norton Lorenz joined the National Weather Centre (NWC). Lorenz left the NWC early.';
    const { entityOf } = readDocument({ id: 'x', title: 'x', text });
    expect(entityOf.get('Lorenz')?.name).toBe('Edward Norton Lorenz');
    expect(entityOf.get('NWC')?.name).toBe('National Weather Centre');
  });

  it('stand for the one in the title where two share a surname', () => {
    const text =
      'Peter Okafor came to Lisbon in May. Okafor met the mayor. His father John Okafor Senghor Okafor was there.';
    const nameUnder = (title: string) =>
      readDocument({ id: 'x', title, text }).entityOf.get('Okafor')?.name;
    expect(nameUnder('Student Peter Okafor is welcomed')).toBe('Peter Okafor');
    expect(nameUnder('A welcome')).toBe('Okafor');
  });

  it("hold no given name that is another one's surname", () => {
    const text =
      'Peter Thomas came to Lisbon in May. Thomas met the mayor. Thomas Peter Brown was there.';
    const { entityOf } = readDocument({ id: 'x', title: 'x', text });
    expect(entityOf.get('Thomas')?.name).toBe('Peter Thomas');
  });

  it('do not take an acronym that is not theirs', () => {
    const text = 'The Islamic State (ISIS-K) is a branch of something. ISIS-K is small.';
    const { entityOf } = readDocument({ id: 'x', title: 'x', text });
    expect(entityOf.get('ISIS-K')?.name).toBe('ISIS-K');
  });
});

it.each([
  ['ninety-four', 94],
  ['3.7 million', 3_700_000],
  ['1,200', 1200],
  ['two hundred', 200],
  ['one hundred twenty thousand', 120_000],
  ['twelve apples', undefined],
])('%s is worth %s', (text, value) => {
  expect(numberValue(text)).toBe(value);
});

it('writes numbers below one hundred as words that read back', () => {
  for (let value = 0; value < 100; value++)
    expect(numberValue(numberWord(value) ?? '')).toBe(value);
  expect(numberWord(100)).toBeUndefined();
});

it.each([
  ['English', 'The cat sat on the mat and it was not the first of them.'],
  ['French', 'Le chat est sur la table et il ne mange pas les souris.'],
  ['German', 'Der Hund ist nicht in dem Haus und die Katze auch nicht.'],
  [undefined, '😀 😀 😀 😀 😀 😀'],
])('tells %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

it('takes nothing for a person that is explained as a form of speech', () => {
  const text =
    'For centuries, shepherds got around the problem with Silbo Gomero, a whistled form of Spanish that can carry for miles.';
  expect(factsOf(text)).not.toContain('person: Silbo Gomero');
});
