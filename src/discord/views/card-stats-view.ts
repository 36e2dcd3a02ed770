import { retentionByWeek, retentionOf, type Statistics } from '../../flashcards/statistics.ts';
import { customId } from '../custom-id.ts';
import { plural } from '../text.ts';
import { card, type Part, type View } from './view.ts';

const shownDays = 7;
const shownWeeks = 4;
const recentDays = 30;

/** What can be shown as a picture, one at a time. */
export const statsPictures = ['forecast', 'retention', 'calendar', 'maturity'] as const;

export type StatsPicture = (typeof statsPictures)[number];

/** `png` absent: it could not be drawn, and its words stand in its place. */
export type ShownPicture = {
  readonly shown: StatsPicture;
  readonly altText: string;
  readonly png?: Uint8Array;
};

const pictureNames: Readonly<Record<StatsPicture, string>> = {
  forecast: 'What is due',
  retention: 'Remembered',
  calendar: 'The year',
  maturity: 'All cards',
};

/** What a member has learnt, in words and with a picture. */
export function cardStatsView(statistics: Statistics, picture: ShownPicture): View {
  const { cards, streakDays } = statistics;
  const known = cards.youngCount + cards.matureCount;
  const view = card('gold', [
    `## Your flashcards\n${countsText(statistics)}`,
    ...(known > 0
      ? [
          `You would remember about **${Math.round(cards.rememberedNow).toLocaleString('en')} of ${plural(known, 'known card')}** now.`,
        ]
      : []),
    [
      ...recentLines(statistics),
      `**Streak** ${streakDays > 0 ? `🔥 ${plural(streakDays, 'day')} in a row` : 'none at the moment'}`,
    ].join('\n'),
    ...pictureParts(picture),
    '-# Young: the interval is under 21 days. Mature: 21 days or more.',
  ]);
  // Without a picture the list of files is empty and not absent, or one sent before would stay.
  const { png } = picture;
  return {
    ...view,
    files: png === undefined ? [] : [{ fileName: fileNameOf(picture), bytes: png }],
  };
}

function pictureParts(picture: ShownPicture): readonly Part[] {
  const { shown, altText, png } = picture;
  const buttons = statsPictures.map((each) => ({
    id: customId('flashcards:stats', each),
    label: pictureNames[each],
    ...(each === shown ? { style: 'primary' as const, isDisabled: true } : {}),
  }));
  if (png === undefined)
    return [`-# The picture could not be drawn. In words: ${altText}`, buttons];
  return [{ picture: { fileName: fileNameOf(picture), altText } }, buttons];
}

function fileNameOf({ shown }: ShownPicture): string {
  return `${shown}.png`;
}

function countsText({ cards }: Statistics): string {
  const counts: readonly (readonly [number, string])[] = [
    [cards.newCount, 'new'],
    [cards.learningCount, 'in steps'],
    [cards.youngCount, 'young'],
    [cards.matureCount, 'mature'],
    [cards.suspendedCount, 'suspended'],
  ];
  const total = counts.reduce((sum, [count]) => sum + count, 0);
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count.toLocaleString('en')} ${name}`);
  return [`**${plural(total, 'card')}**`, ...parts].join(' · ');
}

function recentLines(statistics: Statistics): readonly string[] {
  const { forecast, done, today } = statistics;
  const recent = done.filter(({ day }) => day > today - recentDays);
  const answers = recent.reduce((sum, { ratingCount }) => sum + ratingCount, 0);
  const ratio = retentionOf(recent);
  const weeks = retentionByWeek(statistics, shownWeeks).map((week) => percent(week.ratio));
  const days = forecast.slice(0, shownDays).map(({ count }) => count.toLocaleString('en'));
  return [
    `**Last ${recentDays} days** ${plural(answers, 'answer')} on ${plural(recent.length, 'day')}${ratio === undefined ? '' : `, ${percent(ratio)} of known cards remembered`}`,
    ...(ratio === undefined
      ? []
      : [`**Remembered, week by week** ${weeks.join(' · ')} (this week last)`]),
    `**Due today and on the next days** ${days.join(' · ')}`,
  ];
}

function percent(ratio: number | undefined): string {
  return ratio === undefined ? '–' : `${Math.round(ratio * 100)}%`;
}
