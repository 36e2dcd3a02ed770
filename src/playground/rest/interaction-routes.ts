import {
  InteractionResponseType as Answer,
  type APIMessage,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import {
  ACKNOWLEDGE_WITHIN_MS,
  type Answer as Answered,
  type Interaction,
} from '../interactions/ledger.ts';
import { isJson, type Json, numberAt } from '../json.ts';
import type { Local } from '../local.ts';
import type { Sent } from '../messages/draft.ts';
import { editMessage, postMessage, postThinking } from '../messages/post.ts';
import { parseChoices } from '../rules/commands.ts';
import { parseModal } from '../rules/modal.ts';
import type { Call, Routes } from './call.ts';
import { invalidForm, Refusal } from './refusal.ts';

type Reply = {
  readonly local: Local;
  readonly interaction: Interaction;
  /** The `data` of the callback with the files beside it. */
  readonly sent: Sent;
};
type Respond = (reply: Reply) => Partial<Answered>;

const COMMAND = InteractionType.ApplicationCommand;
const COMPONENT = InteractionType.MessageComponent;
const MODAL = InteractionType.ModalSubmit;

/** For each type of answer: the interactions that it suits, and what it does. */
const RESPONSES: Readonly<Record<number, { suits: readonly InteractionType[]; respond: Respond }>> =
  {
    [Answer.ChannelMessageWithSource]: { suits: [COMMAND, COMPONENT, MODAL], respond: reply },
    [Answer.DeferredChannelMessageWithSource]: {
      suits: [COMMAND, COMPONENT, MODAL],
      respond: think,
    },
    [Answer.DeferredMessageUpdate]: {
      suits: [COMPONENT, MODAL],
      respond: ({ interaction }) => ({ originalId: interaction.sourceMessageId }),
    },
    [Answer.UpdateMessage]: { suits: [COMPONENT, MODAL], respond: update },
    [Answer.ApplicationCommandAutocompleteResult]: {
      suits: [InteractionType.ApplicationCommandAutocomplete],
      respond: ({ sent }) => ({ choices: parseChoices(isJson(sent.body) && sent.body.choices) }),
    },
    [Answer.Modal]: { suits: [COMMAND, COMPONENT], respond: showModal },
  };

/** The first answer to an interaction. */
export function interactionRoutes(local: Local): Routes {
  return {
    'POST /interactions/:interaction/:token/callback': (call) => {
      const interaction = answerable(local, call);
      const type = isJson(call.body) ? (numberAt(call.body, 'type') ?? 0) : 0;
      const response = RESPONSES[type];
      if (!response?.suits.includes(interaction.type) || lacksSource(interaction, type)) {
        const message = 'This type of answer does not suit the interaction';
        throw invalidForm({ at: 'type', code: 'BASE_TYPE_CHOICES', message });
      }
      const data = isJson(call.body) ? (call.body.data ?? {}) : {};
      const sent = { body: data, files: call.files };
      const answer = response.respond({ local, interaction, sent });
      local.ledger.acknowledge(interaction.id, { ...answer, acknowledgement: type });
      if (call.query('with_response') !== 'true') return undefined;
      return callbackResponse(local, interaction, { type, id: answer.originalId ?? null });
    },
  };
}

/** The fields that tie a message to the interaction that it answers. */
export function answerFields(local: Local, interaction: Interaction): Partial<APIMessage> {
  const { applicationId, people } = local.world;
  const { id, type, commandName, userId } = interaction;
  const user = people.get(userId)?.user;
  return {
    application_id: applicationId,
    webhook_id: applicationId,
    ...(user && commandName !== null ? { interaction: { id, type, name: commandName, user } } : {}),
    ...(interaction.metadata ? { interaction_metadata: interaction.metadata } : {}),
  };
}

function answerable(local: Local, { param }: Call): Interaction {
  const interaction = local.ledger.get(param('interaction'));
  if (!interaction || interaction.token !== param('token'))
    throw new Refusal('unknown-interaction');
  if (interaction.answer.acknowledgement !== null) throw new Refusal('already-acknowledged');
  const ageMs = local.clock.now() - interaction.createdAtMs;
  if (ageMs > ACKNOWLEDGE_WITHIN_MS || interaction.answer.hasFailed) {
    throw new Refusal('unknown-interaction');
  }
  return interaction;
}

function lacksSource(interaction: Interaction, type: number): boolean {
  const needsSource = type === Answer.UpdateMessage || type === Answer.DeferredMessageUpdate;
  return needsSource && interaction.sourceMessageId === null;
}

function placing({ local, interaction, sent }: Reply) {
  const flags = isJson(sent.body) ? (numberAt(sent.body, 'flags') ?? 0) : 0;
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  return {
    channel: interaction.channel,
    author: local.world.bot,
    ownerId: isEphemeral ? interaction.userId : null,
    extra: answerFields(local, interaction),
  };
}

function reply(it: Reply): Partial<Answered> {
  return { originalId: postMessage(it.local, it.sent, placing(it)).id };
}

function think(it: Reply): Partial<Answered> {
  return { originalId: postThinking(it.local, placing(it)).id, isPending: true };
}

function update({ local, interaction, sent }: Reply): Partial<Answered> {
  const source = local.messages.get(interaction.sourceMessageId ?? '');
  if (!source) throw new Refusal('unknown-message');
  return { originalId: editMessage(local, source, sent).id };
}

function showModal({ local, interaction, sent }: Reply): Partial<Answered> {
  const modal = parseModal(sent.body);
  const { id: interactionId, userId } = interaction;
  local.feed.publish({ kind: 'modal', userId, interactionId, modal });
  return { modal };
}

function callbackResponse(
  local: Local,
  interaction: Interaction,
  done: { readonly type: number; readonly id: string | null },
): Json {
  const message = done.id === null ? undefined : local.messages.get(done.id)?.message;
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message ? { response_message_id: message.id } : {}),
      response_message_loading: (flags & MessageFlags.Loading) !== 0,
      response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    },
    resource: { type: done.type, ...(message ? { message } : {}) },
  };
}
