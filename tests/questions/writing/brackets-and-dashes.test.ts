import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

describe('a lead is read past its brackets and dashes', () => {
  it.each([
    [
      'Jeanne Moreau (French pronunciation: [ʒan mɔʁo]; 23 January 1928 – 31 July 2017) was a French actress, singer, screenwriter and director.',
      'Jeanne Moreau was a French actress, singer, screenwriter and director.',
    ],
    [
      'The War of the Pacific (Spanish: Guerra del Pacífico), also known as the Saltpeter War, was a war between Chile and a Bolivian–Peruvian alliance from 1879 to 1884.',
      'The War of the Pacific was a war between Chile and a Bolivian–Peruvian alliance from 1879 to 1884.',
    ],
  ])('%s', (sentence, statement) => {
    expect(textsOf(sentence)).toContain(statement);
  });
});
