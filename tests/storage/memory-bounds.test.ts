import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeyedMutex } from '../../src/storage/keyed-mutex.ts';
import { ParsedRecords } from '../../src/storage/parsed-records.ts';
import { add, points, type Score, scores } from './contract/fixture.ts';
import { openFile } from './sqlite-harness.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the memory of parsed records', () => {
  it('saves parsing a record that has not changed, and one that this store wrote itself', async () => {
    const store = await openFile(join(await temporaryFolder(), 'test.db'), () => 0);
    let parseCount = 0;
    const counted = {
      ...scores,
      schema: scores.schema.refine(() => {
        parseCount += 1;
        return true;
      }),
    };
    for (let press = 0; press < 10; press += 1) await store.update(counted, 'g.u', add(1));
    for (let view = 0; view < 10; view += 1) await store.get(counted, 'g.u');
    expect(parseCount).toBe(10);
  });

  it('does not pass the record of one schema off as that of another', async () => {
    const store = await openFile(join(await temporaryFolder(), 'test.db'), () => 0);
    await store.update(scores, 'g.u', add(1));
    const doubled = { namespace: 'score', schema: scores.schema.transform(double) };
    expect(await store.get(doubled, 'g.u')).toEqual(points(2));
    expect(await store.get(scores, 'g.u')).toEqual(points(1));
  });

  it('forgets the longest unused first, and never holds more than its capacity', () => {
    const schema = z.string();
    const records = new ParsedRecords(2_000);
    const text = 'x'.repeat(100);
    for (const key of ['a', 'b', 'c']) records.remember(key, { text, schema, value: key });
    records.find('a', text, schema);
    records.remember('d', { text, schema, value: 'd' });
    const known = ['a', 'b', 'c', 'd'].filter((key) => records.find(key, text, schema));
    expect(known).toEqual(['a', 'c', 'd']);
    const large = 'x'.repeat(5_000);
    records.remember('e', { text: large, schema, value: 'e' });
    expect(records.find('e', large, schema)).toBeUndefined();
    expect(records.count).toBe(3);
  });
});

describe('the turns of a key', () => {
  it('take no memory once nobody waits', async () => {
    const turns = new KeyedMutex();
    const order: number[] = [];
    const tasks = [1, 2, 3].map((task) => turns.runExclusive('k', async () => order.push(task)));
    expect(turns.size).toBe(1);
    const failing = turns.runExclusive('other', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await Promise.all(tasks);
    expect(order).toEqual([1, 2, 3]);
    expect(turns.size).toBe(0);
  });
});

function double({ points: count }: Score): Score {
  return points(count * 2);
}
