import type { APIAttachment } from 'discord.js';
import { isJson } from '../json.ts';

const SCHEME = 'attachment://';

/** Replaces every `attachment://name` in a message's JSON by the address of that file. */
export function withResolvedMedia(value: unknown, attachments: readonly APIAttachment[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withResolvedMedia(item, attachments));
  if (!isJson(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    withResolvedMedia(item, attachments),
  ]);
  const copy = Object.fromEntries(entries);
  const { url } = value;
  if (typeof url !== 'string' || !url.startsWith(SCHEME)) return copy;
  const found = attachments.find((it) => it.filename === url.slice(SCHEME.length));
  if (!found) return copy;
  const { content_type } = found;
  return { ...copy, url: found.url, proxy_url: found.url, attachment_id: found.id, content_type };
}
