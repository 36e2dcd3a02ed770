import type { Json } from '../json.ts';
import type { Local } from '../local.ts';
import type { WorldEvent } from '../world/feed.ts';
import { mayIn } from '../world/permissions.ts';
import type { Channel } from '../world/world.ts';
import { hearsMessages, hearsTyping, readableBy } from './intents.ts';
import { channelPayload, messageEventPayload } from './payloads.ts';
import type { Session } from './session.ts';

const MESSAGE_EVENTS = { message: 'MESSAGE_CREATE', 'message-edit': 'MESSAGE_UPDATE' } as const;

/** Tells the bot what happens, as far as its intents and permissions let it hear. */
export function broadcast(local: Local): () => void {
  return local.feed.subscribe((event) => {
    switch (event.kind) {
      case 'message':
      case 'message-edit':
        return tellMessage(local, event);
      case 'message-delete':
        return tellDelete(local, event);
      case 'channel':
        return tell(local, event.channel, 'CHANNEL_UPDATE');
      case 'thread':
        return tell(local, event.channel, 'THREAD_CREATE');
      default:
        return undefined;
    }
  });
}

/** Tells the bot that a person types. */
export function tellTyping(local: Local, userId: string, channel: Channel): void {
  const data = { channel_id: channel.id, guild_id: channel.guildId ?? undefined, user_id: userId };
  for (const session of hearers(local, channel)) {
    const timestamp = Math.floor(local.clock.now() / 1000);
    if (hearsTyping(session.intents, channel)) session.send('TYPING_START', { ...data, timestamp });
  }
}

type MessageEvent = Extract<WorldEvent, { kind: 'message' | 'message-edit' }>;

function tellMessage(local: Local, { kind, message, channel, ownerId }: MessageEvent): void {
  if (ownerId !== null) return;
  for (const session of hearers(local, channel)) {
    if (!hearsMessages(session.intents, channel)) continue;
    const { intents } = session;
    const readable = readableBy(message, { intents, botId: local.world.bot.id, channel });
    session.send(MESSAGE_EVENTS[kind], messageEventPayload(local.world, readable, channel));
  }
}

function tellDelete(local: Local, event: Extract<WorldEvent, { kind: 'message-delete' }>): void {
  const { channel, messageId, ownerId } = event;
  if (ownerId !== null) return;
  const guild: Json = channel.guildId === null ? {} : { guild_id: channel.guildId };
  for (const session of hearers(local, channel)) {
    if (!hearsMessages(session.intents, channel)) continue;
    session.send('MESSAGE_DELETE', { id: messageId, channel_id: channel.id, ...guild });
  }
}

function tell(local: Local, channel: Channel, event: string): void {
  for (const session of local.gateway.sessionsFor(channel.guildId)) {
    session.send(event, channelPayload(local, channel));
  }
}

function hearers(local: Local, channel: Channel): readonly Session[] {
  const isSeen = mayIn(local.world, { userId: local.world.bot.id, channel }, ['ViewChannel']);
  return isSeen ? local.gateway.sessionsFor(channel.guildId) : [];
}
