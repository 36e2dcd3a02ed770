import type { FitRecord } from '../../flashcards/fit-record.ts';
import { isFitted } from '../../flashcards/fitting.ts';
import { describeFinding } from '../../flashcards/optimising/describe.ts';
import { leastReviewCount } from '../../flashcards/optimising/fit-weights.ts';
import { type Chosen, stepsInWords } from '../../flashcards/settings.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, relativeTime } from '../text.ts';
import { type Button, card, type View } from './view.ts';

/** What is shown of a member's settings. `note`: what has just been done. */
export type ShownSettings = Chosen & {
  readonly fit: FitRecord;
  readonly note?: string | undefined;
};

/** How a member studies, to be changed. */
export function studySettingsView({ settings, plan, fit, note }: ShownSettings): View {
  const { zone, newPerDay, reviewsPerDay, learnAheadMinutes } = settings;
  const { hasTwoButtons, areQuizzesCounted } = settings;
  const isSteady = zone === 'UTC' ? ' · set yours, so that the day turns at your 4:00' : '';
  return card('quiet', [
    '## How you study',
    [
      `**Each day** up to ${newPerDay.toLocaleString('en')} new cards and ${reviewsPerDay.toLocaleString('en')} reviews; the day turns at 4:00`,
      `**Time zone** ${escaped(zone)}${isSteady}`,
      `**To remember** ${Math.round(plan.retention * 100)}% of the cards when they come back`,
      `**Steps** ${stepsInWords(plan.learningSteps)} for new cards, ${stepsInWords(plan.relearningSteps)} for forgotten ones; what is due within ${learnAheadMinutes} minutes comes at once when nothing else does`,
      `**Buttons** ${hasTwoButtons ? 'Again and Good' : 'Again, Hard, Good and Easy'}`,
      `**Quizzes** ${areQuizzesCounted ? 'A right or wrong answer in a quiz counts as a review of a card that you know, once a day' : 'Answers in quizzes change nothing here'}`,
      `**Intervals** ${intervalsOf(isFitted(plan), fit)}`,
    ].join('\n'),
    note ?? shownFinding(fit),
    [
      { id: customId('flashcards:change', 'day'), label: 'Change numbers', style: 'primary' },
      { id: customId('flashcards:change', 'steps'), label: 'Change steps' },
      toggle('buttons', hasTwoButtons ? 'Four buttons' : 'Two buttons'),
      toggle('quizzes', areQuizzesCounted ? 'Do not count quizzes' : 'Count quizzes'),
    ],
    [
      { id: customId('flashcards:fit'), label: 'Fit to my reviews' },
      ...(isFitted(plan) ? [{ id: customId('flashcards:usual'), label: 'Usual intervals' }] : []),
    ],
  ]);
}

/** While somebody's reviews are looked at. The button is for whoever finds it after a restart. */
export function fittingView(): View {
  return card('quiet', [
    '## How you study\n⏳ Looking at all your reviews…',
    [{ id: customId('flashcards:settings'), label: 'Back' }],
  ]);
}

/** What came of it, with its numbers. */
export function fittedNote({ finding }: FitRecord): string {
  return finding === undefined ? '' : `-# ${describeFinding(finding)}`;
}

/** What was compared stays of interest; how many reviews there were then does not. */
function shownFinding(fit: FitRecord): string {
  return fit.finding && 'comparison' in fit.finding ? fittedNote(fit) : '';
}

function intervalsOf(isOwn: boolean, { isAutomatic, triedAt, finding }: FitRecord): string {
  const looked = triedAt === undefined ? '' : ` (looked at ${relativeTime(triedAt)})`;
  const count = finding && 'comparison' in finding ? finding.comparison.reviewCount : undefined;
  if (isOwn)
    return `fitted to ${count === undefined ? 'reviews' : plural(count, 'review')} of yours${looked}, and again every week`;
  if (!isAutomatic) return 'the usual ones, as you wished';
  return `the usual ones${looked}; fitted to how you forget once you have ${leastReviewCount} reviews, if that is surely better`;
}

function toggle(what: 'buttons' | 'quizzes', label: string): Button {
  return { id: customId('flashcards:toggle', what), label };
}
