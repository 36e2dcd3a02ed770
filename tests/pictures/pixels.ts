import { createCanvas, loadImage } from '@napi-rs/canvas';

/** The pixels of a PNG. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` */
  readonly at: (x: number, y: number) => string;
  /** How many pixels have just this colour. */
  readonly count: (colour: string) => number;
};

export async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colourAt = (index: number) =>
    `#${[0, 1, 2].map((part) => (data[index * 4 + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
  const counts = new Map<string, number>();
  for (let index = 0; index < width * height; index += 1) {
    const colour = colourAt(index);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return {
    width,
    height,
    at: (x, y) => colourAt(y * width + x),
    count: (colour) => counts.get(colour) ?? 0,
  };
}
