import { expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { asidesOf } from '../../../src/questions/writing/asides.ts';
import { textsOf } from './read-statements.ts';

it('"thus" and "by contrast" answer to the sentence before and are left out', () => {
  const found = textsOf(
    'Portugal thus gave up the valley of Sines. The hawks of Lisbon, by contrast, raised their chicks in peace.',
  ).join(' ');
  expect(found).toContain('Portugal gave up the valley');
  expect(found).toContain('The hawks of Lisbon raised their chicks');
});

it('"before" alone is left out, but not what it measures', () => {
  const found = textsOf(
    'Ada Okafor had planned risings before, at Spa Fields in 1816. The king of Portugal recovered in 1657 what had been lost at Sines twelve years before.',
  ).join(' ');
  expect(found).toMatch(/planned risings, at Spa Fields/);
  expect(found).not.toMatch(/twelve years\./);
});

it('"itself" before a comma lays stress on the subject, and at the end it does not', () => {
  const [stressed, plain] = readDocument({
    id: 'x',
    title: 'A test',
    text: 'The village itself, 47 km up the valley, is a community. The cat of Lisbon washed itself, and slept.',
  }).sentences;
  const wordsOf = (sentence: typeof plain) =>
    sentence === undefined ? [] : asidesOf(sentence).map((at) => sentence.tokens[at]?.text);
  expect(wordsOf(stressed)).toContain('itself');
  expect(wordsOf(plain)).not.toContain('itself');
});
