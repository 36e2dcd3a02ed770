import { shortDate } from '../days.ts';
import {
  createFrame,
  type Frame,
  fontOf,
  type Heading,
  plotArea,
  write,
  writeNothing,
} from '../frame.ts';
import { counted, percent, sumOf, whole } from '../numbers.ts';
import { palette } from '../palette.ts';
import type { Retention } from '../picture.ts';
import { axes, plot } from '../plot.ts';

const nothing = 'No reviews yet. The first line appears when known cards come back.';
/** A line through the weeks with reviews, and the target as a line across. */
export function drawRetention(retention: Retention): Frame {
  const { target, weeks } = retention;
  const frame = createFrame(headingOf(retention));
  if (reviewsIn(retention) === 0) {
    writeNothing(frame.context, nothing);
    return frame;
  }
  const ratios = weeks.map(({ ratio }) => (ratio === undefined ? null : ratio * 100));
  const least = Math.min(target * 100, ...ratios.filter((ratio) => ratio !== null));
  plot(frame, plotArea, {
    type: 'line',
    data: {
      labels: weeks.map(({ firstDay }) => shortDate(firstDay)),
      datasets: [
        {
          data: ratios,
          borderColor: palette.accent,
          backgroundColor: palette.accentStrong,
          borderWidth: 2.5,
          pointRadius: 4,
          pointBorderWidth: 0,
          spanGaps: true,
          clip: false,
        },
        {
          data: weeks.map(() => target * 100),
          borderColor: palette.target,
          borderWidth: 1.5,
          borderDash: [6, 5],
          pointRadius: 0,
        },
      ],
    },
    options: {
      scales: {
        x: { ...axes.x, offset: true },
        y: {
          ...axes.y,
          // Room below the worst week, and whole tens.
          min: Math.max(0, Math.floor(least / 10) * 10 - 10),
          max: 100,
          ticks: { ...axes.y.ticks, callback: (value) => `${value}%` },
        },
      },
    },
  });
  writeLegend(frame, `target ${percent(target)}`);
  return frame;
}

/** Every number of the picture. */
export function describeRetention(retention: Retention): string {
  const { title, subtitle } = headingOf(retention);
  if (reviewsIn(retention) === 0) return `${title}: ${nothing}`;
  const weeks = retention.weeks
    .filter(({ ratio }) => ratio !== undefined)
    .map(
      ({ firstDay, ratio = 0, reviewCount }) =>
        `${shortDate(firstDay)} ${percent(ratio)} of ${whole(reviewCount)}`,
    );
  const target = percent(retention.target);
  return `${title}: ${subtitle}, target ${target}. Weeks from ${weeks.join(', ')}.`;
}

function headingOf(retention: Retention): Heading {
  const { weeks } = retention;
  const title = 'Remembered, week by week';
  const reviewCount = reviewsIn(retention);
  if (reviewCount === 0) return { title, subtitle: '' };
  const remembered = sumOf(weeks.map((week) => (week.ratio ?? 0) * week.reviewCount));
  return {
    title,
    subtitle: `${percent(remembered / reviewCount)} of ${counted(reviewCount, 'review')} in ${counted(weeks.length, 'week')}`,
  };
}

function reviewsIn({ weeks }: Retention): number {
  return sumOf(weeks.map(({ ratio, reviewCount }) => (ratio === undefined ? 0 : reviewCount)));
}

/** Top right: the dashed line is the target. */
function writeLegend({ context }: Frame, label: string): void {
  const right = plotArea.left + plotArea.width;
  write(context, label, {
    x: right,
    y: 42,
    font: fontOf(13),
    colour: palette.target,
    align: 'right',
  });
  const start = right - context.measureText(label).width - 34;
  context.strokeStyle = palette.target;
  context.lineWidth = 1.5;
  context.setLineDash([6, 5]);
  context.beginPath();
  context.moveTo(start, 37.5);
  context.lineTo(start + 26, 37.5);
  context.stroke();
  context.setLineDash([]);
}
