import { describe, expect, it } from 'vitest';
import { acceptedForms } from '../../../src/questions/answers/accepted-forms.ts';
import { headForms } from '../../../src/questions/answers/article-forms.ts';
import { withRivals } from '../../../src/questions/answers/rivals.ts';
import { readDocument, resolveName } from '../../../src/questions/reading/document.ts';
import { makeQuestion } from '../make-question.ts';

const read = (text: string) => readDocument({ id: 'x', title: 'x', text });
const areOne = (text: string, a: string, b: string) => {
  const document = read(text);
  return resolveName(document, a) === resolveName(document, b);
};

describe('two names are one', () => {
  it.each([
    [
      'CSIS',
      'Center for Strategic and International Studies',
      'A report of the Center for Strategic and International Studies (CSIS) says so. The CSIS wrote it in Washington.',
    ],
    [
      'NASA',
      'National Aeronautics and Space Administration',
      'Engineers at NASA (National Aeronautics and Space Administration) built the probe. It was NASA that paid.',
    ],
    [
      'ISIS-K',
      'Islamic State in Khorasan',
      'Fighters of the Islamic State in Khorasan (ISIS-K) took the valley. Then ISIS-K lost it again.',
    ],
    [
      'ISIS-K',
      'ISIS-Khorasan',
      'The raid by ISIS-K came at dawn. The leaders of ISIS-Khorasan had planned it in Kabul.',
    ],
    [
      'Mark Twain',
      'Samuel Clemens',
      'The writer Samuel Clemens, better known as Mark Twain, was born in Missouri. In 1865 Mark Twain became famous.',
    ],
    ['Myanmar', 'Burma', 'The army of Myanmar, also known as Burma, took power in the capital.'],
    [
      'Obama',
      'Barack Hussein Obama',
      'The speech by Barack Hussein Obama was long. Later Barack Obama left. The crowd liked Obama.',
    ],
    [
      'Marie',
      'Marie Curie',
      'In 1891 Marie Curie moved to Paris. There Marie studied physics with great care.',
    ],
    [
      'George W. Bush',
      'George Walker Bush',
      'The president George Walker Bush spoke first. In 2001 George W. Bush signed it.',
    ],
  ])('%s and %s', (a, b, text) => {
    expect(areOne(text, a, b)).toBe(true);
  });

  it.each([
    [
      'ISIS',
      'ISIS-K',
      'The group called Islamic State (ISIS-K) is old. Later ISIS was beaten, and ISIS-K was not.',
    ],
    ['Spain', 'Portugal', 'Ships came from France, Spain, or Portugal, and sold silver there.'],
    [
      'John Smith',
      'Mary Smith',
      'The baker John Smith came early. His sister Mary Smith came late.',
    ],
    [
      'George H. W. Bush',
      'George W. Bush',
      'The father George H. W. Bush led the country in 1990. His son George W. Bush followed in 2001.',
    ],
    [
      'France',
      'France Córdova',
      'In 2010 Anna France Córdova led the agency. The ship came from France.',
    ],
    [
      'Ada King',
      'Byron',
      'The writer Ada King (née Byron) knew Babbage. The poet was Lord Byron, who left England.',
    ],
    ['III', 'Ivan III', 'The tsar Ivan III built it in 1485. Later Ivan III died in Moscow.'],
  ])('but not %s and %s', (a, b, text) => {
    expect(areOne(text, a, b)).toBe(false);
  });
});

describe('accepted forms', () => {
  const formsOf = (text: string, asked: string) => {
    const document = read(text);
    const fact = document.sentences.flatMap(({ facts }) => facts).find((one) => one.text === asked);
    return fact === undefined ? undefined : acceptedForms(fact, document);
  };

  it.each([
    ['United States', 'US', 'The ship sailed to the United States in 1901.'],
    ['Samuel Clemens', 'Clemens', 'The writer was Samuel Clemens from Missouri.'],
    ['3.7 million', '3,700,000', 'The valley is home to 3.7 million people today.'],
    ['June 28, 2019', '28 June 2019', 'The treaty was signed on June 28, 2019, in Geneva.'],
    ['1950s', 'the fifties', 'The dam was built in the 1950s by engineers.'],
    [
      'Royal Geographical Society',
      'RGS',
      'He joined the Royal Geographical Society in 1901. The RGS paid for the ship.',
    ],
    [
      'Kaiser Wilhelm Institute for Chemistry',
      'Kaiser Wilhelm Institute',
      'She worked at the Kaiser Wilhelm Institute for Chemistry in 1917.',
    ],
    [
      'Florida State',
      'Florida State University',
      'She went on working at Florida State after that. Her office at Florida State University was small.',
    ],
    [
      'Naqsh-e Jahan Square',
      'Naqsh-e Jahan',
      'The mosque stands on Naqsh-e Jahan Square in the city.',
    ],
    [
      'Naqsh-e Jahan Square',
      'Imam Square',
      'He saw Naqsh-e Jahan Square (also known as Imam Square, formerly Shah Square) in 1975.',
    ],
    [
      'Naqsh-e Jahan Square',
      'Shah Square',
      'He saw Naqsh-e Jahan Square (also known as Imam Square, formerly Shah Square) in 1975.',
    ],
    ['$5 million', '5 million dollars', 'The tower cost $5 million in Norway.'],
  ])('of %s hold %s', (asked, form, text) => {
    expect(formsOf(text, asked)).toContain(form);
  });

  it.each([
    ['Hyde Park', 'Hyde', 'They walked through Hyde Park in 1975.'],
    ['Boston University', 'Boston', 'She taught at Boston University in 1975.'],
    [
      'Naqsh-e Jahan Square',
      'Naqsh-e Jahan',
      'He saw Naqsh-e Jahan Square in 1975. Naqsh-e Jahan Palace was closed.',
    ],
    [
      'Naqsh-e Jahan Square',
      'Lisbon',
      'In 1975 he saw Naqsh-e Jahan Square, also known as Imam Square, Lisbon and Paris.',
    ],
    ['Leiden', 'Leiden University', 'He was born in Leiden. Later Leiden University took him.'],
  ])('of %s hold no %s', (asked, form, text) => {
    expect(formsOf(text, asked) ?? []).not.toContain(form);
  });

  it('hold no initials that the article does not use', () => {
    const text = 'She joined the Royal Geographical Society in 1901.';
    expect(formsOf(text, 'Royal Geographical Society')).not.toContain('RGS');
  });

  it('hold no institute without its field where the article has two of that name', () => {
    const text =
      'She left the Kaiser Wilhelm Institute for Chemistry in 1917. He ran the Kaiser Wilhelm Institute for Physics in Berlin.';
    expect(formsOf(text, 'Kaiser Wilhelm Institute for Chemistry')).not.toContain(
      'Kaiser Wilhelm Institute',
    );
  });

  it('hold the acronym that the article gives, and make up none beside it', () => {
    const document = read('The army dropped the “Mother of All Bombs” (MOAB) on the caves.');
    const fact = {
      kind: 'name',
      sort: 'name',
      text: 'Mother of All Bombs',
      from: 4,
      to: 8,
    } as const;
    expect(acceptedForms(fact, document)).toEqual(['MOAB']);
  });

  it('of a noun with an adjective of degree hold the noun, where no other one is told of', () => {
    const headsIn = (text: string, asked: string, prompt: string) => {
      const document = read(text);
      const [tokens = []] = document.sentences.map((sentence) => sentence.tokens);
      const from = tokens.findIndex((token) => token.text === asked.split(' ')[0]);
      const fact = { kind: 'term', sort: 'term', text: asked, from, to: from + 2 } as const;
      return headForms(fact, { prompt, tokens }, document);
    };
    const text = 'The girl developed severe eczema at the age of four months.';
    expect(headsIn(text, 'severe eczema', 'What did the girl develop?')).toEqual(['eczema']);
    expect(headsIn(text, 'severe eczema', 'What kind of illness was it?')).toEqual([]);
    const two = `${text} Her brother had mild eczema.`;
    expect(headsIn(two, 'severe eczema', 'What did the girl develop?')).toEqual([]);
    const history = 'The machine is a step in the history of computing hardware.';
    expect(headsIn(history, 'computing hardware', 'It is a step in the history of _____.')).toEqual(
      ['computing'],
    );
    const fixed = 'The office was known for its red tape in those days.';
    expect(headsIn(fixed, 'red tape', 'What was it known for?')).toEqual([]);
  });

  it('hold no surname that two people share', () => {
    const text = 'The baker John Smith came early. His sister Mary Smith came late.';
    expect(formsOf(text, 'John Smith')).toEqual([]);
  });
});

it('a question carries the names that its answer could be mistyped into', () => {
  const document = read(
    'In 1904 Hendrik Lorentz met Edward Lorenz in Leiden. On June 7 they spoke, and on July 6 they left Paris.',
  );
  const rivalsOf = (answer: string) =>
    withRivals(makeQuestion({ answer, kind: 'short-answer' }), document).rivals;
  expect(rivalsOf('Lorenz')).toContain('Lorentz');
  expect(rivalsOf('June 7')).toEqual(['July 6']);
  expect(rivalsOf('Leiden')).toBeUndefined();
});
