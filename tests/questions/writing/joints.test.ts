import { describe, expect, it } from 'vitest';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { proposalsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

const told = (text: string, title?: string) => [
  ...new Set(proposalsAbout(text, title).map(({ statement }) => renderTokens(statement.tokens))),
];

describe('a statement ends where its clause ends', () => {
  it('not with the subject of the next, of which more is said', () => {
    const found = told(
      'Diego Vaz crossed the desert in 1571, and Manuel Prado, who followed him two years later, collected taxes from the villages with such cruelty that many people fled.',
    );
    expect(found).toContain('Diego Vaz crossed the desert in 1571.');
    expect(found.join('\n')).not.toMatch(/and Manuel Prado\.|later, collected/);
  });

  it('and what follows the torn member is told of it', () => {
    const found = told(
      'Diego Vaz crossed the desert in 1571, and Manuel Prado, who followed him two years later, collected taxes from the villages with such cruelty that many people fled.',
    );
    expect(found).toContain(
      'Manuel Prado collected taxes from the villages with such cruelty that many people fled.',
    );
  });

  it('not with another who did it as well', () => {
    const found = textsOf(
      'The modern kite was developed by Hugo Lang, who in 1931 built a folding kite with two rows of cells, and by Carl Stein (1902-1980), a builder from Bern who refined it.',
    );
    expect(found).toContain('In 1931 Hugo Lang built a folding kite with two rows of cells.');
  });

  it('not with half of a list', () => {
    expect(
      textsOf(
        'Only the females carry crests, which are yellow-tipped, curled, and slightly fan-shaped.',
      ),
    ).not.toContain('Crests are yellow-tipped, curled.');
    const found = told(
      'The beans are soaked, rubbed until the husks come off, crushed with garlic and salt, and beaten with a spoon until the paste is smooth.',
    );
    expect(found).not.toContain('The beans are soaked, rubbed until the husks come off.');
    expect(found).not.toContain('Beaten with a spoon until the paste is smooth.');
  });

  it('and a list whose last member stands before another clause is whole', () => {
    const found = told(
      'Fire reached Norwich, Lynn, and Ely, and in 1507 the city elders, together with the bishops, built a stone wall across the marshes of Norfolk.',
    );
    expect(found).toContain('Fire reached Norwich, Lynn, and Ely.');
    expect(found).toContain(
      'In 1507 the city elders built a stone wall across the marshes of Norfolk.',
    );
  });

  it('not in front of the main clause', () => {
    const text =
      'When Ada Okafor came home by ship, two weeks after the war, hundreds were waiting at the Lagos harbour.';
    expect(told(text)).not.toContain('When Ada Okafor came home by ship, two weeks after the war.');
  });
});

describe('what is said beside a subject', () => {
  it('is closed by a comma before the verb, which is no participle', () => {
    const text =
      'Nadia Karim at the Royal Institute of Marine Science in Lisbon, Portugal, became curious after her friend Paul Winter, at the Natural History Museum in Vienna, sent her a film of an octopus at play.';
    expect(told(text)).toEqual([
      'Nadia Karim at the Royal Institute of Marine Science in Lisbon became curious after her friend Paul Winter sent her a film of an octopus at play.',
    ]);
  });

  it('however long it is, leaves the clause round it whole', () => {
    const text =
      'Mabel Stobart, who grew up among farmers and fishermen in the marshes of Norfolk and became, at the Paris Fair of 1924, the first woman to fly a balloon across the Channel, died on Monday in Norwich.';
    expect(told(text)).toContain('Mabel Stobart died in Norwich.');
  });

  it('in brackets between commas leaves no comma behind', () => {
    const text =
      'Olga Berg, (born May 4, 1890, Bergen, Norway—died June 2, 1971, Oslo), was a Norwegian botanist best known for her method, announced in 1932, of drying mosses.';
    expect(told(text)).toEqual([
      'Olga Berg was a Norwegian botanist best known for her method, announced in 1932, of drying mosses.',
    ]);
  });
});

describe('what stays when a phrase is left out', () => {
  it('does not explain what is gone', () => {
    const text =
      'Between 1845 and 1847 Paul Winter sailed along the northern and western coasts of the Baltic, from Danzig to the Sound and on through Zealand and Jutland.';
    expect(told(text).join('\n')).not.toContain('sailed, from');
  });

  it('keeps what its verb is about', () => {
    const text =
      'Paul Winter was a British engineer who, with A. B. Stone, was among the first to build a machine obeying what would later be called feedback.';
    expect(told(text).join('\n')).not.toMatch(/obeying\.$/m);
  });

  it('keeps "until then"', () => {
    const text =
      'The plan, which until then had been regarded as secret, was printed in Lagos in 1931.';
    expect(told(text).join('\n')).not.toContain('until had');
  });
});

describe('a verb and its subject', () => {
  it('one who did it makes a participle of a verb without an object', () => {
    const text =
      'The first pact concluded by Portugal with a neighbouring power, it was negotiated on equal terms.';
    expect(textsOf(text)).toEqual([]);
  });

  it('agree in number', () => {
    const text =
      'Members over the age of 20 may vote, while a candidate must be at least 30 years old and have been resident on the island for five years.';
    expect(told(text).join('\n')).not.toContain('candidate have');
  });

  it('what is said beside two is true of both', () => {
    const text =
      'Traders and Cossacks, drawn by furs and by reports of fertile land, had begun to enter the Lena valley in the 1640s.';
    expect(told(text).join('\n')).not.toMatch(/Cossacks (was|were)/);
  });

  it('share a name where its owner stands before it', () => {
    const text =
      'Ada Okafor was a Nigerian geologist. She lived in Lagos. By her study of old lava she proved in 1961 that the crater of Bergen was young.';
    expect(told(text, 'Ada Okafor')).toContain(
      'By her study of old lava Ada Okafor proved in 1961 that the crater of Bergen was young.',
    );
  });
});

describe('a name', () => {
  it('that is part of another stays short', () => {
    const text = "Edmund Halley lived in London. The probe flew past Halley's Comet in 1986.";
    expect(told(text).join('\n')).not.toContain("Edmund Halley's Comet");
  });

  it('keeps its "Today"', () => {
    const text = 'Under Ada Okafor, Africa Today was a campaign as much as a paper.';
    expect(told(text)).toContain(text);
  });
});
