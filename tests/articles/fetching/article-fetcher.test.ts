import { afterEach, describe, expect, test } from 'vitest';
import { closeSites, localFetcher, redirect, refusal, send, startSite } from './site.ts';

afterEach(closeSites);

const page = '<p>The sea is wide.</p>';

test('gives the bytes, the type, the charset and the final address', async () => {
  const { port } = await startSite({
    '/old': redirect('/new?q=1#part', 301),
    '/new': (response) =>
      send(response, page, { 'content-type': 'Text/HTML; Charset="Windows-1252"' }),
  });
  const fetched = await localFetcher()(`http://page.example:${port}/old#top`);
  expect(fetched).toEqual({
    bytes: Buffer.from(page),
    contentType: 'text/html',
    charset: 'windows-1252',
    url: `http://page.example:${port}/new?q=1`,
  });
});

test('says who it is and what it reads, and sends neither cookies nor referrer', async () => {
  const cookie = { 'set-cookie': ['id=1; Path=/', 'b=2'] };
  const { port, requests } = await startSite({
    '/first': (response) => response.writeHead(302, { location: '/second', ...cookie }).end(),
    '/second': (response) => send(response, page, cookie),
  });
  const fetchArticle = localFetcher();
  await fetchArticle(`http://page.example:${port}/first`);
  await fetchArticle(`http://page.example:${port}/second`);
  expect(requests.map(({ url }) => url)).toEqual(['/robots.txt', '/first', '/second', '/second']);
  for (const { headers } of requests) {
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(headers['user-agent']).toMatch(/^Quizzical\/\d+\.\d+\.\d+ \(study bot.*\)$/);
    expect(headers.host).toBe(`page.example:${port}`);
  }
});

describe('content types', () => {
  test.each([
    'text/html',
    'text/plain; charset=utf-8',
    'text/markdown',
    'application/xhtml+xml',
    'application/pdf',
    'application/epub+zip',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])('%s is fetched', async (type) => {
    const { port } = await startSite({
      '/': (response) => send(response, page, { 'content-type': type }),
    });
    const { contentType } = await localFetcher()(`http://page.example:${port}/`);
    expect(contentType).toBe(type.split(';')[0]);
  });

  test('a type that is not known is left to the bytes', async () => {
    const { port } = await startSite({
      '/a.pdf': (response) =>
        send(response, '%PDF', { 'content-type': 'application/octet-stream' }),
    });
    expect(await localFetcher()(`http://page.example:${port}/a.pdf`)).not.toHaveProperty(
      'contentType',
    );
  });

  test.each([
    'image/png',
    'video/mp4',
    'application/zip',
    'application/json',
    'audio/ogg; x=text/html',
  ])('%s is refused by its name before its body is read', async (type) => {
    const { port } = await startSite({
      // The body never comes.
      '/': (response) => response.writeHead(200, { 'content-type': type }).flushHeaders(),
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/`))).toBe(
      `http://page.example:${port}/: this is ${type.split(';')[0]}, which has no article in it; give the address of a web page, a text, or a PDF, Word or EPUB file.`,
    );
  });
});

describe('what the server answers instead of a page', () => {
  test.each([
    [401, 'the page wants a login (401); open it yourself, save the page as a file and give that.'],
    [
      403,
      'the site does not let programs read this page (403); open it yourself, save the page as a file and give that.',
    ],
    [404, 'there is no such page (404); check the address.'],
    [410, 'the page was removed for good (410); look for the article elsewhere.'],
    [
      418,
      'the site does not give the page (418); open it yourself, save the page as a file and give that.',
    ],
    [429, 'the site wants fewer requests (429); try again in an hour.'],
    [500, 'the site has trouble of its own (500); try again later.'],
    [503, 'the site has trouble of its own (503); try again later.'],
    [
      304,
      'the site does not give the page (304); open it yourself, save the page as a file and give that.',
    ],
    [204, 'there is nothing at this address; check it in a browser.'],
  ])('%i', async (status, message) => {
    const { port } = await startSite({ '/a': (response) => response.writeHead(status).end() });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a?secret`))).toBe(
      `http://page.example:${port}/a: ${message}`,
    );
  });
});

describe('redirects', () => {
  test('five are followed, six are not', async () => {
    const steps = Object.fromEntries(
      [6, 5, 4, 3, 2, 1].map((left) => [`/${left}`, redirect(`/${left - 1}`, 307)]),
    );
    const { port } = await startSite({ ...steps, '/0': page });
    const fetchArticle = localFetcher();
    expect((await fetchArticle(`http://page.example:${port}/5`)).bytes).toEqual(Buffer.from(page));
    expect(await refusal(fetchArticle(`http://page.example:${port}/6`))).toBe(
      `http://page.example:${port}/6: the site redirects more than 5 times; open it yourself and give the address where you arrive.`,
    );
  });

  test('a circle is told apart, and broken off at its first repetition', async () => {
    const { port, asked } = await startSite({ '/a': redirect('/b'), '/b': redirect('a#again') });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toBe(
      `http://page.example:${port}/a: the site redirects in a circle, as pages do that insist on cookies; open it yourself, save the page as a file and give that.`,
    );
    expect(asked).toEqual(['page.example /robots.txt', 'page.example /a', 'page.example /b']);
  });

  test.each([
    ['http://127.0.0.2:8080/', 'this is not a place on the public internet'],
    ['http://[::1]/', 'this is not a place on the public internet'],
    ['http://0x7f.2/', 'this is not a place on the public internet'],
    ['//169.254.169.254/latest/', 'this is not a place on the public internet'],
    ['http://localhost/', 'this is not a place on the public internet'],
    ['http://inner.example/', 'this is not a place on the public internet'],
    ['file:///etc/passwd', 'file: addresses are not fetched'],
    ['http://me:secret@page.example/', 'addresses with a name or password are not fetched'],
    ['http://page.example:22/', 'port 22 is not one of the web'],
    ['http://', 'is no web address'],
  ])('to %s: refused like a first address', async (location, message) => {
    const { port, asked } = await startSite({ '/a': redirect(location) });
    const fetchArticle = localFetcher({
      resolve: async (name) => [name === 'inner.example' ? '10.0.0.1' : '127.0.0.1'],
    });
    expect(await refusal(fetchArticle(`http://page.example:${port}/a`))).toContain(message);
    expect(asked).toEqual(['page.example /robots.txt', 'page.example /a']);
  });
});
