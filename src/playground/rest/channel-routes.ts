import { channelPayload } from '../gateway/payloads.ts';
import { isJson, textAt } from '../json.ts';
import type { Local } from '../local.ts';
import type { Channel } from '../world/world.ts';
import type { Routes } from './call.ts';
import { channelFor, messageFor } from './find.ts';
import { invalidForm, Refusal } from './refusal.ts';

/** Channels, threads, typing. */
export function channelRoutes(local: Local): Routes {
  return {
    'GET /channels/:channel': ({ param }) =>
      channelPayload(local, channelFor(local, param('channel'))),
    'POST /channels/:channel/typing': ({ param }) => {
      const channel = channelFor(local, param('channel'), ['SendMessages']);
      local.feed.publish({ kind: 'typing', channel });
    },
    'POST /channels/:channel/threads': ({ param, body }) => {
      const parent = channelFor(local, param('channel'), ['CreatePublicThreads']);
      return openThread(local, { parent, id: local.nextId(), body });
    },
    'POST /channels/:channel/messages/:message/threads': ({ param, body }) => {
      const parent = channelFor(local, param('channel'), ['CreatePublicThreads']);
      const { message } = messageFor(local, parent, param('message'));
      if (local.world.channels.has(message.id)) throw new Refusal('thread-exists');
      return openThread(local, { parent, id: message.id, body });
    },
  };
}

function openThread(
  local: Local,
  { parent, id, body }: { readonly parent: Channel; readonly id: string; readonly body: unknown },
) {
  const name = isJson(body) ? (textAt(body, 'name') ?? '') : '';
  if (parent.type !== 0) throw new Refusal('missing-access');
  if (name.length < 1 || name.length > 100) {
    const message = 'Must be between 1 and 100 in length.';
    throw invalidForm({ at: 'name', code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  const thread: Channel = { ...parent, id, name, type: 11, parentId: parent.id, overwrites: [] };
  local.world.channels.set(id, thread);
  local.feed.publish({ kind: 'thread', channel: thread });
  return channelPayload(local, thread);
}
