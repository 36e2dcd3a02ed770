import type { Flag, FlagReason } from '../../banks/bank-records.ts';
import { type Flaggable, type Flagged, noteLimit } from '../../banks/flagging.ts';
import type { Reported, WrongAnswer } from '../../quiz/reporting.ts';
import type { Result } from '../../quiz/session.ts';
import { customId } from '../custom-id.ts';
import { form } from '../form.ts';
import { limits } from '../limits.ts';
import { escaped, nameOf, plural, shortened } from '../text.ts';
import { choiceName } from './quiz-view.ts';
import { type Button, card, type Menu, type Part, type View } from './view.ts';

export const noteField = 'note';
const mostNames = 8;

/** What the reasons of a report are called. */
export const reasonNames: Readonly<Record<FlagReason, string>> = {
  wrong: 'The answer is wrong',
  unclear: 'Unclear',
  offensive: 'Offensive',
  'several-answers': 'More than one right answer',
  unspecified: 'No reason given',
};

/** Which question of which quiz a report is about. */
export type ReportPlace = { readonly quizId: string; readonly index: number };

/** What a player has reported, and what they can add to it. */
export function reportedView(
  place: ReportPlace,
  { asked }: Reported,
  { flag, isPulled }: Flagged,
): View {
  const isOpen = flag.reason === 'unspecified';
  const said = isOpen ? '🚩 **Reported.**' : `🚩 **Reported: ${reasonNames[flag.reason]}.**`;
  const parts: Part[] = [
    `${said} Thank you!\n-# ${escaped(shortened(asked.question.prompt, 200))}`,
  ];
  if (flag.note !== undefined) parts.push(`-# Your note: ${escaped(flag.note)}`);
  parts.push(isPulled ? pulledLine : stillInPlayLine);
  if (isOpen) parts.push('What is wrong with it?');
  parts.push(reasonButtons(place, flag.reason));
  const note: Button = {
    id: customId('report:note', ...idsOf(place)),
    label: noteLabel(flag.note),
  };
  const back: Button = { id: customId('report:withdraw', ...idsOf(place)), label: 'Take it back' };
  parts.push(isPulled ? [note] : [note, back]);
  return card('quiet', parts);
}

/** What a moderator goes by. */
export type Grounds = Flaggable & {
  /** Answers that did not count and can be accepted. */
  readonly acceptable: readonly WrongAnswer[];
};

/** What a moderator can do with a question: take it out of play or put it back, or let another answer count. */
export function decisionView(
  place: ReportPlace,
  { asked, isOver }: Reported,
  { flags, isPulled, acceptable }: Grounds,
): View {
  const { prompt, answer } = asked.question;
  const right = isOver ? `\n✅ **${escaped(shortened(choiceName(answer), 100))}**` : '';
  const parts: Part[] = [`🚩 ${escaped(shortened(prompt, 300))}${right}`];
  if (flags.length > 0)
    parts.push(`Reported by ${flags.slice(0, mostNames).map(flagLine).join(', ')}.`);
  if (isPulled) parts.push('It is out of play.', [restoreButton(place)]);
  else
    parts.push(
      'You decide on reports here. Why should this question be taken out of play?',
      reasonButtons(place, 'unspecified'),
    );
  if (acceptable.length > 0)
    parts.push(
      'Or let another answer count, too; this round is then scored again.',
      acceptMenu(place, acceptable),
    );
  else if (!isOver)
    parts.push('-# Once its answer is shown, you can also let another answer count.');
  return card('quiet', parts);
}

/** A moderator has taken the question out of play. */
export function pulledView(place: ReportPlace, { asked }: Reported, { flag }: Flagged): View {
  const note: Button = {
    id: customId('report:note', ...idsOf(place)),
    label: noteLabel(flag.note),
  };
  const noted = flag.note === undefined ? '' : `\n-# Your note: ${escaped(flag.note)}`;
  return card('quiet', [
    `🚩 **Taken out of play: ${reasonNames[flag.reason]}.**\n-# ${escaped(shortened(asked.question.prompt, 200))}${noted}`,
    'It is not asked any more, and waits in the review to be mended, retired or approved again.',
    [note, restoreButton(place)],
  ]);
}

/** A moderator has let another answer count; `gained` is empty if it had been accepted before. */
export function acceptedView(answer: string, gained: readonly Result[], isNew: boolean): View {
  const said = `**${escaped(shortened(choiceName(answer), 100))}**`;
  const counts = isNew ? `${said} counts from now on.` : `${said} had been accepted already.`;
  const names = gained.slice(0, mostNames).map(({ name, points }) => {
    return `${nameOf(name)} (+${points})`;
  });
  const more = gained.length > mostNames ? ` and ${gained.length - mostNames} more` : '';
  const points =
    gained.length > 0
      ? `This round was scored again: ${names.join(', ')}${more}.`
      : 'Nobody’s points change by it.';
  return card('right', [`✅ ${counts}\n${points}`]);
}

/** The questions of a quiz so far, to report one of them. */
export function reportListView(quizId: string, asked: readonly Reported[]): View {
  const parts: Part[] = ['🚩 Which question do you want to report?'];
  for (let from = 0; from < asked.length; from += limits.choiceCount) {
    const some = asked.slice(from, from + limits.choiceCount);
    parts.push({
      menu: {
        id: customId('report:pick', quizId, from),
        placeholder: `Questions ${from + 1} to ${from + some.length}`,
        options: some.map(({ asked: { question }, index }, at) => ({
          value: String(index),
          label: `${from + at + 1}. ${question.prompt}`,
        })),
      },
    });
  }
  return card('quiet', parts);
}

/** The form for a note to the moderators. */
export function noteForm(place: ReportPlace) {
  return form(customId('report:noted', ...idsOf(place)), 'Note on your report', [
    {
      id: noteField,
      kind: 'text',
      label: 'What should the moderators know?',
      placeholder: 'E.g. what the right answer is, and where it stands',
      longest: noteLimit,
    },
  ]);
}

const pulledLine =
  'It is out of play now: it is not asked any more until a moderator has looked at it.';
const stillInPlayLine =
  '-# Once three people have reported it, or a moderator agrees, it is not asked any more.';

function restoreButton(place: ReportPlace): Button {
  return { id: customId('report:restore', ...idsOf(place)), label: 'Put it back' };
}

function flagLine({ name, reason, note }: Flag): string {
  const said = note === undefined ? '' : `: “${escaped(shortened(note, 150))}”`;
  return `${nameOf(name)} (${reasonNames[reason].toLowerCase()}${said})`;
}

function noteLabel(note: string | undefined): string {
  return note === undefined ? 'Add a note' : 'Change the note';
}

function reasonButtons(place: ReportPlace, chosen: FlagReason): readonly Button[] {
  const offered = ['wrong', 'unclear', 'offensive', 'several-answers'] as const;
  return offered.map((reason) => ({
    id: customId('report:reason', ...idsOf(place), reason),
    label: reasonNames[reason],
    style: reason === chosen ? 'primary' : 'secondary',
  }));
}

function acceptMenu(place: ReportPlace, wrong: readonly WrongAnswer[]): { readonly menu: Menu } {
  const options = wrong.map(({ id, text, names }) => ({
    value: id,
    label: choiceName(text),
    description:
      names.length === 0
        ? 'Nobody answered this'
        : `${plural(names.length, 'person', 'people')} answered this: ${names.slice(0, 3).join(', ')}`,
  }));
  const id = customId('report:accept', ...idsOf(place));
  return { menu: { id, placeholder: 'Accept an answer', options } };
}

function idsOf({ quizId, index }: ReportPlace): [quizId: string, index: number] {
  return [quizId, index];
}
