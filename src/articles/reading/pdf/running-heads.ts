import type { Row } from './page-rows.ts';

/** Heads and feet are among the first or last rows of a page. */
const marginRows = 2;
/** A head stands at the same height on every page, give or take a rounding. */
const heightTolerance = 4;
/** Books change their heads with every chapter; a line that comes back three times is one all the same. */
const fewestRepeats = 3;
const fewestRepeatsInShort = 2;
const shortPages = 5;
const pageNumber =
  /^[\s\-–—|•[\]()]*(?:(?:page|p\.|seite|página|pagina)\s*)?(?:#+|[ivxlc]{1,7})(?:\s*(?:of|\/|von|de|sur|di)\s*#+)?[\s\-–—|•[\]()]*$/i;

/** `pages` without page numbers and without what their first and last rows repeat from page to page. */
export function withoutRunningHeads(pages: readonly (readonly Row[])[]): Row[][] {
  const heights = new Map<string, number[]>();
  for (const rows of pages)
    for (const row of marginOf(rows)) {
      const known = heights.get(patternOf(row)) ?? [];
      known.push(row.y);
      heights.set(patternOf(row), known);
    }
  const needed = pages.length <= shortPages ? fewestRepeatsInShort : fewestRepeats;
  const isRepeated = (row: Row) =>
    (heights.get(patternOf(row)) ?? []).filter((y) => Math.abs(y - row.y) <= heightTolerance)
      .length >= needed;
  return pages.map((rows) => {
    const margin = marginOf(rows);
    const ends = [rows[0], rows.at(-1)];
    return rows.filter(
      (row) =>
        !(ends.includes(row) && pageNumber.test(patternOf(row))) &&
        !(margin.includes(row) && isRepeated(row)),
    );
  });
}

function marginOf(rows: readonly Row[]): Row[] {
  return [...new Set([...rows.slice(0, marginRows), ...rows.slice(-marginRows)])];
}

/** The row's text with every figure as `#`, so that "12 | The Sea" is the same head as "13 | The Sea". */
function patternOf({ segments }: Row): string {
  return segments
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join(' ')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
