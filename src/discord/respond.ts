import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalBuilder,
  type ModalMessageModalSubmitInteraction,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Press } from './dispatch.ts';
import { ephemeralOf, messageOf, type View } from './views/view.ts';

/** What discord.js believes of an interaction. */
type Acknowledged = { replied: boolean; deferred: boolean };
type Updatable = MessageComponentInteraction | ModalMessageModalSubmitInteraction;

/** Answers with a message that only the one who asked sees. */
export async function replyPrivately(interaction: RepliableInteraction, view: View): Promise<void> {
  await once(interaction, () => interaction.reply(ephemeralOf(view)));
}

/** Answers with a message that everybody sees. */
export async function reply(interaction: RepliableInteraction, view: View): Promise<void> {
  await once(interaction, () => interaction.reply(messageOf(view)));
}

/** @returns the id of the message that everybody now sees. */
export async function replyAndFind(interaction: RepliableInteraction, view: View): Promise<string> {
  const response = await once(interaction, () =>
    interaction.reply({ ...messageOf(view), withResponse: true }),
  );
  const message = response?.resource?.message ?? (await interaction.fetchReply());
  return message.id;
}

/** Answers by changing the message that the button or the modal belongs to. */
export async function update(interaction: Updatable, view: View): Promise<void> {
  await once(interaction, () => interaction.update(messageOf(view)));
}

/** Changes the message that was pressed; a form that a command opened has none and is answered by a new one. */
export async function updateOrReply(interaction: Press, view: View): Promise<void> {
  if (interaction.isModalSubmit() && !interaction.isFromMessage())
    await replyPrivately(interaction, view);
  else await update(interaction, view);
}

/** Says that changing the message takes longer than 3 s; `fillIn` does it. */
export async function deferUpdate(interaction: Updatable): Promise<void> {
  await once(interaction, () => interaction.deferUpdate(), 'deferred');
}

export async function openModal(
  interaction: MessageComponentInteraction | ChatInputCommandInteraction,
  modal: ModalBuilder,
): Promise<void> {
  await once(interaction, () => interaction.showModal(modal));
}

/** Says that an answer takes longer than 3 s; `fillIn` gives it. Only the one who asked will see it. */
export async function deferPrivately(interaction: RepliableInteraction): Promise<void> {
  const defer = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await once(interaction, defer, 'deferred');
}

/** The answer that was deferred, or a newer one in its place. By the token, which lives for 15 minutes. */
export async function fillIn(interaction: RepliableInteraction, view: View): Promise<void> {
  // Files that an earlier state of the message showed go.
  await interaction.editReply({ ...messageOf(view), attachments: [] });
}

/** Says something more after the answer, to the one who asked only. By the token, which lives for 15 minutes. */
export async function tellMore(interaction: RepliableInteraction, view: View): Promise<void> {
  await interaction.followUp(ephemeralOf(view));
}

/** Whether Discord says that this interaction can no longer be answered. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

/**
 * discord.js repeats a request whose answer got lost. Discord then says that the interaction has been
 * acknowledged, and so it has: by the first try. discord.js does not know that, and would refuse to edit.
 */
async function once<T>(
  interaction: Acknowledged,
  acknowledge: () => Promise<T>,
  how: 'replied' | 'deferred' = 'replied',
): Promise<T | undefined> {
  try {
    return await acknowledge();
  } catch (error) {
    const isDone =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!isDone) throw error;
    interaction[how] = true;
    return undefined;
  }
}
