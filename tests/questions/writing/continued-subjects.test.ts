import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

describe('a pronoun that goes on with the subject before', () => {
  it('is the plural of what the title names', () => {
    const text =
      'The saiga lives on the steppe.\n\nSaigas once ranged from Ukraine to China. Today nearly all of them live in Kazakhstan, with smaller numbers in Iran. They stand just four feet high at the shoulder.\n\nHunters prize the horn of the saiga.';
    const all = textsOf(text, 'Saiga, a wild ass');
    expect(all).toContain('Saigas stand just four feet high at the shoulder.');
  });

  it('is nobody where an object of the sentence before may do it as well', () => {
    const text =
      'The saiga lives on the steppe.\n\nSaigas attract poachers. They sell the horns in the towns of China.\n\nHunters prize the horn of the saiga.';
    expect(textsOf(text, 'Saiga, a wild ass').join(' ')).not.toContain('Saigas sell');
  });

  it('is no office that he held', () => {
    const text =
      'The tax was old. As Prime Minister he introduced a new one in 1989. He resigned in November 1990.';
    expect(textsOf(text, 'A tax').join(' ')).not.toContain('Prime Minister resigned');
  });

  it('is the name by which he went', () => {
    const text =
      'The empire grew rich. As Tunka Bassi he founded a new dynasty in 1495. He extended the empire to Walata.';
    expect(textsOf(text, 'Empire of Wagadu')).toContain(
      'Tunka Bassi extended the empire to Walata.',
    );
  });

  it('is left alone where another subject stands between', () => {
    const text =
      'The saiga lives on the steppe.\n\nSaigas graze where wolves hunt. They follow the rivers in summer.\n\nHunters prize the horn of the saiga.';
    expect(textsOf(text, 'Saiga, a wild ass').join(' ')).not.toContain('aigas follow');
  });
});
