import { createCanvas } from '@napi-rs/canvas';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { type Area, type Frame, fontFamily, release } from './frame.ts';
import { palette } from './palette.ts';
import { pictureSize } from './picture.ts';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController);
Chart.register(LinearScale, LineController, LineElement, PointElement);
Chart.defaults.responsive = false;
Chart.defaults.animation = false;
Chart.defaults.events = [];
Chart.defaults.devicePixelRatio = pictureSize.pixelRatio;

/** Draws a chart of chart.js into an area of a picture. */
export function plot<Kind extends 'bar' | 'line' | 'doughnut'>(
  { context }: Frame,
  { left, top, width, height }: Area,
  configuration: ChartConfiguration<Kind, (number | null)[], string>,
): void {
  const canvas = createCanvas(width, height);
  // It scales the canvas by the pixel ratio itself.
  const chart = new Chart<Kind, (number | null)[], string>(canvas, configuration);
  context.drawImage(canvas, left, top, width, height);
  chart.destroy();
  release(canvas);
}

/** The look of a vertical axis with numbers, and of a horizontal one with names. */
export const axes = {
  y: { border: { display: false }, grid: { color: palette.grid }, ticks: ticks(6) },
  x: { border: { display: false }, grid: { display: false }, ticks: ticks(8) },
} as const;

function ticks(maxTicksLimit: number) {
  const font = { family: fontFamily, size: 13 };
  const look = { color: palette.quiet, font, padding: 6 };
  return { ...look, maxRotation: 0, autoSkip: true, maxTicksLimit, precision: 0 };
}
