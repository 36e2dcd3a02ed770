import { describe, expect, it } from 'vitest';
import { gapsIn, questionsAbout } from './read-statements.ts';

describe('a gap that could only be guessed', () => {
  it.each([
    ['a role of nothing', 'The mastermind was Horace de Vere Cole.', 'mastermind'],
    [
      'half of a superlative',
      'In 1915 the Dreadnought became the only battleship ever to sink a submarine.',
      'only battleship',
    ],
    ['where somebody stood', 'A lieutenant of the navy stood waiting on the platform.', 'platform'],
    [
      'a plain deed',
      'The skull of the fish is divided by a joint that allows the front part to swing upward.',
      'swing',
    ],
  ])('is not left: %s', (_, text, answer) => {
    expect(gapsIn(text)).not.toContain(answer);
  });

  it('is left for where a kind lives', () => {
    expect(gapsIn('Most camels of the world live on grass and thorns in the desert.')).toContain(
      'desert',
    );
  });
});

describe('a gap that the words round it fill', () => {
  it.each([
    ['which continent', "The Douro is one of Europe's longest rivers.", 'Europe'],
    ['which horn', 'Sorghum was first grown in the Horn of Africa.', 'Africa'],
    ['which town has the quarter', 'Ada Okafor was born in Kilburn, north-west London.', 'London'],
    ['a first name', 'Her brother, Miguel, sold the house in 1921.', 'Miguel'],
    ['in which journal', 'The map was shown in a study in the journal Nature.', 'Nature'],
    ['of what the great', 'In 1703 Peter the Great of Russia built a fort.', 'Russia'],
    ['half a name of a town', 'Ada Okafor worked in Newcastle upon Tyne.', 'Newcastle'],
    ['half a name of a line', 'The lake is part of the Cameroon line of volcanoes.', 'Cameroon'],
    ['half a name in Latin', 'Dunaliella salina is often called pink algae.', 'Dunaliella'],
  ])('is not left: %s', (_, text, answer) => {
    expect(gapsIn(text)).not.toContain(answer);
  });

  it.each([
    ['a continent of its own', 'In 1850 Heinrich Barth crossed Africa with two friends.', 'Africa'],
    ['a country', 'The ruins of the city lie in eastern Syria.', 'Syria'],
    ['a full name', 'The house was sold to her brother Miguel Reis in 1921.', 'Miguel Reis'],
  ])('is left: %s', (_, text, answer) => {
    expect(gapsIn(text)).toContain(answer);
  });
});

describe('a role', () => {
  it('is no answer to "Who was ...?"', () => {
    expect(questionsAbout('The mastermind was Horace de Vere Cole.')).toEqual([]);
  });

  it('asks for its name where it says of what', () => {
    expect(questionsAbout('The architect of the bridge was Ada Okafor.')).toContain(
      'Who was the architect of the bridge? [Ada Okafor]',
    );
  });
});

describe('a period', () => {
  it('is asked for by its kind', () => {
    expect(questionsAbout('Ammonites lived in the Jurassic Period.')).toContain(
      'In which period did ammonites live? [Jurassic Period]',
    );
  });
});
