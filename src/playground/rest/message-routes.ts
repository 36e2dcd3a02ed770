import { type APIMessage, MessageType } from 'discord.js';
import { isJson, textAt, textsIn } from '../json.ts';
import type { Local } from '../local.ts';
import { deleteMessage, editMessage, postMessage } from '../messages/post.ts';
import type { Channel } from '../world/world.ts';
import type { Call, Routes } from './call.ts';
import { channelFor, messageFor } from './find.ts';
import { invalidForm, Refusal } from './refusal.ts';

const MOST_NONCES = 1000;

/** The messages of channels, as the bot itself. */
export function messageRoutes(local: Local): Routes {
  const nonces = new Map<string, string>();
  const base = '/channels/:channel/messages';
  return {
    [`GET ${base}`]: ({ param, query }) => {
      const channel = channelFor(local, param('channel'), ['ReadMessageHistory']);
      return page(local.messages.lane(channel.id), query);
    },
    [`GET ${base}/:message`]: ({ param }) => {
      const channel = channelFor(local, param('channel'), ['ReadMessageHistory']);
      return messageFor(local, channel, param('message')).message;
    },
    [`POST ${base}`]: (call) => create(local, call, nonces),
    [`PATCH ${base}/:message`]: (call) => {
      const channel = channelFor(local, call.param('channel'));
      const stored = messageFor(local, channel, call.param('message'));
      if (stored.message.author.id !== local.world.bot.id) throw new Refusal('not-the-author');
      return editMessage(local, stored, call);
    },
    [`DELETE ${base}/:message`]: ({ param }) => {
      const channel = channelFor(local, param('channel'));
      const stored = messageFor(local, channel, param('message'));
      const isOwn = stored.message.author.id === local.world.bot.id;
      if (!isOwn) channelFor(local, channel.id, ['ManageMessages']);
      deleteMessage(local, stored);
    },
    [`POST ${base}/bulk-delete`]: ({ param, body }) => {
      const channel = channelFor(local, param('channel'), ['ManageMessages']);
      const ids = isJson(body) ? textsIn(body.messages) : [];
      if (ids.length < 2 || ids.length > 100) throw new Refusal('bulk-delete-count');
      for (const id of ids) {
        const stored = local.messages.get(id);
        if (stored?.channelId === channel.id) deleteMessage(local, stored);
      }
    },
    [`PUT ${base}/:message/reactions/:emoji/@me`]: ({ param }) => {
      const channel = channelFor(local, param('channel'), ['AddReactions']);
      react(local, messageFor(local, channel, param('message')).message, param('emoji'));
    },
  };
}

function create(local: Local, call: Call, nonces: Map<string, string>): APIMessage {
  const { world } = local;
  const channel = channelFor(local, call.param('channel'), sendingIn(local, call));
  const closed = channel.recipientId !== null && world.people.get(channel.recipientId)?.dmsClosed;
  if (closed) throw new Refusal('dm-closed');
  const { body } = call;
  const given = isJson(body) && body.enforce_nonce === true ? body.nonce : undefined;
  const nonce = given === undefined || given === null ? undefined : `${channel.id} ${given}`;
  const earlier = local.messages.get(nonces.get(nonce ?? '') ?? '');
  if (earlier) return earlier.message;
  const extra = isJson(body) ? replyFields(local, channel, body.message_reference) : {};
  const message = postMessage(local, call, { channel, author: world.bot, ownerId: null, extra });
  if (nonce !== undefined) nonces.set(nonce, message.id);
  for (const oldest of nonces.keys()) {
    if (nonces.size <= MOST_NONCES) break;
    nonces.delete(oldest);
  }
  return message;
}

function sendingIn(local: Local, call: Call) {
  const isThread = local.world.channels.get(call.param('channel'))?.type === 11;
  const sending = isThread ? ('SendMessagesInThreads' as const) : ('SendMessages' as const);
  return call.files.length > 0 ? [sending, 'AttachFiles' as const] : [sending];
}

function replyFields(local: Local, channel: Channel, reference: unknown): Partial<APIMessage> {
  const id = isJson(reference) ? textAt(reference, 'message_id') : undefined;
  if (!isJson(reference) || id === undefined) return {};
  const stored = local.messages.get(id);
  if (stored?.channelId === channel.id && stored.ownerId === null) {
    const message_reference = { type: 0, message_id: id, channel_id: channel.id };
    return { type: MessageType.Reply, message_reference, referenced_message: stored.message };
  }
  if (reference.fail_if_not_exists === false) return {};
  const message = 'Unknown message';
  throw invalidForm({
    at: 'message_reference',
    code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
    message,
  });
}

function page(messages: readonly APIMessage[], query: Call['query']): readonly APIMessage[] {
  const limit = Number(query('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const message = 'int value should be less than or equal to 100.';
    throw invalidForm({ at: 'limit', code: 'NUMBER_TYPE_MAX', message });
  }
  const before = BigInt(query('before') ?? 0);
  const after = BigInt(query('after') ?? 0);
  const inside = messages.filter(
    ({ id }) => (!before || BigInt(id) < before) && BigInt(id) > after,
  );
  const chosen = after ? inside.slice(0, limit) : inside.slice(-limit);
  return [...chosen].reverse();
}

function react(local: Local, message: APIMessage, emoji: string): void {
  const known = message.reactions ?? [];
  if (known.some((it) => it.emoji.name === emoji && it.me)) return;
  const added = {
    count: 1,
    count_details: { burst: 0, normal: 1 },
    me: true,
    me_burst: false,
    emoji: { id: null, name: emoji },
    burst_colors: [],
  };
  const stored = local.messages.get(message.id);
  const channel = local.world.channels.get(message.channel_id);
  if (!stored || !channel) return;
  const changed = { ...message, reactions: [...known, added] };
  local.messages.put({ ...stored, message: changed });
  local.feed.publish({ kind: 'message-edit', message: changed, channel, ownerId: null });
}
