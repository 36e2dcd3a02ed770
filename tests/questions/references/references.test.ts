import { describe, expect, it } from 'vitest';
import type { ReadSentence } from '../../../src/questions/reading/document.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import {
  resolveReferences,
  unresolvedReferences,
} from '../../../src/questions/reading/references.ts';

type Span = { readonly from: number; readonly to: number };
const words = ({ tokens }: ReadSentence, { from, to }: Span) =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

function read(title: string, text: string) {
  const document = readDocument({ id: 'a', title, text });
  return {
    /** "he = Marie Curie" for each substitution, sentence by sentence. */
    written: document.sentences.flatMap((sentence) =>
      resolveReferences(sentence, document).map((one) => `${words(sentence, one)} = ${one.text}`),
    ),
    substitutions: document.sentences.flatMap((sentence) => resolveReferences(sentence, document)),
    open: document.sentences.flatMap((sentence) =>
      unresolvedReferences(sentence, document).map((one) => words(sentence, one)),
    ),
    within: document.sentences.flatMap((sentence) =>
      unresolvedReferences(sentence, document).flatMap(({ within }) =>
        within === undefined ? [] : [words(sentence, within)],
      ),
    ),
  };
}

const anning =
  `Mary Anning was an English fossil collector. She was born into a poor family. In 1823 she found the
first skeleton of a plesiosaur near Lyme Regis. Her discoveries changed the views of many scientists. She died of
cancer at the age of 47.`.replaceAll('\n', ' ');

describe('references', () => {
  it('are not written for "those", which may be some of them', () => {
    const text =
      'Some African governments needed to improve their records. The president defended his visit to those governments.';
    expect(read('A visit', text).written.join()).not.toContain('those governments =');
  });

  it('do not pass over the subject of the sentence before, with "for her part" or not', () => {
    const text =
      'Margaret Hamilton founded a company in 1976. She won a prize in 2003. Ellen Fetter, for her part, moved to Florida. In 1970 she left her job to raise her children.';
    expect(read('The coders', text).written).toEqual(['She = Margaret Hamilton']);
  });

  it('names the one person whom an article is about', () => {
    const { written } = read('Mary Anning', anning);
    expect(written).toEqual(
      expect.arrayContaining(['She = Mary Anning', 'she = Mary Anning', 'Her = Mary Anning’s']),
    );
  });

  it('says which sentence names the person', () => {
    expect(read('Mary Anning', anning).substitutions.every(({ sentence }) => sentence === 0)).toBe(
      true,
    );
  });

  it('gives a possessive the apostrophe that the article uses', () => {
    const straight = anning.replace('a poor family', "Dorset's poorest family");
    expect(read('Mary Anning', straight).written).toContain("Her = Mary Anning's");
  });

  it('goes to the woman whom the article is about rather than to somebody who may be a man', () => {
    const text =
      'Vera Payne-Adler was an English astronomer. She studied at Cambridge in 1919. In 1923 Quarlow Shapley hired Payne. She became the first woman to lead a department there. Her work was praised. In 1925 Shapley read her thesis.';
    const found = read('Vera Payne-Adler', text).written;
    expect(found.some((one) => /Quarlow|Shapley/.test(one))).toBe(false);
    expect(found).toEqual(expect.arrayContaining(['She = Vera Payne-Adler']));
  });

  it('does not give a woman the pronoun of a man', () => {
    const text =
      'Jane Smith wrote the report in 2004. Many people liked it. He lived in Paris for ten years.';
    const { written, open } = read('The report', text);
    expect(written.filter((one) => one.startsWith('He '))).toEqual([]);
    expect(open).toContain('He');
  });

  it('never writes one argument of a verb for the other', () => {
    const { written } = read(
      'A visit',
      'Peter Brown arrived in Rome on Monday. Thomas Reed met him at the station.',
    );
    expect(written).not.toContain('him = Thomas Reed');
  });

  it('leaves out the father whom an apposition names: he is not the owner of "his"', () => {
    const text = 'Matthew Goode was born in Exeter. His father, Anthony, was a geologist in Devon.';
    expect(read('Matthew Goode', text).written).not.toContain("His = Anthony's");
  });

  it('names what an article defines by the noun of its definition', () => {
    const text =
      `ISIS-K is a branch of a larger movement. This branch was founded in 2015 in Afghanistan. ISIS-K has
attacked many towns. ISIS-K is not an ally of the government.`.replaceAll('\n', ' ');
    expect(read('What is ISIS-K?', text).written).toContain('This branch = ISIS-K');
  });

  it('points to the antecedent that stands in the same sentence', () => {
    const { substitutions } = read(
      'Mary Anning',
      anning.replace('In 1823 she', 'When she was 24, she'),
    );
    expect(substitutions.some(({ within }) => within !== undefined)).toBe(true);
  });

  it('points ahead where a pronoun opens the clause of a name', () => {
    const text =
      'Microsoft sells software to many people. Since its foundation, Microsoft has grown every year.';
    const { within, substitutions } = read('A company', text);
    expect([...within, ...substitutions.map((one) => one.text)]).toEqual(
      expect.arrayContaining([expect.stringContaining('Microsoft')]),
    );
  });
});

const isfahan = 'Isfahan is a city in central Iran. Isfahan lies south of Tehran, in the hills.';

describe('a definite phrase', () => {
  it('is what the article is about where a noun of its definition says so, in any paragraph', () => {
    const text = `${isfahan}\n\nMany people make carpets. The city has an Armenian quarter. Tourists love this town.`;
    expect(read('Isfahan', text).written).toEqual(
      expect.arrayContaining(['The city = Isfahan', 'this town = Isfahan']),
    );
  });

  it('is not what the article is about where another of that sort was named since', () => {
    const text = `${isfahan} In 1722 an army marched to Shiraz, a city in the south. The city fell in May.`;
    expect(read('Isfahan', text).written).not.toContain('The city = Isfahan');
  });

  it('is no wide word such as "the area" for a city', () => {
    const text = `${isfahan} Isfahan is known for its carpets. The area is dry in summer.`;
    expect(read('Isfahan', text).written).not.toContain('The area = Isfahan');
  });

  it.each([
    ['the bridge', 'Boats pass under the Rialto Bridge', 'the Rialto Bridge'],
    ['the church', 'He joined the Church of Scientology', 'the Church of Scientology'],
    ['the lake', 'Ferries cross Lake Geneva', 'Lake Geneva'],
    ['the islands', 'Few people live on the Chatham Islands', 'the Chatham Islands'],
    ['the mosque', 'Pilgrims filled Mecca’s Grand Mosque', 'the Grand Mosque'],
  ])('is the name that says so itself: %s after "%s"', (phrase, sentence, name) => {
    const text = `${sentence} every day. Storms often close the roads.\n\nIn 1999 workers repaired ${phrase} in a week.`;
    expect(read('A report', text).written).toContain(`${phrase} = ${name}`);
  });

  it('is nobody’s where two names say so, or where another was introduced since', () => {
    const two =
      'Boats pass under the Rialto Bridge. Cars cross the Liberty Bridge. Workers repaired the bridge.';
    const other =
      'Boats pass under the Rialto Bridge. In 1999 the mayor opened a bridge. Workers painted the bridge.';
    for (const text of [two, other])
      expect(read('A report', text).written.filter((one) => one.startsWith('the bridge'))).toEqual(
        [],
      );
  });

  it('is no group for "the person", and no name that has lost its first word', () => {
    const text =
      'ISIS-K is a branch of a movement. An official spoke about ISIS-K, a mutual opponent. The person said little. In 2020 “My Octopus Teacher” was shown. In 2021, the film won an award.';
    const found = read('What is ISIS-K?', text).written;
    expect(found).not.toContain('The person = ISIS-K');
    expect(found).not.toContain('the film = Octopus Teacher');
  });

  it('is no country or president by the last word of a name', () => {
    const text =
      'Officials left the United States on Monday. They said that the states would help.';
    expect(read('A report', text).written).not.toContain('the states = the United States');
  });
});

describe('unresolved references', () => {
  it('lists speakers, bare demonstratives, "there" and "then"', () => {
    const { open } = read(
      'A walk',
      'We walked to the old mill on Sunday. This was hard. Then they slept there.',
    );
    expect(open).toEqual(expect.arrayContaining(['We', 'This', 'there']));
  });

  it('lists "this group" and "the strike" as wholes', () => {
    const { open } = read(
      'News',
      'Officials fear this group in many towns. After the strike, 94 people were killed.',
    );
    expect(open).toEqual(expect.arrayContaining(['this group', 'the strike']));
  });

  it('does not list "that" before a clause, "those who" or the "there" of "there is"', () => {
    const { open } = read(
      'News',
      'Scientists say that there is water on Mars. Those who doubt say that little is known.',
    );
    expect(open.map((word) => word.toLowerCase())).not.toEqual(
      expect.arrayContaining(['that', 'there', 'those']),
    );
  });

  it('writes nothing for an "it" that stands for nothing', () => {
    const { written } = read(
      'Honey',
      'Honey never spoils. It is known that honey keeps for many years in a jar.',
    );
    expect(written.filter((one) => one.startsWith('It '))).toEqual([]);
  });

  it('never lists what was written out', () => {
    const document = readDocument({ id: 'a', title: 'Mary Anning', text: anning });
    for (const sentence of document.sentences) {
      const open = unresolvedReferences(sentence, document);
      for (const { from, to } of resolveReferences(sentence, document))
        expect(open.filter((one) => one.from < to && from < one.to)).toEqual([]);
    }
  });
});

describe('"the bank"', () => {
  it("is none where the article names several, and none that is somebody's own", () => {
    const several = read(
      'UBS agrees to buy a rival',
      'Silicon Valley Bank failed in March, and Ada Okafor left the country. The chairman of Saudi National Bank spoke in Riyadh. The bank was forced to borrow money.',
    );
    expect(several.written.filter((one) => one.startsWith('The bank'))).toEqual([]);
    const owned = read(
      'A rescue in Zurich',
      'The chairman of Saudi National Bank, its largest shareholder, spoke in Riyadh. The bank was forced to borrow money.',
    );
    expect(owned.written.filter((one) => one.startsWith('The bank'))).toEqual([]);
  });

  it('is the only one', () => {
    const { written } = read(
      'A rescue in Zurich',
      'Saudi National Bank lent money to nobody. The bank was forced to borrow money.',
    );
    expect(written).toContain('The bank = Saudi National Bank');
  });
});

it('a team works at an institute and is none', () => {
  const { written } = read(
    'Sleepy penguins',
    'Penguins sleep often. Paul Libourel of the Neuroscience Research Institute of Lyon studies them. The team fitted electrodes to 14 birds.',
  );
  expect(written.join('; ')).not.toMatch(/team = .*Institute/i);
});
