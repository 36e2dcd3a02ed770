import { describe, expect, it } from 'vitest';
import { gapsIn, questionsAbout } from './read-statements.ts';

describe('a question moves a whole phrase', () => {
  it.each([
    [
      'Edward Lorenz discovered the effect in Boston in 1961.',
      'Who discovered the effect in Boston in 1961? [Edward Lorenz]',
    ],
    [
      'The airline was founded in Berlin in 1926.',
      'In which year was the airline founded in Berlin? [1926]',
    ],
    [
      'The telephone was invented by Alexander Graham Bell in 1876.',
      'Who invented the telephone in 1876? [Alexander Graham Bell]',
    ],
    ['The novel was written by Jane Austen in 1815.', 'Who wrote the novel in 1815? [Jane Austen]'],
    [
      'The flood destroyed 400 houses in Italy.',
      'How many houses did the flood destroy in Italy? [400]',
    ],
    ['Lisbon is the capital of Portugal.', 'Which city is the capital of Portugal? [Lisbon]'],
    [
      'Brazil won the tournament in Sweden in 1958.',
      'Which country won the tournament in Sweden in 1958? [Brazil]',
    ],
    [
      'The honeybee collects nectar with a long tongue.',
      'What does the honeybee collect with a long tongue? [nectar]',
    ],
    [
      'In 1901, Ada Okafor founded the school in Lisbon.',
      'In which year did Ada Okafor found the school in Lisbon? [1901]',
    ],
    ['Hokusai was born in Edo in October 1760.', 'In which year was Hokusai born in Edo? [1760]'],
    [
      'The French anatomist Georges Cuvier doubted that an animal could have so long a neck.',
      'Which French anatomist doubted that an animal could have so long a neck? [Georges Cuvier]',
    ],
    [
      'The City Gate was designed by the Italian architect Renzo Piano.',
      'Which Italian architect designed the City Gate? [Renzo Piano]',
    ],
    [
      'In 2000 an expedition called Atahuallpa found the remains of a temple.',
      'Which expedition found the remains of a temple in 2000? [Atahuallpa]',
    ],
    [
      'The settlers founded a parliament in Iceland in 930.',
      'Who founded a parliament in Iceland in 930? [settlers]',
    ],
  ])('%s', (text, expected) => {
    expect(questionsAbout(text)).toContain(expected);
  });

  it('and asks with "who" for no class of people', () => {
    const text = 'Some naturalists guessed at suction cups. Naturalists studied geckos in 1900.';
    expect(questionsAbout(text).join(' ')).not.toMatch(/Who (guessed|studied)/);
  });

  it('and spells out units', () => {
    expect(questionsAbout('Adult puffins weigh about 500 g in summer.')).toContain(
      'How many grams do adult puffins weigh in summer? [500]',
    );
  });

  it('and asks nobody who said something', () => {
    expect(questionsAbout('Ada Okafor said that the bridge was safe.').join()).not.toMatch(
      /^Who said/,
    );
  });

  it('and asks for no year of two', () => {
    const text = 'Ada Okafor won a prize in Lisbon in 1934 and a medal in Rome in 1976.';
    expect(questionsAbout(text).join()).not.toMatch(/In which year/);
  });

  it('and asks for no picture with "who"', () => {
    const text = 'Henry De la Beche painted Duria Antiquior in 1830.';
    expect(questionsAbout(text).join()).not.toMatch(/^Who did/);
  });

  it('and turns no negated sentence', () => {
    expect(questionsAbout('Brazil did not win the tournament in Sweden in 1974.')).toEqual([]);
  });
});

describe('a gap is left for a whole phrase', () => {
  it.each([
    ['Norway', 'The old kings of the north are buried in the capital of Norway.'],
    ['Ali Reza', 'The old tower at the harbour was designed by Ali Reza for the sailors.'],
    ['1999', 'The airport of Socotra was built by engineers from Italy in 1999.'],
  ])('%s: %s', (answer, text) => {
    expect(gapsIn(text)).toContain(answer);
  });

  it.each([
    ['Australia', 'The players of the team met in a hotel in Sydney, Australia, before the final.'],
    ['College', 'The old library of King’s College holds many letters of the poets.'],
    ['Kenya', 'Countries such as Kenya export a lot of tea to the markets of Europe.'],
  ])('not %s: %s', (answer, text) => {
    expect(gapsIn(text)).not.toContain(answer);
  });
});

describe('a firm with the name of its founder', () => {
  it('keeps its short name and is asked for by no "who"', () => {
    const asked = questionsAbout('Ricci was founded in Turin in 1933 by Francesco Ricci.');
    expect(asked.filter((one) => /^Francesco|Who was|Francesco Ricci founded/.test(one))).toEqual(
      [],
    );
    expect(asked).toContain('In which year was Ricci founded in Turin by Francesco Ricci? [1933]');
  });
});

it('asks in the past for what had been before', () => {
  const asked = questionsAbout(
    'Dana Ingrova was a javelin thrower who had been born in Koprivnice in 1922.',
  );
  expect(asked.filter((one) => /\bhad been\b/.test(one))).toEqual([]);
});

describe('a count before "from"', () => {
  it('is asked for of footballers, and is a distance of feet', () => {
    expect(questionsAbout('The club bought eleven footballers from Brazil in 1990.')).toContain(
      'How many footballers did the club buy from Brazil in 1990? [eleven]',
    );
    const found = questionsAbout('The club built eleven feet from the river in 1990.');
    expect(found.filter((question) => question.startsWith('How many'))).toEqual([]);
  });
});
