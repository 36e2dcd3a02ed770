import { describe, expect, it } from 'vitest';
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

  it('and none of a moment', () => {
    const found = textsOf('By the time Europeans came in numbers, the city was all but empty.');
    expect(found.filter((text) => text.startsWith('The city'))).not.toEqual([]);
  });
});
