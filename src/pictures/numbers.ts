/** `1,204` */
export function whole(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** `1 card`, `1,204 cards`. */
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${Math.round(count) === 1 ? '' : 's'}`;
}

/** `91%` */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`;
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
