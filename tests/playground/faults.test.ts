import type { Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asSlash, PATIENTLY, type Rig, startRig } from './start-bot.ts';

let rig: Rig;
let last: Interaction | undefined;
beforeEach(async () => {
  last = undefined;
  const keep = (it: Interaction) => {
    last = it;
  };
  rig = await startRig(
    [
      { name: 'silent', description: 'Says nothing' },
      { name: 'ping', description: 'Answers' },
      { name: 'manage', description: 'For managers', default_member_permissions: '32' },
      { name: 'here', description: 'Not in direct messages', contexts: [0] },
    ],
    {
      silent: keep,
      ping: async (it) => {
        await asSlash(it).reply('pong');
        keep(it);
      },
      manage: (it) => asSlash(it).reply('managed'),
    },
  );
});
afterEach(() => rig.close());

const answered = () => rig.discord.driver.waitFor(() => last && asSlash(last));

test('an interaction without answer fails after 3 s, and a late answer is refused with 10062', async () => {
  const { driver } = rig.discord;
  const running = driver.user('Alice').slash('general', 'silent');
  await expect.poll(() => last, PATIENTLY).toBeDefined();
  driver.advanceClock(3001);
  expect((await running).failed).toBe('no-ack');
  const late = await answered();
  await expect(late.reply('late')).rejects.toMatchObject({ code: 10062 });
});

test('after 15 minutes the token is refused with 50027', async () => {
  const { driver } = rig.discord;
  await driver.user('Alice').slash('general', 'ping');
  await expect.poll(() => last, PATIENTLY).toBeDefined();
  driver.advanceClock(15 * 60_000);
  const slash = await answered();
  await expect(slash.editReply('late')).rejects.toMatchObject({ code: 50027 });
});

test('an ordered failure happens once, and `after` does the work first', async () => {
  const { driver } = rig.discord;
  const channel = await rig.client.channels.fetch(driver.channel('general').id);
  if (!channel?.isSendable()) throw new Error('Not a channel to write in');
  driver.failNext('POST /channels/{id}/messages', 403);
  await expect(channel.send('a')).rejects.toMatchObject({ status: 403 });
  driver.failNext('POST /channels/{id}/messages', 403, { after: true });
  await expect(channel.send('b')).rejects.toMatchObject({ status: 403 });
  await channel.send('c');
  expect(driver.channel('general').messages.map((it) => it.content)).toEqual(['b', 'c']);
});

test('a nonce that is enforced makes a repeated message the same message', async () => {
  const channel = await rig.client.channels.fetch(rig.discord.driver.channel('general').id);
  if (!channel?.isSendable()) throw new Error('Not a channel to write in');
  const body = { content: 'once', nonce: '7', enforceNonce: true };
  const first = await channel.send(body);
  expect((await channel.send(body)).id).toBe(first.id);
});

test('the bot is refused with 50013 where it may not write and 50001 where it sees nothing', async () => {
  const { driver } = rig.discord;
  const room = driver.channel('revision');
  const send = () =>
    rig.client.rest.post(`/channels/${room.id}/messages`, { body: { content: 'x' } });
  room.denyBot(['SendMessages']);
  await expect(send()).rejects.toMatchObject({ code: 50013 });
  room.denyBot(['ViewChannel']);
  await expect(send()).rejects.toMatchObject({ code: 50001 });
  room.denyBot([]);
  await send();
});

test('commands are offered by permission and context', async () => {
  const { driver } = rig.discord;
  await expect(driver.user('Carol').slash('general', 'manage')).rejects.toThrow('may not use');
  expect((await driver.user('Bob').slash('general', 'manage')).text).toBe('managed');
  await expect(driver.user('Bob').slash('dm', 'here')).rejects.toThrow('may not use');
});

test.each<[string, string, number]>([
  ['GET', '/nowhere', 404],
  ['GET', '/channels/1/messages', 404],
  ['POST', '/interactions/1/x/callback', 404],
])('%s %s is refused', async (method, path, status) => {
  const response = await fetch(`${rig.discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${rig.discord.token}`, 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  expect(response.status).toBe(status);
  expect(rig.discord.driver.refusals.at(-1)?.status).toBe(status);
});

test('a request without the token is refused with 401', async () => {
  expect((await fetch(`${rig.discord.apiUrl}/v10/users/@me`)).status).toBe(401);
});
