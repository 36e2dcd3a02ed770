import { describe, expect, it } from 'vitest';
import { proposalsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

/** The true claims about `text`. */
function claimsAbout(text: string, title?: string): string[] {
  return proposalsAbout(text, title)
    .filter(({ asks }) => asks === 'claim')
    .map(({ prompt }) => prompt);
}

describe('a statement is cut down to what stands alone', () => {
  it.each([
    [
      'a phrase that points outside it',
      'ISIS-K is a group. With their help ISIS-K has carried out a slew of violent attacks in Kabul.',
      'ISIS-K has carried out a slew of violent attacks in Kabul.',
    ],
    [
      'a second half that was not understood',
      'In October 2016 about 10,000 frogs were found dead in a river of Peru, and a committee of local people blamed untreated sewage.',
      'In October 2016 about 10,000 frogs were found dead in a river of Peru.',
    ],
    [
      'a comment on the whole of it',
      'The 1944 Nobel Prize for Chemistry was awarded to Otto Hahn alone, a decision that many historians have criticised.',
      'The 1944 Nobel Prize for Chemistry was awarded to Otto Hahn alone.',
    ],
    [
      'what is said of some of them',
      'The Midland Bank closed 40 branches in Wales in 2019, most of them in small villages near the coast.',
      'The Midland Bank closed 40 branches in Wales in 2019.',
    ],
    [
      'words that tell time from the day of the story on',
      'Archaeologists from Brussels later found gold ornaments of 1500 near the island of Koa.',
      'Archaeologists from Brussels found gold ornaments of 1500 near the island of Koa.',
    ],
  ])('without %s', (_, text, expected) => {
    expect(claimsAbout(text)).toContain(expected);
  });

  it('but never without what its verb needs', () => {
    const claims = claimsAbout(
      'UNESCO was founded in 1945. The river Po put the bridge of Rome into it.',
    );
    expect(claims.join(' ')).not.toMatch(/bridge of Rome\.$/);
  });

  it('nor without what it was published as, nor cut through a title', () => {
    const claims = claimsAbout(
      'Nellie Bly was a journalist. In 1889 the report of Nellie Bly was published in New York as the book Ten Days in a Mad-House. Nellie Bly set out to beat the journey of Phileas Fogg, the hero of the novel Around the World in Eighty Days.',
      'Nellie Bly',
    ).join(' ');
    expect(claims).not.toMatch(/published in New York\./);
    expect(claims).not.toMatch(/Fogg in Eighty/);
  });

  it('and never to the comment alone', () => {
    const claims = claimsAbout(
      'The paper of Lise Meitner named the process fission in 1939, a term that Otto Frisch borrowed from biology, where it describes the division of cells.',
    );
    expect(claims.join(' ')).not.toMatch(/^A term|\. A term/);
  });

  it('nor without half a clause that the parser takes for a phrase', () => {
    const claims = claimsAbout(
      'Beavers can be released into English rivers for the first time after the government approved a plan for their return.',
    );
    expect(claims.join(' ')).not.toMatch(/rivers approved/);
  });

  it('nor without the time by which something had happened, as somebody said', () => {
    const claims = claimsAbout(
      'Ada Okafor said that 76 of the 251 fires in Chile had started in the previous 24 hours.',
    );
    expect(claims.join(' ')).not.toMatch(/had started\./);
  });

  it('and not where "since then" would lose its "then"', () => {
    const text = 'Since then more than 4,000 investors have put in a total of 5.5 million euros.';
    expect(claimsAbout(text).join()).not.toMatch(/^Since more/);
  });
});

describe('a pronoun or a general noun gets its name', () => {
  it('of the one thing of its sort in the title', () => {
    const text =
      'An octopus has about 500 million neurons. The octopus is a mollusc. The animal has three hearts in 2015.';
    const claims = claimsAbout(text, 'The octopus and its many minds');
    expect(claims.join(' ')).toContain('The octopus has three hearts');
  });

  it('of all its words, whatever else the sentence goes on to name', () => {
    const text =
      'Naked mole rats have accents. Many naked mole rats sing. The rodents live with insects in 300 tunnels in Kenya.';
    const claims = claimsAbout(text, 'Naked mole rats speak in dialects').join(' ');
    expect(claims).toContain('Naked mole rats live with insects in 300 tunnels in Kenya.');
  });

  it('not where another of that sort was named just before', () => {
    const text =
      'An octopus has about 500 million neurons. A dog can catch the octopus. The animal has three hearts in 2015.';
    expect(claimsAbout(text, 'The octopus and its many minds').join(' ')).not.toContain(
      'three hearts',
    );
  });

  it('stays as it is where the speaker speaks of himself', () => {
    const text = 'The Danish government has said that it will tax farmers from 2030.';
    expect(claimsAbout(text)).toContain(
      'According to the Danish government, it will tax farmers from 2030.',
    );
  });

  it('and stays as it is for what a named subject owns', () => {
    const text =
      'In 2005 UNESCO included the textile art of Taquile in its list of intangible heritage.';
    expect(claimsAbout(text)).toContain(text);
  });
});

describe('a sentence that goes on behind a mark', () => {
  const gapped = (text: string) => proposalsAbout(text).map(({ prompt }) => prompt);

  it('says the same without what a colon lists', () => {
    expect(
      gapped(
        'The sources of history in Norway can be separated into three categories: what is written, what is said, and what is preserved.',
      ),
    ).toContain('The sources of history in _____ can be separated into three categories.');
  });

  it('is not broken off inside a list', () => {
    const prompts = gapped(
      'The Province of Istria has a governor, an assembly – the Provincial Parliament – and an executive board.',
    );
    expect(prompts.filter((prompt) => /assembly\.$/.test(prompt))).toEqual([]);
  });

  it('says what there was without what was so above all', () => {
    expect(
      gapped(
        'Between the 1960s and the 2000s, there was a large rise in the number of farms in Kenya, both by the lakes and in the hills, especially among those who grew tea, coffee and flowers for export.',
      ),
    ).toContain(
      'Between the _____ and the 2000s, there was a large rise in the number of farms in Kenya.',
    );
  });

  it('keeps the dash of a result', () => {
    expect(gapped('Canada came back in the final and defeated Mexico 67 – 33.')).toContain(
      '_____ came back in the final and defeated Mexico 67 – 33.',
    );
  });

  it('may open with a number of something', () => {
    expect(
      gapped('252 of the 400 seats went to members of the Progress Party of Zambia.'),
    ).toContain('_____ of the 400 seats went to members of the Progress Party of Zambia.');
  });
});

it('what lies apart still does, where the participle opens its sentence', () => {
  expect(
    textsOf(
      'Separated from the Mediterranean by a sandbar known as La Manga, the Mar Menor covers 135 square kilometres.',
      'Mar Menor',
    ),
  ).toContain('The Mar Menor is separated from the Mediterranean by a sandbar known as La Manga.');
});
