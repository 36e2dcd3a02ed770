import { type APIMessage, type APIUser, MessageFlags, MessageType } from 'discord.js';
import { type Local, timestamp } from '../local.ts';
import { invalidForm, Refusal } from '../rest/refusal.ts';
import { isEmptyMessage } from '../rules/message.ts';
import type { Stored } from '../world/message-store.ts';
import type { Channel } from '../world/world.ts';
import { type Draft, readDraft, type Sent } from './draft.ts';
import { mentionedUsers, textsWithin } from './mentions.ts';

/** Where a message goes and in whose name; `ownerId` makes it ephemeral. */
export type Placing = {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly ownerId: string | null;
  readonly extra?: Partial<APIMessage>;
};

const KEPT_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/**
 * Places a new message and tells everybody who sees it.
 * @throws Refusal when the message breaks a limit or is empty
 */
export function postMessage(local: Local, sent: Sent, placing: Placing): APIMessage {
  const { channel, author, ownerId, extra } = placing;
  const draft = readDraft(local, sent, { channelId: channel.id });
  if (isEmptyMessage({ ...draft.body, attachments: draft.attachments })) {
    throw new Refusal('empty-message');
  }
  draft.keepFiles();
  const flags = (draft.body.flags ?? 0) & KEPT_FLAGS;
  const message: APIMessage = {
    ...emptyMessage(local, { channel, author }),
    ...extra,
    ...contentOf(local, draft),
    flags: flags | (ownerId === null ? 0 : MessageFlags.Ephemeral),
    ...(draft.body.nonce ? { nonce: draft.body.nonce } : {}),
  };
  put(local, { message, channelId: channel.id, ownerId }, 'message');
  return message;
}

/** Places the "thinking" message of a deferred answer, which has no content yet. */
export function postThinking(local: Local, placing: Placing): APIMessage {
  const { channel, author, ownerId, extra } = placing;
  const ephemeral = ownerId === null ? 0 : MessageFlags.Ephemeral;
  const message: APIMessage = {
    ...emptyMessage(local, { channel, author }),
    ...extra,
    flags: MessageFlags.Loading | ephemeral,
  };
  put(local, { message, channelId: channel.id, ownerId }, 'message');
  return message;
}

/**
 * Changes a message; what the body leaves out stays.
 * @throws Refusal when the result would break a limit or be empty
 */
export function editMessage(local: Local, stored: Stored, sent: Sent): APIMessage {
  const current = stored.message;
  const draft = readDraft(local, sent, { channelId: stored.channelId, current });
  const changed = { ...current, ...contentOf(local, draft, current) };
  const asked = (draft.body.flags ?? 0) & KEPT_FLAGS;
  const flags = (current.flags ?? 0) & ~MessageFlags.Loading;
  if (asked & MessageFlags.IsComponentsV2 && (changed.content || changed.embeds.length > 0)) {
    const message = 'Content and embeds must be removed when the message becomes Components V2';
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    throw invalidForm({ at: 'flags', code, message });
  }
  if (isEmptyMessage(changed)) throw new Refusal('empty-message');
  draft.keepFiles();
  const wasThinking = ((current.flags ?? 0) & MessageFlags.Loading) !== 0;
  const message: APIMessage = {
    ...changed,
    flags: flags | asked,
    edited_timestamp: wasThinking ? null : timestamp(local.clock),
  };
  put(local, { ...stored, message }, 'message-edit');
  return message;
}

/** Removes a message and tells everybody who saw it. */
export function deleteMessage(local: Local, stored: Stored): void {
  const channel = local.world.channels.get(stored.channelId);
  if (!local.messages.delete(stored.message.id) || !channel) return;
  const { ownerId } = stored;
  local.feed.publish({ kind: 'message-delete', messageId: stored.message.id, channel, ownerId });
}

function put(local: Local, stored: Stored, kind: 'message' | 'message-edit'): void {
  const channel = local.world.channels.get(stored.channelId);
  local.messages.put(stored);
  if (!channel) return;
  const { message, ownerId } = stored;
  local.feed.publish({ kind, message, channel, ownerId });
}

function emptyMessage(
  local: Local,
  { channel, author }: Pick<Placing, 'channel' | 'author'>,
): APIMessage {
  return {
    id: local.nextId(),
    channel_id: channel.id,
    author,
    content: '',
    timestamp: timestamp(local.clock),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
  };
}

function contentOf(local: Local, draft: Draft, current?: APIMessage) {
  const { body, attachments } = draft;
  const keep = <T>(given: T | null | undefined, old: T | undefined, none: T): T =>
    given === undefined ? (old ?? none) : (given ?? none);
  const content = keep(body.content, current?.content, '');
  const components = keep(body.components, current?.components, []);
  const embeds = keep(body.embeds, current?.embeds, []);
  const texts = [content, ...textsWithin(components)];
  const mentions = mentionedUsers(local.world, texts, body.allowed_mentions ?? null);
  return { content, components, embeds, attachments, mentions };
}
