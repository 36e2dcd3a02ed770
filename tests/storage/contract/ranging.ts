import { describe, expect, it } from 'vitest';
import { put } from '../../../src/storage/store.ts';
import { type Begin, happening, happenings, keep, keysOf, points, scores } from './fixture.ts';

export function rangingContract(begin: Begin): void {
  describe('range', () => {
    it('yields the keys and records of a prefix in key order', async () => {
      const store = await (await begin(() => 0)).open();
      for (const key of ['g.b', 'h.a', 'g.a', 'g', 'f.z'])
        await keep(store, scores, key, points(1));
      const seen = [];
      for await (const entry of store.range(scores, 'g.')) seen.push(entry);
      expect(seen).toEqual([
        ['g.a', points(1)],
        ['g.b', points(1)],
      ]);
    });

    it('counts the key that is the prefix itself', async () => {
      const store = await (await begin(() => 0)).open();
      await keep(store, scores, 'g', points(1));
      expect(await keysOf(store, scores, 'g')).toEqual(['g']);
    });

    it('takes the signs of LIKE and the edges of Unicode as they are', async () => {
      const store = await (await begin(() => 0)).open();
      // In code point order, which is not that of UTF-16: there, U+1F600 comes before U+E000.
      const low = ['g%', 'gX1', 'g_1', 'g\ud7ff', 'g\ue000', 'g\uffff'];
      const high = ['g\u{1f600}', 'g\u{10ffff}x'];
      for (const key of [...low, ...high, 'h']) await keep(store, scores, key, points(1));
      expect(await keysOf(store, scores, 'g_')).toEqual(['g_1']);
      expect(await keysOf(store, scores, 'g%')).toEqual(['g%']);
      expect(await keysOf(store, scores, 'g\ud7ff')).toEqual(['g\ud7ff']);
      expect(await keysOf(store, scores, 'g\u{10ffff}')).toEqual(['g\u{10ffff}x']);
      expect(await keysOf(store, scores, 'g')).toEqual([...low, ...high]);
    });

    it('stays within its namespace', async () => {
      const store = await (await begin(() => 0)).open();
      await keep(store, scores, 'k', points(1));
      await keep(store, { ...scores, namespace: 'scores' }, 'k', points(2));
      await keep(store, happenings, 'k', happening('ada'));
      expect(await keysOf(store, scores, '')).toEqual(['k']);
    });

    it.each([255, 256, 257, 700])('yields each of %i records once', async (count) => {
      const store = await (await begin(() => 0)).open();
      const keys = Array.from(
        { length: count },
        (_, index) => `g.${String(index).padStart(4, '0')}`,
      );
      const [first = '', ...rest] = keys;
      const also = rest.map((key) => put(scores, key, points(1)));
      await store.update(scores, first, () => ({ value: points(1), also, result: undefined }));
      expect(await keysOf(store, scores, 'g.')).toEqual(keys);
    });

    it('yields the part between two keys, both left out', async () => {
      const store = await (await begin(() => 0)).open();
      for (const key of ['g.a', 'g.b', 'g.c', 'g.d', 'h.c'])
        await keep(store, scores, key, points(1));
      const part = { after: 'g.a', before: 'g.d' };
      expect(await keysOf(store, scores, 'g.', part)).toEqual(['g.b', 'g.c']);
      expect(await keysOf(store, scores, 'g.', { after: 'g.bb' })).toEqual(['g.c', 'g.d']);
      expect(await keysOf(store, scores, 'g.', { before: 'g.b' })).toEqual(['g.a']);
      expect(await keysOf(store, scores, 'g.', { after: 'g.d' })).toEqual([]);
    });

    it.each([1, 2, 256, 300])('yields the first %i records and no more', async (mostCount) => {
      const store = await (await begin(() => 0)).open();
      const keys = Array.from({ length: 400 }, (_, index) => `g.${String(index).padStart(4, '0')}`);
      const also = keys.map((key) => put(scores, key, points(1)));
      await store.update(scores, 'f', () => ({ also, result: undefined }));
      expect(await keysOf(store, scores, 'g.', { mostCount })).toEqual(keys.slice(0, mostCount));
      const seen: string[] = [];
      for await (const key of store.keys(scores, 'g.', { after: 'g.0009', mostCount }))
        seen.push(key);
      expect(seen).toEqual(keys.slice(10, 10 + mostCount));
    });

    it('refuses a bound outside its prefix', async () => {
      const store = await (await begin(() => 0)).open();
      await expect(keysOf(store, scores, 'g.', { after: 'f' })).rejects.toThrow(RangeError);
      await expect(keysOf(store, scores, 'g.', { before: 'h' })).rejects.toThrow(RangeError);
    });
  });
}
