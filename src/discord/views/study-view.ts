import type { Memory } from '../../flashcards/card.ts';
import { type Rating, ratings } from '../../flashcards/card.ts';
import { mostShown, type Next, type Picked } from '../../flashcards/picking.ts';
import type { DayCounts, StudySettings } from '../../flashcards/records.ts';
import { startOfStudyDay } from '../../flashcards/study-day.ts';
import { totalOf, type Waiting } from '../../flashcards/waiting.ts';
import type { Grade } from '../../questions/grade-answer.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, relativeTime, shortened } from '../text.ts';
import {
  backText,
  cardName,
  frontText,
  intervalText,
  optionLines,
  tagLine,
  waitingText,
} from './card-words.ts';
import { type Button, card as cardView, type Part, type View } from './view.ts';

/** What is studied: a deck by its id, or `*` for all. */
export type StudyScope = string;

/** A card in study. */
export type Studied = Picked & {
  readonly scope: StudyScope;
  readonly waiting: Waiting;
  /** A line on top, e.g. what was undone. */
  readonly note?: string | undefined;
};

/** A card that is turned over. */
export type Turned = Omit<Studied, 'waiting'> & {
  readonly previews: Readonly<Record<Rating, Memory>>;
  readonly hasTwoButtons: boolean;
  /** What was typed, and how it was graded. */
  readonly typed?: { readonly given: string; readonly grade: Grade } | undefined;
};

/** That there is nothing more to do now, or that a member has stopped. */
export type Done = Omit<Extract<Next, { kind: 'done' }>, 'kind'> & {
  readonly scope: StudyScope;
  /** What a member who has stopped leaves for later. */
  readonly left?: Waiting | undefined;
  readonly today: DayCounts | undefined;
  readonly settings: StudySettings;
  readonly streakDays: number;
  readonly note?: string | undefined;
};

const names: Readonly<Record<Rating, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};
const styles = { again: 'danger', hard: 'secondary', good: 'success', easy: 'primary' } as const;

/** The front of a card. */
export function frontView({ scope, deck, card, shown, waiting, note }: Studied): View {
  const { content } = shown;
  const at = [scope, deck.id, card.id, card.revision] as const;
  const reveal: Button = {
    id: customId('flashcards:reveal', ...at),
    label: 'Show the answer',
    style: 'primary',
  };
  const type: Button = { id: customId('flashcards:type', ...at), label: 'Type the answer' };
  return cardView('open', [
    ...(note === undefined ? [] : [note]),
    `-# ${escaped(shortened(deck.title, 60))} · ${waitingText(waiting, mostShown)}`,
    frontText(content),
    optionLines(content, card),
    content.form === 'basic' ? [reveal] : [reveal, type],
    sideButtons(at),
  ]);
}

/** Both sides of a card, and what each rating would make of it. */
export function backView(turned: Turned): View {
  const { scope, deck, card, shown, typed, note } = turned;
  const at = [scope, deck.id, card.id, card.revision] as const;
  return cardView(typed?.grade.verdict === 'wrong' ? 'wrong' : 'right', [
    ...(note === undefined ? [] : [note]),
    `-# ${escaped(shortened(deck.title, 60))}${shown.content.tags.length > 0 ? ` · ${tagLine(shown.content.tags)}` : ''}`,
    frontText(shown.content),
    optionLines(shown.content, card),
    ...(typed === undefined ? [] : [verdictText(typed)]),
    ...backText(shown.content),
    ratingButtons(turned, at),
    sideButtons(at),
  ]);
}

/** What was done today, and when it goes on. */
export function doneView(done: Done): View {
  const { scope, today, settings, nextAt, nextDay, note, left } = done;
  const parts: Part[] = note === undefined ? [] : [note];
  const count = today?.ratingCount ?? 0;
  const isLeft = left !== undefined && totalOf(left) > 0;
  if (isLeft) parts.push('### Stopped for now');
  else parts.push(count === 0 ? '### Nothing is due' : '### 🎉 Done for now');
  if (today && count > 0) parts.push(todayText(today, done.streakDays));
  parts.push(
    isLeft ? `Still to come today: ${waitingText(left)}.` : whenText(settings, nextAt, nextDay),
  );
  if (done.isNewHeldBack)
    parts.push(
      `More new cards wait; your limit is ${plural(settings.newPerDay, 'new card')} a day. \`/flashcards settings\` changes it.`,
    );
  if (done.areReviewsHeldBack)
    parts.push(
      `More reviews wait; your limit is ${plural(settings.reviewsPerDay, 'review')} a day. \`/flashcards settings\` changes it.`,
    );
  parts.push([
    {
      id: customId('flashcards:study', scope),
      label: isLeft ? 'Go on' : 'Look again',
      style: isLeft ? 'primary' : 'secondary',
    },
    { id: customId('flashcards:undo', scope), label: 'Undo' },
  ]);
  return cardView('gold', parts);
}

/** A line that says what was undone. */
export function undoneNote(what: string, front: string | undefined): string {
  const done: Readonly<Record<string, string>> = {
    study: 'your rating of',
    quiz: 'the review by a quiz of',
    suspend: 'suspending',
    resume: 'resuming',
    delete: 'deleting',
  };
  return `-# ↩️ Undone: ${done[what] ?? what} “${cardName(front)}”`;
}

/** A line that says that a card has become a leech. */
export function leechNote(front: string, lapseCount: number): string {
  return `🩹 “${cardName(front)}” was forgotten ${lapseCount} times, so it is suspended. Word it differently or split it; \`/flashcards suspend\` brings it back.`;
}

function ratingButtons(
  { previews, hasTwoButtons, typed }: Turned,
  at: readonly (string | number)[],
): readonly Button[] {
  const offered = hasTwoButtons ? (['again', 'good'] as const) : ratings;
  const suggested = typed && suggestion(typed.grade);
  return offered.map((rating) => ({
    id: customId('flashcards:rate', ...at, rating),
    label: `${names[rating]} · ${intervalText(previews[rating])}`,
    style: suggested === undefined || suggested === rating ? styles[rating] : 'secondary',
  }));
}

/** What a typed answer speaks for; the member decides. */
function suggestion({ verdict }: Grade): Rating {
  return verdict === 'right' ? 'good' : 'again';
}

function sideButtons(at: readonly (string | number)[]): readonly Button[] {
  const [scope = '*'] = at;
  return [
    { id: customId('flashcards:undo', scope), label: 'Undo' },
    { id: customId('flashcards:rest', ...at), label: 'Suspend' },
    { id: customId('flashcards:stop', scope), label: 'Stop' },
  ];
}

function verdictText({ given, grade }: NonNullable<Turned['typed']>): string {
  const said = escaped(shortened(given, 200));
  if (grade.verdict === 'right') return `✅ Right: you wrote “${said}”.`;
  const lack = grade.missing === undefined ? '' : `, but ${escaped(grade.missing)} is missing`;
  return grade.verdict === 'near'
    ? `🟡 So close${lack}: you wrote “${said}”.`
    : `❌ You wrote “${said}”.`;
}

function todayText(today: DayCounts, streakDays: number): string {
  const { ratingCount, newCount, reviewCount, rememberedCount } = today;
  const remembered =
    reviewCount > 0
      ? ` · ${Math.round((rememberedCount / reviewCount) * 100)}% of ${plural(reviewCount, 'review')} remembered`
      : '';
  const streak = streakDays > 1 ? `\n🔥 ${plural(streakDays, 'day')} in a row` : '';
  return `Today: ${plural(ratingCount, 'answer')} · ${newCount.toLocaleString('en')} new${remembered}${streak}`;
}

function whenText(
  { zone }: StudySettings,
  nextAt: number | undefined,
  nextDay: number | undefined,
): string {
  const day = nextDay === undefined ? undefined : startOfStudyDay(nextDay, zone);
  const next = Math.min(nextAt ?? Number.POSITIVE_INFINITY, day ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(next))
    return 'No card of these decks is scheduled. Add some with `/flashcards add`.';
  return `The next card comes ${relativeTime(next)}.`;
}
