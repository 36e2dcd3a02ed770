import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { closeSites, localFetcher, refusal, send, startSite } from './site.ts';

afterEach(closeSites);

const page = '<p>The sea is wide.</p>';
const tooLarge =
  /: larger than 10 MB; give the address of a part of it, or save that part as a file\.$/;
/** Sends this again and again until the other side hangs up. */
function endless(response: ServerResponse, part: Uint8Array, headers: Record<string, string> = {}) {
  response.writeHead(200, { 'content-type': 'text/html', ...headers });
  const more = () => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', more);
  more();
}

describe('10 MB', () => {
  test('are read', async () => {
    const body = Buffer.alloc(10_000_000, 97);
    const { port } = await startSite({ '/a': (response) => send(response, body) });
    const { bytes } = await localFetcher()(`http://page.example:${port}/a`);
    expect(body.equals(bytes)).toBe(true);
  });

  test('and a byte are not, as the length says before the body is read', async () => {
    const { port } = await startSite({
      '/a': (response) => response.writeHead(200, { 'content-length': '10000001' }).flushHeaders(),
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toMatch(tooLarge);
  });

  test('end a page that never ends', async () => {
    const { port } = await startSite({
      '/a': (response) => endless(response, Buffer.alloc(65_536, 97)),
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toMatch(tooLarge);
  });

  test('end a robots.txt that never ends', async () => {
    const { port, asked } = await startSite({
      '/robots.txt': (response) => endless(response, Buffer.alloc(65_536, 10)),
      '/a': page,
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toMatch(tooLarge);
    expect(asked).toHaveLength(1);
  });
});

describe('compression', () => {
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  const pack = {
    gzip: gzipSync,
    deflate: deflateSync,
    br: (body: Uint8Array) => brotliCompressSync(body, quick),
  } as const;

  test.each([
    ['gzip', gzipSync(page)],
    ['x-gzip', gzipSync(page)],
    ['GZIP', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['identity', Buffer.from(page)],
  ])('%s is undone', async (encoding, body) => {
    const { port } = await startSite({
      '/a': (response) => send(response, body, { 'content-encoding': encoding }),
    });
    expect(`${(await localFetcher()(`http://page.example:${port}/a`)).bytes}`).toBe(page);
  });

  test.each(['gzip', 'deflate', 'br'] as const)('a bomb of %s ends at 10 MB', async (encoding) => {
    const bomb = pack[encoding](Buffer.alloc(200_000_000));
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    const { port } = await startSite({
      '/a': (response) => send(response, bomb, { 'content-encoding': encoding }),
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toMatch(tooLarge);
  });

  test('that never ends and never gives a byte ends at 10 MB, too', async () => {
    const { port } = await startSite({
      '/a': (response) => endless(response, gzipSync(''), { 'content-encoding': 'gzip' }),
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toMatch(tooLarge);
  });

  test.each([
    ['gzip, gzip', gzipSync(gzipSync(page)), 'the site sends an unknown compression, "gzip, gzip"'],
    ['zstd', page, 'the site sends an unknown compression, "zstd"'],
    ['gzip', page, 'the site sends a broken compression (Z_DATA_ERROR)'],
    ['gzip', gzipSync(page).subarray(0, 30), 'the site sends a broken compression (Z_BUF_ERROR)'],
    ['br', page, 'the site sends a broken compression'],
  ])('%s that cannot be undone', async (encoding, body, message) => {
    const { port } = await startSite({
      '/a': (response) => send(response, body, { 'content-encoding': encoding }),
    });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toContain(message);
  });
});
