import { afterEach, describe, expect, test } from 'vitest';
import { isAddress, readArticleAddress } from '../../src/articles/read-article-address.ts';
import { closeSites, localFetcher, redirect, refusal, send, startSite } from './fetching/site.ts';

afterEach(closeSites);

const sentence = 'Zoë’s café has been open since 1871, and its garden lies beside the old harbour.';

test('reads a web page in the encoding that its server names, with the final address as source', async () => {
  const html = `<html><head><title>The café</title></head><body><article><h1>The café</h1>${`<p>${sentence}</p>`.repeat(8)}</article></body></html>`;
  const { port } = await startSite({
    '/old': redirect('/new.html'),
    '/new.html': (response) =>
      send(response, windows1252(html), { 'content-type': 'text/html; charset=windows-1252' }),
  });
  const article = await readArticleAddress(`http://page.example:${port}/old#part`, localFetcher());
  expect(article.title).toBe('The café');
  expect(article.source).toBe(`http://page.example:${port}/new.html`);
  expect(article.text).toContain(sentence);
});

test('a text without a title is called by the last part of its address', async () => {
  const { port } = await startSite({
    '/notes/old%20harbour.txt': (response) =>
      send(response, sentence, { 'content-type': 'text/plain; charset=utf-8' }),
  });
  const article = await readArticleAddress(
    `http://page.example:${port}/notes/old%20harbour.txt?version=2`,
    localFetcher(),
  );
  expect(article).toMatchObject({ title: 'Old harbour', text: sentence });
});

test('bytes that are no article are refused, whatever the server calls them', async () => {
  const { port } = await startSite({
    '/%ff.txt': (response) =>
      send(response, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
  });
  const read = readArticleAddress(`http://page.example:${port}/%ff.txt`, localFetcher());
  expect(await refusal(read)).toContain(`http://page.example:${port}/%ff.txt: this is `);
});

describe('what is meant for an address', () => {
  test.each(['https://example.org', 'HTTP://x', 'ftp://x', 'file:///a'])('%s is one', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  test.each(['a.md', '-', 'C:\\notes\\a.md', 'c:/notes/a.md', 'notes//a.md'])(
    '%s is none',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );
});

function windows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('’', '\x92'), 'latin1');
}
