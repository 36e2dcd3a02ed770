import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const turned = (text: string, title?: string) =>
  draftsAbout(text, ['turn'], title).map(({ prompt }) => prompt);

const battle =
  'The Italian fleet was commanded by Admiral Carlo Mirandi. It left Ancona in July. The Austrian ships of Admiral Johann Kessler lay at Fasana.';

describe('another person did it', () => {
  it('of the article, without the rank of the first', () => {
    expect(turned(battle, 'Battle of Lissa')).toContain(
      'The Italian fleet was commanded by Johann Kessler.',
    );
  });

  it('who made the thing', () => {
    const text =
      'Emil Berg came to Bergen in May. The harbour was dark. Anton Holm designed the lighthouse of Bergen in 1880.';
    expect(turned(text)).toContain('Emil Berg designed the lighthouse of Bergen in 1880.');
  });

  it.each([
    [
      'what others may have done as well',
      'Emil Berg visited the city of Oslo in May. It rained. Anton Holm wept.',
    ],
    [
      'a woman for a man',
      'The bridge was designed by John Holm. It stands in Norway. Mary Berg painted it in oil.',
    ],
    [
      'a king for a commoner',
      'The bridge was designed by John Holm. It stands in Norway. King Haakon VII opened it.',
    ],
    [
      'one of two',
      'The bridge was designed by John Holm and Peter Dahl. It stands in Norway. Paul Berg built it.',
    ],
    [
      'whom everybody knows for something else',
      'The green was invented by John Holm in 1775. It was a poison. Pablo Picasso liked it.',
    ],
  ])('but not %s', (_, text) => {
    const claims = turned(text).filter((one) =>
      /Holm|Berg|Haakon|Picasso|visited|designed/.test(one),
    );
    expect(claims).toEqual([]);
  });
});

describe('it was elsewhere', () => {
  it('in another town of the country', () => {
    const [claim] = turned('Paula Holm was born in Lisbon.');
    expect(claim).toMatch(/^Paula Holm was born in (Porto|Coimbra|Braga)\.$/);
  });

  it('with what surrounds the town', () => {
    const [claim] = turned('Emil Berg was born in Kilburn, north-west London.').filter(
      (one) => !one.includes('Kilburn'),
    );
    expect(claim).toMatch(/^Emil Berg was born in \p{Lu}\p{L}+\.$/u);
  });

  it('by the country that the article tells', () => {
    const text = 'Cesária Holm of Cape Verde sang in bars. She was born in Mindelo.';
    expect(turned(text, 'Cesária Holm')).toContain('Cesária Holm was born in Praia.');
  });

  it.each([
    ['a farm is no town', 'Thomas Holm was born at Glendinning, a sheep farm in Scotland.'],
    ['one of two', 'Emil Berg is buried in Paris and Lyon.'],
    ['where many live', 'Emil Berg lived in Lisbon for years.'],
  ])('but %s', (_, text) => {
    expect(turned(text)).toEqual([]);
  });
});

describe('nobody is believed to have been where the article does not go', () => {
  const falseSwaps = (text: string, title?: string) =>
    draftsAbout(text, ['swap'], title).flatMap(({ answer, prompt }) =>
      answer === 'false' ? [prompt] : [],
    );

  it('a power in a treaty of others', () => {
    const text =
      'The treaty of Nerchinsk was signed in 1689. Russia retained the town of Nerchinsk.';
    expect(falseSwaps(text, 'The treaty').filter((one) => one.includes('retained'))).toEqual([]);
    const more = `${text} The envoys came to the river. Sweden was at war with Poland.`;
    for (const claim of falseSwaps(more, 'The treaty').filter((one) => one.includes('retained')))
      expect(claim).toMatch(/^(Sweden|Poland) retained/);
  });

  it('who is told of in another country', () => {
    const text = (place: string) =>
      `The first match was the work of Emil Holm in the north of England. It was slow. Karl Dahl opened a factory in ${place}.`;
    expect(turned(text('Sweden')).filter((one) => one.includes('work of Karl'))).toEqual([]);
    expect(turned(text('London')).filter((one) => one.includes('work of Karl'))).not.toEqual([]);
  });

  it('a town with the province of another', () => {
    const text = 'Ada Holm was born in the city of Patna, part of the Bengal Presidency.';
    for (const claim of turned(text)) expect(claim).not.toContain('part of');
  });

  it('a neighbour on the map', () => {
    expect(falseSwaps('The ruins of Dura lie near the border with Iraq.')).toEqual([]);
  });

  it('a town of another country at the end of a short ride', () => {
    for (const claim of falseSwaps('Trains link Plovdiv to Sofia in two hours.'))
      expect(claim).not.toMatch(/Odessa|Warsaw|Bucharest|Budapest|Kyiv|Prague|Moscow/);
  });

  it('an animal on another continent', () => {
    expect(
      falseSwaps('The olm is the only blind salamander in Europe.').filter(
        (one) => !one.includes('Europe'),
      ),
    ).toEqual([]);
  });

  it('a namesake who gives a thing its name under that name', () => {
    const text =
      'Hermann Berg came to Duisburg in May. It rained. The effect takes its name from Gottlob Frost.';
    expect(turned(text, 'Why water dances: the Frost effect')).toEqual([]);
  });

  it('an event of an island on the mainland', () => {
    const text =
      'Gotland is an island of Sweden in the Baltic. During the 12th century German merchants established themselves at Visby.';
    for (const claim of turned(text, 'Gotland')) expect(claim).toMatch(/at Visby\.$/);
  });
});

describe('who did what to whom changes places', () => {
  it.each([
    ['France defeated Denmark in 1998.', 'Denmark defeated France in 1998.'],
    ['Norway bought the islands from Denmark.', 'Norway sold the islands to Denmark.'],
  ])('in %s', (text, claim) => {
    expect(turned(text)).toContain(claim);
  });

  it('but not where the title tells who won', () => {
    const text = 'Ada Holm took 2.8 million votes in Zambia to 1.8 million for Edgar Lungu.';
    expect(turned(text, 'A vote in Zambia')).toContain(
      'Edgar Lungu took 2.8 million votes in Zambia to 1.8 million for Ada Holm.',
    );
    expect(turned(text, 'Ada Holm wins the presidency of Zambia')).toEqual([]);
  });

  it('where two sentences say the like', () => {
    const text = 'Phytomining makes use of plants. It is slow. Bioleaching makes use of bacteria.';
    expect(turned(text)).toContain('Phytomining makes use of bacteria.');
  });
});
