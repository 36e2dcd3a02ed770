import type { Chosen } from '../../flashcards/settings.ts';
import { chosenBy } from '../../flashcards/settings.ts';
import { retentionByWeek, type Statistics, statisticsOf } from '../../flashcards/statistics.ts';
import { altTextOf } from '../../pictures/alt-text.ts';
import { type PictureOrder, PictureProblem } from '../../pictures/picture.ts';
import type { App } from '../app.ts';
import { textArg } from '../custom-id.ts';
import type { Action } from '../dispatch.ts';
import { asComponent, deferUpdate, fillIn } from '../respond.ts';
import { cardStatsView, type StatsPicture, statsPictures } from '../views/card-stats-view.ts';
import type { View } from '../views/view.ts';

const mostWeeks = 26;
/** One point is no line. */
const leastWeeks = 4;

/** What the buttons below the statistics do. */
export const statsActions: Readonly<Record<string, Action>> = {
  'flashcards:stats': async (interaction, id, app) => {
    const asked = textArg(id, 0);
    const shown = statsPictures.find((each) => each === asked) ?? 'forecast';
    await deferUpdate(asComponent(interaction));
    await fillIn(interaction, await statsShown(app, interaction.user.id, shown));
  },
};

/**
 * What a member has learnt, with a picture. Looks at all cards and draws, so Discord must have been told to wait.
 * If the picture cannot be drawn, its words stand there.
 */
export async function statsShown(app: App, userId: string, shown: StatsPicture): Promise<View> {
  const statistics = await statisticsOf(app.study, userId);
  const order = orderOf(shown, statistics, await chosenBy(app.study, userId));
  const altText = altTextOf(order);
  try {
    const { png } = await app.painter.draw(order);
    return cardStatsView(statistics, { shown, altText, png });
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error;
    app.log.warn({ err: error }, 'a picture could not be drawn');
    return cardStatsView(statistics, { shown, altText });
  }
}

function orderOf(
  shown: StatsPicture,
  statistics: Statistics,
  { plan }: Pick<Chosen, 'plan'>,
): PictureOrder {
  const { today, done, forecast, cards } = statistics;
  switch (shown) {
    case 'forecast':
      return { kind: 'forecast', days: forecast };
    case 'retention':
      return { kind: 'retention', target: plan.retention, weeks: weeksOf(statistics) };
    case 'calendar':
      return {
        kind: 'calendar',
        today,
        done: done.map(({ day, ratingCount }) => ({ day, count: ratingCount })),
      };
    case 'maturity':
      return { kind: 'maturity', ...cards };
  }
}

/** From the first week with a review on. */
function weeksOf(statistics: Statistics) {
  const weeks = retentionByWeek(statistics, mostWeeks);
  const first = weeks.findIndex(({ reviewCount }) => reviewCount > 0);
  return weeks.slice(Math.min(first < 0 ? mostWeeks : first, mostWeeks - leastWeeks));
}
