import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

const trueClaims = (text: string, title: string) =>
  draftsAbout(text, ['claim'], title).map(({ prompt }) => prompt);

const life =
  'Dame Ada Mary Okafor DBE, FRS (31 October 1950 – 31 March 2016) was a British architect. She was the first woman to win the Riba Medal, in 2004. Okafor drew her first bridge in Lisbon. She taught in London. Her bridges stand in Oslo.';

describe('whom the title names', () => {
  it('goes by that name, without honours and the names that nobody uses', () => {
    const found = textsOf(life, 'Ada Okafor');
    expect(found).toContain('Ada Okafor was the first woman to win the Riba Medal, in 2004.');
    expect(found).toContain('Ada Okafor drew her first bridge in Lisbon.');
    expect(found.filter((text) => /DBE|FRS/.test(text))).toEqual([]);
  });

  it('is the same woman under the name that she was born with', () => {
    const text =
      'Cecilia Helena Payne-Gaposchkin (born Cecilia Helena Payne; May 10, 1900 – December 7, 1979) was an American astronomer. Her thesis was rejected in 1925. Payne taught in Boston. She wrote many books. She won prizes. She died in 1979.';
    expect(textsOf(text, 'Cecilia Payne-Gaposchkin')).toEqual(
      expect.arrayContaining([
        'Cecilia Payne-Gaposchkin’s thesis was rejected in 1925.',
        'Cecilia Payne-Gaposchkin taught in Boston.',
      ]),
    );
  });

  it('is not put into the full name of somebody else of the family', () => {
    const text =
      'Jared Tristan Padley is an American actor. He grew up in Texas. His second son, Austin Shepherd "Shep" Padley, was born in 2013. Padley sang. He was praised. His wife was born in Boise.';
    expect(textsOf(text, 'Jared Padley').join(' ')).not.toContain('Shepherd Jared');
  });
});

describe('the sentence that says what an article is about', () => {
  it('may be a long claim, and "such as" is no opinion', () => {
    const text =
      'The Jacquard machine is a device fitted to a loom that simplifies the process of manufacturing textiles with complex patterns such as brocade and damask.';
    expect(trueClaims(text, 'Jacquard machine')).toContain(text);
  });

  it('is cut before what the person did when it is too long', () => {
    const text =
      'Mary Anning (21 May 1799 – 9 March 1847) was an English fossil collector, dealer and palaeontologist who became known internationally for the discoveries that she made in Jurassic marine fossil beds in the cliffs along the English Channel at Lyme Regis in the county of Dorset in Southwest England.';
    expect(trueClaims(text, 'Mary Anning')).toContain(
      'Mary Anning was an English fossil collector, dealer and palaeontologist.',
    );
  });

  it('is not cut where the clause that follows begins with its preposition', () => {
    const text =
      'Horizon Europe is a programme of the European Union for research and innovation with a budget of 95 billion euros in seven years in which scientists of all members and of several other countries can take part together.';
    expect(textsOf(text, 'Horizon Europe').filter((one) => one.endsWith(' in.'))).toEqual([]);
    expect(trueClaims(text, 'Horizon Europe').filter((one) => one.endsWith(' in.'))).toEqual([]);
  });

  it('is no claim where it tells nothing but the title', () => {
    const text = 'Zaha Hadid (31 October 1950 – 31 March 2016) was a British architect.';
    expect(trueClaims(text, 'Zaha Hadid')).toEqual([]);
  });
});

describe('"it" in an introduction', () => {
  const machine =
    'The Jacquard machine is a device fitted to a loom. The resulting ensemble of the loom and the machine is called a Jacquard loom. It was patented by Joseph Jacquard in 1804.';

  it('is what the article is about where it tells of its origin', () => {
    expect(textsOf(machine, 'Jacquard machine')).toContain(
      'The Jacquard machine was patented by Joseph Jacquard in 1804.',
    );
  });

  it('is not so further down', () => {
    const later = machine.replace('. The resulting', '.\n\nThe resulting');
    expect(textsOf(later, 'Jacquard machine')).not.toContain(
      'The Jacquard machine was patented by Joseph Jacquard in 1804.',
    );
  });
});
