import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

/** What is asked for by an explanation in passing: `Which poison ...? [tetrodotoxin]`. */
function explained(text: string): string[] {
  return draftsAbout(text, ['definition'])
    .filter(({ kind, statement }) => kind === 'short-answer' && statement.kind === 'explained')
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

describe('a term that is explained in passing is asked for by its explanation', () => {
  it.each([
    [
      'Its blood is blue because oxygen is carried by haemocyanin, a protein that contains copper instead of iron.',
      'Which protein contains copper instead of iron? [haemocyanin]',
    ],
    [
      'Octopuses belong to the cephalopods, a class of molluscs that also includes squid, cuttlefish and nautiluses.',
      'Which class of molluscs includes squid, cuttlefish and nautiluses? [cephalopods]',
    ],
  ])('%s', (text, expected) => {
    expect(explained(text)).toContain(expected);
  });

  it.each([
    ['one of a list', 'The sea is home to squid, cuttlefish, a snail that eats fish, and whales.'],
    ['no explanation', 'The blood of the animal contains haemocyanin, a blue protein.'],
    ['what it is not', 'The soup contains gluten, a protein that does not harm most people.'],
  ])('not %s', (_, text) => {
    expect(explained(text)).toEqual([]);
  });

  it('not by a remark on the deed', () => {
    const text = 'The ship was built from scratch, a fantastic display of craftsmanship.';
    expect(draftsAbout(text, ['naming'])).toEqual([]);
  });

  it('ends before what is joined to the term', () => {
    const text =
      'Jeanne Moreau was the daughter of Katherine, a dancer who performed at the Folies Bergère, and Anatole Moreau, a restaurateur.';
    expect(explained(text).join(' ')).not.toMatch(/and Anatole/);
  });
});

it('no term is asked for by what it forms elsewhere', () => {
  const text =
    'The animals are covered with brown scales, which are composed of keratin, the same protein that forms human fingernails.';
  expect(explained(text).filter((one) => one.includes('fingernails'))).toEqual([]);
});
