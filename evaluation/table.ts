import { type Bound, type BoundName, bounds } from './floors.ts';

export type Measured = { readonly name: BoundName; readonly value: number };

/** False where the value is worse than the floor, or no number at all. */
export function holds({ name, value }: Measured): boolean {
  const { sense, floor }: Bound = bounds[name];
  return sense === 'least' ? value >= floor : value <= floor;
}

/** One line a measure: measure, value, floor, goal, ok or FAILED. */
export function measureTable(measured: readonly Measured[]): string {
  const rows = measured.map((one) => {
    const { label, sense, floor, goal }: Bound = bounds[one.name];
    const sign = sense === 'least' ? '>=' : '<=';
    return [
      label,
      shown(one.value),
      `${sign} ${shown(floor)}`,
      `${sign} ${shown(goal)}`,
      holds(one) ? 'ok' : 'FAILED',
    ];
  });
  const lines = [['measure', 'value', 'floor', 'goal', ''], ...rows];
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(3);
}
