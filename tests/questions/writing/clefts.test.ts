import { describe, expect, it } from 'vitest';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { proposalsAbout } from './read-proposals.ts';

const textsOf = (text: string, title: string) =>
  proposalsAbout(text, title).map(({ statement }) => renderTokens(statement.tokens));

describe('clefts', () => {
  it('say of the doer what their clause says', () => {
    const text =
      'The dam was built in 1910. It was the opening of a canal from the Tagus River that did most to transform the valley of the Segura.';
    expect(textsOf(text, 'The dam of Alarma')).toContain(
      'The opening of a canal from the Tagus River did most to transform the valley of the Segura.',
    );
  });

  it('tell where and when behind their clause', () => {
    const text =
      'The railway was planned for years. It was in 1917 that Nikos Marinos opened a mine near Kalamata.';
    expect(textsOf(text, 'The railway')).toContain(
      'Nikos Marinos opened a mine near Kalamata in 1917.',
    );
  });

  it('have no name filled in for their "it"', () => {
    const text =
      'Ada Okafor (1901–1980) was a chemist. Ada Okafor studied in Lagos, where she read physics, and she taught there. It was a domestic accident, or so she told it, that gave her an independent field. She died in 1980, and her house is a museum.';
    expect(textsOf(text, 'Ada Okafor').join(' ')).not.toContain('Okafor was a domestic');
  });

  it('are no clauses that say which of several it is', () => {
    const text =
      'Lisbon is a city in Portugal. It was the first city that traded with Kongo. It is the largest port that exports cork.';
    const all = textsOf(text, 'Lisbon').join(' ');
    expect(all).toContain('Lisbon was the first city');
    expect(all).not.toContain('The first city traded');
  });

  it('are none where the clause says what or which one it is', () => {
    const text =
      'Harland & Wolff is a firm in Belfast. It is the company that built the Titanic. The castle of Oria is old. It was in a valley that the Romans called Vallis Aurea.';
    const all = textsOf(text, 'Belfast').join(' ');
    expect(all).not.toContain('The company built');
    expect(all).not.toContain('The Romans called');
  });
});
