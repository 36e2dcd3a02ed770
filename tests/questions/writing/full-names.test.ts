import { expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const life =
  'Maurice Martenot was a French cellist. In 1928 Maurice Martenot invented the ondes Martenot in Paris. Martenot died in 1980.';

it('a surname becomes the full name, but not in the name of a thing in the title', () => {
  const found = textsOf(life, 'Ondes Martenot').join(' ');
  expect(found).toContain('invented the ondes Martenot');
  expect(found).not.toContain('ondes Maurice');
  expect(textsOf(life, 'A cellist').join(' ')).toContain('Maurice Martenot died in 1980.');
});

it('no name is filled in beside the same name, large or small', () => {
  const found = textsOf(
    'Orangutans eat figs. Orangutans in Borneo rub a chewed plant onto their arms and legs.',
    'Orangutans',
  ).join(' ');
  expect(found).toContain('onto their arms');
});

it('a rank is no part of it', () => {
  const found = textsOf(
    'The force has three stations in Derby. Deputy Chief Constable Rachel Swann opened the new station in 2019.',
  ).join(' ');
  expect(found).toContain('Rachel Swann opened the new station in 2019.');
  expect(found).not.toMatch(/(?<!Chief )Constable/);
});
