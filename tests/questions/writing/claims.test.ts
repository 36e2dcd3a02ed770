import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/questions/writing/draft.ts';
import { draftsAbout } from './read-proposals.ts';

const claimsAbout = (text: string) => draftsAbout(text, ['claim', 'swap', 'turn']);
const falseOf = (drafts: readonly Draft[]) =>
  drafts.filter(({ answer }) => answer === 'false').map(({ prompt }) => prompt);
const trueOf = (drafts: readonly Draft[]) =>
  drafts.filter(({ answer }) => answer === 'true').map(({ prompt }) => prompt);

describe('a true claim', () => {
  it('says what the sentence says', () => {
    const text = 'Ships carried 40,000 people from Kenya to Norway in 1951.';
    expect(trueOf(claimsAbout(text))).toEqual([text]);
  });

  it('is not what the title says already', () => {
    const text = 'Britain is to rejoin the flagship research programme of the European Union.';
    const trueUnder = (title: string) => trueOf(draftsAbout(text, ['claim'], title));
    expect(trueUnder('Research')).toEqual([text]);
    expect(trueUnder("Britain to rejoin EU's science scheme")).toEqual([]);
  });

  it('keeps its speaker', () => {
    const claims = claimsAbout('Ada Okafor said that the bridge in Lisbon was opened in 1994.');
    expect(trueOf(claims)).toEqual([
      'According to Ada Okafor, the bridge in Lisbon was opened in 1994.',
    ]);
  });

  it('is not made of a long sentence, which nobody keeps in mind', () => {
    const text =
      'Ships of the old company carried sugar, coffee, cotton and 40,000 people from the harbours of Kenya to the harbours of Norway in 1951.';
    expect(trueOf(claimsAbout(text))).toEqual([]);
  });
});

describe('a false claim', () => {
  it('differs from the true one in one figure, and never by one year', () => {
    const text = 'Edward Lorenz described the weather with 12 equations in 1961.';
    const claims = falseOf(claimsAbout(text));
    expect(claims).toHaveLength(2);
    for (const claim of claims) {
      const equations = /with (\d+) equations/.exec(claim)?.[1];
      const year = Number(/in (\d{4})\.$/.exec(claim)?.[1]);
      expect([equations === '12', year === 1961].filter((isKept) => isKept)).toHaveLength(1);
      if (year !== 1961) expect(Math.abs(year - 1961)).toBeGreaterThan(1);
    }
  });

  it.each([
    ['The Nile is the longest river in Africa.', 'The Nile is the second-longest river in Africa.'],
    [
      'The northern half of Sudan is covered by a desert.',
      'The southern half of Sudan is covered by a desert.',
    ],
    ['Norway is not a member of the European Union.', 'Norway is a member of the European Union.'],
    ['Norway has never failed to pay its debts.', 'Norway has failed to pay its debts.'],
    [
      'Fireflies of the genus Photinus have no lungs.',
      'Fireflies of the genus Photinus have lungs.',
    ],
    [
      'The gauge at Kaub does not show the depth of the Rhine.',
      'The gauge at Kaub shows the depth of the Rhine.',
    ],
    ['Insects cannot grow to the size of mammals.', 'Insects can grow to the size of mammals.'],
    [
      'The tongue is anchored not in the throat but near the last pair of ribs.',
      'The tongue is anchored in the throat.',
    ],
    [
      'The blood of snails contains copper instead of iron.',
      'The blood of snails contains iron instead of copper.',
    ],
  ])('turns %s', (text, turned) => {
    expect(falseOf(claimsAbout(text))).toContain(turned);
  });

  it.each([
    'Insects do not only breathe through the openings of the thorax.',
    'Norway does not have much oil in the north of the country.',
    'A frog cannot swallow unless its eyes are closed.',
    'The towns of Norway have no plans for a new bridge.',
  ])('affirms nothing of %s', (text) => {
    expect(
      falseOf(claimsAbout(text)).filter((claim) => !/\b(not|no|cannot)\b/.test(claim)),
    ).toEqual([]);
  });

  it('says of nobody that he always did what he never did', () => {
    for (const claim of falseOf(claimsAbout('Norway has never failed to pay its debts.')))
      expect(claim).not.toMatch(/always/);
  });

  it('turns no measure of degree', () => {
    const text = 'Cinnabar is soft enough to be scratched with a copper coin.';
    for (const claim of falseOf(claimsAbout(text))) expect(claim).not.toMatch(/hard enough/);
  });

  it('puts no mine of one country in another, and no pier of a whole text abroad', () => {
    const mine = 'The largest mine of mercury in the world was at Almadén in Spain until 2003.';
    for (const claim of falseOf(claimsAbout(mine))) expect(claim).toMatch(/Almadén in Spain/);
    const pier =
      'Birnbeck Pier is the only pier in Britain that leads to an island. It is in Somerset. Many British piers burned. London was far away. The British navy used it.';
    for (const claim of falseOf(claimsAbout(pier)))
      if (claim.startsWith('Birnbeck')) expect(claim).toMatch(/in Britain/);
  });

  it('tells what the article says', () => {
    const text = 'The Nile is the longest river in Africa.';
    const [claim] = claimsAbout(text).filter(({ answer }) => answer === 'false');
    expect(claim?.explanation).toBe('In fact, the Nile is the longest river in Africa.');
  });
});

describe('nothing is put in for another', () => {
  const swaps = (text: string) => falseOf(draftsAbout(text, ['swap']));

  it.each([
    ['where it may hold of others, too', 'Prices in Norway are among the highest in Europe.'],
    ['whose description another may share', 'Ada Okafor was born deaf in a village by the sea.'],
    ['that is one part of a measure', 'The tower in the park measures 5 feet 10 inches.'],
  ])('%s', (_, text) => {
    expect(swaps(text)).toEqual([]);
  });

  it('but the one who did a deed that is done once', () => {
    const claims = swaps('Roald Amundsen reached the South Pole before the British.');
    expect(claims.some((claim) => /reached the South Pole/.test(claim))).toBe(true);
  });

  it.each([
    'An operation weeks after the Games of 1956 ruined the plans of Emil Berg.',
    'The plan of Ada Okafor was meant to increase trade with Norway.',
    'Thousands of people in Lisbon gained homes in Norway.',
  ])('and nothing absurd is made of: %s', (text) => {
    expect(falseOf(draftsAbout(text, ['turn']))).toEqual([]);
  });

  it('and "named after" is not turned into "named before"', () => {
    const text = 'The opening of the game is named after a Spanish priest of the time.';
    expect(falseOf(draftsAbout(text, ['turn']))).toEqual([]);
  });

  it.each([
    'The crews in Hull had tried for 40 minutes to lower the gate.',
    'Valletta is small, and every sight can be reached on foot.',
    'Her brother had caught the illness before her in Tokyo.',
    'The president of Chile has no majority in the Chilean Congress.',
    'Gordon rose in ranks from trooper to full general.',
  ])('nor is %s', (text) => {
    expect(falseOf(draftsAbout(text, ['turn']))).toEqual([]);
  });

  it.each([
    ['Prices in Norway are lower than in Oman.', 'Prices in Norway are higher than in Oman.'],
    [
      'A belt of trees reduces the height of waves.',
      'A belt of trees increases the height of waves.',
    ],
  ])('but %s is', (text, turned) => {
    expect(falseOf(draftsAbout(text, ['turn']))).toContain(turned);
  });

  it('while what the sentence compares is', () => {
    const text = 'Indonesia has more mangrove forest than any other country.';
    expect(falseOf(draftsAbout(text, ['turn']))).toContain(
      'Indonesia has less mangrove forest than any other country.',
    );
  });
});

describe('no claim is made', () => {
  it.each([
    ['with nothing in it that could be otherwise', 'The prominence of Joshua Norton faded.'],
    ['of an age without a time', 'Mary Anning was 15 months old.'],
    ['of taste', 'The festival in Lisbon is a great success for the city.'],
    ['of a guess', 'Lisbon is probably the oldest city in Portugal.'],
    ['of a quotation', '“The bridge was opened in Lisbon in 1994.”'],
    ['with a quotation in it', 'The critics called the bridge in Lisbon “a gift to the city”.'],
    ['under a speaker without a name', 'She said that the bridge in Lisbon was opened in 1994.'],
  ])('%s', (_, text) => {
    expect(claimsAbout(text)).toEqual([]);
  });
});

describe('no claim is made', () => {
  it('of praise and blame, which go without saying', () => {
    const text = 'Christine Lagarde praised the Swiss government in Zurich on 20 March 2023.';
    expect(claimsAbout(text)).toEqual([]);
  });

  it('with another name for a "she" that was left standing', () => {
    const text =
      'Theresa May resigned in 2019. Christine Lagarde closed what she called the last bank of Zurich in 2021.';
    for (const claim of falseOf(claimsAbout(text))) expect(claim).not.toContain('what Theresa');
  });
});

describe('a claim that says the opposite', () => {
  const claims = (text: string) => [...trueOf(claimsAbout(text)), ...falseOf(claimsAbout(text))];

  it('is not cut from "nowhere but"', () => {
    const found = claims(
      'The dragon tree grows wild nowhere but on Socotra, the largest island of Yemen.',
    );
    expect(found.filter((one) => /nowhere(?! but)/.test(one))).toEqual([]);
  });

  it('is not made of growing wild', () => {
    const found = claims('The dragon tree grew wild on the hills of Socotra in 1890.');
    expect(found.filter((one) => one.includes('shrank'))).toEqual([]);
  });
});
