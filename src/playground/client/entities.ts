import type { APIAttachment } from 'discord.js';
import { attachmentOf } from '../files.ts';
import { channelPayload, memberPayload } from '../gateway/payloads.ts';
import type { Json } from '../json.ts';
import type { Local } from '../local.ts';
import { permissionsIn } from '../world/permissions.ts';
import { type Channel, guildOf, userOf } from '../world/world.ts';
import { ClientRefusal } from './refusal.ts';

type Kind = 'users' | 'members' | 'roles' | 'channels' | 'attachments';
/** The objects behind the ids in an interaction, as Discord sends them in `resolved`. */
export type Resolved = Partial<Record<Kind, Record<string, Json | APIAttachment>>>;

/** Finds what a person picks, and gathers the objects for `resolved`. */
export class Entities {
  readonly #resolved: Resolved = {};

  constructor(
    readonly local: Local,
    readonly channel: Channel,
  ) {}

  /** What was picked so far; undefined when nothing was. */
  get resolved(): Resolved | undefined {
    return Object.keys(this.#resolved).length === 0 ? undefined : this.#resolved;
  }

  /** The id of a person by id or name. @throws ClientRefusal */
  user(idOrName: string): string {
    const { world } = this.local;
    const named = [...world.people.values()].find((it) => isNamed(it.user.username, idOrName));
    const user = userOf(world, named?.user.id ?? idOrName);
    if (!user) throw new ClientRefusal(`There is no person '${idOrName}'`);
    this.#add('users', user.id, { ...user });
    const member = guildOf(world, this.channel)?.members.get(user.id);
    if (member) {
      const { user: _, deaf: __, mute: ___, ...rest } = memberPayload(world, member);
      const permissions = permissionsIn(world, user.id, this.channel).toString();
      this.#add('members', user.id, { ...rest, permissions });
    }
    return user.id;
  }

  /** The id of a role by id or name. @throws ClientRefusal */
  role(idOrName: string): string {
    const roles = [...(guildOf(this.local.world, this.channel)?.roles.values() ?? [])];
    const role = roles.find((it) => it.id === idOrName || isNamed(it.name, idOrName));
    if (!role) throw new ClientRefusal(`There is no role '${idOrName}' here`);
    this.#add('roles', role.id, { ...role });
    return role.id;
  }

  /** The id of a channel of this server by id or name. @throws ClientRefusal */
  channelId(idOrName: string, types: readonly number[] = []): string {
    const { world } = this.local;
    const inGuild = [...world.channels.values()].filter(
      (it) => it.guildId !== null && it.guildId === this.channel.guildId,
    );
    const found = inGuild.find((it) => it.id === idOrName || isNamed(it.name, idOrName));
    if (!found) throw new ClientRefusal(`There is no channel '${idOrName}' here`);
    if (types.length > 0 && !types.includes(found.type)) {
      throw new ClientRefusal(`#${found.name} is not a channel of the right kind`);
    }
    const permissions = permissionsIn(world, world.bot.id, found).toString();
    this.#add('channels', found.id, { ...channelPayload(this.local, found), permissions });
    return found.id;
  }

  /** The id of a user or a role. @throws ClientRefusal */
  mentionable(idOrName: string): string {
    const roles = guildOf(this.local.world, this.channel)?.roles;
    return roles?.has(idOrName) ? this.role(idOrName) : this.user(idOrName);
  }

  /** The id of an uploaded file. @throws ClientRefusal */
  attachment(uploadId: string): string {
    const file = this.local.files.get(uploadId);
    if (!file) throw new ClientRefusal('The file was not uploaded');
    const place = { id: uploadId, origin: this.local.origin(), channelId: this.channel.id };
    this.#add('attachments', uploadId, attachmentOf(file, place));
    return uploadId;
  }

  #add(kind: Kind, id: string, entity: Json | APIAttachment): void {
    this.#resolved[kind] = { ...this.#resolved[kind], [id]: entity };
  }
}

function isNamed(name: string, given: string): boolean {
  return name.toLowerCase() === given.replace(/^[@#]/, '').toLowerCase();
}
