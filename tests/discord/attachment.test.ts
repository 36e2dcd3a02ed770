import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { attachmentFetcher } from '../../src/articles/fetching/attachment-fetcher.ts';
import { readAttachment } from '../../src/discord/attachment.ts';

/** Reads an attachment that a server on this machine hands out, which stands for Discord's. */
async function read(
  answer: RequestListener,
  { size = 5, limitBytes = 1_000, isDiscords = true } = {},
): Promise<Uint8Array> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const attachment = { name: 'a.csv', size, url: `${origin}/a.csv` };
  const fetchAttachment = attachmentFetcher({ origins: isDiscords ? [origin] : [] });
  return readAttachment(fetchAttachment, { attachment, limitBytes });
}

test('an attached file is read as it is', async () => {
  const bytes = await read((_, response) => response.end('a,b\né'));
  expect(Buffer.from(bytes).toString()).toBe('a,b\né');
});

test.each([
  ['a file that is too large by its own account', { size: 11, limitBytes: 10 }, 'file-too-large'],
  ['a file that does not lie with Discord', { isDiscords: false }, 'file-unfit'],
])('%s is not even asked for', async (_, file, code) => {
  let requestCount = 0;
  const bytes = read((_, response) => {
    requestCount += 1;
    response.end('12345');
  }, file);
  await expect(bytes).rejects.toMatchObject({ code });
  expect(requestCount).toBe(0);
});

test('a file that is larger than Discord said is read no further than the limit', async () => {
  let isCutOff: (value: boolean) => void = () => {};
  const cutOff = new Promise<boolean>((resolve) => {
    isCutOff = resolve;
  });
  const bytes = read(
    (_, response) => {
      response.on('close', () => isCutOff(!response.writableEnded));
      const more = () => response.write('x'.repeat(65_536), more);
      more();
    },
    { limitBytes: 2_000_000 },
  );
  await expect(bytes).rejects.toMatchObject({
    code: 'file-unfit',
    details: { problem: 'a.csv: larger than 2 MB; split it and give one part at a time.' },
  });
  expect(await cutOff).toBe(true);
});

test.each([
  [
    'is gone',
    (_: unknown, response: Parameters<RequestListener>[1]) => response.writeHead(404).end(),
  ],
  [
    'has moved',
    (_: unknown, response: Parameters<RequestListener>[1]) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  ],
  [
    'breaks off',
    (_: unknown, response: Parameters<RequestListener>[1]) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    },
  ],
])('a file that %s is asked for again kindly', async (_, answer) => {
  await expect(read(answer)).rejects.toMatchObject({
    code: 'file-unfit',
    details: { problem: expect.stringContaining('attach it again') },
  });
});
