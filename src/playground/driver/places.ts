import type { Local } from '../local.ts';
import { type Channel, guildOf, type Person } from '../world/world.ts';

/**
 * The channel that a test names: an id, `'general'`, `'Study Group/general'`, or `'dm'` of that person.
 * @throws Error when no channel or more than one has the name
 */
export function findChannel(local: Local, name: string, person?: Person): Channel {
  const { channels } = local.world;
  const byId = channels.get(name === 'dm' && person ? person.dmChannelId : name);
  if (byId) return byId;
  const [place = '', guildName] = name.split('/').reverse();
  const found = [...channels.values()].filter((it) => {
    const isThere = guildName === undefined || guildOf(local.world, it)?.name === guildName;
    return it.guildId !== null && it.name === place.replace(/^#/, '') && isThere;
  });
  const [only] = found;
  if (only && found.length === 1) return only;
  const problem = found.length === 0 ? 'There is no channel' : 'More than one channel is called';
  throw new Error(`${problem} '${name}'`);
}

/** The person with that name or id. @throws Error when there is none */
export function findPerson(local: Local, nameOrId: string): Person {
  const people = [...local.world.people.values()];
  const isIt = ({ user }: Person) =>
    user.id === nameOrId || user.username === nameOrId.toLowerCase();
  const found = people.find(isIt);
  if (found) return found;
  throw new Error(`There is no person '${nameOrId}'`);
}
