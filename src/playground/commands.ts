import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { Refusal } from './rest/refusal.ts';
import type { CommandBody } from './rules/commands.ts';

/** How many commands of each type one place may hold (reference, "Registering a Command"). */
const MOST_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const GLOBAL = '';

type Making = { readonly applicationId: string; readonly nextId: () => string };

/** The registered commands: global ones, and those of single servers. */
export class CommandBook {
  readonly #places = new Map<string, Map<string, APIApplicationCommand>>();

  constructor(readonly making: Making) {}

  /** The commands of a place: global without a server id. */
  list(guildId: string = GLOBAL): readonly APIApplicationCommand[] {
    return [...this.#place(guildId).values()];
  }

  /** Every command that could show in a server (or, without one, in direct messages). */
  visible(guildId: string | null): readonly APIApplicationCommand[] {
    return guildId === null ? this.list() : [...this.list(guildId), ...this.list()];
  }

  /**
   * One command of a place.
   * @throws Refusal `unknown-command`
   */
  get(commandId: string, guildId: string = GLOBAL): APIApplicationCommand {
    const found = this.#place(guildId).get(commandId);
    if (!found) throw new Refusal('unknown-command');
    return found;
  }

  /**
   * Registers a command; one of the same type and name is replaced and keeps its id.
   * @throws Refusal `too-many-commands`
   */
  put(body: CommandBody, guildId: string = GLOBAL): APIApplicationCommand {
    const place = this.#place(guildId);
    const command = this.#build(body, guildId);
    place.set(command.id, command);
    refuseTooMany(place);
    return command;
  }

  /**
   * Replaces all commands of a place.
   * @throws Refusal `too-many-commands`
   */
  replaceAll(
    bodies: readonly CommandBody[],
    guildId: string = GLOBAL,
  ): readonly APIApplicationCommand[] {
    const commands = bodies.map((body) => this.#build(body, guildId));
    const place = new Map(commands.map((it) => [it.id, it]));
    refuseTooMany(place);
    this.#places.set(guildId, place);
    return commands;
  }

  /** Changes a command that is there. @throws Refusal `unknown-command` */
  change(command: APIApplicationCommand, body: CommandBody, guildId: string = GLOBAL) {
    const changed = { ...this.#build(body, guildId), id: command.id };
    this.#place(guildId).set(command.id, changed);
    return changed;
  }

  /** Removes a command. @throws Refusal `unknown-command` */
  remove(commandId: string, guildId: string = GLOBAL): void {
    if (!this.#place(guildId).delete(commandId)) throw new Refusal('unknown-command');
  }

  /** Everything, to be stored. */
  dump(): Readonly<Record<string, readonly APIApplicationCommand[]>> {
    return Object.fromEntries([...this.#places].map(([id, place]) => [id, [...place.values()]]));
  }

  /** Takes back what was stored. */
  restore(dumped: Readonly<Record<string, readonly APIApplicationCommand[]>>): void {
    for (const [guildId, commands] of Object.entries(dumped)) {
      this.#places.set(guildId, new Map(commands.map((it) => [it.id, it])));
    }
  }

  #place(guildId: string): Map<string, APIApplicationCommand> {
    const known = this.#places.get(guildId);
    if (known) return known;
    const made = new Map<string, APIApplicationCommand>();
    this.#places.set(guildId, made);
    return made;
  }

  #build(body: CommandBody, guildId: string): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const same = this.list(guildId).find((it) => it.type === type && it.name === body.name);
    return {
      id: same?.id ?? this.making.nextId(),
      application_id: this.making.applicationId,
      version: this.making.nextId(),
      default_member_permissions: body.default_member_permissions ?? null,
      type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description ?? '',
      description_localizations: body.description_localizations ?? null,
      dm_permission: body.dm_permission ?? true,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [0],
      nsfw: body.nsfw ?? false,
      ...(body.options ? { options: body.options } : {}),
      ...(guildId === GLOBAL ? {} : { guild_id: guildId }),
    };
  }
}

function refuseTooMany(place: ReadonlyMap<string, APIApplicationCommand>): void {
  for (const [type, most] of Object.entries(MOST_OF_TYPE)) {
    const count = [...place.values()].filter((it) => it.type === Number(type)).length;
    if (count > most) throw new Refusal('too-many-commands');
  }
}
