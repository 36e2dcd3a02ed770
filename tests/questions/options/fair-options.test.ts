import { describe, expect, it } from 'vitest';
import { isCapital } from '../../../src/questions/options/company.ts';
import { fairOptions } from '../../../src/questions/options/fair-options.ts';
import { figureOptions } from '../../../src/questions/options/figure-options.ts';
import { namedOptions } from '../../../src/questions/options/named-options.ts';
import { countryOf, toldIn } from '../../../src/questions/options/told-places.ts';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import type { Fact } from '../../../src/questions/reading/facts.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';

/** The options for `answer` in the first sentence of `text`, over some seeds. */
function optionsIn(text: string, answer: string, source = { title: 'A test', date: '2023-05-01' }) {
  const document = readDocument({ id: 'x', ...source, text });
  const [sentence] = document.sentences;
  if (sentence === undefined) throw new Error('no sentence');
  const statement = new QuestionWriter(document, seededRandom('x'), true)
    .proposalsAbout(sentence)
    .map((proposal) => proposal.statement)
    .find(({ facts }) => facts.some((one) => one.text === answer));
  const fact = statement?.facts.find((one) => one.text === answer);
  if (statement === undefined || fact === undefined) throw new Error(`no ${answer}`);
  const prompt = sentence.text.replace(answer, '_____');
  return ['a', 'b', 'c', 'd', 'e'].flatMap((seed) =>
    fairOptions({ fact, statement, document }, prompt, seededRandom(seed)),
  );
}

describe('places', () => {
  it('lie in the country that the prompt tells', () => {
    const text = 'The city of Yazd in central Iran lies far east of Isfahan.';
    const options = optionsIn(text, 'Isfahan');
    expect(options).toHaveLength(15);
    for (const option of options) expect(countryOf(option)).toBe('Iran');
  });

  it('or in the country whose people it names, or of which it is a guest', () => {
    const text = "Osama bin Laden lived in Omdurman for years as a guest of Sudan's government.";
    for (const option of optionsIn(text, 'Omdurman')) expect(countryOf(option)).toBe('Sudan');
  });

  it('are capitals beside a capital, and none where its country is told: anybody would guess it', () => {
    const options = optionsIn('In 1691 the painter settled for good in Amsterdam.', 'Amsterdam');
    expect(options).toHaveLength(15);
    for (const option of options) expect(isCapital(option)).toBe(true);
    expect(optionsIn('The English court met in the city of London in 1851.', 'London')).toEqual([]);
  });

  it('are none for a name that is short for something else', () => {
    const text =
      'Mijares digs at Callao in the mountains. The bones of Callao Cave were found in the Philippines.';
    expect(optionsIn(text, 'Callao')).toEqual([]);
  });

  it('are none for a gulf of which no table tells where it lies', () => {
    const order = { isOfNation: true, isAlike: true };
    expect(namedOptions('Gulf of Riga', 'place', order)).toEqual([]);
    expect(namedOptions('Gulf of Riga', 'place')).not.toEqual([]);
  });

  it('are none for what borders on a place', () => {
    expect(optionsIn('The ruins lie high up, near the border with Iraq.', 'Iraq')).toEqual([]);
  });

  it('no country where a city, a word or the whole article gives it away', () => {
    expect(optionsIn('The town lies in central Iran, far south of Tehran.', 'Iran')).toEqual([]);
    const title = { title: 'The war in Afghanistan', date: '2023-05-01' };
    expect(optionsIn('The soldiers died in Afghanistan in May.', 'Afghanistan', title)).toEqual([]);
    expect(optionsIn('The Taliban soon took most of Afghanistan.', 'Afghanistan')).toEqual([]);
    expect(optionsIn('The expedition arrived in Kenya in 1902.', 'Kenya').length).toBeGreaterThan(
      0,
    );
  });

  it('no country behind a place of it, nor the one in which the whole text plays', () => {
    expect(optionsIn('The mine is at Almadén in Spain and closed in 2003.', 'Spain')).toEqual([]);
  });

  it('no language of the country that another sentence tells of', () => {
    const text = 'Silbo Gomero is a whistled form of Spanish that carries for three kilometres.';
    expect(optionsIn(text, 'Spanish')).not.toEqual([]);
    expect(optionsIn(`${text} Many of them left for Tenerife in the 1950s.`, 'Spanish')).toEqual(
      [],
    );
  });

  it('nothing for an island of which the country is not known', () => {
    const text = 'Tasmania was excluded from the Australian National Iodine Nutrition Study.';
    expect(optionsIn(text, 'Tasmania')).toEqual([]);
  });

  it('nothing for a common word, unless it says what something is', () => {
    const path = 'The path of Bishop and Clerk leads up through the forest.';
    expect(optionsIn(path, 'path')).toEqual([]);
    const inn = 'The Mangrove was a restaurant in the west of London.';
    expect(optionsIn(inn, 'restaurant')).not.toEqual([]);
  });

  it('nothing for half of a pair', () => {
    const text = 'The bird is the emblem of Newfoundland and Labrador.';
    expect(optionsIn(text, 'Newfoundland')).toEqual([]);
  });

  it('tells a country by its people, its cities and an abbreviation', () => {
    const { countries, isNarrow } = toldIn("Turkish ships left the U.S. and Japan's coast.");
    expect([...countries].sort()).toEqual(['Japan', 'Turkey', 'United States']);
    expect(isNarrow).toBe(false);
    expect(toldIn('They met near Tehran.')).toEqual({
      countries: new Set(['Iran']),
      isNarrow: true,
    });
  });
});

describe('names', () => {
  it('a university among its peers', () => {
    const options = optionsIn('She was a professor of music at Harvard in 1975.', 'Harvard');
    expect(options).toContain('Yale');
    for (const option of options) expect(['Cooper Union', 'Johns Hopkins']).not.toContain(option);
  });

  it('nothing for a company or a language whose peers are not known', () => {
    const company = 'The suite is the open source version of the internet software of Netscape.';
    expect(optionsIn(company, 'Netscape')).toEqual([]);
    const language = 'With a large Hispanic population, Spanish is very widely spoken here.';
    expect(optionsIn(language, 'Spanish')).toEqual([]);
  });

  it('no person of the family of one in the prompt', () => {
    const options = optionsIn('Camille Monet was painted by Edgar Degas in 1873.', 'Edgar Degas');
    expect(options).not.toHaveLength(0);
    for (const option of options) expect(option).not.toMatch(/Monet/);
  });
});

describe('common nouns', () => {
  it('nothing for a unit of time, half of a compound or a word for people', () => {
    const years = 'Parents have been told for years to avoid giving peanuts to babies.';
    expect(optionsIn(years, 'years')).toEqual([]);
    const researchers = 'According to researchers, half of all children are iodine deficient.';
    expect(optionsIn(researchers, 'researchers')).toEqual([]);
  });
});

describe('figures', () => {
  const factOf = (kind: Fact['kind'], text: string, value: number): Fact => ({
    kind,
    text,
    value,
    from: 0,
    to: 1,
    sort: kind,
  });
  const over = (fact: Fact, more = {}) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((seed) =>
      figureOptions(fact, { count: 3, lastYear: 2020, ...more }, seededRandom(seed)),
    );

  it('are as round as the answer', () => {
    for (const option of over(factOf('money', '$700,000', 700_000)))
      expect(option).toMatch(/^\$[1-9][0,]+$/);
    for (const option of over(factOf('count', '100', 100))) expect(option).toMatch(/^[1-9]0+$/);
    for (const option of over(factOf('count', '45', 45))) expect(Number(option) % 5).toBe(0);
  });

  it('lie a third apart from the answer and each other where it is only "about" right', () => {
    const isClear = (a: number, b: number) => Math.max(a, b) / Math.min(a, b) >= 1.5;
    for (const seed of ['a', 'b', 'c', 'd']) {
      const options = figureOptions(
        factOf('percentage', '12%', 12),
        { count: 3, lastYear: 2020, isHedged: true },
        seededRandom(seed),
      ).map((one) => Number.parseInt(one, 10));
      expect(options).toHaveLength(3);
      const all = [12, ...options];
      for (const a of all) for (const b of all) if (a !== b) expect(isClear(a, b)).toBe(true);
    }
    const text = 'About 12% of all ships of the world pass the canal every year.';
    for (const option of optionsIn(text, '12%'))
      expect(isClear(Number.parseInt(option, 10), 12)).toBe(true);
  });

  it('are round years beside a round one', () => {
    for (const option of over(factOf('year', '1800', 1800))) expect(Number(option) % 5).toBe(0);
    for (const option of over(factOf('year', '1920', 1920))) expect(Number(option) % 5).toBe(0);
  });

  it('are counts that are told apart: nobody tells twelve from thirteen', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const options = figureOptions(
        factOf('count', '12', 12),
        { count: 3, lastYear: 2020 },
        seededRandom(seed),
      );
      const sizes = [12, ...options.map(Number)].sort((a, b) => a - b);
      expect(sizes).toHaveLength(4);
      for (const [at, size] of sizes.slice(1).entries())
        expect(size - (sizes[at] ?? 0)).toBeGreaterThanOrEqual(2);
    }
  });

  it('are no less than what is usual where the answer is the most', () => {
    const text = 'The olm of Slovenia is 20–30 cm long, exceptionally up to 40 cm.';
    for (const option of optionsIn(text, '40')) expect(Number(option)).toBeGreaterThan(30);
  });

  it('are years of antiquity, a few apart', () => {
    const text = 'In 342 BC Philip of Macedon conquered the city of Plovdiv in Bulgaria.';
    const options = optionsIn(text, '342').map(Number);
    expect(options).not.toEqual([]);
    for (const option of options) expect(Math.abs(option - 342)).toBeLessThan(40);
  });

  it('are none for what a sum exceeds', () => {
    expect(optionsIn('The debt of Zambia exceeds $12bn in all.', '$12bn')).toEqual([]);
  });

  it('are years far enough apart to be told without their digits', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const options = figureOptions(
        factOf('year', '1937', 1937),
        { count: 3, lastYear: 2020 },
        seededRandom(seed),
      );
      const years = [1937, ...options.map(Number)].sort((a, b) => a - b);
      expect(years).toHaveLength(4);
      for (const [at, year] of years.slice(1).entries())
        expect(year - (years[at] ?? 0)).toBeGreaterThanOrEqual(3);
    }
  });

  it('are decades and centuries of the story', () => {
    const within = { from: 1931, to: 2000 };
    for (const option of over(factOf('decade', '1950s', 1950), { within }))
      expect(['1930s', '1940s', '1960s', '1970s', '1980s', '1990s']).toContain(option);
    for (const option of over(factOf('century', '20th century', 20), { within }))
      expect(option).toBe('20th century');
  });

  it('are years of the war that is named, and none where it was too short', () => {
    const ceiling = 'The ceiling dates to 1917, when America entered the First World War.';
    for (const option of optionsIn(ceiling, '1917')) {
      expect(Number(option)).toBeGreaterThanOrEqual(1914);
      expect(Number(option)).toBeLessThanOrEqual(1918);
    }
    const standoff = 'In 1962 a standoff worried the whole of the Kennedy administration.';
    expect(optionsIn(standoff, '1962')).toEqual([]);
  });

  it('are years of Games', () => {
    for (const option of over(factOf('year', '1956', 1956), { everyYears: 4 }))
      expect(Number(option) % 4).toBe(0);
  });

  it('are no years after the publication of the article', () => {
    const text = 'The firm lost half of its clients in 2022. It hopes to be sold by 2027.';
    for (const option of optionsIn(text, '2022')) expect(Number(option)).toBeLessThan(2024);
  });
});
