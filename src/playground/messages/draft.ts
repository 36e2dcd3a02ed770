import type { APIAttachment, APIMessage } from 'discord.js';
import { attachmentOf, type GivenFile, MAX_FILE_BYTES } from '../files.ts';
import { isJson, objectsIn, textAt } from '../json.ts';
import type { Local } from '../local.ts';
import { Refusal } from '../rest/refusal.ts';
import { type MessageBody, parseMessage } from '../rules/message.ts';
import { numbered } from '../rules/tree.ts';
import { withResolvedMedia } from './media.ts';

/** What a bot sent, before anyone looked at it. */
export type Sent = { readonly body: unknown; readonly files: readonly GivenFile[] };

/** A message that passed the rules, with the attachments that it will have. */
export type Draft = {
  readonly body: MessageBody;
  readonly attachments: APIAttachment[];
  /** Keeps the new files; to be called when the message is placed. */
  readonly keepFiles: () => void;
};

/**
 * Reads a sent message: numbers its components, resolves its `attachment://` addresses, checks the limits.
 * @param current the message that it edits, when it edits one
 * @throws Refusal `invalid-form`, `bad-json` or `body-too-large`
 */
export function readDraft(
  local: Local,
  sent: Sent,
  place: { readonly channelId: string; readonly current?: APIMessage },
): Draft {
  if (!isJson(sent.body)) throw new Refusal('bad-json');
  if (sent.files.some((file) => file.bytes.length > MAX_FILE_BYTES)) {
    throw new Refusal('body-too-large');
  }
  const { current } = place;
  const fresh = newAttachments(local, sent, place.channelId);
  const kept = keptAttachments(sent.body.attachments, current);
  const attachments = [...kept, ...fresh.map((it) => it.attachment)];
  const components = withResolvedMedia(numbered(sent.body.components), attachments);
  const raw = {
    ...sent.body,
    embeds: withResolvedMedia(sent.body.embeds, attachments),
    components,
  };
  return {
    body: parseMessage(raw, current),
    attachments,
    keepFiles: () => {
      for (const { attachment, file } of fresh) local.files.put(attachment.id, file);
    },
  };
}

function newAttachments(local: Local, sent: Sent, channelId: string) {
  const described = isJson(sent.body) ? objectsIn(sent.body.attachments) : [];
  return sent.files.map((file) => {
    const details = described.find((it) => String(it.id) === String(file.index));
    const named = { ...file, name: (details && textAt(details, 'filename')) ?? file.name };
    const place = { id: local.nextId(), origin: local.origin(), channelId };
    const description = details && textAt(details, 'description');
    const attachment = { ...attachmentOf(named, place), ...(description ? { description } : {}) };
    return { attachment, file: named };
  });
}

function keptAttachments(listed: unknown, current: APIMessage | undefined): APIAttachment[] {
  if (!current) return [];
  if (!Array.isArray(listed)) return current.attachments;
  const ids = new Set(objectsIn(listed).map((it) => String(it.id)));
  return current.attachments.filter((it) => ids.has(it.id));
}
