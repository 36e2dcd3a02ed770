import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { parseBytes } from '../../../src/articles/reading/parse-bytes.ts';
import { paragraph, writeDocx, writeEpub } from './write-archives.ts';

function read(bytes: Uint8Array, name = 'notes.docx'): Promise<Article> {
  return parseBytes({ bytes, name });
}

function blocksOf({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('a Word document', () => {
  it('gives headings and paragraphs, and its title from the first heading', async () => {
    const article = await read(
      writeDocx(
        [
          paragraph('The mills', 'Title'),
          paragraph('Nine of them stood here in 1790.'),
          paragraph('Animals', 'Heading1'),
          paragraph('Otters came back &amp; stayed.'),
        ].join(''),
      ),
    );
    expect(article.title).toBe('The mills');
    expect(blocksOf(article)).toEqual([
      'paragraph: Nine of them stood here in 1790.',
      'heading: Animals',
      'paragraph: Otters came back & stayed.',
    ]);
  });

  it('gives title, author and day from its properties', async () => {
    const core =
      '<dc:title>Mills</dc:title><dc:creator>Ann Lee</dc:creator><dcterms:modified>2021-08-25T10:00:00Z</dcterms:modified>';
    const article = await read(writeDocx(paragraph('Nine of them stood here.'), { core }));
    expect(article).toMatchObject({ title: 'Mills', author: 'Ann Lee', date: '2021-08-25' });
  });

  it('leaves out tables, notes and their marks, and what was deleted', async () => {
    const body = [
      '<w:p><w:r><w:t>Nine mills stood here.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraph('1790')}</w:tc></w:tr></w:tbl>`,
      '<w:p><w:r><w:t>Otters</w:t></w:r><w:del><w:r><w:delText> and wolves</w:delText></w:r></w:del><w:r><w:t> came.</w:t></w:r></w:p>',
    ].join('');
    const article = await read(writeDocx(body, { footnotes: paragraph('See the register.') }));
    expect(article.text).toBe('Nine mills stood here.\n\nOtters came.');
  });

  it('without text is refused', async () => {
    await expect(read(writeDocx(paragraph(' ')))).rejects.toThrow(
      'notes.docx: there is no text in it; give a file with an article.',
    );
  });
});

describe('a book', () => {
  const chapters = {
    cover: '<p>Cover by Bo</p>',
    two: '<h1>Otters</h1><p>They came <a id="p2"/>back.</p>',
    one: '<h1>Mills</h1><p>Nine stood here.</p><table><tr><td>9</td></tr></table>',
  };

  it('gives its chapters in the order of its spine, without the cover', async () => {
    const article = await read(writeEpub(chapters, ['cover', 'one', 'two']), 'book.epub');
    expect(blocksOf(article)).toEqual([
      'heading: Mills',
      'paragraph: Nine stood here.',
      'heading: Otters',
      'paragraph: They came back.',
    ]);
    expect(article).toMatchObject({
      title: 'Mills & Otters',
      author: 'Ann Lee',
      date: '1998-05-01',
    });
  });

  it('with copy protection is refused', async () => {
    const locked = strToU8('<encryption><CipherReference URI="OPS/text/one.xhtml"/></encryption>');
    const book = writeEpub(chapters, ['one'], { 'META-INF/encryption.xml': locked });
    await expect(read(book, 'book.epub')).rejects.toThrow(
      'book.epub: this book is locked with copy protection; give one that is not.',
    );
  });
});

describe('an archive that is no document is refused by what it is', () => {
  it.each([
    ['xl/workbook.xml', 'this is an Excel workbook; give the article as text'],
    ['ppt/presentation.xml', 'this is a PowerPoint presentation; export it as PDF'],
    ['content.xml', 'this is an OpenDocument file (.odt); open it in Word or LibreOffice'],
    ['notes/one.txt', 'this is a ZIP archive; unpack it and give one file of it.'],
  ])('%s', async (entry, message) => {
    const bytes = zipSync({ [entry]: strToU8('<x/>') });
    await expect(read(bytes)).rejects.toThrow(`notes.docx: ${message}`);
  });
});
