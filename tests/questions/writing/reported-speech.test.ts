import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { textsOf } from './read-statements.ts';

describe('what somebody says', () => {
  it.each([
    [
      'keeps a quoted fragment and the pronoun of its speaker',
      'President Barack Obama has admitted that his failure to pass "common sense gun laws" is the greatest frustration of his presidency.',
      'According to President Barack Obama, his failure to pass "common sense gun laws" is the greatest frustration of his presidency.',
    ],
    [
      'is told under the full name of a speaker with a civil title',
      'Barack Obama spoke to reporters. Mr Obama said race relations had improved.',
      'According to Barack Obama, race relations had improved.',
    ],
    [
      'is told without the view that brings it',
      'Ada Okafor said she felt that the museum had been closed too early.',
      'According to Ada Okafor, the museum had been closed too early.',
    ],
    [
      'is told under the person named last before the verb',
      "The museum's chief executive, Helen Smout, said the building would cost 20 million pounds.",
      'According to Helen Smout, the building would cost 20 million pounds.',
    ],
    [
      'stands before its speaker',
      'The fires have burned 40,000 hectares of forest, said Larry Barham, an official of the ministry.',
      'According to Larry Barham, the fires have burned 40,000 hectares of forest.',
    ],
    [
      'stands before "according to"',
      'About 80 people watched the landing in Houston, according to spokesman Josh Marshall.',
      'According to spokesman Josh Marshall, about 80 people watched the landing in Houston.',
    ],
    [
      'stands behind those whom it is told',
      'Steve Reed told members of parliament that the government had blocked the release of the beavers.',
      'According to Steve Reed, the government had blocked the release of the beavers.',
    ],
    [
      'goes on behind its speaker',
      'Owners of the photographs, said Ada Okafor, are asked to show them every ten years.',
      'According to Ada Okafor, owners of the photographs are asked to show them every ten years.',
    ],
    [
      'loses the marks round the whole of it',
      '"Chile is one of the countries with the highest risk of fires," Carolina Toha said on Friday.',
      'According to Carolina Toha, Chile is one of the countries with the highest risk of fires.',
    ],
    [
      'loses them before an inverted speaker',
      '"Weather conditions have made it difficult to put out the fires," said Carolina Toha, the minister.',
      'According to Carolina Toha, weather conditions have made it difficult to put out the fires.',
    ],
    [
      'begins with a name that keeps its capital',
      'American officials said Sudan had shown important progress.',
      'According to American officials, Sudan had shown important progress.',
    ],
    [
      'keeps all that somebody may or could do',
      'Tom Bradshaw warned that beavers could undermine riverbanks, damage trees and impede drainage.',
      'According to Tom Bradshaw, beavers could undermine riverbanks, damage trees and impede drainage.',
    ],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toContain(expected);
  });

  it('is not stated by the article, but what it tells of the speaker is', () => {
    const found = textsOf(
      'Tony Juniper, the chair of Natural England, said that beavers had reduced the floods, a danger of the region.',
    );
    expect(found).toContain('Tony Juniper was the chair of Natural England.');
    expect(found.join('\n')).not.toMatch(/^Beavers|^The floods/m);
  });
});

describe('an office before a name', () => {
  it('is no part of it', () => {
    const { sentences } = readDocument({
      id: 'x',
      title: 'A test',
      text: 'NASA Administrator Bill Nelson said the landing was a success.',
    });
    expect(sentences[0]?.facts.map(({ kind, text }) => [kind, text])).toEqual([
      ['person', 'Bill Nelson'],
    ]);
  });
});

describe('clauses that the parser hangs wrongly', () => {
  it('a verb with an object is no passive of the noun before it', () => {
    const found = textsOf('Wildfires killed 11 people, destroyed 1,500 homes and burned a forest.');
    expect(found.join('\n')).not.toMatch(/people were destroyed/);
  });
  it('"which was" does not mean a plural noun', () => {
    const found = textsOf('Shares of the company, which was founded in 2013, rose by 35 percent.');
    expect(found.join('\n')).not.toMatch(/Shares of the company was/);
  });
});

describe('the speaker', () => {
  it('is the person at the end of the phrase, not the nationality that opens it', () => {
    expect(
      textsOf(
        'Swiss Finance Minister Karin Keller-Sutter said bankruptcy would have caused turmoil.',
      ),
    ).toEqual([
      'According to Swiss Finance Minister Karin Keller-Sutter, bankruptcy would have caused turmoil.',
    ]);
  });

  it('is whoever spoke last in the paragraph where a quotation says "he"', () => {
    const text = `Raja Sassi, who survived, told Reuters that the water came at midnight.

In a paper published in 2022, Abdelwanees Ashoor, a hydrologist, wrote that the dams were weak. "A huge flood would destroy 700 houses of the city," he said.`;
    expect(textsOf(text).at(-1)).toMatch(/^According to Abdelwanees Ashoor, /);
  });
});

it('"declared war" has no speaker behind the verb', () => {
  const texts = textsOf(
    'Peru attempted to mediate, but Chile, having learned of the secret treaty, declared war on both allies on 5 April 1879.',
  );
  expect(texts.filter((text) => text.startsWith('According to'))).toEqual([]);
});

it('a legend tells only the clause in which it is named', () => {
  const texts = textsOf(
    'Locals are known as tripeiros because, according to legend, the city gave all its good meat to the fleet of Henry.',
  );
  expect(texts.filter((text) => /because\.$/.test(text))).toEqual([]);
});
