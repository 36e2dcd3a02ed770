import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { prepareStatement } from '../../../src/questions/writing/prepare.ts';
import { textsOf } from './read-statements.ts';

describe('a statement gets its subject back', () => {
  it.each([
    [
      'Attempts to land troops were hampered by rough seas.',
      'Attempts to land troops were hampered by rough seas.',
    ],
    [
      'In the 14th century, when its weavers turned wool into cloth, Ghent was one of the biggest cities north of the Alps.',
      'Ghent was one of the biggest cities north of the Alps.',
    ],
    [
      'NASA’s Swift and Fermi space telescopes had picked up a storm of flares.',
      'NASA’s Swift and Fermi space telescopes had picked up a storm of flares.',
    ],
    [
      'After her retirement Lehmann worked for long periods in the United States.',
      'After her retirement Lehmann worked for long periods in the United States.',
    ],
    [
      'In 1600, when Protestants were being expelled from Graz, Ada Okafor moved to Prague.',
      'In 1600, Ada Okafor moved to Prague.',
    ],
  ])('%s', (text, statement) => {
    expect(textsOf(text)).toContain(statement);
  });

  it('of a noun with a clause of its own, but not of one with something told in passing', () => {
    expect(textsOf('Sirens that should have warned the workers did not sound.').join()).not.toBe(
      '',
    );
    expect(
      textsOf('Jakob Vinther, who has read many fossils, found traces of a pigment.').join(),
    ).not.toMatch(/Vinther who/);
  });

  it.each(['it', 'the city'])('under its own predicate where a name stands for "%s"', (subject) => {
    const text = `Ghent is an old city in Belgium. In 1500 ${subject} was one of the largest cities in Europe.`;
    const document = readDocument({ id: 'x', title: 'Ghent', text });
    const [, whole] = document.sentences.map((sentence) => prepareStatement(sentence, document));
    const name = whole?.tokens.findIndex((token) => token.text === 'Ghent') ?? -1;
    const predicate = whole?.tokens.findIndex((token) => token.text === 'one');
    expect([whole?.heads[name], whole?.relations[name]]).toEqual([predicate, 'nsubj']);
    expect(textsOf(text, 'Ghent')).toContain(
      'In 1500, Ghent was one of the largest cities in Europe.',
    );
  });

  it('and none of a moment', () => {
    const found = textsOf('By the time Europeans came in numbers, the city was all but empty.');
    expect(found.filter((text) => text.startsWith('The city'))).not.toEqual([]);
  });
});
