import { chosenBy } from '../../flashcards/settings.ts';
import { retentionByWeek, type Statistics, statisticsOf } from '../../flashcards/statistics.ts';
import { type PictureOrder, PictureProblem } from '../../pictures/picture.ts';
import type { App } from '../app.ts';
import { cardStatsView } from '../views/card-stats-view.ts';
import { type View, withFiles } from '../views/view.ts';

const shownWeeks = 12;

/**
 * What a member has learnt, in words and a picture; in words alone if nothing can be drawn now.
 *
 * @param asked which picture; the first that there is if there is no such.
 */
export async function drawnStatsView(app: App, userId: string, asked?: string): Promise<View> {
  const { study, painter, log } = app;
  const statistics = await statisticsOf(study, userId);
  const { plan } = await chosenBy(study, userId);
  const orders = ordersFor(statistics, plan.retention);
  const order = orders.find(({ kind }) => kind === asked) ?? orders[0];
  if (order === undefined) return cardStatsView(statistics);
  try {
    const { png, altText } = await painter.draw(order);
    const fileName = `${order.kind}.png`;
    const kinds = orders.map(({ kind }) => kind);
    const shown = { picture: { fileName, altText }, kind: order.kind, kinds };
    return withFiles(cardStatsView(statistics, shown), [{ fileName, bytes: png }]);
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error;
    log.warn({ err: error }, 'statistics are shown without a picture');
    return cardStatsView(statistics);
  }
}

/** A picture of each thing that there is something to be seen of. */
function ordersFor(statistics: Statistics, target: number): readonly PictureOrder[] {
  const { today, cards, forecast, done } = statistics;
  const weeks = retentionByWeek(statistics, shownWeeks);
  const { rememberedNow: _, ...counts } = cards;
  const isAnyMet = counts.youngCount + counts.matureCount + counts.learningCount > 0;
  const calendar = done.map(({ day, ratingCount }) => ({ day, count: ratingCount }));
  return [
    ...(isAnyMet ? [{ kind: 'forecast', days: forecast } as const] : []),
    ...(weeks.some(({ ratio }) => ratio !== undefined)
      ? [{ kind: 'retention', target, weeks } as const]
      : []),
    ...(done.length > 0 ? [{ kind: 'calendar', today, done: calendar } as const] : []),
    ...(isAnyMet ? [{ kind: 'maturity', ...counts } as const] : []),
  ];
}
