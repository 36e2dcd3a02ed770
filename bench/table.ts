export type Cell = string | number | undefined;

/** Prints rows under a heading, columns aligned; numbers with at most two decimals. */
export function printTable(title: string, rows: readonly (readonly Cell[])[]): void {
  const shown = rows.map((row) => row.map(text));
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((row) => row[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const row of shown)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`);
}

/** How many times `base` a value is, e.g. `1.25x`. */
export function ratio(value: number | undefined, base: number | undefined): string {
  return value === undefined || !base ? '–' : `${(value / base).toFixed(2)}x`;
}

/** @param share in [0, 1]. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function text(cell: Cell): string {
  if (cell === undefined) return '–';
  return typeof cell === 'string' ? cell : cell.toFixed(cell < 10 ? 2 : 0);
}
