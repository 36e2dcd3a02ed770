import { describe, expect, it } from 'vitest';
import { isUnrelated } from '../../../src/questions/checking/relational.ts';
import { contextRefusals } from '../../../src/questions/checking/self-contained.ts';
import { tagText } from '../../../src/questions/reading/sentences.ts';

const refused = (prompt: string) =>
  contextRefusals(tagText(prompt), { title: 'A test', isPerson: () => false });

describe('what belongs to something that the prompt leaves out', () => {
  it.each([
    ['came where', 'Convicts came in 1795.'],
    ['where it came', 'Phylloxera arrived around 1889.'],
    ['excavations of what', 'Excavations in 2007 and 2011 have yielded a total of 13 bones.'],
    ['portions of what', 'Portions in Spain continued to carry passengers into the 21st century.'],
    ['turnout of what', 'Turnout was the lowest since the vote was introduced in 1999.'],
    ['an obstacle to what', 'The greatest obstacle was the valley of the Douro in Portugal.'],
    ['a solution to what', 'Ada Okafor’s solution was a bridge with a span of 579 feet.'],
    ['a dictionary of what', 'The linguist Ada Okafor published a dictionary in 1963.'],
    ['speakers of what', 'In which year did the linguist Ada Okafor visit speakers?'],
    ['leave what', 'Bishop Ada Okafor refused to leave.'],
    ['arrested for what', 'Six people have been arrested and released on bail.'],
    ['an assault on whom', 'Ada Okafor hinted at an assault by crewmen in Sines.'],
    ['second in what', 'Ada Okafor was second with 35.4%.'],
    ['a scheme for what', 'In 1850 Ada Okafor sketched a scheme on a sheet of blotting paper.'],
    ['the tip of what', 'Sines is separated from the northern tip by a narrow sound.'],
  ])('is refused: %s', (_, prompt) => {
    expect(refused(prompt)).toContain('vague-reference');
  });

  it.each([
    'Samples of Ada Okafor’s comet are kept in Lisbon.',
    'The linguist Ada Okafor published a dictionary of Ubykh in 1963.',
    'Trains run from Lisbon to Porto in three hours.',
    'Ada Okafor was the first woman to take a seat in Lisbon.',
    'Ada Okafor sketched a scheme for a glass hall in Lisbon.',
  ])('is fine where it is said: %s', (prompt) => {
    expect(refused(prompt)).not.toContain('vague-reference');
  });
});

it.each([
  'Snow reflects up to 90 % of sunlight.',
  'Ada Okafor suffered a heart attack in 1975.',
  'Darwin’s conclusion was that species evolve.',
  'In which year did the First Fleet arrive?',
])('what lacks nothing is no relation of anything: %s', (text) => {
  expect(isUnrelated(text)).toBe(false);
});
