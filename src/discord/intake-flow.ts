import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { UserFailure } from '../failures.ts';
import type { IntakeStage, Wish } from '../intake/intake.ts';
import type { Asker } from '../intake/intake-desk.ts';
import type { Run } from '../intake/intake-steps.ts';
import { apologyView } from './apology.ts';
import type { App } from './app.ts';
import { ProgressMessage } from './progress-message.ts';
import { type Place, QuizMessages } from './quiz-messages.ts';
import { fillIn, replyAndFind, replyPrivately, update } from './respond.ts';
import { progressView } from './views/intake-view.ts';
import { refusalView } from './views/refusal-view.ts';
import type { View } from './views/view.ts';
import { displayName, isInstalledHere } from './who.ts';

/** What can ask for an article to be read. */
export type Asking =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

export type IntakeJob = {
  /** Fresh, or that of the offer that is taken. */
  readonly id: string;
  /** What is read; absent: it has been read before. */
  readonly wish?: Wish;
  /** Whether only the one who asks sees it. */
  readonly isPrivate: boolean;
  /** @returns what is shown at its end. */
  readonly work: (run: Run) => Promise<View>;
};

const lostTokens: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
]);

/**
 * Does a job that takes long, and shows how far it is in the message that answers the interaction: in a new
 * one, or for a button in the message that it belongs to. Whatever goes wrong once that message is there is
 * told in it.
 *
 * @throws {UserFailure} as `IntakeService.admit`, before anything is shown.
 */
export async function runIntake(interaction: Asking, job: IntakeJob, app: App): Promise<void> {
  const ticket = app.intake.admit(job.id, askerOf(interaction));
  const draw = (stage: IntakeStage) => progressView({ id: job.id, stage, wish: job.wish });
  try {
    const shown = draw(firstStage(job));
    const place = await open(interaction, shown, job);
    const { log, room } = app;
    const edit = (view: View) => changeAnswer(interaction, view, place);
    const message = new ProgressMessage({ edit, shown, now: room.now, log });
    const watch = (stage: IntakeStage) => message.show(draw(stage));
    const end = await job.work({ ticket, watch }).catch((error: unknown) => {
      if (error instanceof UserFailure) return refusalView(error);
      return apologyView(error, log);
    });
    await message.finish(end);
  } finally {
    ticket.leave();
  }
}

/** Whether an answer here is seen by everybody who may see the place: in servers of ours, and in direct messages. */
export function isOpenPlace(interaction: Asking): boolean {
  return isInstalledHere(interaction) || interaction.context === InteractionContextType.BotDM;
}

function askerOf(interaction: Asking): Asker {
  const { user, guildId } = interaction;
  const who = { userId: user.id, name: displayName(interaction) };
  return guildId === null ? who : { ...who, guildId };
}

function firstStage({ wish }: IntakeJob): IntakeStage {
  return { kind: wish === undefined || wish.source.kind === 'text' ? 'reading' : 'fetching' };
}

/** @returns where the message is, if the bot may change it on its own. */
async function open(
  interaction: Asking,
  view: View,
  { isPrivate }: IntakeJob,
): Promise<Place | undefined> {
  const { channelId } = interaction;
  let messageId: string | undefined;
  if (interaction.isButton()) {
    await update(interaction, view);
    messageId = interaction.message.id;
  } else if (isPrivate) await replyPrivately(interaction, view);
  else messageId = await replyAndFind(interaction, view);
  // What only one person sees can be changed by the token and in no other way.
  if (isPrivate || channelId === null || messageId === undefined) return undefined;
  return { channelId, messageId };
}

/** By the interaction's token as long as it lives, which is 15 minutes; then as the bot. */
async function changeAnswer(
  interaction: Asking,
  view: View,
  place: Place | undefined,
): Promise<void> {
  try {
    await fillIn(interaction, view);
  } catch (error) {
    const isLost = error instanceof DiscordAPIError && lostTokens.has(error.code);
    if (!isLost || place === undefined) throw error;
    await new QuizMessages(interaction.client.rest).edit(place, view);
  }
}
