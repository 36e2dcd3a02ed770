import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readAttachment } from '../../src/discord/attachment.ts';

/** An attachment that a server on this machine hands out. */
async function attached(answer: RequestListener, size = 5) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return { name: 'a.csv', size, url: `http://127.0.0.1:${port}/a.csv` };
}

test('an attached file is read as it is', async () => {
  const file = await attached((_, response) => response.end('a,b\né'));
  expect(Buffer.from(await readAttachment(file, 100)).toString()).toBe('a,b\né');
});

test('a file that is too large by its own account is not even asked for', async () => {
  let requestCount = 0;
  const file = await attached((_, response) => {
    requestCount += 1;
    response.end('12345');
  }, 11);
  await expect(readAttachment(file, 10)).rejects.toMatchObject({ code: 'file-too-large' });
  expect(requestCount).toBe(0);
});

test('a file that is larger than Discord said is read no further than the limit', async () => {
  let isCutOff: (value: boolean) => void = () => {};
  const cutOff = new Promise<boolean>((resolve) => {
    isCutOff = resolve;
  });
  const file = await attached((_, response) => {
    response.on('close', () => isCutOff(!response.writableEnded));
    const more = () => response.write('x'.repeat(65_536), more);
    more();
  });
  await expect(readAttachment(file, 1_000)).rejects.toMatchObject({ code: 'file-too-large' });
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
  await expect(readAttachment(await attached(answer), 1_000)).rejects.toMatchObject({
    code: 'attachment-not-received',
  });
});
