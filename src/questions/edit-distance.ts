/**
 * Damerau-Levenshtein distance (optimal string alignment) of `a` and `b`, or `limit + 1` when it is
 * larger than `limit`. Costs `O(length × limit)`: texts whose lengths differ by more cost nothing.
 */
export function boundedDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return over;
  let beforeLast: number[] = [];
  let last = right.map((_, index) => index + 1);
  last.unshift(0);
  for (let row = 1; row <= left.length; row++) {
    const current = new Array<number>(right.length + 1).fill(over);
    if (row <= limit) current[0] = row;
    const from = Math.max(1, row - limit);
    const to = Math.min(right.length, row + limit);
    for (let column = from; column <= to; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (last[column] ?? over) + 1,
        (current[column - 1] ?? over) + 1,
        (last[column - 1] ?? over) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? over) + 1 : over,
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? over, over);
}
