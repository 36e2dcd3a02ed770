import { DiscordAPIError } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from './start-bot.ts';

let rig: Rig;
let channel: string;
beforeAll(async () => {
  rig = await startRig([], {});
  channel = rig.discord.driver.channel('general').id;
});
afterAll(() => rig.close());

const V2 = 32768;
const long = (count: number) => 'x'.repeat(count);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (index: number, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: `b${index}`,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const display = (content: string) => ({ type: 10, content });
const select = (count: number, more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: times(count, (index) => ({ label: `${index}`, value: `${index}` })),
  ...more,
});
const v2 = (...components: object[]) => ({ flags: V2, components });

/** What breaks a limit, the code that Discord names, and a neighbour that is just within the limit. */
const LIMITS: readonly [what: string, code: string, refused: object, accepted: object | null][] = [
  [
    '2,001 characters of content',
    'BASE_TYPE_MAX_LENGTH',
    { content: long(2001) },
    { content: long(2000) },
  ],
  [
    'content beside Components V2',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    { content: 'x', ...v2(display('x')) },
    v2(display('x')),
  ],
  [
    'embeds beside Components V2',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    { embeds: [{ title: 'x' }], ...v2(display('x')) },
    null,
  ],
  ['a text display without the flag', 'UNION_TYPE_CHOICES', { components: [display('x')] }, null],
  [
    '41 components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    v2({ type: 17, components: times(40, () => display('x')) }),
    v2({ type: 17, components: times(39, () => display('x')) }),
  ],
  [
    '4,001 characters in all',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    v2(display(long(4000)), display('x')),
    v2(display(long(3999)), display('x')),
  ],
  [
    'six buttons in a row',
    'BASE_TYPE_BAD_LENGTH',
    { content: 'x', components: [row(...times(6, (index) => button(index)))] },
    { content: 'x', components: [row(...times(5, (index) => button(index)))] },
  ],
  [
    'six rows',
    'BASE_TYPE_BAD_LENGTH',
    { content: 'x', components: times(6, (index) => row(button(index))) },
    { content: 'x', components: times(5, (index) => row(button(index))) },
  ],
  [
    'a button label of 81',
    'BASE_TYPE_MAX_LENGTH',
    { content: 'x', components: [row(button(0, { label: long(81) }))] },
    { content: 'x', components: [row(button(0, { label: long(80) }))] },
  ],
  [
    'a custom id of 101',
    'BASE_TYPE_MAX_LENGTH',
    { content: 'x', components: [row(button(0, { custom_id: long(101) }))] },
    { content: 'x', components: [row(button(0, { custom_id: long(100) }))] },
  ],
  [
    'a custom id twice',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    v2({ type: 17, components: [row(button(1))] }, row(button(1))),
    v2({ type: 17, components: [row(button(1))] }, row(button(2))),
  ],
  [
    'a button without label',
    'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    { content: 'x', components: [row(button(0, { label: '' }))] },
    null,
  ],
  [
    'a button without custom id',
    'BASE_TYPE_REQUIRED',
    { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
    null,
  ],
  [
    'a link with custom id',
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    { content: 'x', components: [row(button(0, { style: 5, url: 'https://a.b' }))] },
    null,
  ],
  [
    'a link that is no URL',
    'URL_TYPE_INVALID_SCHEME',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'ftp:x' })] },
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'https://a.b' })] },
  ],
  [
    '26 options',
    'BASE_TYPE_BAD_LENGTH',
    { content: 'x', components: [row(select(26))] },
    { content: 'x', components: [row(select(25))] },
  ],
  [
    'an option value twice',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    {
      content: 'x',
      components: [
        row({ type: 3, custom_id: 's', options: times(2, () => ({ label: 'a', value: 'a' })) }),
      ],
    },
    null,
  ],
  [
    'more values than options',
    'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE',
    { content: 'x', components: [row(select(2, { max_values: 3 }))] },
    { content: 'x', components: [row(select(2, { max_values: 2 }))] },
  ],
  [
    'a select beside a button',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    { content: 'x', components: [row(select(2), button(0))] },
    null,
  ],
  [
    'a section of four texts',
    'BASE_TYPE_BAD_LENGTH',
    v2({ type: 9, components: times(4, () => display('x')), accessory: button(0) }),
    v2({ type: 9, components: times(3, () => display('x')), accessory: button(0) }),
  ],
  [
    'an absent attachment',
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    v2({ type: 13, file: { url: 'attachment://no.txt' } }),
    null,
  ],
  [
    '11 embeds',
    'BASE_TYPE_BAD_LENGTH',
    { embeds: times(11, () => ({ title: 'x' })) },
    { embeds: times(10, () => ({ title: 'x' })) },
  ],
  [
    'an embed title of 257',
    'BASE_TYPE_MAX_LENGTH',
    { embeds: [{ title: long(257) }] },
    { embeds: [{ title: long(256) }] },
  ],
  [
    'embeds of 6,001 in all',
    'MAX_EMBED_SIZE_EXCEEDED',
    { embeds: [{ description: long(4096) }, { description: long(1905) }] },
    { embeds: [{ description: long(4096) }, { description: long(1904) }] },
  ],
  [
    '26 embed fields',
    'BASE_TYPE_BAD_LENGTH',
    { embeds: [{ fields: times(26, () => ({ name: 'a', value: 'b' })) }] },
    { embeds: [{ fields: times(25, () => ({ name: 'a', value: 'b' })) }] },
  ],
  [
    'users both parsed and listed',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
  ],
];

const send = (body: object) => rig.client.rest.post(`/channels/${channel}/messages`, { body });
const codesOf = (error: unknown) =>
  error instanceof DiscordAPIError ? JSON.stringify(error.rawError) : String(error);

test.each(LIMITS)('a message with %s is refused', async (_, code, refused, accepted) => {
  const error = await send(refused).catch((it: unknown) => it);
  expect(error).toMatchObject({ code: 50035 });
  expect(codesOf(error)).toContain(`"code":"${code}"`);
  if (accepted) await send(accepted);
});

test('an empty message is refused', async () => {
  await expect(send({ content: '' })).rejects.toMatchObject({ code: 50006 });
});

const command = (more: object) => ({ name: 'quiz', description: 'A quiz', ...more });
const option = (more: object) => ({ type: 3, name: 'bank', description: 'Which', ...more });

const COMMANDS: readonly [what: string, code: string, commands: readonly object[]][] = [
  ['a capital in its name', 'APPLICATION_COMMAND_INVALID_NAME', [command({ name: 'Quiz' })]],
  ['a name of 33', 'APPLICATION_COMMAND_INVALID_NAME', [command({ name: long(33) })]],
  ['no description', 'BASE_TYPE_REQUIRED', [{ name: 'quiz' }]],
  ['a description of 101', 'BASE_TYPE_MAX_LENGTH', [command({ description: long(101) })]],
  [
    '26 options',
    'BASE_TYPE_BAD_LENGTH',
    [command({ options: times(26, (it) => option({ name: `o${it}` })) })],
  ],
  [
    'an option twice',
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    [command({ options: [option({}), option({})] })],
  ],
  [
    'a required option last',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    [command({ options: [option({}), option({ name: 'b', required: true })] })],
  ],
  [
    '26 choices',
    'BASE_TYPE_BAD_LENGTH',
    [
      command({
        options: [option({ choices: times(26, (it) => ({ name: `${it}`, value: `${it}` })) })],
      }),
    ],
  ],
  [
    'choices and autocomplete',
    'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
    [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
  ],
  [
    'an option beside a subcommand',
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    [command({ options: [option({}), { type: 1, name: 's', description: 's' }] })],
  ],
  [
    'a group in a subcommand',
    'UNION_TYPE_CHOICES',
    [
      command({
        options: [
          {
            type: 1,
            name: 's',
            description: 's',
            options: [{ type: 2, name: 'g', description: 'g' }],
          },
        ],
      }),
    ],
  ],
  ['its name twice', 'APPLICATION_COMMANDS_DUPLICATE_NAME', [command({}), command({})]],
  [
    '8,001 characters',
    'APPLICATION_COMMAND_TOO_LARGE',
    [
      command({
        options: times(3, (it) =>
          option({
            name: `o${it}`,
            choices: times(25, (n) => ({ name: `${n}${long(90)}`, value: `${n}${long(90)}` })),
          }),
        ),
      }),
    ],
  ],
];

test.each(COMMANDS)('a command with %s is refused', async (_, code, commands) => {
  const path = `/applications/${rig.discord.applicationId}/commands` as const;
  const error = await rig.client.rest.put(path, { body: commands }).catch((it: unknown) => it);
  expect(codesOf(error)).toContain(`"code":"${code}"`);
});

test('registering again keeps the id of a command', async () => {
  const [first] = (await rig.client.application.commands.set([command({})])).values();
  const [second] = (await rig.client.application.commands.set([command({})])).values();
  expect(second?.id).toBe(first?.id);
});
