import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const turned = (text: string, title?: string) =>
  draftsAbout(text, ['turn'], title).map(({ prompt }) => prompt);

describe('a verb turns into its contrary', () => {
  it.each([
    ['Norway joined the European Free Trade Association in 1960.', /^Norway left the/],
    ['The council of Zurich refused to sell the land.', /Zurich agreed to sell the land/],
    ['Emil Berg failed to reach the Pole.', /^Emil Berg managed to reach the Pole/],
    ['The court in Lagos acquitted Ada Okafor of fraud.', /Lagos convicted Ada Okafor of fraud/],
    ['The slime mould of the genus Physarum shuns bright light.', /Physarum seeks bright light/],
    ['The parliament of Chile banned exports of lithium.', /Chile legalised exports/],
    ['The mines of Falun closed their school in 1992.', /Falun opened their school/],
    ['The price of the trip was lowered by the king of Norway.', /trip was raised by/],
  ])('in %s', (text, claim) => {
    expect(turned(text).filter((one) => claim.test(one))).not.toEqual([]);
  });

  it.each([
    [
      'where a penalty speaks for it',
      'The council of Aix forbade all trade with Marseille on pain of death.',
    ],
    ['where the rest gives the reason', 'Emil Berg lost the election because Norway was at war.'],
    ['of other objects', 'The mines of Falun lost their way in the hills.'],
    ['of a prize that is no contest', 'Emil Berg won a scholarship to the college in Oslo.'],
    ['where nobody says anything', 'Norsk Hydro of Oslo declined to comment in 2017.'],
    ['of a strait', 'A narrow strait separates the island of Hav from Norway.'],
    ['of water', 'The town of Baden lies beside a mineral spring.'],
    ['of a scholar', 'Ada Okafor was a marine biologist in Lisbon.'],
    ['of numbers', 'The numbers of Dedekind begin quietly with 2 and 3 in Oslo.'],
    ['just after the hour', 'The crews of Oslo were called just after 3 a.m. in March 1987.'],
    ['that is a particle verb', 'The crew in Hull opened up the school at noon.'],
    ['that supports a format', 'The app of Nordlys supports the new format.'],
  ])('but not %s', (_, text) => {
    expect(turned(text)).toEqual([]);
  });

  it('nor one of two wars into the other', () => {
    const text = 'Prussia won the First and Second Silesian Wars.';
    expect(turned(text)).not.toEqual([]);
    expect(turned(text).filter((one) => !one.includes('First and Second'))).toEqual([]);
  });

  it('nor a cause into the contrary of what it brings about', () => {
    const text = 'Hunting had reduced the saiga to a herd in Kazakhstan.';
    expect(turned(text).filter((one) => /increased/.test(one))).toEqual([]);
  });
});

describe('a word gives way to another of its closed class', () => {
  it.each([
    ['Crystals of cryolite belong to the monoclinic system.', 'hexagonal system'],
    ['Steam is a poor conductor of heat.', 'a good conductor'],
    ['A viral disease struck the herds of Mongolia in 2016.', 'A bacterial disease'],
    ['The fleet of Nicolas Baudin arrived at the onset of winter.', 'onset of summer'],
    ['Emil Berg was professor of geography at Oslo.', 'professor of history'],
    ["Fame changed Ada Okafor's habits little.", 'habits greatly'],
    ['Ada Okafor treated the diseases of children in Lagos.', 'diseases of adults'],
    ['Margaret was the daughter of King Valdemar.', 'the sister of King Valdemar'],
    ['The upper Oder carries waste from mines in Poland.', 'The lower Oder'],
    ['The bridge at Garabit is a railway arch bridge of France.', 'a road arch bridge'],
    ['The owl of the genus Ninox is nocturnal in Tasmania.', 'is diurnal'],
  ])('%s', (text, words) => {
    expect(turned(text).filter((one) => one.includes(words))).not.toEqual([]);
  });

  it.each([
    ['one of a list', 'Emil Berg studied physics and chemistry at Oslo.'],
    ['a field that nobody studies', 'York has a history that goes back to the Vikings.'],
    ['whose kin is only mentioned', "Jeanne Holm's father was French."],
    ['a child of so many', 'Emil Berg was one of five children of a baker.'],
    ['the hour of the day', 'Emil Berg came to Chatsworth at half past four in the morning.'],
    ['a quarter of a town', 'Emil Berg came from Kilburn, north-west London, in 1920.'],
    ['losses in battle', 'Charles suffered heavy losses at Kolberg.'],
    ['an arm of the state', 'Emil Berg was dismissed by the Minister of the Navy.'],
    ['how far off it is', 'The monastery of Bachkovo is half an hour north by bus.'],
    ['a tip of nothing', 'Fårö is separated from the northern tip by a narrow sound.'],
    [
      'whose contrast stands beside it',
      'The herds of Norway graze inland in winter. The coast of Norway is green in summer.',
    ],
  ])('but not %s', (_, text) => {
    expect(turned(text)).toEqual([]);
  });
});

describe('before and after change places', () => {
  it.each([
    ['Lood de Jager scored after half-time.', 'Lood de Jager scored before half-time.'],
    [
      'Emil Berg came home before he had completed his doctorate.',
      'Emil Berg came home after he had completed his doctorate.',
    ],
    [
      'Ada Okafor moved to Lagos after leaving school.',
      'Ada Okafor moved to Lagos before leaving school.',
    ],
  ])('%s', (text, claim) => {
    expect(turned(text)).toContain(claim);
  });

  it('but nobody is baptised after his death', () => {
    const text = 'Emil Berg was baptised in Oslo shortly before his death.';
    expect(turned(text).filter((one) => one.includes('after'))).toEqual([]);
  });
});

describe('a rank gives way to the next', () => {
  it.each([
    ['Hooge is the second-largest of the Halligen.', 'Hooge is the largest of the Halligen.'],
    [
      'Ada Okafor was the first woman to sit in the House.',
      'Ada Okafor was the second woman to sit in the House.',
    ],
    [
      'Emil Berg fought in the Third Italian War of Independence.',
      'Emil Berg fought in the Second Italian War of Independence.',
    ],
    [
      'The Tay Bridge was the longest in Europe.',
      'The Tay Bridge was the second-longest in Europe.',
    ],
  ])('%s', (text, claim) => {
    expect(turned(text)).toContain(claim);
  });

  it('but one of the largest is not one of the smallest', () => {
    expect(turned('Ghent was one of the biggest cities of Europe.')).toEqual([]);
  });
});

describe('a century gives way to an earlier one', () => {
  it('of the story', () => {
    const text = 'During the 18th century the merchants of Bergen settled at Visby. A wall fell.';
    expect(turned(text)).toContain(
      'During the 16th century the merchants of Bergen settled at Visby.',
    );
  });

  it.each([
    ['into which it went on', 'The railway of Hejaz carried pilgrims into the 21st century.'],
    ['of what is named', 'The 18th century mill of Bergen was once known as Corbel.'],
  ])('but not one %s', (_, text) => {
    expect(turned(text)).toEqual([]);
  });
});

describe('an extent gives way to quite another', () => {
  it.each([
    ['By 1960 only a few dozen players of the harp remained in Norway.', 'a few thousand players'],
    ['The airport of Krumovo sees only a few flights a week.', 'sees hundreds of flights a week'],
    [
      'In Suriname more than half of the people speak Sranan Tongo.',
      'less than a tenth of the people',
    ],
    ['Most houses in Ghent were built of brick.', 'Few houses in Ghent'],
  ])('%s', (text, words) => {
    expect(turned(text).filter((one) => one.includes(words))).not.toEqual([]);
  });

  it('but not what most travellers do', () => {
    expect(turned('Most travellers stay in a guesthouse at Botiza.')).toEqual([]);
  });
});

describe('what is denied is affirmed, and what can be cannot', () => {
  it('of what is not fully understood', () => {
    expect(turned('How Buruli ulcer spreads is not fully understood.')).toContain(
      'How Buruli ulcer spreads is fully understood.',
    );
  });

  it('in general', () => {
    const text = 'Frogs of the genus Rana can breathe through their skin.';
    expect(turned(text)).toContain('Frogs of the genus Rana cannot breathe through their skin.');
  });

  it('but not of each and every one', () => {
    expect(turned('In Valletta every sight can be reached on foot.')).toEqual([]);
  });
});

it('a side is not told from itself', () => {
  const text = 'The western basin of Lake Sines is wider and shallower than the eastern.';
  expect(turned(text).filter((one) => /eastern.*eastern/.test(one))).toEqual([]);
});
