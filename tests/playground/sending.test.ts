import { AttachmentBuilder, ChannelType, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { asSlash, loggedIn, type Rig, startRig } from './start-bot.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig([{ name: 'ping', description: 'Answers' }], {
    ping: (it) => asSlash(it).reply('pong'),
  });
});
afterEach(() => rig.close());

async function textChannel(name: string) {
  const channel = await rig.client.channels.fetch(rig.discord.driver.channel(name).id);
  if (channel?.type !== ChannelType.GuildText) throw new Error('Not a text channel');
  return channel;
}

test('a file that the bot attaches can be fetched, also through a file component', async () => {
  const channel = await textChannel('general');
  const file = new AttachmentBuilder(Buffer.from('a,b'), { name: 'bank.csv', description: 'Bank' });
  const plain = await channel.send({ files: [file] });
  const attachment = plain.attachments.first();
  expect([attachment?.name, attachment?.description, attachment?.size]).toEqual([
    'bank.csv',
    'Bank',
    3,
  ]);
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('a,b');
  const shown = await channel.send({
    flags: MessageFlags.IsComponentsV2,
    files: [file],
    components: [{ type: 13, file: { url: 'attachment://bank.csv' } }],
  });
  const stored = rig.discord.driver.channel('general').messages.at(-1);
  expect(JSON.stringify(stored?.components)).toContain(shown.attachments.first()?.url);
});

test('an edit changes what it names and leaves the rest', async () => {
  const message = await (await textChannel('general')).send({
    content: 'before',
    embeds: [{ title: 'kept' }],
  });
  const edited = await message.edit({ content: 'after' });
  expect([edited.content, edited.embeds[0]?.title]).toEqual(['after', 'kept']);
  expect(edited.editedTimestamp).not.toBeNull();
});

test('the bot cannot edit what a person wrote, nor delete it without permission', async () => {
  const id = rig.discord.driver.user('Alice').say('general', 'mine');
  const message = await (await textChannel('general')).messages.fetch(id);
  const path = `/channels/${message.channelId}/messages/${id}` as const;
  await expect(rig.client.rest.patch(path, { body: { content: 'x' } })).rejects.toMatchObject({
    code: 50005,
  });
  await expect(message.delete()).rejects.toMatchObject({ code: 50013 });
});

test('messages come newest first, before and after an id', async () => {
  const alice = rig.discord.driver.user('Alice');
  const ids = ['1', '2', '3', '4'].map((text) => alice.say('general', text));
  const { messages } = await textChannel('general');
  const before = await messages.fetch({ before: ids[3] ?? '', limit: 2 });
  expect([...before.keys()]).toEqual([ids[2], ids[1]]);
  const after = await messages.fetch({ after: ids[0] ?? '', limit: 2 });
  expect([...after.keys()]).toEqual([ids[2], ids[1]]);
});

test('the bot writes to a person directly', async () => {
  const { driver } = rig.discord;
  const user = await rig.client.users.fetch(driver.user('Carol').id);
  await user.send('your cards are due');
  expect(driver.sees('Carol', 'dm').map((it) => it.content)).toEqual(['your cards are due']);
});

test('a thread on a message is a channel of its own', async () => {
  const message = await (await textChannel('general')).send('Quiz');
  const thread = await message.startThread({ name: 'Answers' });
  await thread.send('inside');
  const { driver } = rig.discord;
  expect(driver.channel(thread.id).messages.map((it) => it.content)).toEqual(['inside']);
  expect(driver.channel('general').messages.map((it) => it.content)).toEqual(['Quiz']);
});

test('after a bot has died without a word, the next one answers', async () => {
  await rig.client.destroy();
  const socket = new WebSocket(
    `${rig.discord.url.replace('http', 'ws')}gateway/?v=10&encoding=json`,
  );
  const identify = { op: 2, d: { token: rig.discord.token, intents: 1, properties: {} } };
  socket.once('message', () => socket.send(JSON.stringify(identify)));
  const { driver } = rig.discord;
  await driver.waitFor(() => driver.isBotOnline);
  socket.terminate();
  await driver.waitFor(() => !driver.isBotOnline);
  const client = await loggedIn(rig.discord);
  client.on('interactionCreate', (it) => asSlash(it).reply('here again'));
  expect((await driver.user('Alice').slash('general', 'ping')).text).toBe('here again');
  await client.destroy();
});
