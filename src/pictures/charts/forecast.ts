import { shortDate } from '../days.ts';
import { createFrame, type Frame, type Heading, plotArea, writeNothing } from '../frame.ts';
import { counted, sumOf, whole } from '../numbers.ts';
import { palette } from '../palette.ts';
import type { Forecast } from '../picture.ts';
import { axes, plot } from '../plot.ts';

const nothing = 'Nothing is due in this time. Enjoy the calm.';

/** A bar for each day; that of today is brighter. */
export function drawForecast(forecast: Forecast): Frame {
  const { days } = forecast;
  const frame = createFrame(headingOf(forecast));
  if (totalOf(forecast) === 0) {
    writeNothing(frame.context, nothing);
    return frame;
  }
  plot(frame, plotArea, {
    type: 'bar',
    data: {
      labels: days.map(({ day }, index) => (index === 0 ? 'Today' : shortDate(day))),
      datasets: [
        {
          data: days.map(({ count }) => count),
          backgroundColor: days.map((_, index) =>
            index === 0 ? palette.accentStrong : palette.accent,
          ),
          borderRadius: 3,
          categoryPercentage: 0.86,
          barPercentage: 1,
        },
      ],
    },
    options: { scales: { x: axes.x, y: { ...axes.y, beginAtZero: true } } },
  });
  return frame;
}

/** Every number of the picture. */
export function describeForecast(forecast: Forecast): string {
  const { title } = headingOf(forecast);
  const total = totalOf(forecast);
  if (total === 0) return `${title}: ${nothing}`;
  const days = forecast.days
    .map(({ day, count }, index) => `${index === 0 ? 'Today' : shortDate(day)} ${whole(count)}`)
    .join(', ');
  return `${title}: ${counted(total, 'card')} in all. ${days}.`;
}

function headingOf({ days }: Forecast): Heading {
  const title = `Due in the next ${counted(days.length, 'day')}`;
  const total = sumOf(days.map(({ count }) => count));
  const today = days[0]?.count ?? 0;
  const most = days.reduce((best, one) => (one.count > best.count ? one : best), {
    day: 0,
    count: 0,
  });
  if (total === 0) return { title, subtitle: '' };
  const onMost = most === days[0] ? '' : `, most on ${shortDate(most.day)} (${whole(most.count)})`;
  const perDay = total < days.length ? '' : `, about ${whole(total / days.length)} a day`;
  return {
    title,
    subtitle: `${whole(today)} today, ${counted(total, 'card')} in all${perDay}${onMost}`,
  };
}

function totalOf({ days }: Forecast): number {
  return sumOf(days.map(({ count }) => count));
}
