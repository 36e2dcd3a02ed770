import { describe, expect, it } from 'vitest';
import { SortedTable } from '../../../src/questions/parsing/sorted-table.ts';

describe('a sorted table', () => {
  const keys = Int32Array.from([-(2 ** 31), -7, 0, 3, 2 ** 31 - 1]);
  const table = new SortedTable(keys, Int32Array.from([1, 2, 3, 4, 5]));

  it('knows each of its keys, the lowest and the highest too', () => {
    expect([...keys].map((key) => table.get(key))).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([-(2 ** 31) + 1, -8, 1, 4, 2 ** 31 - 2])('does not know %i', (key) => {
    expect(table.get(key)).toBeUndefined();
  });

  it('knows nothing if it is empty', () => {
    expect(new SortedTable(new Int32Array(0), new Int32Array(0)).get(0)).toBeUndefined();
  });
});
