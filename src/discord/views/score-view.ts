import type { Line, Page } from '../../scores/leaderboard.ts';
import type { Period } from '../../scores/period.ts';
import { type Score, streakDays } from '../../scores/score.ts';
import { customId } from '../custom-id.ts';
import { nameOf, plural } from '../text.ts';
import { type Button, card, type Part, type View } from './view.ts';

export const periodNames: Readonly<Record<Period, string>> = {
  week: 'This week',
  month: 'This month',
  all: 'All time',
};

/** @param now ms since 1970. */
export function scoreView(score: Score, now: number): View {
  const { name, points, answers, right, board } = score;
  const accuracy = Math.round((right / Math.max(1, answers)) * 100);
  const days = streakDays(score, now);
  const streak = days > 0 ? `🔥 ${plural(days, 'day')} in a row` : 'No streak at the moment';
  return card('gold', [
    `### ${nameOf(name)}\n**${plural(points, 'point')}** · ${right} of ${plural(answers, 'answer')} right (${accuracy}%)\n${streak}`,
    `-# ${plural(board.points, 'point')} on the leaderboard, which counts quizzes played together.`,
  ]);
}

export function boardView(server: string, period: Period, board: Page): View {
  const { lines, page, pageCount, own } = board;
  const title = `## Leaderboard of ${server}\n-# ${periodNames[period]}`;
  const list = lines.map(lineOf).join('\n');
  const empty =
    period === 'all'
      ? 'Nobody has a point yet. `/quiz start` begins.'
      : 'Nobody has a point in this period yet. `/quiz start` begins.';
  const parts: Part[] = [title, list || empty];
  // Everybody reads this message, so it names the one who asked instead of saying “you”.
  if (own && !lines.some(({ userId }) => userId === own.userId)) parts.push('line', lineOf(own));
  if (pageCount > 1) {
    parts.push(`-# Page ${page + 1} of ${pageCount}`);
    parts.push(pageButtons(period, board));
  }
  return card('gold', parts);
}

function lineOf({ rank, name, points }: Line): string {
  return `**${rank}.** ${nameOf(name)} · ${plural(points, 'point')}`;
}

function pageButtons(period: Period, { page, pageCount }: Page): readonly Button[] {
  const buttons: Button[] = [];
  if (page > 0) buttons.push({ id: customId('board:page', period, page - 1), label: 'Previous' });
  if (page + 1 < pageCount)
    buttons.push({ id: customId('board:page', period, page + 1), label: 'Next' });
  return buttons;
}
