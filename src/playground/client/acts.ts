import {
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { ClientActions } from '../client-protocol.ts';
import { tellTyping } from '../gateway/broadcast.ts';
import { messageEventPayload, placePayload } from '../gateway/payloads.ts';
import type { Interaction } from '../interactions/ledger.ts';
import { isJson, type Json } from '../json.ts';
import type { Local } from '../local.ts';
import { postMessage } from '../messages/post.ts';
import { mayIn } from '../world/permissions.ts';
import { pickedValues, usableControl } from './controls.ts';
import { Entities } from './entities.ts';
import { findMenu, findSlash, type Standing, standing } from './find-command.ts';
import { submittedComponents } from './modal-values.ts';
import { givenOptions, partialOptions } from './options.ts';
import { ClientRefusal } from './refusal.ts';

type Given<Action extends keyof ClientActions> = Readonly<ClientActions[Action]>;

/** Types a slash command. @throws ClientRefusal as every act, when Discord's client would not let it happen */
export function slash(local: Local, given: Given<'slash'>): Interaction {
  const at = standing(local, given.as, given.channelId);
  const { command, options, nest } = findSlash(local, at, given.path);
  const entities = new Entities(local, at.channel);
  const filled = nest(givenOptions(options, given.options, entities));
  const { id, name, type } = command;
  const data = { id, name, type, options: filled, ...inGuild(at), ...resolvedOf(entities) };
  return send(local, at, { type: InteractionType.ApplicationCommand, data });
}

/** Asks for the choices of the option in focus. @throws ClientRefusal */
export function autocomplete(local: Local, given: Given<'autocomplete'>): Interaction {
  const at = standing(local, given.as, given.channelId);
  const { command, options, nest } = findSlash(local, at, given.path);
  const typed = nest(partialOptions(options, given.options, given.focused));
  const { id, name, type } = command;
  const data = { id, name, type, options: typed, ...inGuild(at) };
  return send(local, at, { type: InteractionType.ApplicationCommandAutocomplete, data });
}

/** Uses a command of the menu of a message or person. @throws ClientRefusal */
export function contextMenu(local: Local, given: Given<'context-menu'>): Interaction {
  const at = standing(local, given.as, given.channelId);
  const { id, name, type } = findMenu(local, at, given.commandId);
  const entities = new Entities(local, at.channel);
  const isMessage = type === ApplicationCommandType.Message;
  const target = isMessage ? visibleMessage(local, given.as, given.targetId).message : undefined;
  const target_id = target?.id ?? entities.user(given.targetId);
  const resolved = target ? { messages: { [target.id]: target } } : entities.resolved;
  const data = { id, name, type, target_id, resolved, ...inGuild(at) };
  return send(local, at, { type: InteractionType.ApplicationCommand, data });
}

/** Presses a button or picks in a select. @throws ClientRefusal */
export function component(local: Local, given: Given<'component'>): Interaction {
  const { message, channelId } = visibleMessage(local, given.as, given.messageId);
  const at = standing(local, given.as, channelId);
  const control = usableControl(message.components, given.customId);
  const entities = new Entities(local, at.channel);
  const picked =
    control.type === 2 ? {} : { values: pickedValues(control, given.values ?? [], entities) };
  const own = { id: control.id, component_type: control.type, custom_id: control.custom_id };
  return send(local, at, {
    type: InteractionType.MessageComponent,
    data: { ...own, ...picked, ...resolvedOf(entities) },
    sourceMessageId: message.id,
  });
}

/** Submits the modal that an earlier interaction opened. @throws ClientRefusal */
export function modal(local: Local, given: Given<'modal'>): Interaction {
  const opener = local.ledger.get(given.interactionId);
  const form = opener?.answer.modal;
  if (!opener || !form || opener.userId !== given.as) throw new ClientRefusal('No form is open');
  const at = standing(local, given.as, opener.channel.id);
  const entities = new Entities(local, at.channel);
  const components = submittedComponents({ ...form }, given.values, entities);
  return send(local, at, {
    type: InteractionType.ModalSubmit,
    data: { custom_id: form.custom_id, components, ...resolvedOf(entities) },
    sourceMessageId: opener.sourceMessageId,
  });
}

/** Writes a message. @throws ClientRefusal */
export function say(local: Local, given: Given<'say'>): string {
  const { channel, person } = standing(local, given.as, given.channelId);
  if (!mayIn(local.world, { userId: given.as, channel }, ['SendMessages'])) {
    throw new ClientRefusal(`${person.user.username} may not write in #${channel.name}`);
  }
  const files = (given.uploads ?? []).map((id, index) => {
    const file = local.files.get(id);
    if (!file) throw new ClientRefusal('The file was not uploaded');
    return { ...file, index };
  });
  if (given.content.length > 2000) throw new ClientRefusal('Messages have at most 2000 characters');
  if (!given.content.trim() && files.length === 0) throw new ClientRefusal('The message is empty');
  tellTyping(local, given.as, channel);
  const placing = { channel, author: person.user, ownerId: null };
  return postMessage(local, { body: { content: given.content }, files }, placing).id;
}

/** Removes an ephemeral message from its owner's view. @throws ClientRefusal */
export function dismiss(local: Local, given: Given<'dismiss'>): void {
  const { message, channelId, ownerId } = visibleMessage(local, given.as, given.messageId);
  const channel = local.world.channels.get(channelId);
  if (ownerId === null || !channel)
    throw new ClientRefusal('Only ephemeral messages can be dismissed');
  local.messages.delete(message.id);
  local.feed.publish({ kind: 'message-delete', messageId: message.id, channel, ownerId });
}

type Sending = {
  readonly type: InteractionType;
  readonly data: Json;
  readonly sourceMessageId?: string | null;
};

function send(local: Local, { person, channel }: Standing, sending: Sending): Interaction {
  const { type, data, sourceMessageId = null } = sending;
  const userId = person.user.id;
  const id = local.nextId();
  const metadata = metadataOf(sending, { id, user: person.user });
  const commandName = type === InteractionType.ApplicationCommand ? fullName(data) : null;
  const opening = { id, type, userId, channel, sourceMessageId, metadata, commandName };
  const interaction = local.ledger.open(opening);
  const source = local.messages.get(sourceMessageId ?? '')?.message;
  const payload = {
    id,
    application_id: local.world.applicationId,
    type,
    data,
    token: interaction.token,
    version: 1,
    ...placePayload(local, userId, channel),
    ...(source ? { message: messageEventPayload(local.world, source, channel) } : {}),
  };
  const sessions = local.gateway.sessionsFor(channel.guildId);
  for (const session of sessions) session.send('INTERACTION_CREATE', payload);
  if (sessions.length === 0) local.ledger.fail(id);
  return interaction;
}

/** Command, group and subcommand: `quiz start`. */
function fullName(data: Json): string {
  const [inner] = Array.isArray(data.options) ? data.options : [];
  const isSubcommand = isJson(inner) && (inner.type === 1 || inner.type === 2);
  return isSubcommand ? `${data.name} ${fullName(inner)}` : String(data.name);
}

function metadataOf(
  { type, sourceMessageId }: Sending,
  { id, user }: Pick<APIMessageInteractionMetadata, 'id' | 'user'>,
): APIMessageInteractionMetadata | null {
  const common = { id, user, authorizing_integration_owners: {} };
  if (type === InteractionType.ApplicationCommand) return { ...common, type };
  if (type !== InteractionType.MessageComponent) return null;
  return { ...common, type, interacted_message_id: sourceMessageId ?? '' };
}

function visibleMessage(local: Local, userId: string, messageId: string) {
  const stored = local.messages.get(messageId);
  const isForeign = stored !== undefined && stored.ownerId !== null && stored.ownerId !== userId;
  if (!stored || isForeign) throw new ClientRefusal('This message is not there for this person');
  return stored;
}

function resolvedOf(entities: Entities): Json {
  return entities.resolved ? { resolved: entities.resolved } : {};
}

function inGuild({ channel }: Standing): Json {
  return channel.guildId === null ? {} : { guild_id: channel.guildId };
}
