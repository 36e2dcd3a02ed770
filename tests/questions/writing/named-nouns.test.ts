import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const title = 'UK to rejoin the Horizon science scheme';
const lead =
  'The UK is to rejoin the European Union’s research programme, Horizon Europe, after two years.';

describe('"the programme"', () => {
  it('is the one that the article has named so', () => {
    expect(textsOf(`${lead} The programme will end in 2027.`, title)).toContain(
      'Horizon Europe will end in 2027.',
    );
  });

  it('is of two the one in the title, once the other is two sentences away', () => {
    const other = 'It will take part in Copernicus, the EU’s Earth observation programme.';
    const between = 'Scientists in London welcomed the news on Thursday.';
    const last = 'The programme will end in 2027.';
    expect(textsOf(`${lead} ${other} ${between} ${last}`, title)).toContain(
      'Horizon Europe will end in 2027.',
    );
    expect(textsOf(`${lead} ${other} ${last}`, title)).not.toContain(
      'Horizon Europe will end in 2027.',
    );
  });

  it('is none of these beside one without a name', () => {
    const text = `${lead} Ministers had planned a British programme instead. The programme was dropped in 2023.`;
    expect(textsOf(text, title)).not.toContain('Horizon Europe was dropped in 2023.');
  });
});
