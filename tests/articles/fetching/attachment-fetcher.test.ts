import { afterEach, expect, test } from 'vitest';
import { attachmentFetcher } from '../../../src/articles/fetching/attachment-fetcher.ts';
import { closeSites, redirect, refusal, send, startSite } from './site.ts';

afterEach(closeSites);

test('a file comes from the origin that Discord is at, with the signature of its address', async () => {
  const { port, asked, requests } = await startSite({
    '/attachments/1/2/notes.txt': (response) => send(response, 'The harbour'),
  });
  const origin = `http://127.0.0.1:${port}`;
  const fetch = attachmentFetcher({ origins: [origin] });
  const url = `${origin}/attachments/1/2/notes.txt?ex=1&is=2&hm=3`;
  expect(Buffer.from(await fetch({ url, name: 'notes.txt' })).toString()).toBe('The harbour');
  expect(asked).toEqual(['127.0.0.1 /attachments/1/2/notes.txt?ex=1&is=2&hm=3']);
  const sent = requests[0]?.headers ?? {};
  expect(sent['user-agent']).toMatch(/^Quizzical\//);
  expect([sent.cookie, sent.authorization, sent.referer]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  'http://127.0.0.1:1/attachments/1/2/a.txt',
  'http://169.254.169.254/latest/meta-data',
  'http://cdn.discordapp.com/attachments/1/2/a.txt',
  'https://cdn.discordapp.com.example.org/a.txt',
  'https://cdn.discordapp.com@127.0.0.1/a.txt',
  'file:///etc/passwd',
  'a.txt',
])('%s is no place where Discord keeps files', async (url) => {
  const fetched = attachmentFetcher()({ url, name: 'a.txt' });
  expect(await refusal(fetched)).toBe(
    'a.txt: this file does not lie with Discord; attach it to the command.',
  );
});

test('no redirect is followed', async () => {
  const { port, asked } = await startSite({
    '/a.txt': redirect('/b.txt'),
    '/b.txt': 'The harbour',
  });
  const origin = `http://127.0.0.1:${port}`;
  const fetched = attachmentFetcher({ origins: [origin] })({
    url: `${origin}/a.txt`,
    name: 'a.txt',
  });
  expect(await refusal(fetched)).toBe(
    'a.txt: Discord does not give this file (302); attach it again.',
  );
  expect(asked).toEqual(['127.0.0.1 /a.txt']);
});

test('a file that is larger than it may be is read no further, whatever was said of its size', async () => {
  const chunk = Buffer.alloc(1_000_000, 'a');
  let sentCount = 0;
  const { port } = await startSite({
    '/a.txt': (response) => {
      const pour = () => {
        if (response.destroyed) return;
        sentCount += 1;
        response.write(chunk, pour);
      };
      response.writeHead(200);
      pour();
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const fetched = attachmentFetcher({ origins: [origin] })({
    url: `${origin}/a.txt`,
    name: 'a.txt',
  });
  expect(await refusal(fetched)).toContain('larger than 10 MB');
  expect(sentCount).toBeLessThan(100);
});

test('a file that does not come ends in time, and at once when nobody wants it any more', async () => {
  const { port } = await startSite({ '/a.txt': (response) => response.writeHead(200).write('a') });
  const origin = `http://127.0.0.1:${port}`;
  const attachment = { url: `${origin}/a.txt`, name: 'a.txt' };
  const slow = attachmentFetcher({ origins: [origin], totalMs: 100 })(attachment);
  expect(await refusal(slow)).toContain('did not arrive within 0.1 seconds');
  const stop = new AbortController();
  const stopped = attachmentFetcher({ origins: [origin] })(attachment, { signal: stop.signal });
  stop.abort(new Error('not wanted'));
  await expect(stopped).rejects.toThrow('not wanted');
});

test('a connection that is refused says so', async () => {
  const { port, close } = await startSite({});
  await close();
  const origin = `http://127.0.0.1:${port}`;
  const fetched = attachmentFetcher({ origins: [origin] })({
    url: `${origin}/a.txt`,
    name: 'a.txt',
  });
  expect(await refusal(fetched)).toContain('the file did not arrive (ECONNREFUSED)');
});
