import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keep, points, scores } from './contract/fixture.ts';
import { openFile } from './sqlite-harness.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function open() {
  return openFile(join(await temporaryFolder(), 'test.db'), () => 0);
}

describe('a plain Keyv on the store', () => {
  it('reads what a guarded commit wrote, also with a lifetime', async () => {
    const path = join(await temporaryFolder(), 'test.db');
    const nowMs = Date.now();
    const store = await openFile(path, () => nowMs);
    await keep(store, { ...scores, lifetimeMs: 3_600_000 }, 'g.u', points(7));
    expect(await store.keyv('score').get('g.u')).toEqual({ version: 1, points: 7 });
    const expires = nowMs + 3_600_000;
    expect(await store.keyv('score').getRaw('g.u')).toEqual({ value: points(7), expires });
    expect(await store.keyv('score').has('g.u')).toBe(true);
  });

  it('writes what the store reads', async () => {
    const store = await open();
    await store.keyv('score').set('g.u', points(7));
    expect(await store.get(scores, 'g.u')).toEqual(points(7));
    await store.keyv('score').delete('g.u');
    expect(await store.get(scores, 'g.u')).toBeUndefined();
  });

  it('is one object for each namespace', async () => {
    const store = await open();
    expect(store.keyv('score')).toBe(store.keyv('score'));
    expect(store.keyv('score')).not.toBe(store.keyv('event'));
    expect(() => store.keyv('g_1')).toThrow(RangeError);
  });

  it('iterates over and clears its own namespace only, whatever else was opened', async () => {
    const store = await open();
    const namespaces = ['a', 'ab', 'b'];
    for (const namespace of namespaces) await store.keyv(namespace).set('k', namespace);
    const seen = [];
    for await (const entry of store.keyv('a').iterator?.({}) ?? []) seen.push(entry);
    expect(seen).toEqual([['k', 'a']]);
    await store.keyv('a').clear();
    const left = await Promise.all(namespaces.map((namespace) => store.keyv(namespace).get('k')));
    expect(left).toEqual([undefined, 'ab', 'b']);
  });

  it('throws when the database fails, instead of finding nothing', async () => {
    const store = await open();
    const keyv = store.keyv('score');
    await store.close();
    await expect(keyv.get('g.u')).rejects.toMatchObject({ reason: 'closed' });
    await expect(keyv.set('g.u', points(1))).rejects.toMatchObject({ reason: 'closed' });
  });
});
