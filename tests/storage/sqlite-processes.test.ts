import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { happenings, keysOf, points, scores } from './contract/fixture.ts';
import { CountingChild } from './counting-child.ts';
import { openFile } from './sqlite-harness.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('several processes on one file', () => {
  it('lose none of 600 increments of one record', async () => {
    const path = join(await temporaryFolder(), 'shared.db');
    const children = ['one', 'two'].map((name) => new CountingChild(path, name, 300));
    await Promise.all(children.map((child) => child.ready()));
    for (const child of children) child.start();
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    const store = await openFile(path, () => 0);
    expect(await store.get(scores, 'total')).toEqual(points(600));
    expect(await keysOf(store, happenings, '')).toHaveLength(600);
  }, 60_000);

  it('can all be the first to open it', async () => {
    const path = join(await temporaryFolder(), 'new', 'shared.db');
    const children = ['one', 'two', 'three', 'four'].map(
      (name) => new CountingChild(path, name, 1),
    );
    for (const child of children) child.start();
    await Promise.all(children.map((child) => child.ready()));
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0, 0, 0]);
    const store = await openFile(path, () => 0);
    expect(await store.get(scores, 'total')).toEqual(points(4));
  }, 60_000);
});

describe('a process that is killed in the middle', () => {
  it('leaves a total that equals its events, with every acknowledged one among them', async () => {
    const path = join(await temporaryFolder(), 'killed.db');
    const acknowledged: string[] = [];
    for (const [round, eventCount] of [1, 40, 7, 150, 23].entries()) {
      const child = new CountingChild(path, `r${round}`, 1_000_000);
      await child.ready();
      child.start();
      await child.hear(eventCount);
      await child.kill();
      acknowledged.push(...child.acknowledged);
    }
    const store = await openFile(path, () => 0);
    const events = await keysOf(store, happenings, '');
    expect(await store.get(scores, 'total')).toEqual(points(events.length));
    expect(events).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThanOrEqual(221);
  }, 60_000);
});
