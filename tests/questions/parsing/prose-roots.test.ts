import { describe, expect, it } from 'vitest';
import { parse, parseForText } from '../../../src/questions/parsing/analyse.ts';

const words = (text: string) => text.split(' ');

function rootIn(text: string): string {
  const { heads } = parseForText(words(text), { isProse: true }).tree;
  return words(text)[heads.indexOf(-1)] ?? '';
}

describe('the root of a sentence of prose', () => {
  it.each([
    ['Her brother , who later moved to Chile , sold the farm in 1931 .', 'sold'],
    ['Boyer , who later left for Panama to direct the works , died there of fever .', 'died'],
    [
      'In 1600 , when Protestants were being expelled from Graz , Ada Okafor moved to Prague .',
      'moved',
    ],
    ['Although the crystals belong to the cubic system , they often look long .', 'look'],
    ['The index of the mineral , about 1.338 , is very close to that of water .', 'close'],
  ])(
    'is not in the clause of "who", "when" or "although", and no noun before its verb: %s',
    (text, root) => {
      expect(rootIn(text)).toBe(root);
    },
  );

  it.each([
    'Read the entire article ; there is a surprise .',
    'Try the soup before you leave the town .',
  ])('may be an order: %s', (text) => {
    expect(rootIn(text)).toBe(words(text)[0]);
  });

  it('is left as it was where it is a verb with a subject', () => {
    const text = words('Ada Okafor built the tower that burned down in 1904 .');
    expect(parseForText(text, { isProse: true }).tree).toEqual(parse(text));
  });

  it('leaves one tree without crossing arcs', () => {
    const { heads } = parseForText(
      words('During the war , when the metal was in great demand , the States stationed troops .'),
      { isProse: true },
    ).tree;
    const spans = heads.map((head, at) => [Math.min(head, at), Math.max(head, at)] as const);
    const inner = spans.filter(([from]) => from >= 0);
    expect(heads.filter((head) => head === -1)).toHaveLength(1);
    expect(inner.some(([a, b]) => inner.some(([c, d]) => a < c && c < b && b < d))).toBe(false);
  });
});
