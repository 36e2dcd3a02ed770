import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { belongsToAnybody } from '../../../src/questions/reading/references/anybody.ts';
import { textsOf } from '../writing/read-statements.ts';

const inventor =
  'Ivar Lund was a chemist at Norsk Tape. Lund was born in Bergen in 1940. Lund invented a weak glue in 1968. He gave seminars on it. One of those who came was Art Moe, an engineer who sang in a choir. ';

describe('"he" who speaks of somebody by name', () => {
  const text = `${inventor}\n\nDuring a dull sermon in 1974 he remembered Mr. Lund's talk. He requested a sample from Norsk Tape.`;

  it('is not that person, nor is the next "he"', () => {
    const found = textsOf(text, 'Ivar Lund, inventor of a weak glue');
    expect(found.filter((one) => /Lund (remembered|requested)/.test(one))).toEqual([]);
  });

  it('is the person where nobody is named so', () => {
    const own = text.replace("he remembered Mr. Lund's talk", 'he remembered a talk');
    expect(textsOf(own, 'Ivar Lund, inventor of a weak glue').join(' ')).toMatch(/Lund requested/);
  });
});

describe('an unnamed native of somewhere', () => {
  it('has the "his" of his sentence', () => {
    const text =
      'On the morning of 20 July 1741 a furious German stood on the deck of the St Olaf, off what is now Koa Island, and told his captain exactly what he thought of him.';
    const [sentence] = readDocument({ id: 'x', title: 'Ivar Lund', text }).sentences;
    const his = sentence?.tokens.findIndex(({ text }) => text === 'his') ?? -1;
    expect(sentence !== undefined && belongsToAnybody(sentence, his)).toBe(true);
  });
});

describe('"the town", "the region" and "the company"', () => {
  it('is no town that another was named after', () => {
    const text =
      'Ivar Lund visited Agaro, a town in the hills. He met the others at Kukara, the capital of Bornholm. Ben Carter died near the town in 1851.';
    expect(textsOf(text, 'Ivar Lund').join(' ')).not.toMatch(/near Agaro in 1851/);
  });

  it('is the land round a lake', () => {
    const text =
      'Lake Koa is a lake in Kenya. Lake Koa covers 400 square kilometres. The region passed to Norway under the Treaty of Oslo.';
    const found = textsOf(text, 'Lake Koa');
    expect(found).toContain('The region of Lake Koa passed to Norway under the Treaty of Oslo.');
  });

  it('is the one in the title, and not one named in passing', () => {
    const text =
      'Okafor Group ended its run on the Oslo exchange. Investors led by Norsk Tape, a financial services company, bought Okafor Group. Analysts in Bergen watched closely. Loans helped to finance the deal. The shares were sold in Lagos. Prices rose in Wales for years. The company employs 106,000 people.';
    expect(textsOf(text, 'Okafor Group ends its run on the exchange').join(' ')).not.toContain(
      'Norsk Tape employs',
    );
  });
});

describe('"the research" on a test', () => {
  it('is not the test', () => {
    const text =
      'A skin test for the disease takes three minutes. The test was made in Bergen. The test finds a smell. The research has been led by Ada Okafor of the Bergen Institute.';
    expect(textsOf(text, 'Skin test takes three minutes').join(' ')).not.toContain(
      'The test has been led',
    );
  });
});
