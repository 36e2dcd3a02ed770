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
  const { cards, forecast, done, today, streakDays } = statistics;
  const known = cards.youngCount + cards.matureCount;
  const total = known + cards.newCount + cards.learningCount + cards.suspendedCount;
  const recent = done.filter(({ day }) => day > today - recentDays);
  const answers = recent.reduce((sum, { ratingCount }) => sum + ratingCount, 0);
  const weeks = retentionByWeek(statistics, shownWeeks).map(({ ratio }) => percent(ratio));
  const days = forecast.slice(0, shownDays).map(({ count }) => count.toLocaleString('en'));
  const view = card('gold', [
    `## Your flashcards\n**${plural(total, 'card')}** · ${cards.newCount.toLocaleString('en')} new · ${cards.learningCount.toLocaleString('en')} in their steps · ${cards.youngCount.toLocaleString('en')} young · ${cards.matureCount.toLocaleString('en')} mature · ${cards.suspendedCount.toLocaleString('en')} suspended`,
    ...(known > 0
      ? [
          `You would remember about **${Math.round(cards.rememberedNow).toLocaleString('en')} of ${plural(known, 'known card')}** now.`,
        ]
      : []),
    [
      `**Last ${recentDays} days** ${plural(answers, 'answer')} on ${plural(recent.length, 'day')}, ${percent(retentionOf(recent))} remembered`,
      `**Remembered, week by week** ${weeks.join(' · ')} (this one last)`,
      `**Due today and on the next days** ${days.join(' · ')}`,
      `**Streak** ${streakDays > 0 ? `🔥 ${plural(streakDays, 'day')} in a row` : 'none at the moment'}`,
    ].join('\n'),
    ...pictureParts(picture),
    '-# Young: the next interval is under 21 days. Mature: 21 days or more.',
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

function percent(ratio: number | undefined): string {
  return ratio === undefined ? '–' : `${Math.round(ratio * 100)}%`;
}
