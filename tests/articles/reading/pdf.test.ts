import { describe, expect, it } from 'vitest';
import { type Article, pageOf } from '../../../src/articles/article.ts';
import { parseBytes } from '../../../src/articles/reading/parse-bytes.ts';
import { column, type PdfOptions, type PdfText, writePdf } from './write-pdf.ts';

function read(pages: readonly (readonly PdfText[])[], options?: PdfOptions): Promise<Article> {
  return parseBytes({ bytes: writePdf(pages, options), name: 'chapter.pdf' });
}

/** "kind: text" of each block. */
function blocksOf({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const left = [
  'The river rises in the hills',
  'above the town and runs to the',
  'sea in less than a day. Its',
  'water turned nine mills in 1790.',
  'The last of them closed in 1931,',
  'when the dam was built upstream.',
];
const right = [
  'Otters came back to the valley',
  'in 1998. They had been gone for',
  'forty years. A warden counts the',
  'tracks in the mud each winter.',
  'In the first year she found two',
  'and in the tenth sixty-one.',
];

describe('columns', () => {
  it('are read one after the other, below what spans them', async () => {
    const article = await read([
      [
        { text: 'A valley and its river', x: 60, y: 780, size: 20 },
        {
          text: 'By way of an opening, this one line runs across both of the columns of the page.',
          x: 60,
          y: 750,
        },
        ...column(left, { x: 60, y: 720 }),
        ...column(right, { x: 310, y: 720 }),
      ],
    ]);
    expect(article.title).toBe('A valley and its river');
    expect(blocksOf(article).slice(-3)).toEqual([
      'paragraph: By way of an opening, this one line runs across both of the columns of the page.',
      `paragraph: ${left.join(' ')}`,
      `paragraph: ${right.join(' ')}`,
    ]);
  });

  it('whose sentence goes on at the top of the next are one paragraph', async () => {
    const first = [...left.slice(0, 5), 'when the dam was built above the'];
    const article = await read([
      [...column(first, { x: 60, y: 720 }), ...column(['village. ', ...right], { x: 310, y: 720 })],
    ]);
    expect(article.text).toContain('built above the village.');
  });

  it('are not seen in a table of short cells', async () => {
    const cells = ['1790 nine', '1850 six', '1900 two', '1931 none'];
    const article = await read([
      [
        ...column(left, { x: 60, y: 720 }),
        ...column(cells, { x: 60, y: 600 }),
        ...column(['mills', 'mills', 'mills', 'at all'], { x: 310, y: 600 }),
      ],
    ]);
    expect(article.text).toContain('1790 nine mills');
  });
});

describe('words parted at a line end', () => {
  it('are joined, and keep the hyphen that they have elsewhere', async () => {
    const article = await read([
      column(
        [
          'The well-known miller lived by the wa-',
          'ter. He was an honest, hard-working and well-',
          'known man of the Anglo-',
          'Saxon kind, born about 1700 in a self-',
          'made hut beside the mill.',
        ],
        { x: 60, y: 720 },
      ),
    ]);
    expect(article.text).toBe(
      'The well-known miller lived by the water. He was an honest, hard-working and well-known man of the Anglo-Saxon kind, born about 1700 in a self-made hut beside the mill.',
    );
  });
});

describe('running heads and page numbers', () => {
  const pages = [left, right, left.toReversed(), right.toReversed()].map((lines, index) => [
    {
      text: index % 2 === 0 ? `${index + 12}   THE MILLS` : `A History   ${index + 12}`,
      x: 60,
      y: 800,
    },
    ...column(lines, { x: 60, y: 720 }),
    { text: `- ${index + 12} -`, x: 290, y: 40 },
  ]);

  it('are left out', async () => {
    const { text } = await read(pages);
    expect(text).not.toMatch(/THE MILLS|A History|\b1[2-5]\b/);
    expect(text.match(/Otters/g)).toHaveLength(2);
  });

  it('leave a figure alone that stands in the text', async () => {
    const { text } = await read([
      column([...left, 'In all they ground for', '141', 'years without a break.'], {
        x: 60,
        y: 720,
      }),
    ]);
    expect(text).toContain('ground for 141 years');
  });
});

describe('the page of a quotation', () => {
  it('is told for every offset, also within a paragraph that runs over the end of a page', async () => {
    const article = await read([
      column([...left, 'What is left of it is a wall of'], { x: 60, y: 720 }),
      column(['grey stone by the road.', ...right], { x: 60, y: 720 }),
    ]);
    expect(article.text).toContain('a wall of grey stone');
    const pageAt = (words: string) => pageOf(article, article.text.indexOf(words));
    expect(['The river', 'wall of', 'grey stone', 'Otters'].map(pageAt)).toEqual([1, 1, 2, 2]);
    expect(pageOf({ ...article, pages: [] }, 0)).toBeUndefined();
  });
});

describe('paragraphs', () => {
  it('begin after a gap, after a short last line, and at an indented line', async () => {
    const lines = column(left, { x: 60, y: 720 });
    const article = await read([
      [
        ...lines,
        ...column(['A gap comes before this line of', 'text and it is short.'], { x: 60, y: 630 }),
        ...column(['A new one begins after the short', 'line, and it is as long as this.'], {
          x: 60,
          y: 606,
        }),
        { text: 'This one is indented a little.', x: 75, y: 582 },
        ...column(['So nothing but that shows it is', 'another paragraph than before it.'], {
          x: 60,
          y: 570,
        }),
      ],
    ]);
    expect(blocksOf(article).map((block) => block.slice(0, 24))).toEqual([
      'paragraph: The river ris',
      'paragraph: A gap comes b',
      'paragraph: A new one beg',
      'paragraph: This one is i',
    ]);
  });

  it('are told from headings, by size or by weight, and from list items', async () => {
    const article = await read(
      [
        [
          { text: 'The mills', x: 60, y: 760, size: 16 },
          ...column(left, { x: 60, y: 720 }),
          { text: 'Animals', x: 60, y: 624, bold: true },
          ...column(right, { x: 60, y: 604 }),
          ...column(['\x95 otters', '\x95 kingfishers and', 'herons'], { x: 60, y: 510 }),
        ],
      ],
      { title: 'Mills and otters' },
    );
    expect(blocksOf(article)).toEqual([
      'heading: The mills',
      `paragraph: ${left.join(' ')}`,
      'heading: Animals',
      `paragraph: ${right.join(' ')}`,
      'list: - otters',
      'list: - kingfishers and herons',
    ]);
  });

  it('hold no captions, notes or their marks', async () => {
    const article = await read([
      [
        ...column(left, { x: 60, y: 720 }),
        { text: '12', x: 252, y: 664, size: 6 },
        { text: 'Figure 3. The dam in 1931.', x: 60, y: 600, size: 8 },
        { text: '12 See the register of the parish for that year.', x: 60, y: 60, size: 7 },
      ],
    ]);
    expect(blocksOf(article)).toEqual([`paragraph: ${left.join(' ')}`]);
  });

  it('keep powers', async () => {
    const article = await read([
      [
        { text: 'A drop holds 10', x: 60, y: 720 },
        { text: '21', x: 150, y: 724, size: 6 },
        { text: 'molecules or more of water.', x: 165, y: 720 },
      ],
    ]);
    expect(article.text).toBe('A drop holds 10²¹ molecules or more of water.');
  });
});

describe('what the file says of itself', () => {
  it('gives title, author and day', async () => {
    const article = await read([column(left, { x: 60, y: 720 })], {
      title: 'The Mills',
      author: 'Ann Lee',
      created: '20210825',
    });
    expect(article).toMatchObject({
      title: 'The Mills',
      author: 'Ann Lee',
      date: '2021-08-25',
      language: 'en',
    });
  });

  it('is not believed where a program made it up', async () => {
    const article = await read([column(left, { x: 60, y: 720 })], {
      title: 'Microsoft Word - draft3.doc',
      author: 'Administrator',
    });
    expect(article.title).toBe('Chapter');
    expect(article).not.toHaveProperty('author');
  });
});

describe('refuses', () => {
  it('a scan, which is pages without text', async () => {
    await expect(read([[], []])).rejects.toThrow(
      'chapter.pdf: this PDF has no text in it, only pictures of pages; run text recognition (OCR) over it first, or give the text.',
    );
  });

  it('a damaged file', async () => {
    const bytes = Buffer.from('%PDF-1.4\nand then nothing of the kind');
    await expect(parseBytes({ bytes, name: 'chapter.pdf' })).rejects.toThrow(
      'chapter.pdf: this PDF is damaged; get it again or save it anew.',
    );
  });

  it('one with a password', async () => {
    const bytes = writePdf([column(left, { x: 60, y: 720 })], {
      trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    });
    await expect(parseBytes({ bytes, name: 'chapter.pdf' })).rejects.toThrow(
      'chapter.pdf: this PDF is protected with a password; save it without one and try again.',
    );
  });
});
