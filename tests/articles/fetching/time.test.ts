import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { closeSites, localFetcher, redirect, refusal, send, startSite } from './site.ts';

afterEach(closeSites);

const page = '<p>The sea is wide.</p>';
const tooSlow =
  'The page did not arrive within 0.2 seconds; try again later, or save it as a file and give that.';

describe('the time for all of it ends', () => {
  const limits = { totalMs: 200 };

  test.each<[string, (response: ServerResponse) => void]>([
    ['headers that never come', () => undefined],
    ['a body that never comes', (response) => response.writeHead(200).flushHeaders()],
    ['a body that stops', (response) => response.writeHead(200).write('<p>')],
    [
      'a body that comes a byte at a time',
      (response) => {
        const timer = setInterval(() => response.write('a'), 5);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'headers that come a byte at a time',
      ({ socket }) => {
        socket?.write('HTTP/1.1 200 OK\r\nx: ');
        const timer = setInterval(() => socket?.write('a'), 5);
        socket?.on('close', () => clearInterval(timer));
      },
    ],
    [
      'news that more is to come',
      (response) => {
        const timer = setInterval(() => response.writeProcessing(), 5);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('%s', async (_, answer) => {
    const { port } = await startSite({ '/a': answer });
    expect(await refusal(localFetcher({ limits })(`http://page.example:${port}/a`))).toBe(tooSlow);
  });

  test('redirects, each within the time', async () => {
    const { port } = await startSite({
      '/a': redirect('/b'),
      '/b': (response) => {
        const timer = setTimeout(() => response.writeHead(302, { location: '/c' }).end(), 120);
        response.on('close', () => clearTimeout(timer));
      },
      '/c': (response) => {
        const timer = setTimeout(() => send(response, page), 120);
        response.on('close', () => clearTimeout(timer));
      },
    });
    expect(await refusal(localFetcher({ limits })(`http://page.example:${port}/a`))).toBe(tooSlow);
  });

  test('a look-up that never ends', async () => {
    const fetchArticle = localFetcher({ limits, resolve: () => new Promise(() => undefined) });
    expect(await refusal(fetchArticle('http://page.example/a'))).toBe(tooSlow);
  });
});

describe('stopping', () => {
  test('ends the fetch at once, and the server sees the connection close', async () => {
    const stopping = new AbortController();
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const { port } = await startSite({
      '/a': (response) => {
        response.on('close', close);
        stopping.abort();
      },
    });
    const fetched = localFetcher()(`http://page.example:${port}/a`, { signal: stopping.signal });
    expect(await refusal(fetched)).toBe(
      'The fetch was stopped; give the address again to start it anew.',
    );
    await closed;
  });

  test('with a reason of its own throws that', async () => {
    const { port, asked } = await startSite({ '/a': page });
    const signal = AbortSignal.abort(new RangeError('enough'));
    await expect(localFetcher()(`http://page.example:${port}/a`, { signal })).rejects.toThrow(
      new RangeError('enough'),
    );
    expect(asked).toEqual([]);
  });
});

test('the connection is closed as soon as an answer is refused', async () => {
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const { port } = await startSite({
    '/a': (response) => {
      response.on('close', close);
      response.writeHead(200, { 'content-type': 'image/png' }).flushHeaders();
    },
  });
  expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toContain('image/png');
  await closed;
});

describe('many at once', () => {
  /** A site that holds its page back until it is opened. */
  async function holdingSite(count: number) {
    const held: ServerResponse[] = [];
    let reached = () => {};
    const isReached = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let isOpen = false;
    const site = await startSite({
      '/a': (response) => {
        if (isOpen) send(response, page);
        else held.push(response);
        if (held.length === count) reached();
      },
    });
    const open = () => {
      isOpen = true;
      for (const response of held) send(response, page);
    };
    const pageCount = () => site.asked.filter((line) => line.endsWith('/a')).length;
    return { address: `http://page.example:${site.port}/a`, isReached, open, pageCount };
  }

  test('only so many run, the rest wait for their turn', async () => {
    const { address, isReached, open, pageCount } = await holdingSite(2);
    const fetchArticle = localFetcher({ limits: { atOnceCount: 2 } });
    const fetched = [1, 2, 3].map(() => fetchArticle(address));
    await isReached;
    expect(pageCount()).toBe(2);
    open();
    await Promise.all(fetched);
    expect(pageCount()).toBe(3);
  });

  test('too many that wait are refused, until one has left', async () => {
    const { address, isReached, open } = await holdingSite(1);
    const fetchArticle = localFetcher({ limits: { atOnceCount: 1, waitingCount: 1 } });
    const stopping = new AbortController();
    const running = fetchArticle(address);
    const waiting = fetchArticle(address, { signal: stopping.signal });
    expect(await refusal(fetchArticle(address))).toBe(
      'Too many articles are being fetched; try again in a minute.',
    );
    stopping.abort();
    expect(await refusal(waiting)).toBe(
      'The fetch was stopped; give the address again to start it anew.',
    );
    const last = fetchArticle(address);
    await isReached;
    open();
    await Promise.all([running, last]);
  });
});
