import {
  ApplicationCommandOptionType,
  ButtonStyle,
  ComponentType,
  type Interaction,
  MessageFlags,
  type RESTPostAPIApplicationCommandsJSONBody,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DriverUser } from '../../src/playground/driver.ts';
import { asSlash, PATIENTLY, type Rig, startRig } from './start-bot.ts';

const named = (name: string) => ({
  name,
  description: 'A command',
});
const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  ...['secret', 'slow', 'silent', 'panel', 'form', 'twice', 'defer-follow', 'echo-place'].map(
    named,
  ),
  {
    ...named('pick'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'bank',
        description: 'Which',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.User, name: 'rival', description: 'Who' },
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'What' },
    ],
  },
  { name: 'Quiz me', type: 3 },
];

const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const button = (custom_id: string) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: `Press ${custom_id}`,
  custom_id,
});
const panel = [
  row(button('next'), { ...button('off'), disabled: true }),
  row({
    type: ComponentType.StringSelect,
    custom_id: 'kind',
    min_values: 1,
    max_values: 2,
    options: ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value })),
  }),
];

let rig: Rig;
let alice: DriverUser;
let bob: DriverUser;

beforeAll(async () => {
  rig = await startRig(COMMANDS, {
    secret: (it) => asSlash(it).reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
    slow: async (it) => {
      await asSlash(it).deferReply();
      await asSlash(it).editReply('done');
      await asSlash(it).followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    },
    'defer-follow': async (it) => {
      await asSlash(it).deferReply();
      await asSlash(it).followUp('the answer');
    },
    twice: async (it) => {
      await asSlash(it).reply('one');
      await rig.client.rest.post(`/interactions/${it.id}/${it.token}/callback`, {
        body: { type: 4, data: { content: 'two' } },
        auth: false,
      });
    },
    panel: (it) => asSlash(it).reply({ components: [...panel], content: 'panel' }),
    next: (it) => it.isButton() && it.update({ content: 'next', components: [] }),
    kind: (it) => it.isStringSelectMenu() && it.reply({ content: it.values.join('+'), flags: 64 }),
    form: (it) => asSlash(it).showModal(modal),
    answer: (it) => it.isModalSubmit() && it.reply(`typed ${it.fields.getTextInputValue('text')}`),
    pick: (it) => pick(it),
    'Quiz me': (it) =>
      it.isMessageContextMenuCommand() && it.reply(`on: ${it.targetMessage.content}`),
    'echo-place': (it) => asSlash(it).reply(`context ${it.context}, guild ${it.guildId}`),
  });
  alice = rig.discord.driver.user('Alice');
  bob = rig.discord.driver.user('Bob');
});
afterAll(() => rig.close());

const modal = {
  title: 'Answer',
  custom_id: 'answer',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your answer',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'text',
        style: TextInputStyle.Short,
        max_length: 5,
      },
    },
  ],
};

async function pick(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `${typed}…`, value: `${typed}1` }]);
  }
  const { options } = asSlash(interaction);
  const file = options.getAttachment('file');
  const body = file ? await (await fetch(file.url)).text() : 'no file';
  return asSlash(interaction).reply(`${options.getUser('rival')?.username} ${body}`);
}

test('an ephemeral answer is seen by its owner alone and by no channel route', async () => {
  const { driver } = rig.discord;
  const result = await alice.slash('general', 'secret');
  expect(result.ephemeral).toBe(true);
  expect(driver.sees('Alice', 'general').map((it) => it.content)).toContain('psst');
  expect(driver.sees('Bob', 'general').map((it) => it.content)).not.toContain('psst');
  expect(driver.channel('general').messages.map((it) => it.content)).not.toContain('psst');
});

test('a deferred answer is completed, and its follow-up can be ephemeral', async () => {
  const result = await alice.slash('general', 'slow');
  expect(result.deferred).toBe(true);
  expect(result.message?.content).toBe('done');
  const more = await rig.discord.driver.waitFor(() => result.messages[1]);
  expect(more.flags).toBe(MessageFlags.Ephemeral);
});

test('the first follow-up after a deferral completes it', async () => {
  const result = await alice.slash('general', 'defer-follow');
  expect(result.messages.map((it) => it.content)).toEqual(['the answer']);
});

test('a button changes its message and a disabled one cannot be pressed', async () => {
  const result = await alice.slash('general', 'panel');
  await expect(alice.press(result, 'off')).rejects.toThrow("'Press off' is disabled");
  await bob.press(result, 'Press next');
  expect(result.text).toBe('next');
});

test('a select takes only as many of its own values as it asks for', async () => {
  const result = await alice.slash('general', 'panel');
  expect((await bob.select(result, 'kind', ['a', 'C'])).text).toBe('a+c');
  await expect(bob.select(result, 'kind', ['z'])).rejects.toThrow("does not offer 'z'");
  await expect(bob.select(result, 'kind', ['a', 'b', 'c'])).rejects.toThrow('takes 1 to 2 values');
});

test('a modal is submitted by the person who opened it, within its lengths', async () => {
  const opener = await alice.slash('general', 'form');
  expect(opener.modal?.title).toBe('Answer');
  await expect(alice.submitModal(opener, { text: 'too long' })).rejects.toThrow('0 to 5');
  await expect(alice.submitModal(opener, { text: '' })).rejects.toThrow('is required');
  await expect(bob.submitModal(opener, { text: 'hi' })).rejects.toThrow('No form is open');
  expect((await alice.submitModal(opener, { text: 'hi' })).text).toBe('typed hi');
});

test('autocomplete gives what the bot offers for the text so far', async () => {
  const choices = await alice.autocomplete('general', 'pick', { bank: 'bio' });
  expect(choices).toEqual([{ name: 'bio…', value: 'bio1' }]);
});

test('a person given by name and a file arrive as user and attachment', async () => {
  const file = { name: 'notes.txt', data: 'cells' };
  const result = await alice.slash('general', 'pick', { rival: 'Bob', file });
  expect(result.text).toBe('bob cells');
});

test('a message menu carries the message', async () => {
  const id = alice.say('general', 'Cells have walls.');
  expect((await bob.contextMenu('general', 'Quiz me', id)).text).toBe('on: Cells have walls.');
});

test('in a direct message there is no server', async () => {
  expect((await alice.slash('dm', 'echo-place')).text).toBe('context 1, guild null');
});

test('a second acknowledgement is refused with 40060', async () => {
  await alice.slash('general', 'twice');
  await rig.discord.driver.waitFor(() => rig.discord.driver.refusals.length > 0);
  expect(rig.discord.driver.refusals.at(-1)?.code).toBe(40060);
  await expect.poll(() => rig.errors.length, PATIENTLY).toBe(1);
});
