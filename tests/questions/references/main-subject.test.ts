import { describe, expect, it } from 'vitest';
import { definitionIn } from '../../../src/questions/reading/definition.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { tagText } from '../../../src/questions/reading/sentences.ts';

const read = (title: string, text: string) => readDocument({ id: 'a', title, text });

describe('a definition', () => {
  it.each([
    [
      'Isfahan (Persian: Esfahan) is a city in Iran and is the capital of a province.',
      'Isfahan',
      ['city', 'capital'],
    ],
    [
      'Guadeloupe, known as the Butterfly Island (after its shape), is a group of islands.',
      'Guadeloupe',
      ['group', 'island'],
    ],
    [
      'Daniel Bernoulli (8 February 1700 – 17 March 1782) was a Swiss mathematician and physicist.',
      'Daniel Bernoulli',
      ['mathematician', 'physicist'],
    ],
    ['The octopus is a soft-bodied mollusc.', 'octopus', ['mollusc']],
    ['Coron is in the province of Palawan.', 'Coron', []],
  ])('is read from: %s', (sentence, text, nouns) => {
    expect(definitionIn(tagText(sentence))).toMatchObject({ text, nouns });
  });

  it.each([
    'Police said on Monday that the road was closed.',
    'He was a Swiss mathematician.',
    'The people who live there are farmers.',
  ])('is not read from: %s', (sentence) => {
    expect(definitionIn(tagText(sentence))).toBeUndefined();
  });
});

const isfahan =
  'Isfahan is a city in central Iran. Isfahan lies south of Tehran. Many tourists visit Isfahan every year.';

describe('what an article is about', () => {
  it('is defined by its first sentence where the title does not say it', () => {
    expect(read('A journey', isfahan).topic).toBe('Isfahan');
  });

  it('is nothing that the article names no more than something else', () => {
    const text = `${isfahan} Tehran is larger. Tehran has an airport.`;
    expect(read('A journey', text).topic).toBeUndefined();
  });

  it('is a person whose life stands in brackets, without title and letters', () => {
    const text =
      'Dame Zora Mohammad Hadley DBE RA (31 October 1950 – 31 March 2016) was an Iraqi architect. She studied in Beirut. Her first tower was built in 1993. She died in Miami. Her office is in London.';
    const document = read('Buildings that bend', text);
    expect(document.protagonist).toEqual({ name: 'Zora Mohammad Hadley', sex: 'female' });
    expect(document.topic).toBeUndefined();
  });
});
