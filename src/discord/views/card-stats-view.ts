import { retentionByWeek, retentionOf, type Statistics } from '../../flashcards/statistics.ts';
import { plural } from '../text.ts';
import { card, type Picture, type View } from './view.ts';

const shownDays = 7;
const shownWeeks = 4;
const recentDays = 30;

/** What a member has learnt, in words. @param picture the same as a picture, if there is one. */
export function cardStatsView(statistics: Statistics, picture?: Picture): View {
  const { cards, forecast, done, today, streakDays } = statistics;
  const known = cards.youngCount + cards.matureCount;
  const total = known + cards.newCount + cards.learningCount + cards.suspendedCount;
  const recent = done.filter(({ day }) => day > today - recentDays);
  const answers = recent.reduce((sum, { ratingCount }) => sum + ratingCount, 0);
  const weeks = retentionByWeek(statistics, shownWeeks).map(({ ratio }) => percent(ratio));
  const days = forecast.slice(0, shownDays).map(({ count }) => count.toLocaleString('en'));
  return card('gold', [
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
    ...(picture === undefined ? [] : [{ picture }]),
    '-# Young: the next interval is under 21 days. Mature: 21 days or more.',
  ]);
}

function percent(ratio: number | undefined): string {
  return ratio === undefined ? '–' : `${Math.round(ratio * 100)}%`;
}
