import { expect, it } from 'vitest';
import { isSelfContained } from '../../../src/questions/writing/clear-pronouns.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { proposalsAbout } from './read-proposals.ts';
import { statementsOf } from './read-statements.ts';

const kepler =
  'Johannes Kepler (27 December 1571 – 15 November 1630) was a German astronomer. Kepler was born in Weil der Stadt. He worked there, and he lived with his mother. ';

const clear = (text: string, title?: string) =>
  statementsOf(text, title)
    .filter(isSelfContained)
    .map(({ tokens }) => renderTokens(tokens));

it('a speaker is whom "he" means in what he says, also where the article is about another man', () => {
  expect(
    clear(
      `${kepler}President Emmanuel Macron said he wanted the cathedral to be finished by 2024.`,
      'Johannes Kepler',
    ),
  ).toContain(
    'According to President Emmanuel Macron, he wanted the cathedral to be finished by 2024.',
  );
});

it('whom a subject does something to is somebody else', () => {
  expect(
    clear('At 14 Ada Okafor was taken away from the convent in Lismore to look after her.'),
  ).toEqual([]);
  expect(clear('At 14 Ada Okafor was taken away from the convent in Lismore.')).not.toEqual([]);
});

it('"she" is the mother who is the subject, whose own verb "had" stays', () => {
  const prompts = proposalsAbout(
    `${kepler}In 1615 his mother was accused of witchcraft by a woman with whom she had a financial dispute.`,
    'Johannes Kepler',
  ).map(({ prompt }) => prompt);
  expect(prompts).toContain(
    'In 1615, Johannes Kepler’s mother was accused of witchcraft by a woman with whom she had a financial dispute.',
  );
});

it.each([
  [
    'the subject behind a phrase in front',
    'For her tenth birthday, Ada Okafor was given a bicycle.',
  ],
  ['who gets it', 'The colour of the skin gives the olm its common name in several languages.'],
  ['the name it is joined to', 'Tamar was the daughter of George III and his consort Burdukhan.'],
])('an owner is bound by grammar: %s', (_, text) => {
  expect(clear(text)).toContain(text);
});

it('an owner of a phrase in front is not bound where somebody else of the phrase may be it', () => {
  expect(
    clear('For the tenth birthday of her niece Ruth Baker, Ada Okafor bought a boat.'),
  ).toEqual([]);
});
