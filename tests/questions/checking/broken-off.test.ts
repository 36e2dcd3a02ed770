import { describe, expect, it } from 'vitest';
import {
  isBareEvent,
  isCrowdScene,
  stillOpen,
} from '../../../src/questions/checking/bare-events.ts';
import { isBrokenOff } from '../../../src/questions/checking/broken-off.ts';
import { tagText } from '../../../src/questions/reading/sentences.ts';
import { makeQuestion } from '../make-question.ts';

describe('a text that was cut off', () => {
  it.each([
    'Locals are known as tripe eaters, because.',
    'According to Ada Okafor, what was the fire destroying " "?',
    'The spire was called “ ” by Parisians.',
    'Kepler was born in Weil, in what is the German state of Baden.',
    'The tower was handed over to.',
  ])('is %s', (text) => {
    expect(isBrokenOff(text)).toBe(true);
  });

  it.each([
    'Kepler was born in Weil, in what is now the German state of Baden.',
    'Which planet is Mercury smaller than?',
    'The roof beams were called "the forest" or "the _____" by Parisians.',
    'In what is the drug dissolved?',
  ])('is not %s', (text) => {
    expect(isBrokenOff(text)).toBe(false);
  });
});

describe('a deed without what it is done to', () => {
  it.each([
    'Where do most people begin?',
    'Most people begin in the Ribeira.',
    'Peru attempted to mediate.',
    'In which year did Ada Okafor begin?',
    'Kepler found a discrepancy of eight arcminutes between theory and observation.',
  ])('is %s', (text) => {
    expect(isBareEvent(text)).toBe(true);
  });

  it.each([
    'Where does the Danube begin?',
    'Most people begin the walk in the Ribeira.',
    'Peru attempted to mediate between Chile and Bolivia.',
    'Where do most people begin the pilgrimage?',
  ])('is not %s', (text) => {
    expect(isBareEvent(text)).toBe(false);
  });
});

it('holds open only what the day of the report left open', () => {
  expect(stillOpen.test('The cause of the fire is not yet clear.')).toBe(true);
  expect(stillOpen.test('It is unclear who lit the fire.')).toBe(true);
  expect(stillOpen.test('In 1850 the source had not yet been found.')).toBe(false);
});

describe('a crowd scene', () => {
  const isScene = (prompt: string) =>
    isCrowdScene(makeQuestion({ kind: 'true-false', prompt, answer: 'true' }), tagText(prompt));

  it.each([
    'Crowds gathered on the banks of the Seine to watch, some weeping openly.',
    'Residents were moved to shelters.',
  ])('is %s', (prompt) => {
    expect(isScene(prompt)).toBe(true);
  });

  it.each([
    'Crowds of 40,000 gathered on the banks of the Seine.',
    'People lived on Orkney before the Vikings came.',
    'The people of Rapa Nui carved the statues.',
    'People are born with 300 bones.',
  ])('is not %s', (prompt) => {
    expect(isScene(prompt)).toBe(false);
  });
});
