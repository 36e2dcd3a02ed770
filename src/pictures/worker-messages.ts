import type { PictureOrder } from './picture.ts';

/** What the painter's worker is asked, one after the other. */
export type PaintOrder = { readonly order: PictureOrder };

/** What it says of each: the picture, or what went wrong. */
export type PaintMessage =
  | { readonly kind: 'painted'; readonly png: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };
