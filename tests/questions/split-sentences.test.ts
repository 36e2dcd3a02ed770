import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/questions/reading/split-sentences.ts';

/** The sentences of a text in which `|` marks where a border is expected. */
const cut = (marked: string) => {
  const text = marked.replaceAll(' | ', ' ');
  return splitSentences(text, 0)
    .map((pieces) => text.slice(pieces[0]?.start, pieces.at(-1)?.end))
    .join(' | ');
};
const words = (text: string) =>
  splitSentences(text, 0)
    .flat()
    .map(({ text: word }) => word)
    .join(' ');

describe('one sentence', () => {
  it.each([
    ['with a number', 'She lived at No. 5 Mill Road with Fig. 3b and p. 12.'],
    ['with a saint', 'They moved to St. Louis and Mt. Kemble in 1904.'],
    ['with a title', 'The visit of Dr. Shadlen and GEN. ABEL was short.'],
    ['with a name that begins like a sentence', 'The villain of Dr. No was never found.'],
    ['with initials', 'The book by J. R. R. Smith and George W. Lane sold well.'],
    ['with a species', 'The worm C. elegans and the olm P. a. parkelj are blind.'],
    ['with e.g.', 'Some birds, e.g. Penguins, i.e. Seabirds, do not fly.'],
    ['with U.S. before a name', 'He joined the U.S. Army and the U.S. Senate.'],
    ['with a month', 'It opened on Oct. 12 and 3 Nov. 1904 in Paris.'],
    ['with a life', 'Her sons Abel (b. March 2009) and Carl (b. 1911) came.'],
    ['with a state', 'He left Springfield, Ill. and Salem, Mass. in May.'],
    ['with a suit', 'The ruling in Lane v. Abel was long.'],
    ['that goes on in small letters', 'The word Huh? may be universal.'],
    ['with et al.', 'The work of Gray et al. (2010) is old.'],
    ['with a bracket after a title', 'She won for Viva Maria! (1965), and again later.'],
    ['with a mark alone', 'They use Bing and Yahoo!.'],
    ['with a number of its own', '2.1. The rules of the game'],
    ['with a web name or a decimal', 'At podiobooks.com he batted .432 and more.'],
    ['with an hour', 'It opens at 4 p.m. Eastern time and 6 p.m. Monday to Friday.'],
    ['with a spoken question', '“Really?” he asked and “Go!” she said.'],
    ['with a gap', 'He said ... that it was . . . late.'],
    ['with a dash after a quotation', 'They cried “Bread!” — a word of the year.'],
    ['with measures', 'It was 6 ft. tall and 5 in. wide.'],
    ['with an unknown short form', 'It is kept in Div., a part of the house.'],
  ])('%s', (_, text) => {
    expect(cut(text)).toBe(text);
  });
});

describe('a border', () => {
  it.each([
    ['after a plain sentence', 'The lamp was lit. | Ships saw it! | Did they? | Yes.'],
    ['after "no" and "No."', 'The court said no. | The case was over. | No. | It was not.'],
    ['after "in." and "sun."', 'He went in. | She sat in the sun. | It was late.'],
    ['after "Art."', 'It hangs in the Museum of Modern Art. | Picasso gave it.'],
    ['after a letter', 'He lacked vitamin C. | Then he fell ill, and so did I. | Peter came.'],
    ['after U.S. and Inc.', 'He moved to the U.S. | The firm was Apple Inc. | It grew.'],
    ['after U.S. before "I"', 'It was made in the U.S. | I bought it.'],
    ['after p.m. and etc.', 'It shut at 6 p.m. | Peter left with nails, etc. | Ann stayed.'],
    ['after an hour glued to its figure', 'It opens at 6am. | Peter comes.'],
    ['after a sum', 'The bridge cost £3.5m. | Work on it began.'],
    ['after a short form and a question mark', 'Do dogs watch T.V.? | Well, some do.'],
    ['before a brand in small letters', 'It was new then. | iPhone sales rose.'],
    ['before a quotation', 'It was late. | “We left,” she said.'],
    ['after a quotation', '“We left.” | She was late. | "Go." | (He stayed.) | They ate.'],
    ['after a quotation in a quotation', '"He said \'no.\'" | She left.'],
    ['before a bracket', 'It was late. | (see below)'],
    ['after an ellipsis', 'He waited... | Then he left.'],
    ['before an ellipsis', 'It was late. | ... They left.'],
    ['before a figure', 'It was late. | 49 people came.'],
  ])('%s', (_, marked) => {
    expect(cut(marked)).toBe(marked);
  });

  it('where the blank was lost', () => {
    expect(splitSentences('He went home.She stayed in St.Louis.', 0)).toHaveLength(2);
  });
});

it('gives the stop to a short form, and to the sentence where a word is meant', () => {
  expect(words('Mr. Lane of Co. X read No. 5 on Jan. 3.')).toBe(
    'Mr. Lane of Co. X read No. 5 on Jan. 3 .',
  );
  expect(words('He said no.')).toBe('He said no .');
  expect(words('She met Jan. Peter sat in the sun.')).toBe('She met Jan . Peter sat in the sun .');
  expect(words('He studied for a Ph.D. in chemistry.')).toBe(
    'He studied for a Ph.D. in chemistry .',
  );
});

it('leaves citations out', () => {
  expect(words('It is old.[3][12] It is red[citation needed] and round.[a]')).toBe(
    'It is old . It is red and round .',
  );
  expect(
    words('He ruled the land.3 The queen wrote “Old Books.”4 It sold well.1,2 All of it.12'),
  ).toBe('He ruled the land . The queen wrote “ Old Books . ” It sold well . All of it .');
  expect(words('The king¹ of the land² died.³')).toBe('The king of the land died .');
});

it('leaves words in brackets that are no citation', () => {
  expect(words('He met [a king] there, ten [10 km] away.')).toContain('a king');
  expect(words('He met [a king] there, ten [10 km] away.')).toContain('10 km');
});

it('leaves a figure that is no citation', () => {
  expect(words('It has 100 km², rose by 5.3 Million in vol.5 A, on page.5 of it.')).toBe(
    'It has 100 km ² , rose by 5.3 Million in vol. 5 A , on page . 5 of it .',
  );
});

it('leaves out a sentence with a word that never ends, and no other', () => {
  const text = `It was late. He wrote ${'a'.repeat(61)} again. She left.`;
  expect(splitSentences(text, 0).map((pieces) => pieces[0]?.text)).toEqual(['It', 'She']);
});

describe('whatever the text is', () => {
  const scrap = fc.constantFrom(
    ...[
      "don't",
      'U.S.',
      'No.',
      'Dr.',
      'J.',
      '5',
      '.',
      '...',
      '?',
      '!',
      '"',
      '“',
      '”',
      "'",
      '(',
      ')',
    ],
    ...[
      '[',
      ']',
      '[3]',
      'iPhone',
      'The',
      'may',
      '1.',
      '-',
      '–',
      'a@b.org',
      'http://a.org/b.',
      'Łódź',
    ],
    ...[
      ' ',
      '  ',
      '\r\n',
      '\u200b',
      '\u200f',
      '\u00ad',
      '\ud800',
      '\udc00',
      '😀',
      'e\u0301',
      '£3.5m.',
    ],
  );
  const text = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  });

  it('its pieces are in order and stand in the text as they are', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (scraps, base) => {
        const whole = scraps.join('');
        let end = base;
        for (const sentence of splitSentences(whole, base)) {
          expect(sentence.length).toBeGreaterThan(0);
          for (const piece of sentence) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(whole.slice(piece.start - base, piece.end - base)).toBe(piece.text);
            end = piece.end;
          }
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('no letter or digit is lost but in citations and endless words', () => {
    const signs = (part: string) => part.match(/[\p{L}\p{Nd}]/gu)?.join('') ?? '';
    fc.assert(
      fc.property(text, (scraps) => {
        const whole = scraps
          .join('')
          .replace(/[[\]]/g, '')
          // A figure right after a stop is a footnote.
          .replace(/(?<!\p{Nd})\p{Nd}/gu, ' $&')
          .replace(/\S{50,}/g, '');
        const pieces = splitSentences(whole, 0).flat();
        expect(signs(pieces.map((piece) => piece.text).join(''))).toBe(signs(whole));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('it is split the same after any other', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = splitSentences(one.join(''), 0);
        splitSentences(other.join(''), 0);
        expect(splitSentences(one.join(''), 0)).toEqual(first);
      }),
      { seed: 7 },
    );
  });
});

describe('hostile text takes time linear in its length', () => {
  it.each([
    ['no blank', 'a'],
    ['stops', '.'],
    ['figures with points', '5.'],
    ['quotes', '"'],
    ['closing quotes after a stop', '.”'],
    ['apostrophes', "n't"],
    ['letters with points', 'A.'],
    ['labels', '1.'],
    ['words with points', 'ab.'],
    ['hyphens', 'a-'],
    ['at signs', 'a@'],
    ['half a web address', 'www.'],
    ['an open web address', 'http://a('],
    ['brackets', '('],
    ['citations never closed', '[1'],
    ['lone surrogates', '\ud800'],
    ['marks from right to left', '\u200f'],
    ['lines', '\r\n'],
    ['questions', 'a? '],
    ['short forms', 'Mr. '],
    ['short forms and quotes', 'U.S." '],
    ['marks alone', '. " '],
    ['stops and brackets', '. ( '],
    ['gaps', '... [...] '],
    ['two tails', "a's't "],
  ])('%s', (_, unit) => {
    const took = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const before = performance.now();
      splitSentences(text, 0);
      return performance.now() - before;
    };
    took(10_000);
    // Far more than linear time takes, and far less than quadratic time.
    expect(took(300_000)).toBeLessThan(2_000);
  });
});

it('takes short forms after many marks in time linear in their number', () => {
  const text = '( '.repeat(50_000) + 'Mr. A '.repeat(50_000);
  const before = performance.now();
  splitSentences(text, 0);
  expect(performance.now() - before).toBeLessThan(2_000);
});
