import { describe, expect, it } from 'vitest';
import { subjectName } from '../../../src/questions/reading/main-subject.ts';
import { isSelfContained } from '../../../src/questions/writing/clear-pronouns.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { statementsOf, textsOf } from './read-statements.ts';

describe('a pronoun for what the article is about', () => {
  it('"it" is what the first sentence defines, whatever the title says', () => {
    const text =
      'Espresso is a coffee drink from Italy. People drink it in bars. It contains more caffeine than filter coffee.';
    expect(textsOf(text, 'A short history of espresso')).toContain(
      'Espresso contains more caffeine than filter coffee.',
    );
  });

  it('"it" is nothing where so much time is all that was taken', () => {
    const text =
      'Malaria is a disease of warm countries. It has taken most of a century and a lot of insecticide.';
    expect(textsOf(text, 'Malaria').join(' ')).not.toContain('Malaria has taken');
  });

  it('"it" is nothing that somebody in the title only has to do with', () => {
    const text =
      'For the workforce, it is a bitter repetition. The firm filed for insolvency in Munich in 2024. Its first insolvency cost 1,000 jobs. The insolvency had surprised its creditors in Munich.';
    expect(textsOf(text, 'Carmaker files for insolvency').join(' ')).not.toMatch(
      /insolvency is a bitter/i,
    );
  });

  it('"it" is what the headline and the subject before name, however long both are', () => {
    const text =
      'A pier has been bought by the council.\n\nBirnbeck Pier, which was designed by Eugenius Birch, is the only pier that leads to an island. It has been closed since 1994.';
    expect(textsOf(text, 'Council buys derelict Birnbeck Pier after decades of decay')).toContain(
      'Birnbeck Pier has been closed since 1994.',
    );
  });

  it('"it" and "its" are the place that opens the title and the text', () => {
    const text =
      'Seen from the water, Valparaíso looks like an amphitheatre that has been painted by several people who could not agree on a colour.\n\nIts historic quarter has been a World Heritage site since 2003.';
    expect(textsOf(text, 'Valparaíso: Chile’s city of hills')).toContain(
      'Valparaíso’s historic quarter has been a World Heritage site since 2003.',
    );
  });

  it('the "I" of a war is nobody, and so does not hide who "she" is', () => {
    const text =
      'Nellie Bly was an American journalist. She left Pittsburgh. Her report was read. During World War I she was the first woman to report from the Eastern Front.';
    const found = statementsOf(text, 'Nellie Bly').filter((one) => isSelfContained(one));
    expect(found.map(({ tokens }) => renderTokens(tokens)).join()).toMatch(
      /Nellie Bly was the first woman to report from the Eastern Front/,
    );
  });

  it('goes by the name in the title, not by the name at birth', () => {
    const text =
      'Nellie Bly, born Elizabeth Jane Cochran, was an American journalist. Cochran was born in Pittsburgh. She left Pittsburgh for New York in 1887. Her report was read. She went to Paris. She met Jules Verne.';
    const found = textsOf(text, 'Nellie Bly');
    expect(found).toContain('Nellie Bly was born in Pittsburgh.');
    expect(found).toContain('Nellie Bly left Pittsburgh for New York in 1887.');
  });

  it('"it" is a name that the article keeps coming back to, right after a sentence about it', () => {
    const text =
      'Shepherds on La Gomera use Silbo. Silbo is a language. Silbo is taught at school. It replaces the sounds of Spanish with whistles.';
    expect(textsOf(text, 'The island where people whistle')).toContain(
      'Silbo replaces the sounds of Spanish with whistles.',
    );
  });

  it('"the 21-year-old" is whom the article is about', () => {
    const text =
      'Dick Fosbury was an American athlete. He won in Mexico City. His coach taught him. His name stayed.\n\nIn 1968 the lanky 21-year-old from Oregon won the high jump.';
    expect(textsOf(text, 'Dick Fosbury')).toContain('In 1968, Dick Fosbury won the high jump.');
  });

  it('gets a comma where it would run into the name or year before it', () => {
    const text =
      'Lise Meitner was an Austrian physicist. She moved to Berlin. There she began a collaboration with Otto Hahn. After the Nazis came to power in 1933 she lost the right to teach. Her work went on.';
    const found = textsOf(text, 'Lise Meitner');
    expect(found).toContain('In Berlin, Lise Meitner began a collaboration with Otto Hahn.');
    expect(found).toContain(
      'After the Nazis came to power in 1933, Lise Meitner lost the right to teach.',
    );
  });

  it('"it" is no city after a church that is called after a person', () => {
    const text =
      'Valletta is the capital of Malta.\n\nSt John’s Co-Cathedral looks plain from outside. It holds a painting by Caravaggio.';
    expect(textsOf(text, 'Valletta')).not.toContain('Valletta holds a painting by Caravaggio.');
  });

  it('"they" are the plural that the article defines, right after a sentence about it', () => {
    const text =
      'Mangroves are trees on coasts. They protect villages from storms in Asia. They store carbon in the soil of Brazil.';
    const found = textsOf(text, 'Mangroves');
    expect(found).toContain('Mangroves protect villages from storms in Asia.');
    expect(found).toContain('Mangroves store carbon in the soil of Brazil.');
  });

  it('"they" are not those of another sentence', () => {
    const text =
      'Mangroves are trees that grow on coasts. Farmers cut many of the trees. They planted rice in the mud.';
    expect(textsOf(text, 'Mangroves')).not.toContain('Mangroves planted rice in the mud.');
  });

  it('"her" in an article about a man is somebody else, even where he is the subject', () => {
    const text =
      'Jared Padley (born July 19, 1982) is an American actor. He grew up in Texas, where he sang. His first film was shot in 2000. He met Jane Smith and Ann Lee in 2009. Padley proposed to her in New York in 2010.';
    const proposals = statementsOf(text, 'Jared Padley').filter(({ tokens }) =>
      tokens.some((token) => token.text === 'proposed'),
    );
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.filter((one) => isSelfContained(one))).toEqual([]);
  });

  it('"its" is not the second subject’s, where the first was cut off', () => {
    const text =
      'Although it has a large population, the species has declined rapidly, and in 2015 the International Union for Conservation of Nature changed its status to vulnerable.';
    const cut = statementsOf(text).filter(({ tokens }) =>
      tokens.some((token) => token.text === 'changed'),
    );
    expect(cut.filter((one) => isSelfContained(one))).toEqual([]);
  });

  it('"they" are the plural of the thing in the title, "it" the thing that several sentences name', () => {
    const pangolins = 'Pangolins are found in forests of Asia. They have scales of keratin.';
    expect(textsOf(`The pangolin is shy. A pangolin climbs. ${pangolins}`, 'Pangolin')).toContain(
      'Pangolins have scales of keratin.',
    );
    const eels =
      'What fooled everyone is that an eel changes its body. It begins as a larva in the Sargasso Sea. The eel has fins. Every eel swims.';
    expect(textsOf(eels, 'The strange, secret life of the European eel')).toContain(
      'The eel begins as a larva in the Sargasso Sea.',
    );
  });

  it('"it" is no thing of the title behind a sentence about another thing', () => {
    const text =
      'An eel has fins. The eel swims. Every eel spawns once. The gauge stands in Kaub. It measures the height of the Rhine.';
    expect(textsOf(text, 'The eel')).not.toContain('The eel measures the height of the Rhine.');
  });
});

describe('"it" that is said to be of the kind of what the article is about', () => {
  const lake =
    'The Lake Murnau was a large lake in the west of Freedonia. Fishermen of Murnau fed the city. ';

  it('is what the article is about', () => {
    expect(
      textsOf(`${lake}It was the third largest lake in Freedonia until 1878.`, 'Lake Murnau'),
    ).toContain('The Lake Murnau was the third largest lake in Freedonia until 1878.');
    expect(textsOf(`${lake}It is one of the deepest lakes in Freedonia.`, 'Lake Murnau')).toContain(
      'The Lake Murnau is one of the deepest lakes in Freedonia.',
    );
  });

  it.each([
    ['Treaty of Murnau', 'the Treaty of Murnau'],
    ['Tamar of Georgia', 'Tamar of Georgia'],
  ])('has the article that the headword of an entry goes without: %s', (text, expected) => {
    const subject = { text, hasArticle: false, isName: true, isPlural: false, nouns: [] };
    expect(subjectName({ ...subject, isPerson: false, sentence: 0 })).toBe(expected);
  });

  it('is not where another of the kind was spoken of', () => {
    const found = textsOf(
      `${lake}Fishermen moved to Lake Sorn. It was the third largest lake in Freedonia.`,
      'Lake Murnau',
    );
    expect(found.join(' ')).not.toContain('Murnau was the third');
  });

  it('is not where nothing is said to be anything', () => {
    const found = textsOf(`${lake}It was a lake that fed the city of Murnau.`, 'Lake Murnau');
    expect(found.join(' ')).not.toContain('Murnau was a lake that fed');
  });
});

it('"she" is the person whose headword has the surname first', () => {
  const text =
    'Okafor, Ada (1861–1930), engineer, was born in Lisbon. Okafor left Lisbon for Porto in 1887. Her lamps were sold in Porto. She built a school in Porto. Okafor died in Porto. Her house is a museum. She liked it.';
  expect(textsOf(text, 'Okafor, Ada (1861–1930), engineer')).toContain(
    'Ada Okafor built a school in Porto.',
  );
  expect(textsOf(text, 'Porto, Portugal').join(' ')).not.toContain('Portugal Porto');
});
