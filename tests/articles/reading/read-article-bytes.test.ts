import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArticleProblem } from '../../../src/articles/article-problem.ts';
import {
  articleLimitBytes,
  type ReadingOptions,
  readArticleBytes,
} from '../../../src/articles/reading/read-article-bytes.ts';
import { paragraph, writeDocx } from './write-archives.ts';
import { column, writePdf } from './write-pdf.ts';

const sentence = 'Nine mills stood by the river in 1790, and the last of them closed in 1931. ';
const page = `<html lang="en"><body><article><h1>The mills</h1><p>${sentence.repeat(10)}</p></article></body></html>`;

function problemOf(bytes: Uint8Array, options?: ReadingOptions): Promise<unknown> {
  return readArticleBytes({ bytes, name: 'a.bin' }, options).catch((error: unknown) => error);
}

describe('reads in its worker', () => {
  it.each([
    ['a page', Buffer.from(page)],
    ['a PDF', writePdf([column(sentence.match(/.{1,40}/g) ?? [], { x: 60, y: 700 })])],
    ['a Word document', writeDocx(paragraph(sentence))],
    ['a long text', Buffer.from(sentence.repeat(2_000))],
  ])('%s', async (_, bytes) => {
    const before = bytes.slice();
    const article = await readArticleBytes({ bytes, name: 'a.bin' });
    expect(article.text).toContain('the river in 1790');
    expect(article.language).toBe('en');
    expect(bytes).toEqual(before);
  });

  it('several at once, each its own', async () => {
    const articles = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        readArticleBytes({
          bytes: Buffer.from(`<html><body><p>Mill ${number}.</p></body></html>`),
          name: 'a',
        }),
      ),
    );
    expect(articles.map(({ text }) => text)).toEqual(['Mill 1.', 'Mill 2.', 'Mill 3.', 'Mill 4.']);
  });
});

it('keeps the address that an article came from', async () => {
  const url = 'https://example.org/mills';
  const article = await readArticleBytes({ bytes: Buffer.from(page), name: 'mills', url });
  expect(article.source).toBe(url);
});

describe('ends, with a sentence for the person who gave the file, when', () => {
  it('it is larger than the limit', async () => {
    const problem = await problemOf(new Uint8Array(articleLimitBytes + 1));
    expect(String(problem)).toBe(
      'ArticleProblem: a.bin: larger than 10 MB; split it and give one part at a time.',
    );
  });

  it('it is empty', async () => {
    const problem = await problemOf(new Uint8Array());
    expect(String(problem)).toMatch('a.bin: the file is empty; give one with an article.');
  });

  it('reading takes longer than the limit', async () => {
    const problem = await problemOf(Buffer.from(page), { timeLimitMs: 1 });
    expect(problem).toBeInstanceOf(ArticleProblem);
    expect(String(problem)).toMatch('a.bin: reading it takes more than 0.001 s; split it and give');
  });

  it('the objects of it outgrow the memory', async () => {
    const rows = Buffer.from(`<html><body>${'<p>a<b>b</b></p>'.repeat(300_000)}`);
    const problem = await problemOf(rows, { memoryLimitMb: 60 });
    expect(problem).toBeInstanceOf(ArticleProblem);
    expect(String(problem)).toMatch('a.bin: reading it takes more memory than one file may use');
  });

  it('a compressed part of a PDF outgrows the memory', async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000, ' '));
    const content = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString('latin1')}\nendstream`;
    const problem = await problemOf(pdfWith(content), { memoryLimitMb: 200 });
    expect(problem).toBeInstanceOf(ArticleProblem);
    expect(String(problem)).toMatch('a.bin: reading it takes more memory than one file may use');
  });

  it('it is aborted, also while it waits for its turn', async () => {
    const stop = new AbortController();
    const slow = Buffer.from(`<html><body>${`<p>${sentence}</p>`.repeat(50_000)}`);
    const running = [slow, slow, slow].map((bytes) => problemOf(bytes, { signal: stop.signal }));
    stop.abort('enough');
    expect(await Promise.all(running)).toEqual(['enough', 'enough', 'enough']);
    expect((await readArticleBytes({ bytes: Buffer.from(page), name: 'a' })).title).toBe(
      'The mills',
    );
  });
});

describe('comes to no harm by', () => {
  it('a document that unpacks to 80 MB', async () => {
    const problem = await problemOf(writeDocx(paragraph('a'.repeat(80_000_000))));
    expect(String(problem)).toMatch('a.bin: it unpacks to more than 60 MB; split it');
  });

  it('one that lies about its size', async () => {
    const honest = Buffer.from(writeDocx(paragraph('a'.repeat(100_000))));
    // The size in the central directory: 24 bytes into the entry, whose name is 46 bytes into it.
    const entry = honest.lastIndexOf('word/document.xml') - 46;
    honest.writeUInt32LE(1_000, entry + 24);
    expect(String(await problemOf(honest))).toMatch('a.bin: the file is damaged; get it again');
  });

  it('an archive of 6,000 entries', async () => {
    const names = Array.from({ length: 6_000 }, (_, index) => [`${index}`, new Uint8Array()]);
    const problem = await problemOf(zipSync(Object.fromEntries(names)));
    expect(String(problem)).toMatch('a.bin: this archive has more than 5000 entries; give the');
  });

  it('XML that declares entities', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>';
    const problem = await problemOf(
      writeDocx('', { parts: { 'word/document.xml': strToU8(bomb) } }),
    );
    expect(String(problem)).toMatch('a.bin: it declares XML entities, which no ordinary document');
  });

  it('a document nested too deeply for its reader', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(50_000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`;
    const problem = await problemOf(writeDocx(deep));
    expect(String(problem)).toMatch('a.bin: its parts are nested too deeply to be read; copy its');
  });

  it.each([
    ['<div>', 100_000],
    ['<ul><li>', 20_000],
    ['<table><tr><td>', 20_000],
    ['<b><i>', 100_000],
    ['<blockquote>', 100_000],
  ])('a page with many nested %s, whose text it reads', async (tag, nestedCount) => {
    const bytes = Buffer.from(`<html><body>${tag.repeat(nestedCount)}<p>${sentence.repeat(10)}`);
    const article = await readArticleBytes({ bytes, name: 'a.html' });
    expect(article.text).toContain('the river in 1790');
  });

  it.each(['<a ', '<!--', '[', '```\n', '<script>'])('a text of nothing but %j', async (mark) => {
    const bytes = Buffer.from(`<!doctype html>${mark.repeat(100_000)}`);
    // Refused or read: what counts is that it ends, and not by the clock.
    expect(String(await problemOf(bytes))).not.toContain('more than 20 s');
    const text = Buffer.from(`Mills. ${mark.repeat(10_000)}`);
    expect(await readArticleBytes({ bytes: text, name: 'a.md' })).toMatchObject({ title: 'A' });
  });
});

/** A PDF of one page whose content is the object `content`. */
function pdfWith(content: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
    content,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1');
}
