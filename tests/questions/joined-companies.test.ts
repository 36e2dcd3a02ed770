import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/questions/reading/names.ts';
import { tagText } from '../../src/questions/reading/sentences.ts';

const names = (text: string) => findNames(tagText(text)).map((fact) => fact.text);

describe('a company whose name holds an "and"', () => {
  it.each([
    [
      'Bolivia taxed the Antofagasta Nitrate and Railway Company.',
      'Antofagasta Nitrate and Railway Company',
    ],
    [
      'They rode on the Liverpool and Manchester Railway in 1830.',
      'Liverpool and Manchester Railway',
    ],
  ])('is one name: %s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it('is two where the first is a body of its own', () => {
    expect(names('Prizes came from the Royal Society and Oxford University.')).toContain(
      'Royal Society',
    );
  });
});
