import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { articleFetcher } from '../../../src/articles/fetching/article-fetcher.ts';
import { selfSigned } from './self-signed.ts';
import { closeSites, localFetcher, redirect, refusal, startSite } from './site.ts';

afterEach(closeSites);

const page = '<p>The sea is wide.</p>';
const notPublic = 'this is not a place on the public internet';

describe('the connection goes to the very address that was checked', () => {
  test('a name is looked up once, whatever it would answer the second time', async () => {
    const { port, asked } = await startSite({ '/a': redirect('/b'), '/b': page });
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.3']];
    const names: string[] = [];
    const fetchArticle = localFetcher({
      resolve: async (name) => {
        names.push(name);
        return answers.shift() ?? [];
      },
    });
    // A name that only our resolver knows: any other look-up would find nothing.
    await fetchArticle(`http://rebinding.invalid:${port}/a`);
    expect(names).toEqual(['rebinding.invalid']);
    expect(asked.map((line) => line.split(' ')[1])).toEqual(['/robots.txt', '/a', '/b']);
  });

  test('a name that was public for one fetch is looked up and checked again for the next', async () => {
    const { port, asked } = await startSite({ '/a': page });
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const fetchArticle = localFetcher({ resolve: async () => answers.shift() ?? [] });
    await fetchArticle(`http://rebinding.invalid:${port}/a`);
    expect(await refusal(fetchArticle(`http://rebinding.invalid:${port}/a`))).toContain(notPublic);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['127.0.0.1', '10.0.0.1'],
    ['127.0.0.1', '::1'],
    ['8.8.8.8', '169.254.169.254', '127.0.0.1'],
    ['127.0.0.1', '::ffff:127.0.0.1'],
    ['127.0.0.1', 'not an address'],
    ['127.0.0.1', '127.1'],
  ])('one of several addresses that is not public refuses the lot: %s, %s', async (...ips) => {
    const { port, asked } = await startSite({ '/a': page });
    const fetched = localFetcher({ resolve: async () => ips })(`http://page.example:${port}/a`);
    expect(await refusal(fetched)).toContain(notPublic);
    expect(asked).toEqual([]);
  });

  test('without an option, an address of this machine is refused', async () => {
    const { port, asked } = await startSite({ '/a': page });
    const strict = articleFetcher({ resolve: async () => ['127.0.0.1'] });
    expect(await refusal(strict(`http://page.example:${port}/a`))).toContain(notPublic);
    expect(await refusal(strict(`http://127.0.0.1:${port}/a`))).toContain(notPublic);
    expect(asked).toEqual([]);
  });

  test('an allowed IP address needs no look-up', async () => {
    const { port } = await startSite({ '/a': page });
    const fetchArticle = localFetcher({ resolve: () => Promise.reject(new Error('looked up')) });
    expect((await fetchArticle(`http://127.0.0.1:${port}/a`)).bytes).toEqual(Buffer.from(page));
  });

  test('over IPv6, by name and by number', async ({ skip }) => {
    const site = await startSite({ '/a': page }, { host: '::1' }).catch(() => undefined);
    if (site === undefined) return skip('this machine has no IPv6');
    const fetchArticle = localFetcher({
      isAllowed: (ip) => ip === '::1',
      resolve: async () => ['::1'],
    });
    for (const host of ['page.example', '[::1]', '[0:0:0:0:0:0:0:1]'])
      expect((await fetchArticle(`http://${host}:${site.port}/a`)).bytes).toEqual(
        Buffer.from(page),
      );
  });

  test('the next address is tried when the first does not answer', async () => {
    const { port } = await startSite({ '/a': page });
    const fetchArticle = localFetcher({
      isAllowed: (ip) => ip.startsWith('127.'),
      resolve: async () => ['127.0.0.9', '127.0.0.1'],
    });
    expect((await fetchArticle(`http://page.example:${port}/a`)).bytes).toEqual(Buffer.from(page));
  });
});

describe('what can fail before a page', () => {
  test.each([
    ['ENOTFOUND', 'there is no site of this name; check the spelling.'],
    ['ENODATA', 'there is no site of this name; check the spelling.'],
    ['ESERVFAIL', 'this name cannot be looked up now; try again in a minute.'],
    ['ETIMEOUT', 'this name cannot be looked up now; try again in a minute.'],
  ])('a look-up that ends with %s', async (code, message) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await refusal(localFetcher({ resolve })('https://page.example/a'))).toBe(
      `https://page.example: ${message}`,
    );
  });

  test('a name without any address', async () => {
    const fetched = localFetcher({ resolve: async () => [] })('https://page.example/a');
    expect(await refusal(fetched)).toContain('there is no site of this name');
  });

  test('a port where nobody listens', async () => {
    const { port, close } = await startSite({});
    await close();
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toBe(
      `http://page.example:${port}: the site does not accept connections; check the address, or try again later.`,
    );
  });

  test('a certificate that nobody has vouched for; the name was sent, not the number', async () => {
    const names: string[] = [];
    const { port } = await startSite(
      { '/a': page },
      {
        tls: {
          ...selfSigned('page.example'),
          SNICallback: (name, answer) => {
            names.push(name);
            answer(null);
          },
        },
      },
    );
    expect(await refusal(localFetcher()(`https://page.example:${port}/a`))).toBe(
      `https://page.example:${port}: the site's certificate or encryption is not valid (DEPTH_ZERO_SELF_SIGNED_CERT); save the page as a file and give that.`,
    );
    expect(names).toEqual(['page.example']);
  });

  test('encryption where there is none', async () => {
    const { port } = await startSite({ '/a': page });
    expect(await refusal(localFetcher()(`https://page.example:${port}/a`))).toContain(
      "the site's certificate or encryption is not valid",
    );
  });

  test.each([
    ['hello\r\n', 'the site does not speak proper HTTP'],
    ['', 'the connection broke; try again in a minute.'],
    [
      'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc',
      'the connection broke; try again in a minute.',
    ],
    [
      `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(70_000)}\r\n\r\n`,
      'the site sends more headers than are read',
    ],
    [
      'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd',
      'does not speak proper HTTP',
    ],
  ])('a server that sends %j and hangs up', async (sent, message) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(sent));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    try {
      expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toContain(message);
    } finally {
      server.close();
    }
  });
});
