import type { Reminder } from '../../flashcards/reminders.ts';
import { escaped, relativeTime } from '../text.ts';
import { reminderActionNames } from './reminder-view.ts';
import { card, notice, type View } from './view.ts';

/** When a member is reminded. */
export function reminderSettingView(reminder: Reminder | undefined, zone: string): View {
  if (reminder?.state !== 'on')
    return notice(
      '🔕 No reminders. `/flashcards remind hour:18` sends you one direct message a day at that hour, when cards are due.',
    );
  const { hour, nextAt } = reminder;
  return card('quiet', [
    `⏰ I will send you a direct message at ${hourText(hour)} when cards are due, at most one a day. After three without a card studied I fall silent until you study again.`,
    `-# Your time zone: ${escaped(zone)} · earliest ${relativeTime(nextAt)}`,
    [{ id: reminderActionNames.stop, label: 'Stop' }],
  ]);
}

/** A line for somebody whom no direct message has reached. */
export const closedNote =
  '⚠️ I could not send you a reminder: your direct messages are closed to me, so I have stopped. Allow direct messages from this server, then use `/flashcards remind` again.';

function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
