import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const gapsFor = (text: string) => [
  ...new Set(draftsAbout(text, ['gap']).map(({ answer }) => answer)),
];

describe('no gap stands', () => {
  it.each([
    [
      'for the town in the name of a university',
      'Berkeley',
      'Chao taught students at the University of California at Berkeley for many years.',
    ],
    [
      'for one word of a title',
      'Gallows',
      'Jeanne Moreau became famous in the French film Elevator to the Gallows in 1958.',
    ],
    [
      'for one of the two figures of a height',
      '10',
      'The player Brock Holt was listed at 5 feet 10 inches and 180 pounds.',
    ],
    [
      'for the whole that a share is of',
      'ten',
      'Hot water from the ground warms nine out of ten homes in Iceland.',
    ],
    [
      'for one of a list',
      'suction cups',
      'For years, naturalists guessed at suction cups, tiny hooks, static electricity or some kind of sticky secretion.',
    ],
    [
      'for the first of two names',
      'Tenerife',
      'In the 1950s hard times drove many islanders to Tenerife or Venezuela.',
    ],
    [
      'for the second of two names',
      'Paul Kay',
      'Charles Fillmore wrote the grammar together with George Lakoff and Paul Kay in 1988.',
    ],
    [
      'for the last part of a name',
      'Leyen',
      'The president of the European Commission, Ursula von der Leyen, agreed to the new deal on science.',
    ],
    [
      'for one of a couple',
      'Charmian Clift',
      'A small colony of writers settled around the Australian couple George Johnston and Charmian Clift.',
    ],
    [
      'for one in a row of people',
      'Francis Mackey',
      'A judicial inquiry blamed Aimé Médec, the harbour pilot Francis Mackey and the officer Evan Wyatt.',
    ],
    [
      'for one of two bare nouns',
      'floods',
      'The programme of the European Union helps to monitor floods and fires.',
    ],
    [
      'for the last word of what stands behind',
      'buildings',
      'The pier would have a small museum of its history in the restored buildings.',
    ],
    [
      'for the place where the subject was made',
      'Lyon',
      'A portrait of Jacquard woven in silk at Lyon in 1839 needed 24,000 cards.',
    ],
    [
      'in a fixed phrase',
      'means',
      'A pangolin closes its nostrils and ears by means of special muscles.',
    ],
    [
      'for a short while',
      'brief spell',
      'Dick Fosbury retired from competition after a brief spell as a professional.',
    ],
    [
      'for half of the name of a province',
      'Newfoundland',
      'The Atlantic puffin is the provincial bird of Newfoundland and Labrador.',
    ],
    [
      'for the kind of thing that found out what follows',
      'classic experiment',
      'In a classic experiment in 1975, Matthew Kluger of Michigan infected desert iguanas.',
    ],
    [
      'for a word before its figure',
      'force',
      'A gale estimated at force ten was blowing down the Tay estuary towards the bridge.',
    ],
    [
      'for the unit of a figure',
      'miles',
      'At almost two miles, the Tay Bridge was the longest in Europe in the year 1878.',
    ],
    [
      'for the family of an animal with the word "family"',
      'auk family',
      'The Atlantic puffin is a species of seabird in the auk family.',
    ],
    [
      'for the second of two amounts in one list',
      '80',
      'The government sent a plane that carried 14 tonnes of supplies and more than 80 doctors to Benghazi.',
    ],
    [
      'for a place whose description was cut',
      'Diamond Light Source',
      'The team scanned the scroll with X-rays at Diamond Light Source, a particle accelerator near Oxford.',
    ],
  ])('%s', (_, answer, text) => {
    expect(gapsFor(text)).not.toContain(answer);
  });

  it('but for the name of the family', () => {
    const text = 'The Atlantic puffin is a species of seabird in the auk family.';
    expect(gapsFor(text)).toContain('auk');
  });

  it('but for a whole name and a figure by itself', () => {
    const text = 'Brock Holt graduated in 2006 from the University of Chicago in Illinois.';
    expect(gapsFor(text)).toEqual(expect.arrayContaining(['2006', 'University of Chicago']));
  });
});

describe('a town that is also a surname', () => {
  it('is not asked for', () => {
    const text = 'Valeska Paris was born in Switzerland in 1978. In 1992 Paris moved to Florida.';
    expect(draftsAbout(text, ['gap', 'subject']).map(({ answer }) => answer)).not.toContain(
      'Paris',
    );
  });
});

it('a gap stands for when the subject was opened, where a clause says so', () => {
  const text =
    'Birnbeck Pier, which was designed by Eugenius Birch and opened in 1867, is the only pier in Britain that links the mainland to an island.';
  expect(gapsFor(text)).toContain('1867');
});

describe('a gap for a common noun', () => {
  it.each([
    [
      'that opens the sentence',
      'turnout',
      'Turnout was the lowest of any election in Slovakia since 1999.',
    ],
    [
      'with the name that says which',
      'HIV infection',
      'In Botswana the rate of HIV infection fell by a third between 1999 and 2009.',
    ],
    [
      'with the country that it is of',
      'Spanish border',
      'The French town of Anglet lies some 30 kilometres north of the Spanish border.',
    ],
  ])('stands for one %s', (_, answer, text) => {
    expect(gapsFor(text)).toContain(answer);
  });

  it('does not stand for one that tells only what the words behind it are of', () => {
    const text =
      'Deposits of copper led to the construction of a smelter at Balkhash in the 1930s.';
    expect(gapsFor(text)).not.toContain('deposits');
  });
});
