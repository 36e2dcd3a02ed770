import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { asSlash, PATIENTLY, type Rig, startRig } from './start-bot.ts';

const EVENT = z.object({ op: z.string(), data: z.unknown() });
const SNAPSHOT = z.object({
  me: z.object({ username: z.string() }),
  guilds: z.array(
    z.object({ name: z.string(), channels: z.array(z.object({ name: z.string() })) }),
  ),
  commands: z.array(z.object({ name: z.string() })),
  botOnline: z.boolean(),
});

let rig: Rig;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  rig = await startRig(
    [{ name: 'secret', description: 'Only for you' }],
    { secret: (it) => asSlash(it).reply({ content: 'psst', flags: 64 }) },
    { pageDir: folder, stateFile: join(folder, 'state.json') },
  );
});
afterEach(async () => {
  await rig.close();
  await rm(folder, { recursive: true });
});

function statusWith(headers: Record<string, string>, method = 'GET', path = '/'): Promise<number> {
  const { port } = new URL(rig.discord.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, headers, method, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

async function act(action: string, body: object): Promise<unknown> {
  const response = await fetch(`${rig.discord.url}client/${action}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json();
}

function eventsOf(name: string): { events: z.infer<typeof EVENT>[]; socket: WebSocket } {
  const { id } = rig.discord.driver.user(name);
  const events: z.infer<typeof EVENT>[] = [];
  const socket = new WebSocket(`${rig.discord.url.replace('http', 'ws')}client/events?as=${id}`);
  socket.on('message', (raw) => events.push(EVENT.parse(JSON.parse(String(raw)))));
  return { events, socket };
}

test('another Host or Origin is turned away', async () => {
  await writeFile(join(folder, 'index.html'), 'hello');
  const { host } = new URL(rig.discord.url);
  expect(await statusWith({ host: 'evil.example' })).toBe(403);
  expect(await statusWith({ host, origin: 'http://evil.example' }, 'POST', '/client/say')).toBe(
    403,
  );
  expect(await statusWith({ host, origin: 'http://127.0.0.1:1' })).toBe(403);
  expect(await statusWith({ host, origin: `http://${host}` })).toBe(200);
});

test('the page is served, and a clear text where it is not built', async () => {
  const missing = await fetch(rig.discord.url);
  expect([missing.status, await missing.text()]).toEqual([
    404,
    expect.stringContaining('npm run build'),
  ]);
  await writeFile(join(folder, 'index.html'), 'hello');
  expect(await (await fetch(rig.discord.url)).text()).toBe('hello');
  expect((await fetch(`${rig.discord.url}..%2fstate.json`)).status).toBe(404);
});

test('the page gets a snapshot, then only what its person may see', async () => {
  const alice = eventsOf('Alice');
  const bob = eventsOf('Bob');
  await expect.poll(() => [alice.events.length, bob.events.length], PATIENTLY).toEqual([1, 1]);
  const snapshot = SNAPSHOT.parse(alice.events[0]?.data);
  expect(snapshot.guilds.map((it) => it.name)).toEqual(['Study Group', 'Book Club']);
  expect(snapshot).toMatchObject({ me: { username: 'alice' }, botOnline: true });
  const as = rig.discord.driver.user('Alice').id;
  const channelId = rig.discord.driver.channel('general').id;
  const result = await act('slash', { as, channelId, path: ['secret'], options: [] });
  expect(result).toMatchObject({ ok: true });
  await act('say', { as, channelId, content: 'hello' });
  await expect
    .poll(() => alice.events.map((it) => it.op), PATIENTLY)
    .toEqual(['snapshot', 'message', 'message']);
  await expect
    .poll(() => bob.events.map((it) => it.op), PATIENTLY)
    .toEqual(['snapshot', 'message']);
  alice.socket.terminate();
  bob.socket.terminate();
});

test('an action that the client would not allow is refused with its reason', async () => {
  const as = rig.discord.driver.user('Alice').id;
  const channelId = rig.discord.driver.channel('general').id;
  const unknown = await act('slash', { as, channelId, path: ['nothing'], options: [] });
  expect(unknown).toEqual({ ok: false, error: 'There is no command /nothing' });
  expect(await act('say', { as })).toMatchObject({ ok: false });
});

test('an uploaded file can be said and fetched again, and cannot run as a page', async () => {
  const uploading = await fetch(`${rig.discord.url}client/upload?name=a.html`, {
    method: 'POST',
    body: '<b>x</b>',
  });
  const { uploadId } = z.object({ uploadId: z.string() }).parse(await uploading.json());
  const as = rig.discord.driver.user('Alice').id;
  const room = rig.discord.driver.channel('general');
  await act('say', { as, channelId: room.id, content: '', uploads: [uploadId] });
  const [attachment] = room.messages.at(-1)?.attachments ?? [];
  const fetched = await fetch(attachment?.url ?? '');
  expect(await fetched.text()).toBe('<b>x</b>');
  expect(fetched.headers.get('content-security-policy')).toContain('sandbox');
});

test('messages and commands are in the state file without a clean end', async () => {
  rig.discord.driver.user('Alice').say('general', 'remember me');
  const path = join(folder, 'state.json');
  await expect
    .poll(() => readFile(path, 'utf8').catch(() => ''), PATIENTLY)
    .toContain('remember me');
  expect(await readFile(path, 'utf8')).toContain('"secret"');
});
