import { describe, expect, test } from 'vitest';
import type { ClientMessage, ClientUser, Snapshot } from '../../src/playground/client-protocol.ts';
import { listItems } from '../../src/playground/page/list-items.ts';
import {
  applyEvent,
  initialState,
  messagesOf,
  openChannel,
  withFailure,
} from '../../src/playground/page/state.ts';

const person = (id: string, name: string): ClientUser => ({
  id,
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
  avatarColour: '#fff',
});
const ada = person('1', 'Ada');
const ben = person('2', 'Ben');
const bot = { ...person('9', 'Quizzical'), bot: true };

const snapshotOf = (me = ada): Snapshot => ({
  me,
  bot,
  people: [ada, ben],
  guilds: [{ id: '5', name: 'G', channels: [{ id: '50', name: 'c', type: 0, guildId: '5' }] }],
  dm: { id: `dm-${me.id}`, name: 'Quizzical', type: 1, guildId: null },
  commands: [],
  messages: { '50': [] },
  botOnline: true,
  names: {},
});
const message = (id: string, minute = 0, author: ClientUser = bot): ClientMessage => ({
  id,
  channel_id: '50',
  author,
  content: id,
  timestamp: new Date(Date.UTC(2026, 0, 2, 12, minute)).toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
});

const looking = { nowMs: 0, isLooking: true };
const away = { nowMs: 0, isLooking: false };
const ready = applyEvent(initialState, { op: 'snapshot', data: snapshotOf() }, looking);

describe('events', () => {
  test('the first snapshot opens the first channel', () => {
    expect(ready.channelId).toBe('50');
  });

  test('another person who was in the direct message stays in theirs', () => {
    const inDm = openChannel(ready, 'dm-1');
    const next = applyEvent(inDm, { op: 'snapshot', data: snapshotOf(ben) }, looking);
    expect(next.channelId).toBe('dm-2');
  });

  test('a message that is seen is not unread, one that is not marks where new ones begin', () => {
    const seen = applyEvent(ready, { op: 'message', data: message('a') }, looking);
    const unseen = applyEvent(seen, { op: 'message', data: message('b') }, away);
    const two = applyEvent(unseen, { op: 'message', data: message('c') }, away);
    expect(seen.unread['50']).toBeUndefined();
    expect(two.unread['50']).toBe(2);
    expect(two.newFrom['50']).toBe('b');
  });

  test('an edit replaces in place and takes the failure away', () => {
    const two = ['a', 'b'].reduce(
      (state, id) => applyEvent(state, { op: 'message', data: message(id) }, looking),
      ready,
    );
    const failed = withFailure(two, 'a', 'This interaction failed');
    const edited = { ...message('a'), content: 'new' };
    const next = applyEvent(failed, { op: 'message-edit', data: edited }, looking);
    expect(messagesOf(next).map(({ content }) => content)).toEqual(['new', 'b']);
    expect(next.failures).toEqual({});
  });

  test('the same message twice stands once', () => {
    const twice = ['a', 'a'].reduce(
      (state, id) => applyEvent(state, { op: 'message', data: message(id) }, looking),
      ready,
    );
    expect(messagesOf(twice)).toHaveLength(1);
  });
});

describe('the lines of the list', () => {
  const grouped = (messages: ClientMessage[]) =>
    listItems(messages, [], undefined).flatMap((item) =>
      item.kind === 'message' ? [item.isGrouped] : [],
    );

  test('messages of one author within seven minutes stand together', () => {
    expect(grouped([message('a', 0), message('b', 6), message('c', 20)])).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('another author begins anew', () => {
    expect(grouped([message('a'), message('b', 1, ada)])).toEqual([false, false]);
  });

  test('a failed command stands below the message it followed', () => {
    const note = { id: 'n', channelId: '50', afterId: 'a', command: '/x', error: 'no' };
    const keys = listItems([message('a'), message('b')], [note], 'b').map(({ key }) => key);
    expect(keys.slice(1)).toEqual(['a', 'n', 'new', 'b']);
  });
});
