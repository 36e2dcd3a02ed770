import { retentionByWeek, retentionOf, type Statistics } from '../../flashcards/statistics.ts';
import type { PictureOrder } from '../../pictures/picture.ts';
import { customId } from '../custom-id.ts';
import { plural } from '../text.ts';
import { type Button, card, type Picture, type View } from './view.ts';

export type ChartKind = PictureOrder['kind'];

/** A picture, and which there are. */
export type ShownChart = {
  readonly picture: Picture;
  readonly kind: ChartKind;
  readonly kinds: readonly ChartKind[];
};

const chartNames: Readonly<Record<ChartKind, string>> = {
  forecast: 'Due',
  retention: 'Remembered',
  calendar: 'Calendar',
  maturity: 'How well known',
};
const shownDays = 7;
const shownWeeks = 4;
const recentDays = 30;

/** What a member has learnt, in words. @param shown a picture of it, and which others there are. */
export function cardStatsView(statistics: Statistics, shown?: ShownChart): View {
  const { cards, streakDays } = statistics;
  const known = cards.youngCount + cards.matureCount;
  return card('gold', [
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
    ...(shown === undefined ? [] : [{ picture: shown.picture }, chartButtons(shown)]),
    '-# Young: the interval is under 21 days. Mature: 21 days or more.',
  ]);
}

function chartButtons({ kind, kinds }: ShownChart): readonly Button[] {
  return kinds.map((each) => ({
    id: customId('flashcards:chart', each),
    label: chartNames[each],
    isDisabled: each === kind,
  }));
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
