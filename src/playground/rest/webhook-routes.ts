import { MessageFlags } from 'discord.js';
import { type Interaction, TOKEN_LIFE_MS } from '../interactions/ledger.ts';
import { isJson, numberAt } from '../json.ts';
import type { Local } from '../local.ts';
import { deleteMessage, editMessage, postMessage } from '../messages/post.ts';
import type { Stored } from '../world/message-store.ts';
import type { Call, Routes } from './call.ts';
import { answerFields } from './interaction-routes.ts';
import { Refusal } from './refusal.ts';

/** What the bot does with the token of an interaction after its first answer. */
export function webhookRoutes(local: Local): Routes {
  const base = '/webhooks/:app/:token';
  const find = (call: Call) => messageOf(local, answered(local, call), call.param('message'));
  const original = (call: Call) => messageOf(local, answered(local, call), '@original');
  const edit = (call: Call, stored: Stored) => {
    const interaction = answered(local, call);
    const message = editMessage(local, stored, call);
    if (message.id === interaction.answer.originalId) complete(local, interaction);
    return message;
  };
  return {
    [`POST ${base}`]: (call) => followUp(local, answered(local, call), call),
    [`GET ${base}/messages/@original`]: (call) => original(call).message,
    [`PATCH ${base}/messages/@original`]: (call) => edit(call, original(call)),
    [`DELETE ${base}/messages/@original`]: (call) => {
      deleteMessage(local, original(call));
      complete(local, answered(local, call));
    },
    [`GET ${base}/messages/:message`]: (call) => find(call).message,
    [`PATCH ${base}/messages/:message`]: (call) => edit(call, find(call)),
    [`DELETE ${base}/messages/:message`]: (call) => deleteMessage(local, find(call)),
  };
}

function answered(local: Local, { param }: Call): Interaction {
  const interaction = local.ledger.byToken(param('token'));
  if (param('app') !== local.world.applicationId) throw new Refusal('unknown-webhook');
  // The ledger forgets after 15 minutes, and a token that it never knew looks the same to Discord.
  if (!interaction) throw new Refusal('token-expired');
  const ageMs = local.clock.now() - interaction.createdAtMs;
  if (ageMs >= TOKEN_LIFE_MS) throw new Refusal('token-expired');
  if (interaction.answer.acknowledgement === null) throw new Refusal('unknown-webhook');
  return interaction;
}

function messageOf(local: Local, { answer }: Interaction, name: string): Stored {
  const id = name === '@original' ? answer.originalId : name;
  const isOwn = id === answer.originalId || answer.followUpIds.some((it) => it === id);
  const stored = isOwn && id !== null ? local.messages.get(id) : undefined;
  if (!stored) throw new Refusal('unknown-message');
  return stored;
}

function followUp(local: Local, interaction: Interaction, call: Call) {
  const { answer } = interaction;
  if (answer.isPending) {
    // As at Discord: the first follow-up after a deferral becomes its answer and keeps its visibility.
    const message = editMessage(local, messageOf(local, interaction, '@original'), call);
    complete(local, interaction);
    return message;
  }
  const flags = isJson(call.body) ? (numberAt(call.body, 'flags') ?? 0) : 0;
  const message = postMessage(local, call, {
    channel: interaction.channel,
    author: local.world.bot,
    ownerId: flags & MessageFlags.Ephemeral ? interaction.userId : null,
    extra: answerFields(local, interaction),
  });
  local.ledger.change(interaction.id, { followUpIds: [...answer.followUpIds, message.id] });
  return message;
}

function complete(local: Local, interaction: Interaction): void {
  if (interaction.answer.isPending) local.ledger.change(interaction.id, { isPending: false });
}
