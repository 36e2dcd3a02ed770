import type { Row, Segment } from './page-rows.ts';

/** Segments of one column, or of the page's whole width, from top to bottom. */
export type Column = readonly Segment[];

/** Fewer lines than this beside each other are a heading's date or a table's row, no columns. */
const fewestLines = 3;
/** Lines of a column start at the same place. */
const edgeTolerance = 3;
/** Below this a line is a cell of a table. */
const fewestCharactersALine = 12;
/** How much of the shorter column must stand beside the longer one. */
const leastOverlap = 0.5;
/** Pages of newspapers have up to six. */
const deepestSplit = 5;

/** The columns of a page in the order in which they are read: what spans them parts what is above from what is below. */
export function columnsOf(rows: readonly Row[]): Column[] {
  return split(
    rows.flatMap(({ segments }) => segments),
    deepestSplit,
  );
}

type Band = { readonly left: Segment[]; readonly right: Segment[]; readonly spanning: Segment[] };

function split(segments: readonly Segment[], depth: number): Column[] {
  if (depth === 0) return [segments];
  let best: { readonly bands: Band[]; readonly count: number } = { bands: [], count: 0 };
  for (const gutter of gutters(segments)) {
    const bands = bandsAt(segments, gutter);
    const count = bands
      .filter(isColumns)
      .reduce((sum, { left, right }) => sum + Math.min(left.length, right.length), 0);
    if (count > best.count) best = { bands, count };
  }
  if (best.count === 0) return [segments];
  const columns: Column[] = [];
  let whole: Segment[] = [];
  const endWhole = () => {
    if (whole.length > 0) columns.push(...split(whole, 0));
    whole = [];
  };
  for (const band of best.bands) {
    if (isColumns(band)) {
      endWhole();
      columns.push(...split(band.left, depth - 1), ...split(band.right, depth - 1));
    } else whole.push(...band.left, ...band.right);
    whole.push(...band.spanning);
  }
  endWhole();
  return columns;
}

/** Where several segments begin at one place with others to the left of them. */
function gutters(segments: readonly Segment[]): number[] {
  const leftmost = Math.min(...segments.map(({ x }) => x));
  const edges = new Map<number, number>();
  for (const { x } of segments) {
    const edge = Math.round(x / edgeTolerance) * edgeTolerance;
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  return [...edges]
    .filter(([edge, count]) => count >= fewestLines && edge > leftmost + 20)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([edge]) => edge - edgeTolerance);
}

/** The page cut at each segment that spans `gutter`; a cut's spanning segments follow its columns. */
function bandsAt(segments: readonly Segment[], gutter: number): Band[] {
  const bands: Band[] = [{ left: [], right: [], spanning: [] }];
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    let band = bands.at(-1);
    const spans = segment.x < gutter && segment.right > gutter + edgeTolerance;
    if (band === undefined || (!spans && band.spanning.length > 0)) {
      band = { left: [], right: [], spanning: [] };
      bands.push(band);
    }
    if (spans) band.spanning.push(segment);
    else if (segment.x >= gutter) band.right.push(segment);
    else band.left.push(segment);
  }
  return bands;
}

function isColumns({ left, right }: Band): boolean {
  return [left, right].every(isText) && overlap(left, right) >= leastOverlap;
}

function isText(side: readonly Segment[]): boolean {
  const lines = new Set(side.map(({ y }) => Math.round(y))).size;
  const characters = side.reduce(
    (sum, { pieces }) => sum + pieces.reduce((length, { text }) => length + text.length, 0),
    0,
  );
  return lines >= fewestLines && characters >= lines * fewestCharactersALine;
}

/** The share of the shorter column's height that the other stands beside. */
function overlap(left: readonly Segment[], right: readonly Segment[]): number {
  const [a, b] = [left, right].map((side) => ({
    top: Math.max(...side.map(({ y }) => y)),
    bottom: Math.min(...side.map(({ y }) => y)),
  }));
  if (a === undefined || b === undefined) return 0;
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared / Math.max(1, Math.min(a.top - a.bottom, b.top - b.bottom));
}
