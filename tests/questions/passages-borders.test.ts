import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendBorders } from '../../src/questions/reading/sentence-borders.ts';

/** Words of a text in which `|` marks where a splitter cut it; a blank parts words, `_` glues them. */
function cutAt(marked: string) {
  let at = 0;
  return marked.split(' | ').map((sentence) =>
    sentence.split(' ').flatMap((run) => {
      const pieces = run.split('_').map((text) => {
        const piece = { text, start: at, end: at + text.length };
        at = piece.end;
        return piece;
      });
      at += 1;
      return pieces;
    }),
  );
}
const mended = (marked: string) =>
  mendBorders(cutAt(marked)).map((sentence) => sentence.map(({ text }) => text).join(' '));

describe('puts together what was cut', () => {
  it.each([
    ['at No. 5', 'She lived at No. | 5 Mill Road .'],
    ['at a saint', 'They moved to St. | Louis in 1904 .'],
    ['at a title', 'The visit of Dr. | Shadlen was short .'],
    ['at an initial', 'The book by J. | Smith sold well .'],
    ['at e.g.', 'Some birds , e.g. | Penguins , do not fly .'],
    ['at U.S. before a name', 'He joined the U.S. | Army in 1941 .'],
    ['at a month', 'It opened on Oct. | 12 in Paris .'],
    ['before a small letter', 'The word Huh ? | may be universal .'],
    ['at et al.', 'The work of Gray et al. | ( 2010 ) is old .'],
    ['before a bracket', 'She won for Viva Maria ! | ( 1965 ) , and again later .'],
    ['before a mark alone', 'They use Bing and Yahoo ! | .'],
    ['at a number of a heading', '2.1. | The rules of the game'],
  ])('%s', (_, marked) => {
    expect(mended(marked)).toEqual([marked.replace(' | ', ' ')]);
  });

  it('inside a web name or a decimal', () => {
    const glued = [
      [
        { text: 'podiobooks', start: 0, end: 10 },
        { text: '.', start: 10, end: 11 },
      ],
      [{ text: 'com', start: 11, end: 14 }],
    ];
    expect(mendBorders(glued)).toHaveLength(1);
  });
});

describe('leaves or makes a border', () => {
  it.each([
    ['after a plain sentence', 'The lamp was lit . | Ships saw it .'],
    ['after "No."', 'The court said No . | The case was over .'],
    ['after "Art."', 'It hangs in the Museum of Modern Art . | Picasso gave it .'],
    ['after U.S. before a new sentence', 'He moved to the U.S. | The house was small .'],
    ['before a brand in small letters', 'It was new then . | iPhone sales rose .'],
    ['before a quotation', 'It was late . | “ We left , ” she said .'],
  ])('%s', (_, marked) => {
    expect(mended(marked)).toEqual(marked.split(' | '));
  });

  it('in what was left in one piece', () => {
    expect(mended('He moved to the U.S. The house was small .')).toEqual([
      'He moved to the U.S.',
      'The house was small .',
    ]);
    expect(mended('The shop closed at 6 p.m. It was dark .')).toHaveLength(2);
    expect(mended('The U.S. Army came .')).toHaveLength(1);
  });
});

it('keeps every word once and in order, whatever the words are', () => {
  const word = fc.constantFrom(
    'U.S.',
    'The',
    'No',
    '.',
    '5',
    'iPhone',
    'Dr',
    '(',
    ')',
    '"',
    'may',
    '1',
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 8 }),
      (texts) => {
        let at = 0;
        const place = (text: string) => {
          const start = at;
          at += text.length + (at % 3 === 0 ? 0 : 1);
          return { text, start, end: start + text.length };
        };
        const sentences = texts.map((sentence) => sentence.map(place));
        const result = mendBorders(sentences);
        expect(result.flat()).toEqual(sentences.flat());
        expect(result.every((sentence) => sentence.length > 0)).toBe(true);
      },
    ),
    { seed: 5 },
  );
});
