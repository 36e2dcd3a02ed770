import { describe, expect, it } from 'vitest';
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

describe('a surname', () => {
  it('with a rank, or after a name that was passed over, becomes the full name', () => {
    const wreck =
      'The squadron left Lisbon in 1923. It was led by Captain Eduard H. Okafor in the flagship Delphy. Okafor was defended by Admiral Tingey Craven in court.';
    expect(textsOf(wreck, 'A wreck').join(' ')).toContain(
      'Captain Eduard H. Okafor was defended by',
    );
    const cubes =
      'Last month Andrew Brookes, a mathematician, announced that (8,866)³ + (–8,778)³ = 33. Brookes rearranged the equation in Lisbon.';
    expect(textsOf(cubes, 'A sum of cubes').join(' ')).toContain('Andrew Brookes rearranged');
  });

  it('that owns what stands behind "in" is nobody else’s', () => {
    const clock =
      'The physicist Thorsten Okafor leads a group in Vienna. A rival group used a crystal grown in Okafor’s laboratory.';
    expect(textsOf(clock, 'A clock').join(' ')).toContain('in Thorsten Okafor’s laboratory');
  });
});

it('a given name is that of the one who has come up before', () => {
  const found = textsOf(
    'The queen chose David Soslan, a prince of Lisbon. In 1195 David routed the army of Porto. Later her troops helped David Komnenos in Sines.',
    'The queen',
  ).join(' ');
  expect(found).toContain('David Soslan routed the army');
});
