import { describe, expect, it } from 'vitest';
import { findPassages } from '../../src/questions/reading/passages.ts';

const prose =
  'The old lighthouse was built by a Scottish engineer in 1810. Its lamp was seen by ships from far away.';
const more =
  'The keepers lived on the rock for two months at a time, and a boat brought them food and coal.';
const kept = (text: string) =>
  findPassages(text).map(({ start, end }) => text.slice(start, end).trim());

describe('is no prose', () => {
  it.each([
    ['a heading', 'The building of the tower'],
    ['a question as a heading', 'How was the tower built on a rock that the tide covers?'],
    ['a caption', 'Photo: The tower at low tide, seen from the boat in 1905.'],
    ['a figure', 'Figure 3: The tower at low tide, with all of its rooms.'],
    ['a caption with its agency', 'The tower at low tide, seen from the boat in 1905. (Reuters)'],
    ['a byline', 'By Ann Lee and Tom Brown'],
    ['a date of change', 'Updated at 5 p.m. on Tuesday by the editors of the page.'],
    ['a date of publication', 'Published Thursday 27 July 2017, by the science desk.'],
    ['a read-more line', 'Read more: The ten tallest towers of the whole northern coast.'],
    ['a related line', 'Related: The ten tallest towers of the whole northern coast.'],
    [
      'a cookie notice',
      'We use cookies and similar technologies to improve your browsing experience.',
    ],
    ['a newsletter', 'Enjoyed this? Sign up for our free newsletter and never miss a story.'],
    ['a sharing row', 'Share this story on your favourite network with all your friends.'],
    ['a notice of rights', '2019 Tower Media Ltd. All rights reserved. The tower is a trade mark.'],
    [
      'a printed version',
      'A version of this article appears in print on January 13, 2017, on Page A7.',
    ],
    ['a bullet', '- The tower was built in 1810 by a Scottish engineer from Glasgow.'],
    ['a numbered item', '3. The tower was built in 1810 by a Scottish engineer from Glasgow.'],
    ['a table row', 'Tower | 1810 | Scotland | The engineer Robert Stevenson built it.'],
    ['code', 'const tower = build({ year: 1810, engineer: "Robert Stevenson" });'],
    [
      'a legal clause',
      'The tenant shall pay the rent, and the landlord shall keep the tower in repair.',
    ],
    ['a section sign', 'Under § 4 of the Lighthouse Act every master pays a due for the lamp.'],
    ['a line of a transcript', 'INTERVIEWER: When did you first see the tower from the sea?'],
    [
      'an answer of a transcript',
      'A: I saw the tower for the first time when I was seven years old.',
    ],
    ['capitals throughout', 'THE TOWER WAS BUILT IN 1810 BY A SCOTTISH ENGINEER FROM GLASGOW.'],
    ['an endnote', '^ "The Bell Rock". Tower Press. Retrieved 1 May 2016.'],
    [
      'a paragraph in French',
      'Le phare a été construit par un ingénieur écossais et sa lampe est visible depuis la côte.',
    ],
    [
      'verse',
      'The keeper climbs the winding stair\nwith oil and wick and flame\nand lights the lamp for those at sea\nwho never know his name',
    ],
    [
      'a text without a sentence end',
      'tower lamp rock keeper boat tide stair oil wick flame coast engineer',
    ],
  ])('%s', (_, block) => {
    expect(kept([prose, block, more].join('\n\n'))).toEqual([prose, more]);
  });
});

describe('is prose', () => {
  it.each([
    [
      'that starts with a word captions start with',
      'Video games were sold in the shop at the foot of the tower.',
    ],
    [
      'that starts with a verb notices start with',
      'Published in 1819, the first report on the tower ran to six hundred pages.',
    ],
    ['about sources', 'Source after source tells of the storm that took the first lamp in 1823.'],
    [
      'with one "shall"',
      'The oath said that no keeper shall leave the lamp while it burns at night.',
    ],
    ['with citation marks', 'The tower was built in 1810 by a Scottish engineer.[60][61]'],
    [
      'that ends in a quotation',
      'The keeper said of the storm: “It was the longest night of my life.”',
    ],
    [
      'with a foreign phrase',
      'The engineer called the rock his “raison d’être” and went to see it every year.',
    ],
  ])('a paragraph %s', (_, block) => {
    expect(kept([prose, block].join('\n\n'))).toEqual([prose, block]);
  });
});

describe('ends', () => {
  it('where the references begin, until the next section', () => {
    const text = [prose, 'References', more, 'The keepers', more.replace('two', 'three')];
    expect(kept(text.join('\n\n'))).toEqual([prose, more.replace('two', 'three')]);
  });

  it('where related stories and comments begin, at the end of the page', () => {
    const text = [
      prose,
      more,
      'More on this story',
      'A tower in France was sold to a hotel on Monday.',
    ];
    expect(kept(text.join('\n\n'))).toEqual([prose, more]);
    expect(kept(['Comments', prose, more].join('\n\n'))).toEqual([prose, more]);
  });

  it('before a note on the author', () => {
    const note = 'Ann Lee is a freelance writer based in Leeds, and the author of two novels.';
    expect(kept([prose, more, prose.replace('old', 'new'), note].join('\n\n'))).not.toContain(note);
    expect(kept([note, prose, more].join('\n\n'))).toContain(note);
  });
});

describe('keeps', () => {
  it.each(['LONDON — ', 'KABUL, Afghanistan (AP) -- ', 'Paris, June 5 (Reuters) - ', '(CNN) '])(
    'the sentence after the dateline "%s", without it',
    (dateline) => {
      expect(kept(dateline + prose)).toEqual([prose]);
    },
  );

  it('a paragraph broken at a column in one piece, and the heading above it out', () => {
    const wrapped =
      'The old lighthouse was built by a Scottish engineer in the\nyear 1810, and its lamp was seen by all of the ships that\ncame up from the south.';
    expect(kept(`The tower\n${wrapped}`)).toEqual([wrapped]);
  });

  it('a pull quote once', () => {
    expect(kept([prose, more, more].join('\n\n'))).toEqual([prose, more]);
  });
});

describe('hostile input', () => {
  const sentence = 'The old lighthouse was built by a Scottish engineer in 1810. ';

  it.each([
    ['a megabyte on one line', sentence.repeat(17_000)],
    ['a megabyte without a blank line', `${sentence.trim()}\n`.repeat(17_000)],
    ['a megabyte without a blank', 'lighthouse'.repeat(100_000)],
    ['100,000 blank lines', '\n'.repeat(100_000)],
    ['100,000 lines of blanks', ' \n'.repeat(100_000)],
    ['only headings', 'The tower\n\n'.repeat(90_000)],
    ['only bullets', '- tower\n'.repeat(120_000)],
    ['a megabyte of quotation marks', '"'.repeat(1_000_000)],
    ['a megabyte of brackets', '[('.repeat(500_000)],
    ['a megabyte of dots', '. '.repeat(500_000)],
    ['half a megabyte of blanks before a word', `${' '.repeat(500_000)}word.`],
  ])('%s is read in time', (_, text) => {
    const start = performance.now();
    const passages = findPassages(text);
    expect(performance.now() - start).toBeLessThan(3_000);
    for (const { start: from, end } of passages) expect(end - from).toBeLessThanOrEqual(4_000);
  });
});
