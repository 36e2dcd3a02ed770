import { fileURLToPath } from 'node:url';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { palette } from './palette.ts';
import { pictureSize } from './picture.ts';

/** What every picture begins with, and where its own part goes, in points. */
export type Frame = { readonly canvas: Canvas; readonly context: SKRSContext2D };

export type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Heading = { readonly title: string; readonly subtitle: string };

/** The font comes with us, under a name that no font of the machine has. */
export const fontFamily = 'Quizzical Sans';
const margin = 24;
const fontFiles = [400, 600].map((weight) => `open-sans-latin-${weight}-normal.woff2`);

export const plotArea: Area = {
  left: margin,
  top: 84,
  width: pictureSize.width - 2 * margin,
  height: pictureSize.height - 84 - 16,
};

/** @throws when a font file cannot be read: better no picture than one with boxes for letters. */
export function loadFonts(): void {
  if (GlobalFonts.has(fontFamily)) return;
  for (const file of fontFiles) {
    const address = import.meta.resolve(`@fontsource/open-sans/files/${file}`);
    const key = GlobalFonts.registerFromPath(fileURLToPath(address), fontFamily);
    if (key === null) throw new Error(`${file} is no font`);
  }
}

/** @param sizePoints of the letters. */
export function fontOf(sizePoints: number, weight: 400 | 600 = 400): string {
  return `${weight} ${sizePoints}px "${fontFamily}"`;
}

/** An empty picture with its heading. @param height in points. */
export function createFrame(
  { title, subtitle }: Heading,
  height: number = pictureSize.height,
): Frame {
  loadFonts();
  const { width, pixelRatio } = pictureSize;
  const canvas = createCanvas(width * pixelRatio, height * pixelRatio);
  const context = canvas.getContext('2d');
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';
  write(context, title, { x: margin, y: 42, font: fontOf(20, 600) });
  write(context, subtitle, { x: margin, y: 66, font: fontOf(14), colour: palette.quiet });
  return { canvas, context };
}

/** Gives the pixels back at once: the collector counts only the little object that holds them. */
export function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

export type Writing = {
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
};

export function write(context: SKRSContext2D, text: string, writing: Writing): void {
  const { x, y, font, colour = palette.text, align = 'left' } = writing;
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(text, x, y);
}

/** A kind line in the middle, where there is nothing to show yet. */
export function writeNothing(context: SKRSContext2D, line: string): void {
  const x = pictureSize.width / 2;
  const y = (plotArea.top + context.canvas.height / pictureSize.pixelRatio) / 2;
  write(context, line, { x, y, font: fontOf(16), colour: palette.quiet, align: 'center' });
}
