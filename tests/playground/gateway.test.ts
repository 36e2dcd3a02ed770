import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/local-discord.ts';
import { loggedIn, PATIENTLY } from './start-bot.ts';

let discord: LocalDiscord;
let clients: Client[];
beforeEach(async () => {
  clients = [];
  discord = await startLocalDiscord({ port: 0 });
});
afterEach(async () => {
  for (const client of clients) await client.destroy();
  await discord.close();
});

async function login(options: Parameters<typeof loggedIn>[1] = {}) {
  const client = await loggedIn(discord, options);
  clients.push(client);
  return client;
}

function heard(client: Client): string[] {
  const contents: string[] = [];
  client.on(Events.MessageCreate, (message) => contents.push(message.content));
  return contents;
}

const MESSAGE_CREATE = z.object({
  t: z.literal('MESSAGE_CREATE'),
  d: z.object({ content: z.string() }),
});

/** As it came over the wire: discord.js would hide a message that comes twice. */
function heardRaw(client: Client): string[] {
  const contents: string[] = [];
  client.on(Events.Raw, (packet) => {
    const message = MESSAGE_CREATE.safeParse(packet);
    if (message.success) contents.push(message.data.d.content);
  });
  return contents;
}

test('a wrong token is refused', async () => {
  await expect(loggedIn({ ...discord, token: 'wrong' })).rejects.toThrow('invalid token');
});

test('a privileged intent is refused unless it was granted', async () => {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  await expect(loggedIn(discord, { intents })).rejects.toThrow('disallowed intents');
  const granting = await startLocalDiscord({ port: 0, grantedIntents: ['MessageContent'] });
  const client = await loggedIn(granting, { intents });
  await client.destroy();
  await granting.close();
});

test('message content arrives in direct messages and when the bot is mentioned, not otherwise', async () => {
  const client = await login();
  const contents = heard(client);
  const alice = discord.driver.user('Alice');
  alice.say('general', 'for the others');
  alice.say('general', `<@${client.user.id}> hi`);
  alice.say('dm', 'only us');
  await expect.poll(() => contents, PATIENTLY).toEqual(['', `<@${client.user.id}> hi`, 'only us']);
});

test.each([{ ask: false }, { ask: true }])(
  'what happens while the connection is cut arrives once, in order (asked: $ask)',
  async ({ ask }) => {
    const contents = heardRaw(await login());
    const alice = discord.driver.user('Alice');
    alice.say('dm', '0');
    await expect.poll(() => contents, PATIENTLY).toEqual(['0']);
    const back = discord.driver.dropGateway({ ask });
    for (const text of ['1', '2', '3']) alice.say('dm', text);
    await back;
    alice.say('dm', '4');
    await expect.poll(() => contents, PATIENTLY).toEqual(['0', '1', '2', '3', '4']);
  },
);

test('a session that cannot be resumed is opened anew', async () => {
  const client = await login();
  const contents = heard(client);
  await discord.driver.dropGateway({ resume: false });
  discord.driver.user('Alice').say('dm', 'after');
  await expect.poll(() => contents, PATIENTLY).toEqual(['after']);
});

test('each shard sees the servers that belong to it, and shard 0 direct messages', async () => {
  const first = await login({ shards: [0], shardCount: 2 });
  const second = await login({ shards: [1], shardCount: 2 });
  const names = (client: Client) => client.guilds.cache.map((it) => it.name);
  expect([...names(first), ...names(second)].sort()).toEqual(['Book Club', 'Study Group']);
  const [inFirst, inSecond] = [heard(first), heard(second)];
  discord.driver.user('Alice').say('dm', 'hi');
  await expect.poll(() => inFirst, PATIENTLY).toEqual(['hi']);
  expect(inSecond).toEqual([]);
});

test('a person sees an interaction fail at once when no bot is there', async () => {
  const client = await login();
  await client.application.commands.set([{ name: 'ping', description: 'Answers' }]);
  await client.destroy();
  await discord.driver.waitFor(() => !discord.driver.isBotOnline);
  expect((await discord.driver.user('Alice').slash('general', 'ping')).failed).toBe('no-ack');
});
