import type { ChatInputCommandInteraction } from 'discord.js';
import { hasToKnowOfClosed } from '../../flashcards/reminders.ts';
import type { App } from '../app.ts';
import { tellMore } from '../respond.ts';
import { closedNote } from '../views/reminder-view.ts';
import { notice } from '../views/view.ts';

/** These answer with a form, and nothing can follow a form. */
const answeredByForm: ReadonlySet<string> = new Set(['add', 'edit']);

/** Says once, behind the answer to a command, that reminders ended because no direct message gets through. */
export async function tellOfClosedMessages(
  interaction: ChatInputCommandInteraction,
  { study }: App,
): Promise<void> {
  if (answeredByForm.has(interaction.options.getSubcommand())) return;
  if (await hasToKnowOfClosed(study, interaction.user.id))
    await tellMore(interaction, notice(closedNote));
}
