import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord.js';
import { isJson, type Json, numberAt, objectsIn, textAt } from '../json.ts';
import { invalidForm, Refusal } from '../rest/refusal.ts';
import {
  all,
  anything,
  type Check,
  flag,
  type Issue,
  integer,
  list,
  oneOf,
  passes,
  rule,
  shape,
  text,
} from './check.ts';
import { LEGACY_COMPONENTS, V2_COMPONENTS } from './components.ts';
import { treeIssues } from './tree.ts';

/** A message as a bot sends or edits it. Null empties a field, absence leaves it alone. */
export type MessageBody = {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly attachments?: readonly { readonly id: string | number }[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly tts?: boolean | null;
  readonly message_reference?: { readonly message_id?: string | null } | null;
};

const EMBED_URL = shape({ url: text(1, 2048) });
const EMBED = shape<APIEmbed>(
  {},
  {
    title: text(0, 256),
    description: text(0, 4096),
    url: text(0, 2048),
    timestamp: text(1, 64),
    color: integer(0, 0xffffff),
    footer: shape({ text: text(1, 2048) }, { icon_url: text(0, 2048) }),
    author: shape({ name: text(1, 256) }, { url: text(0, 2048), icon_url: text(0, 2048) }),
    fields: list(shape({ name: text(1, 256), value: text(1, 1024) }, { inline: flag }), 0, 25),
    image: EMBED_URL,
    thumbnail: EMBED_URL,
  },
);

const MENTION_LISTS = rule((mentions) =>
  ['users', 'roles'].flatMap((kind) => {
    const both = objectsOrTexts(mentions.parse).includes(kind);
    if (!both || objectsOrTexts(mentions[kind]).length === 0) return [];
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [{ at: '', code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message }];
  }),
);
const ALLOWED_MENTIONS = all(
  shape(
    {},
    {
      parse: list(oneOf('users', 'roles', 'everyone'), 0, 3),
      users: list(text(1, 21), 0, 100),
      roles: list(text(1, 21), 0, 100),
      replied_user: flag,
    },
  ),
  MENTION_LISTS,
);

function bodyCheck(components: Check): Check<MessageBody> {
  return shape<MessageBody>(
    {},
    {
      content: text(0, 2000),
      embeds: list(EMBED, 0, 10),
      components,
      flags: integer(0, 2 ** 40),
      attachments: list(shape({ id: anything }), 0, 10),
      allowed_mentions: ALLOWED_MENTIONS,
      nonce: anything,
      enforce_nonce: flag,
      tts: flag,
      message_reference: shape({}, { message_id: text(1, 21) }),
    },
  );
}
const LEGACY_BODY = bodyCheck(LEGACY_COMPONENTS);
const V2_BODY = bodyCheck(V2_COMPONENTS);
const V2_FORBIDDEN = ['content', 'embeds', 'poll', 'sticker_ids'];

/**
 * Reads the body of a message.
 * @param current the message that it edits, when it edits one
 * @throws Refusal `invalid-form` with every limit that it breaks
 */
export function parseMessage(body: unknown, current?: APIMessage): MessageBody {
  if (!isJson(body)) throw new Refusal('bad-json');
  const flags = (numberAt(body, 'flags') ?? 0) | (current?.flags ?? 0);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const issues: Issue[] = [
    ...(isV2 ? legacyFields(body) : []),
    ...treeIssues(body.components),
    ...embedTotal(body.embeds),
  ];
  if (passes(isV2 ? V2_BODY : LEGACY_BODY, body, issues) && issues.length === 0) return body;
  throw invalidForm(...issues);
}

/** True when nothing would be seen of such a message. */
export function isEmptyMessage(message: {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly unknown[] | null | undefined;
  readonly components?: readonly unknown[] | null | undefined;
  readonly attachments?: readonly unknown[] | null | undefined;
}): boolean {
  const { content, embeds, components, attachments } = message;
  const lists = [embeds, components, attachments];
  return !content?.trim() && lists.every((it) => !it || it.length === 0);
}

function legacyFields(body: Json): readonly Issue[] {
  return V2_FORBIDDEN.flatMap((at) => {
    const value = body[at];
    const absent = value === undefined || value === null || value === '';
    if (absent || (Array.isArray(value) && value.length === 0)) return [];
    const message = `The '${at}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    return [{ at, code, message }];
  });
}

function embedTotal(embeds: unknown): readonly Issue[] {
  const total = objectsIn(embeds).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total <= 6000) return [];
  const message = 'Embed size exceeds maximum size of 6000';
  return [{ at: 'embeds', code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function embedLength(embed: Json): number {
  const parts = [
    textAt(embed, 'title'),
    textAt(embed, 'description'),
    isJson(embed.footer) ? textAt(embed.footer, 'text') : '',
    isJson(embed.author) ? textAt(embed.author, 'name') : '',
    ...objectsIn(embed.fields).flatMap((it) => [textAt(it, 'name'), textAt(it, 'value')]),
  ];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function objectsOrTexts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
