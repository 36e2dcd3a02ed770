import { cleanText } from '../../article.ts';

/** A piece of text that the PDF sets at once: a letter, a word, a line. Points, from the page's lower left. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Names a font within its document only. */
  readonly font: string;
};

/** Pieces that stand beside each other with no more than a blank between them. */
export type Segment = {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** What stands at one height of a page. */
export type Row = { readonly y: number; readonly segments: readonly Segment[] };

/** A raised or lowered figure still belongs to its line; the next line is further off than this. */
const sameRowEms = 0.45;
/** Wider than this is no word space but a gutter, or a tab. */
const gapEms = 1;

/** The rows of a page from top to bottom, each from left to right. */
export function pageRows(pieces: readonly Piece[]): Row[] {
  const visible = pieces
    .map((piece) => ({ ...piece, text: cleanText(piece.text) }))
    .filter(({ text, size }) => text.trim() !== '' && size > 0)
    .sort((a, b) => b.y - a.y);
  const rows: Piece[][] = [];
  let top: Piece | undefined;
  for (const piece of visible) {
    const reach = sameRowEms * Math.max(piece.size, top?.size ?? 0);
    if (top === undefined || top.y - piece.y > reach) {
      rows.push([]);
      top = piece;
    }
    rows.at(-1)?.push(piece);
  }
  return rows.map((row) => ({ y: baselineOf(row), segments: segmentsOf(row) }));
}

function segmentsOf(row: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    if (piece.x - right > gapEms * piece.size) groups.push([]);
    groups.at(-1)?.push(piece);
    right = Math.max(right, piece.x + piece.width);
  }
  return groups.map((pieces) => segmentOf(pieces));
}

function segmentOf(pieces: readonly Piece[]): Segment {
  return {
    pieces,
    x: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: baselineOf(pieces),
    size: mainPiece(pieces)?.size ?? 0,
  };
}

function baselineOf(pieces: readonly Piece[]): number {
  return mainPiece(pieces)?.y ?? 0;
}

/** The longest piece: notes' marks and drop capitals are short. */
function mainPiece(pieces: readonly Piece[]): Piece | undefined {
  let main: Piece | undefined;
  for (const piece of pieces)
    if (main === undefined || piece.text.length > main.text.length) main = piece;
  return main;
}
