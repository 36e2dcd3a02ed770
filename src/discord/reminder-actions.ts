import { stopReminding } from '../flashcards/reminders.ts';
import type { Action } from './dispatch.ts';
import { updateOrReply } from './respond.ts';
import { reminderActionNames, remindersStoppedView } from './views/reminder-view.ts';

/** The buttons below a reminder. */
export const reminderActions: Readonly<Record<string, Action>> = {
  [reminderActionNames.stop]: async (interaction, _, { study }) => {
    await stopReminding(study, interaction.user.id);
    await updateOrReply(interaction, remindersStoppedView());
  },
};
