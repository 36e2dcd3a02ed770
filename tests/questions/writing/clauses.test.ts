import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

describe('a sentence gives its statements', () => {
  it.each([
    [
      'each predicate under the subject',
      'Jeanne Moreau made her debut in Paris in 1947, and joined the theatre of Lyon in 1951.',
      [
        'Jeanne Moreau made her debut in Paris in 1947.',
        'Jeanne Moreau joined the theatre of Lyon in 1951.',
      ],
    ],
    [
      'what separates an island in the present, where nothing is past',
      'The county, which is the only one in Sweden to consist of a single municipality, includes several smaller islands, among them Fårö, separated from the northern tip by a narrow sound, and the uninhabited Gotska Sandön, a national park about 24 miles (38 km) farther north.',
      ['Fårö is separated from the northern tip by a narrow sound.'],
    ],
    [
      'what a relative clause says',
      'Marie Curie, who was born in Warsaw, won two Nobel Prizes.',
      ['Marie Curie won two Nobel Prizes.', 'Marie Curie was born in Warsaw.'],
    ],
    [
      'what a relative clause says that stands between somebody and what he said',
      'The Soho doctor John Snow, who in 1854 traced an outbreak to a single water pump in Broad Street, argued that the poison was swallowed and not inhaled, but he convinced few of his colleagues.',
      [
        'In 1854 the Soho doctor John Snow traced an outbreak to a single water pump in Broad Street.',
      ],
    ],
    [
      'with "was" where something was done to it as well',
      'The hull was raised on 24 April 1961 and sprayed for 17 years with polyethylene glycol, a wax that replaced the water in the wood.',
      [
        'The hull was raised on 24 April 1961.',
        'The hull was sprayed for 17 years with polyethylene glycol.',
      ],
    ],
    [
      'what an apposition says, in the past of a person',
      'Zaha Hadid, the founder of the studio, moved to London in 1972.',
      ['Zaha Hadid moved to London in 1972.', 'Zaha Hadid was the founder of the studio.'],
    ],
    [
      'what was the first of its kind in a story of the past',
      'Margaret Hamilton led the team for Skylab, the first American space station.',
      [
        'Margaret Hamilton led the team for Skylab.',
        'Skylab was the first American space station.',
      ],
    ],
    [
      'under the name that is put beside its office',
      "Scotland's First Minister, Humza Yousaf, visited the museum in Perth.",
      ['Humza Yousaf visited the museum in Perth.'],
    ],
    [
      'what a participle says',
      'The museum, founded in 1870, owns three million objects.',
      ['The museum owns three million objects.', 'The museum was founded in 1870.'],
    ],
    [
      'what opens it before its subject',
      'Founded in 1870, the museum owns three million objects.',
      ['The museum owns three million objects.', 'The museum was founded in 1870.'],
    ],
    [
      'what was said, under its speaker',
      'The ministry said that the bridge had cost 40 million euros.',
      ['According to the ministry, the bridge had cost 40 million euros.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it('nothing of a clause that is torn: its predicate needs its subject and its end', () => {
    const ofClause = textsOf('When the water freezes, the ice expands and breaks the rock.');
    expect(ofClause).toContain('The ice expands and breaks the rock.');
    expect(ofClause.join(' ')).not.toMatch(/When|freezes, the|^Breaks/);
  });

  it('nothing of a place that "who" stands behind', () => {
    const text =
      'They turned to Anthony Clarke, a student at Curtin University in Perth, Australia, who happens to have grown up in Wales.';
    expect(textsOf(text).join(' ')).not.toMatch(/Australia happens/);
  });

  it('nothing of a participle that is not said of the subject', () => {
    const text = 'Compared with 1990, the exports of Norway rose by 40 percent.';
    expect(textsOf(text)).toEqual(['The exports of Norway rose by 40 percent.']);
  });

  it('nothing of the last name in an aside: what follows is said of what the aside is about', () => {
    const text =
      'A replacement bridge, designed by Barlow and built by William Arrol, opened in 1887, 18 metres upstream of the original and parallel to it.';
    expect(textsOf(text).join(' ')).not.toContain('William Arrol was opened');
  });

  it('nothing of a verb under the subject before, where it has its own behind "and in 2014"', () => {
    const text =
      "At Stanford University, Mark Cutkosky's group built Stickybot, a robot that climbs windows on feet of molded silicone, and in 2014 one of his students, Elliot Hawkes, scaled a glass wall on campus.";
    expect(textsOf(text).join(' ')).not.toContain('group scaled');
  });

  it('nothing of a person that "which" says', () => {
    const text =
      'In 1975, Matthew Kluger of the University of Michigan infected desert iguanas, which, being cold-blooded, can warm up only by moving to a hotter spot.';
    expect(textsOf(text).join(' ')).not.toMatch(/Michigan can warm/);
  });

  it('no remark on the whole sentence as one on its last noun', () => {
    const text = 'Geckos scamper across polished glass, which gives hooks nothing to grab.';
    expect(textsOf(text)).not.toContain('Polished glass gives hooks nothing to grab.');
  });

  it('no statement under a speaker without a name, and none out of a quotation but under its speaker', () => {
    expect(textsOf('She said that the bridge had cost 40 million euros.')).toEqual([]);
    expect(textsOf('“The bridge is a gift to the city,” said Ada Okafor.').join()).toBe(
      'According to Ada Okafor, the bridge is a gift to the city.',
    );
  });
});

describe('a statement reads well', () => {
  it('without connectives and brackets', () => {
    expect(
      textsOf('However, the Nile (the longest river of Africa) flows through Sudan.'),
    ).toContain('The Nile flows through Sudan.');
  });

  it('with both commas round what stands between subject and verb', () => {
    const text = 'The tern, like its cousins, crosses the Atlantic in spring.';
    expect(textsOf(text)).toContain(text);
  });

  it('with a name for a safe pronoun, once', () => {
    const texts = textsOf(
      'Mary Anning was born in England in 1799. She found her first skeleton in 1811. She sold it to a collector.',
      'Mary Anning',
    );
    expect(texts).toContain('Mary Anning found her first skeleton in 1811.');
  });
});

describe('a base form with a plural subject', () => {
  it.each([
    [
      'Bakers in Germany and Poland add sourdough to dark bread.',
      'Bakers in Germany and Poland add sourdough to dark bread.',
    ],
    [
      'Females of the genus Photuris imitate the answer of other species.',
      'Females of the genus Photuris imitate the answer of other species.',
    ],
  ])('is the verb of the sentence: %s', (text, expected) => {
    expect(textsOf(text)).toContain(expected);
  });
});

describe('a clause with "who"', () => {
  it('is about the person, not about the place that it stands behind', () => {
    const found = textsOf(
      'To find a match, they turned to Anthony Clarke, a student at Curtin University in Perth, Australia, who happens to have grown up in the hills of Pembrokeshire.',
    );
    expect(found).toContain(
      'Anthony Clarke happens to have grown up in the hills of Pembrokeshire.',
    );
    expect(found.filter((text) => text.startsWith('Australia'))).toEqual([]);
  });
});

describe('a clause with "which"', () => {
  it('says nothing where two nouns may be meant', () => {
    const found = textsOf(
      'Wreckage from the ship Jeannette, which sank north of Siberia in 1881, was found in Greenland.',
    );
    expect(found.filter((text) => /^Wreckage.* sank/.test(text))).toEqual([]);
  });

  it('says nothing of a place where a way round it costs time', () => {
    const found = textsOf(
      'Ships took a detour around the southern tip of Africa, which adds two weeks to a voyage.',
    );
    expect(found.filter((text) => /tip of Africa adds/.test(text))).toEqual([]);
  });
});
