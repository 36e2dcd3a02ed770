import type { Claimed } from '../../flashcards/reminders.ts';
import { totalOf, type Waiting } from '../../flashcards/waiting.ts';
import { plural } from '../text.ts';
import { card, notice, type View } from './view.ts';

/** What the buttons of a reminder do. */
export const reminderActionNames = { study: 'remind:study', stop: 'remind:stop' } as const;

const afterwards = '-# You asked for one reminder a day at most, when something is due.';
const lastWords =
  '-# This is the third reminder without a study in between, so I will be quiet now. They go on when you have studied again.';

/** The message that reminds a member of what is due. */
export function reminderView({ waiting, isLast }: Omit<Claimed, 'userId'>): View {
  return card('open', [
    `🗂️ **${plural(totalOf(waiting), 'card')}** to study today: ${partsOf(waiting)}.`,
    [
      { id: reminderActionNames.study, label: 'Study now', style: 'success' },
      { id: reminderActionNames.stop, label: 'Stop' },
    ],
    isLast ? lastWords : afterwards,
  ]);
}

/** What takes the place of a reminder whose member wants no more. */
export function remindersStoppedView(): View {
  return notice('🔕 No more reminders. `/flashcards remind` turns them on again.');
}

function partsOf({ stepCount, reviewCount, newCount }: Waiting): string {
  return [
    ...(reviewCount === 0 ? [] : [`${reviewCount.toLocaleString('en')} to review`]),
    ...(stepCount === 0 ? [] : [`${stepCount.toLocaleString('en')} half learnt`]),
    ...(newCount === 0 ? [] : [`${newCount.toLocaleString('en')} new`]),
  ].join(', ');
}
