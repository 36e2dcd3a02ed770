import { usualPlan } from '../../flashcards/plan.ts';
import { type Chosen, stepsInWords } from '../../flashcards/settings.ts';
import { customId } from '../custom-id.ts';
import { escaped } from '../text.ts';
import { type Button, card, type View } from './view.ts';

/** How a member studies, to be changed. */
export function studySettingsView({ settings, plan }: Chosen): View {
  const { zone, newPerDay, reviewsPerDay, learnAheadMinutes } = settings;
  const { hasTwoButtons, areQuizzesCounted } = settings;
  const isFitted = plan.weightsId !== usualPlan.weightsId;
  const isSteady = zone === 'UTC' ? ' · set yours, so that the day turns at your 4:00' : '';
  return card('quiet', [
    '## How you study',
    [
      `**Each day** up to ${newPerDay.toLocaleString('en')} new cards and ${reviewsPerDay.toLocaleString('en')} reviews; the day turns at 4:00`,
      `**Time zone** ${escaped(zone)}${isSteady}`,
      `**To remember** ${Math.round(plan.retention * 100)}% of the cards when they come back`,
      `**Steps** ${stepsInWords(plan.learningSteps)} for new cards, ${stepsInWords(plan.relearningSteps)} for forgotten ones; what is due within ${learnAheadMinutes} minutes comes at once when nothing else does`,
      `**Memory** ${isFitted ? 'Fitted to how you forget; anew after every 400 answers' : 'The usual numbers of FSRS-6; after 400 answers I fit them to how you forget'}`,
      `**Buttons** ${hasTwoButtons ? 'Again and Good' : 'Again, Hard, Good and Easy'}`,
      `**Quizzes** ${areQuizzesCounted ? 'A right or wrong answer in a quiz counts as a review of a card that you know, once a day' : 'Answers in quizzes change nothing here'}`,
    ].join('\n'),
    [
      { id: customId('flashcards:change', 'day'), label: 'Change numbers', style: 'primary' },
      { id: customId('flashcards:change', 'steps'), label: 'Change steps' },
      toggle('buttons', !hasTwoButtons, hasTwoButtons ? 'Four buttons' : 'Two buttons'),
      { id: customId('flashcards:fit'), label: 'Fit to my memory' },
      toggle(
        'quizzes',
        !areQuizzesCounted,
        areQuizzesCounted ? 'Do not count quizzes' : 'Count quizzes',
      ),
    ],
    ...(isFitted
      ? [[{ id: customId('flashcards:usual'), label: 'Back to the usual memory' }]]
      : []),
  ]);
}

/** The id says what is wanted, so that a double press does not change it back. */
function toggle(what: 'buttons' | 'quizzes', isWanted: boolean, label: string): Button {
  return { id: customId('flashcards:toggle', what, isWanted ? 'on' : 'off'), label };
}
