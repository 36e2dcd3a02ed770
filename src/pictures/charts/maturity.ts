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
import type { Maturity } from '../picture.ts';
import { plot } from '../plot.ts';

const nothing = 'No cards yet. Add some, or take those of a bank.';
const ring = { ...plotArea, width: 240, height: 240, top: plotArea.top + 6 };
const legend = { left: 330, top: 124, step: 38, right: 592 } as const;

/** A ring of the five kinds, and beside it each with its number. */
export function drawMaturity(maturity: Maturity): Frame {
  const frame = createFrame(headingOf(maturity));
  const total = totalOf(maturity);
  if (total === 0) {
    writeNothing(frame.context, nothing);
    return frame;
  }
  const kinds = kindsOf(maturity);
  plot(frame, ring, {
    type: 'doughnut',
    data: {
      labels: kinds.map(({ name }) => name),
      datasets: [
        {
          data: kinds.map(({ count }) => count),
          backgroundColor: kinds.map(({ colour }) => colour),
          borderColor: palette.ground,
          borderWidth: 2,
        },
      ],
    },
    options: { cutout: '66%' },
  });
  writeMiddle(frame, total);
  for (const [index, kind] of kinds.entries()) writeKind(frame, { ...kind, index, total });
  return frame;
}

/** Every number of the picture. */
export function describeMaturity(maturity: Maturity): string {
  const { title } = headingOf(maturity);
  const total = totalOf(maturity);
  if (total === 0) return `${title}: ${nothing}`;
  const kinds = kindsOf(maturity).map(
    ({ name, count }) => `${whole(count)} ${name.toLowerCase()} (${percent(count / total)})`,
  );
  return `${title}: ${counted(total, 'card')}, ${kinds.join(', ')}.`;
}

function headingOf(maturity: Maturity): Heading {
  const title = 'How well the cards are known';
  const subtitle =
    totalOf(maturity) === 0 ? '' : 'Mature: at least three weeks from one review to the next';
  return { title, subtitle };
}

function kindsOf(maturity: Maturity) {
  const { newCount, learningCount, youngCount, matureCount, suspendedCount } = maturity;
  return [
    { name: 'Mature', count: matureCount, colour: palette.mature },
    { name: 'Young', count: youngCount, colour: palette.young },
    { name: 'Learning', count: learningCount, colour: palette.learning },
    { name: 'New', count: newCount, colour: palette.newCards },
    { name: 'Suspended', count: suspendedCount, colour: palette.suspended },
  ];
}

function totalOf(maturity: Maturity): number {
  return sumOf(kindsOf(maturity).map(({ count }) => count));
}

function writeMiddle({ context }: Frame, total: number): void {
  const x = ring.left + ring.width / 2;
  const y = ring.top + ring.height / 2;
  write(context, whole(total), { x, y: y + 6, font: fontOf(30, 600), align: 'center' });
  const look = { font: fontOf(14), colour: palette.quiet, align: 'center' } as const;
  write(context, total === 1 ? 'card' : 'cards', { ...look, x, y: y + 28 });
}

type Kind = ReturnType<typeof kindsOf>[number] & { readonly index: number; readonly total: number };

function writeKind({ context }: Frame, { name, count, colour, index, total }: Kind): void {
  const y = legend.top + index * legend.step;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(legend.left, y - 12, 14, 14, 3);
  context.fill();
  write(context, name, { x: legend.left + 26, y, font: fontOf(16) });
  const numbers = { y, align: 'right' } as const;
  write(context, whole(count), { ...numbers, x: legend.right - 62, font: fontOf(16, 600) });
  const share = { ...numbers, font: fontOf(14), colour: palette.quiet };
  write(context, percent(count / total), { ...share, x: legend.right });
}
