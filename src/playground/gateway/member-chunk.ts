import { isJson, type Json, textAt } from '../json.ts';
import { userOf, type World } from '../world/world.ts';
import { memberPayload } from './payloads.ts';

/** GUILD_MEMBERS_CHUNK for a request by user ids or by the start of a name; undefined for no such server. */
export function memberChunk(world: World, request: unknown): Json | undefined {
  if (!isJson(request)) return undefined;
  const guild = world.guilds.get(textAt(request, 'guild_id') ?? '');
  if (!guild) return undefined;
  const { user_ids } = request;
  const wanted = typeof user_ids === 'string' ? [user_ids] : user_ids;
  const start = (textAt(request, 'query') ?? '').toLowerCase();
  const members = [...guild.members.values()].filter((it) =>
    Array.isArray(wanted)
      ? wanted.includes(it.userId)
      : userOf(world, it.userId)?.username.toLowerCase().startsWith(start),
  );
  return {
    guild_id: guild.id,
    members: members.map((it) => memberPayload(world, it)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: [],
    nonce: request.nonce,
  };
}
