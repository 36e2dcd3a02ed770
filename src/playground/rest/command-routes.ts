import { isJson } from '../json.ts';
import type { Local } from '../local.ts';
import { type CommandBody, parseCommand } from '../rules/commands.ts';
import type { Call, Routes } from './call.ts';
import { guildFor, requireApplication } from './find.ts';
import { invalidForm } from './refusal.ts';

const PLACES = ['', '/guilds/:guild'];

/** Registering commands, globally and for one server. */
export function commandRoutes(local: Local): Routes {
  return Object.assign({}, ...PLACES.map((place) => routesOf(local, place)));
}

function routesOf(local: Local, place: string): Routes {
  const { commands } = local;
  const base = `/applications/:app${place}/commands`;
  const placeOf = ({ param }: Call): string => {
    requireApplication(local, param('app'));
    return place === '' ? '' : guildFor(local, param('guild')).id;
  };
  const changed = <T>(result: T): T => {
    local.feed.publish({ kind: 'commands' });
    return result;
  };
  return {
    [`GET ${base}`]: (call) => commands.list(placeOf(call)),
    [`GET ${base}/:command`]: (call) => commands.get(call.param('command'), placeOf(call)),
    [`PUT ${base}`]: (call) => changed(commands.replaceAll(parseAll(call.body), placeOf(call))),
    [`POST ${base}`]: (call) => changed(commands.put(parseCommand(call.body), placeOf(call))),
    [`PATCH ${base}/:command`]: (call) => {
      const guildId = placeOf(call);
      const current = commands.get(call.param('command'), guildId);
      const patch = isJson(call.body) ? call.body : {};
      const merged = parseCommand({ ...current, ...patch, type: current.type });
      return changed(commands.change(current, merged, guildId));
    },
    [`DELETE ${base}/:command`]: (call) =>
      changed(commands.remove(call.param('command'), placeOf(call))),
  };
}

function parseAll(body: unknown): readonly CommandBody[] {
  if (!Array.isArray(body)) {
    const message = 'Only iterables may be used in a ListType';
    throw invalidForm({ at: '', code: 'LIST_TYPE_CONVERT', message });
  }
  const commands = body.map((one, index) => parseCommand(one, String(index)));
  const seen = new Set<string>();
  for (const [index, { type, name }] of commands.entries()) {
    const key = `${type ?? 1} ${name}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
      throw invalidForm({ at: `${index}`, code, message });
    }
    seen.add(key);
  }
  return commands;
}
