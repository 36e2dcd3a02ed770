import type { APIAllowedMentions, APIUser } from 'discord.js';
import { isJson } from '../json.ts';
import { userOf, type World } from '../world/world.ts';

/**
 * Whom a message mentions. A bot's `allowed_mentions` narrow it (reference, "Allowed Mentions Object");
 * without them everyone named is mentioned.
 */
export function mentionedUsers(
  world: World,
  texts: readonly string[],
  allowed: APIAllowedMentions | null = null,
): APIUser[] {
  const ids = new Set(
    texts.flatMap((text) => [...text.matchAll(/<@!?(\d+)>/g)].map((it) => it[1])),
  );
  const isAllowed = (id: string) =>
    allowed === null || allowed.parse?.some((it) => it === 'users') || allowed.users?.includes(id);
  return [...ids].flatMap((id) => {
    const user = id === undefined || !isAllowed(id) ? undefined : userOf(world, id);
    return user ?? [];
  });
}

/** Every text under a `content` key, at any depth. */
export function textsWithin(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsWithin);
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'content' && typeof item === 'string' ? [item] : textsWithin(item),
  );
}
