import type { Claimed, Reminder } from '../../flashcards/reminders.ts';
import { totalOf } from '../../flashcards/waiting.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, relativeTime } from '../text.ts';
import { waitingText } from './card-words.ts';
import { type Button, card, notice, type View } from './view.ts';

const stop: Button = { id: customId('flashcards:quiet'), label: 'Stop' };

const afterwards = '-# You asked for one reminder a day at most, when something is due.';
const lastWords =
  '-# This was the third reminder in a row without a card studied, so I will be quiet until you study again.';

/** The direct message of a reminder. */
export function reminderView({ waiting, isLast }: Pick<Claimed, 'waiting' | 'isLast'>): View {
  return card('open', [
    `### 🗂️ ${plural(totalOf(waiting), 'flashcard')} for today\n${waitingText(waiting)}`,
    isLast ? lastWords : afterwards,
    [{ id: customId('flashcards:study', '*'), label: 'Study now', style: 'primary' }, stop],
  ]);
}

/** When a member is reminded. */
export function reminderSettingView(reminder: Reminder | undefined, zone: string): View {
  if (reminder?.state !== 'on')
    return notice(
      'No reminders. `/flashcards remind hour:18` sends you one direct message a day at that hour, when cards are due.',
    );
  const { hour, nextAt } = reminder;
  return card('quiet', [
    `⏰ I will send you a direct message at ${hourText(hour)} when cards are due, at most one a day. After three without a card studied I fall silent until you study again.`,
    `-# Your time zone: ${escaped(zone)} · earliest ${relativeTime(nextAt)}`,
    [stop],
  ]);
}

export function remindersOffView(): View {
  return notice('No more reminders. `/flashcards remind` starts them again.');
}

/** A line for somebody whom no direct message has reached. */
export const closedNote =
  '⚠️ I could not send you a reminder: your direct messages are closed to me, so I have stopped. Allow direct messages from this server, then use `/flashcards remind` again.';

function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
