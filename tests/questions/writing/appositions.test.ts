import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

describe('an apposition says what its name is', () => {
  it.each([
    [
      'in the present where it tells in the present',
      'For centuries, shepherds on La Gomera used Silbo Gomero, a whistled form of Spanish that can carry for more than three kilometres.',
      'Silbo Gomero is a whistled form of Spanish that can carry for more than three kilometres.',
    ],
    [
      'and no more of the name than stands before it',
      'From Rotterdam, Europe’s largest port, to Basel in Switzerland, the Rhine is navigable for 800 kilometres.',
      'Rotterdam is Europe’s largest port.',
    ],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toContain(expected);
  });

  it.each([
    [
      'others in a list',
      'A judicial inquiry blamed Le Médec, the harbour pilot Francis Mackey and the naval officer Evan Wyatt.',
    ],
    [
      'a remark on what happened',
      'In 2005 the club sold its stadium to Emirates, a decision that angered many supporters in London.',
    ],
    [
      'a remark on what was sent',
      'In 1918 Halifax sent a tree to Boston in thanks, a gesture that was revived in 1971.',
    ],
    [
      'a person in a place',
      'Roger Bannister ran the mile in Oxford, the first man in history to do it.',
    ],
    ['a way', 'The hotel stands beside the Alhambra, a short walk from the cathedral of Granada.'],
    ['a stay', 'The painter lived in Arles, a stay that produced 200 paintings of the town.'],
  ])('but %s is no description', (_, text) => {
    expect(textsOf(text).filter((one) => / (is|are|was|were) (an?|the) /.test(one))).toEqual([]);
  });

  it('and games are no woman', () => {
    const text =
      'Ada Okafor became, at the London Games of 1948, the first black woman to win a gold medal.';
    expect(textsOf(text).join(' ')).not.toMatch(/Games of 1948 (is|was)/);
  });

  it('and a time is nobody whom others help', () => {
    const text =
      'Lise Meitner was a physicist. That July, aided by the Dutch physicist Dirk Coster, she crossed the border by train.';
    expect(textsOf(text, 'Lise Meitner').join(' ')).not.toContain('July');
    expect(textsOf(text, 'Lise Meitner').join(' ')).toContain('crossed the border by train.');
  });
});

describe('"What is ... called?"', () => {
  const asked = (text: string) =>
    draftsAbout(text, ['naming', 'definition']).map(({ prompt }) => prompt);

  it.each([
    'The harbour, a steep amphitheatre of grey mansions and white houses, comes into view at the last moment.',
    'In summer the foundation stages an exhibition in the former slaughterhouse, a short stroll along the coast towards Mandraki.',
    'In 1918 Halifax sent a tree to Boston in thanks, a gesture that was revived in 1971.',
  ])('is asked of no description and no distance: %s', (text) => {
    expect(asked(text).filter((prompt) => /called|gesture/.test(prompt))).toEqual([]);
  });

  it('is asked of a term', () => {
    expect(asked('Bile is stored in the gallbladder, a small pouch beneath the liver.')).toContain(
      'What is a small pouch beneath the liver called?',
    );
  });
});
