import { retentionByWeek, type Statistics } from '../../flashcards/statistics.ts';
import { type PictureOrder, PictureProblem } from '../../pictures/picture.ts';
import type { App } from '../app.ts';
import { cardStatsView } from '../views/card-stats-view.ts';
import { type View, type ViewFile, withFiles } from '../views/view.ts';

const shownWeeks = 12;

/** What a member has learnt, in words and pictures; in words alone if nothing can be drawn now. */
export async function drawnStatsView(
  { painter, log }: App,
  statistics: Statistics,
  target: number,
): Promise<View> {
  try {
    const drawn = await Promise.all(
      ordersFor(statistics, target).map(async (order) => {
        const { png, altText } = await painter.draw(order);
        return { fileName: `${order.kind}.png`, bytes: png, altText };
      }),
    );
    const files: readonly ViewFile[] = drawn.map(({ fileName, bytes }) => ({ fileName, bytes }));
    return withFiles(cardStatsView(statistics, drawn), files);
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error;
    log.warn({ err: error }, 'statistics are shown without pictures');
    return cardStatsView(statistics);
  }
}

/** A picture of each thing that there is something to be seen of. */
function ordersFor(statistics: Statistics, target: number): readonly PictureOrder[] {
  const { today, cards, forecast, done } = statistics;
  const weeks = retentionByWeek(statistics, shownWeeks);
  const { rememberedNow: _, ...counts } = cards;
  const isAnyKnown = counts.youngCount + counts.matureCount + counts.learningCount > 0;
  const calendar = done.map(({ day, ratingCount }) => ({ day, count: ratingCount }));
  return [
    ...(isAnyKnown ? [{ kind: 'forecast', days: forecast } as const] : []),
    ...(weeks.some(({ ratio }) => ratio !== undefined)
      ? [{ kind: 'retention', target, weeks } as const]
      : []),
    ...(done.length > 0 ? [{ kind: 'calendar', today, done: calendar } as const] : []),
    ...(isAnyKnown ? [{ kind: 'maturity', ...counts } as const] : []),
  ];
}
