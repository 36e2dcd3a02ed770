import { superscript } from '../superscript.ts';
import type { Column } from './columns.ts';
import type { Piece, Segment } from './page-rows.ts';

/** A line of text in its column. */
export type Line = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of it; `undefined` where it has several. */
  readonly font: string | undefined;
  readonly page: number;
  /** The place of most lines' beginning, and of the longest line's end, in this column. */
  readonly column: { readonly left: number; readonly right: number };
};

/** Segments this close in height, in sizes of the letters, are parts of one line. */
const sameLineEms = 0.45;
/** A gap wider than this, in sizes of the letters, is a blank that the PDF did not write. */
const blankEms = 0.18;
/** A note's mark is this much smaller than its line, and raised. */
const markSizeRatio = 0.85;
const markRaiseEms = 0.12;
/** A line is in one font if this share of its letters is. */
const oneFontShare = 0.9;

/** The lines of `column` on page number `page`, from top to bottom. */
export function columnLines(segments: Column, page: number): Line[] {
  const groups: Segment[][] = [];
  let y = Number.POSITIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    if (y - segment.y > sameLineEms * segment.size) {
      groups.push([]);
      y = segment.y;
    }
    groups.at(-1)?.push(segment);
  }
  const column = {
    left: usualLeft(groups),
    right: Math.max(...segments.map(({ right }) => right)),
  };
  return groups.map((group) => lineOf(group, page, column)).filter(({ text }) => text !== '');
}

/** The place where most lines begin; the leftmost of those that tie. */
function usualLeft(groups: readonly (readonly Segment[])[]): number {
  const counts = new Map<number, number>();
  for (const group of groups) {
    const left = Math.round(Math.min(...group.map(({ x }) => x)));
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const [first = [0, 0]] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return first[0];
}

function lineOf(group: readonly Segment[], page: number, column: Line['column']): Line {
  const segments = [...group].sort((a, b) => a.x - b.x);
  const pieces = segments.flatMap((segment) => segment.pieces);
  const longest = segments.reduce((a, b) => (a.right - a.x >= b.right - b.x ? a : b));
  return {
    text: textOf(pieces, longest).replace(/\s+/g, ' ').trim(),
    x: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ right }) => right)),
    y: longest.y,
    size: longest.size,
    font: fontOf(pieces),
    page,
    column,
  };
}

function textOf(pieces: readonly Piece[], { y, size }: Segment): string {
  let text = '';
  let right = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const isMark = piece.size < size * markSizeRatio && piece.y - y > size * markRaiseEms;
    const isApart = piece.x - right > blankEms * piece.size;
    if (isMark) text += superscript(piece.text, text);
    else text += isApart ? ` ${piece.text}` : piece.text;
    right = piece.x + piece.width;
  }
  return text;
}

function fontOf(pieces: readonly Piece[]): string | undefined {
  const letters = new Map<string, number>();
  let whole = 0;
  for (const { font, text } of pieces) {
    letters.set(font, (letters.get(font) ?? 0) + text.length);
    whole += text.length;
  }
  return [...letters].find(([, count]) => count >= whole * oneFontShare)?.[0];
}
