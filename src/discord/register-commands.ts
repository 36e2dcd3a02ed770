import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type { Command } from './dispatch.ts';

type Json = Readonly<Record<string, unknown>>;

/** Discord answers with these beside what was sent. */
const ownFields = new Set([
  'id',
  'application_id',
  'version',
  'default_permission',
  'nsfw',
  'guild_id',
]);

/**
 * Registers the commands if they differ from what Discord has, since registering is rate limited.
 *
 * @returns whether anything had to be registered.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command['data'][],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = commands.map((command) => command.toJSON());
  const present = await rest.get(route);
  if (isDeepStrictEqual(comparable(wanted), comparable(present))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Without what is empty, what Discord adds, and the order of commands. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable).sort(byName);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([field, each]) => !ownFields.has(field) && !isEmpty(field, each),
  );
  return Object.fromEntries(entries.map(([field, each]) => [field, comparable(each)]));
}

/** Absent, off, and the type that every command without one has. */
function isEmpty(field: string, value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return (field === 'dm_permission' && value === true) || (field === 'type' && value === 1);
}

/** Options keep their order, which is seen; commands have none. */
function byName(a: unknown, b: unknown): number {
  if (!isCommand(a) || !isCommand(b)) return 0;
  return String(a.name) < String(b.name) ? -1 : 1;
}

function isCommand(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && 'contexts' in value && 'name' in value;
}
