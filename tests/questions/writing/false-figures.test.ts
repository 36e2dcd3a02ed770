import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const falseOf = (text: string) =>
  draftsAbout(text, ['swap', 'turn'])
    .filter(({ answer }) => answer === 'false')
    .map(({ prompt }) => prompt);

const yearsIn = (claims: readonly string[], form: RegExp) =>
  claims.flatMap((claim) => form.exec(claim)?.[1] ?? []).map(Number);

describe('a false claim is false', () => {
  it.each(['45', '300'])('where a sum exceeds %s: it stays below less', (sum) => {
    const found = falseOf(`In 2021 turnout in Zambia exceeded ${sum} million votes.`);
    const figures = found.flatMap((prompt) => /stayed below (\d+)/.exec(prompt)?.[1] ?? []);
    expect(figures).toHaveLength(1);
    expect(Number(figures[0])).toBeLessThan(Number(sum));
    expect(found.filter((prompt) => prompt.includes('exceeded') && !prompt.includes(sum))).toEqual(
      [],
    );
  });

  it.each([
    ['More than 500 sailors served on the Vasa.', /^Fewer than (\d+) sailors/, 500],
    [
      'In 1704 the mine in Norway produced over 90 tonnes of silver.',
      /produced under (\d+) tonnes/,
      90,
    ],
  ])('of %s: less than much less', (text, form, figure) => {
    const [claim] = falseOf(text).filter((prompt) => form.test(prompt));
    expect(Number(form.exec(claim ?? '')?.[1])).toBeLessThan(figure / 1.5);
  });

  it.each([
    [
      'Trains cross the Firth of Lorn at no more than 10 miles an hour.',
      /at more than (\d+) miles/,
      20,
    ],
    ['Fewer than 30 speakers of Livonian remained in Latvia.', /^More than (\d+) speakers/, 45],
  ])('of %s: more than much more', (text, form, figure) => {
    const [claim] = falseOf(text).filter((prompt) => form.test(prompt));
    expect(Number(form.exec(claim ?? '')?.[1])).toBeGreaterThan(figure);
  });

  it('where one figure is set against another, neither is altered alone', () => {
    const found = falseOf("Ada Okafor took 2.8 million votes to Emil Berg's 1.8 million.");
    expect(found).toEqual(["Emil Berg took 2.8 million votes to Ada Okafor's 1.8 million."]);
  });

  it('nor is anything put before the story begins', () => {
    const text =
      'The plague came to Marseille in 1720. Ships lay off the coast. The plague came back to Marseille in 1723. The port was open again in 1725. A museum was built in 1990.';
    const years = yearsIn(falseOf(text), /back to Marseille in (\d{4})/);
    expect(years).not.toEqual([]);
    expect(years.filter((year) => year <= 1720)).toEqual([]);
  });

  it.each([
    ['in the subject', 'A relapse at Corbel in 1723 was brief.'],
    ['in a clause of time', 'Traffic at Corbel declined after the bridge was opened in 1864.'],
    ['in the name of a law', 'Mills were forbidden at Corbel by an ordinance of 1689.'],
    ['where another may be as true', 'Before 1803, reports came to Corbel from three suburbs.'],
  ])('nor is a year moved %s', (_, text) => {
    const year = /\d{4}/.exec(text)?.[0] ?? '';
    const claims = falseOf(`${text} A museum was built in 1990.`).filter((one) =>
      one.includes('Corbel'),
    );
    for (const claim of claims) expect(claim).toContain(year);
  });

  it('nor is the share of who trails put above that of who leads', () => {
    const text = 'Emil Berg trailed on 42% in the election of Norway.';
    expect(falseOf(text).filter((claim) => !claim.includes('42%'))).toEqual([]);
  });

  it('nor an age that the title tells', () => {
    const text = 'Ada Okafor died aged 87 in Lagos.';
    const claims = draftsAbout(text, ['turn'], 'Ada Okafor, Painter, Dies at 87');
    expect(claims.filter(({ prompt }) => !prompt.includes('87'))).toEqual([]);
    expect(falseOf(text)).toContain('Ada Okafor died aged 63 in Lagos.');
  });

  it('nor what makes something the largest, nor in how many dimensions it is', () => {
    const organ = falseOf('The organ in Passau was with 17,974 pipes the largest in Europe.');
    expect(organ.filter((claim) => !claim.includes('17,974'))).toEqual([]);
    expect(falseOf('The organ in Passau has 17,974 pipes.')).not.toEqual([]);
    const fossil = falseOf('The fossil from Alberta survives in three dimensions.');
    expect(fossil.filter((claim) => !claim.includes('three'))).toEqual([]);
  });

  it('with a year of a life in which its person was grown up', () => {
    const text =
      'Maria Holm was born in Bergen in 1850. She lived in Oslo for many years. In 1868 Maria Holm married the painter Emil Berg. She painted birds and flowers in oil. She moved to Paris in 1890.';
    const years = yearsIn(falseOf(text), /In (\d{4}) Maria Holm married/);
    expect(years).not.toEqual([]);
    expect(years.filter((year) => year < 1866)).toEqual([]);
  });

  it('with a year that is off by decades where it is long ago', () => {
    const text =
      'Lisbon was shaken in 1755. The bridge in Lisbon was opened in 1966 and mended in 2015.';
    const years = yearsIn(falseOf(text), /shaken in (\d{4})/);
    expect(years).not.toEqual([]);
    expect(years.filter((year) => Math.abs(year - 1755) < 15)).toEqual([]);
  });

  it.each([
    ['The saiga stands 60–80 cm at the shoulder.', 'The saiga stands 120–160 cm at the shoulder.'],
    ['The Kame of Hoy drops 300m to the sea.', 'The Kame of Hoy drops 100m to the sea.'],
    [
      'Ada Okafor won the Pritzker Prize at the age of 98.',
      'Ada Okafor won the Pritzker Prize at the age of 71.',
    ],
    [
      'The oldest fiddle in Norway bears the date 1551.',
      'The oldest fiddle in Norway bears the date 1751.',
    ],
    [
      'Weavers from Bruges settled at Ghent in the 14th century.',
      'Weavers from Bruges settled at Ghent in the 12th century.',
    ],
  ])('%s', (text, claim) => {
    expect(falseOf(`${text} Ghent lay still in 2019.`)).toContain(claim);
  });

  it.each([
    'Ada Okafor presided over 120 trials in Lisbon.',
    'Ada Okafor served under 15 ministers in Lisbon.',
  ])('a preposition of the verb is no bound of the figure: %s', (text) => {
    expect(falseOf(text).filter((claim) => /(under|over|than) \d/.test(claim))).toEqual(
      falseOf(text).filter((claim) => /(presided over|served under) \d/.test(claim)),
    );
  });

  it('ordinals and articles are written as they are said', () => {
    expect(falseOf('Lisbon lay still in the 23rd century.')).toContain(
      'Lisbon lay still in the 21st century.',
    );
  });

  it('"nine or more" is not turned into "nine or fewer"', () => {
    const text =
      'Consonants are distinguished at nine or more places of articulation, and there are 27 pure fricatives, more than in most languages.';
    expect(falseOf(text).join(' ')).not.toContain('or fewer');
  });
});

it.each([
  'The bird of Norway can glide 100 metres or more between trees.',
  'The bird of Norway can glide at least 100 metres between trees.',
])('a figure with an open end is not changed: %s', (text) => {
  expect(falseOf(text).filter((prompt) => !prompt.includes('100'))).toEqual([]);
  expect(
    falseOf('The bird of Norway can glide 100 metres between trees.').filter(
      (prompt) => !prompt.includes('100'),
    ),
  ).not.toEqual([]);
});

it('"until after" does not become "until before"', () => {
  const found = falseOf('The lake in Norway was difficult to reach until after the war of 1914.');
  expect(found.filter((prompt) => prompt.includes('until before'))).toEqual([]);
  expect(
    falseOf('The lake in Norway was difficult to reach after the war of 1914.').filter((prompt) =>
      prompt.includes('before'),
    ),
  ).not.toEqual([]);
});

describe('a false figure stays on its side of the others', () => {
  it('so that no part is larger than its whole', () => {
    for (const seats of [70, 90, 110]) {
      const found = falseOf(
        `In 2019 the party of Ada Okafor won ${seats} seats of 120 seats in Lagos.`,
      );
      for (const claim of found) {
        const [won = 0, all = 0] = [...claim.matchAll(/(\d+) seats/g)].map(([, one]) =>
          Number(one),
        );
        expect(won).toBeLessThan(all);
      }
    }
  });
});
