import { describe, expect, it } from 'vitest';
import { UnwritableRecord } from '../../../src/storage/storage-failures.ts';
import { put, remove } from '../../../src/storage/store.ts';
import { add, type Begin, happening, happenings, keep, keysOf, points, scores } from './fixture.ts';

export function updatingContract(begin: Begin): void {
  describe('update', () => updates(begin));
  describe('atomicity', () => isAtomic(begin));
  describe('the guard', () => guards(begin));
}

function updates(begin: Begin): void {
  it('gives change the current record and returns its result', async () => {
    const store = await (await begin(() => 0)).open();
    expect(await store.update(scores, 'g.u', add(5))).toBe(5);
    expect(await store.update(scores, 'g.u', add(2))).toBe(7);
  });

  it('leaves the record as it is when change gives no value', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, scores, 'g.u', points(1));
    await store.update(scores, 'g.u', () => ({ result: undefined }));
    expect(await store.get(scores, 'g.u')).toEqual(points(1));
  });

  it('removes the record when the value is given as undefined', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, scores, 'g.u', points(1));
    await store.update(scores, 'g.u', () => ({ value: undefined, result: undefined }));
    expect(await store.get(scores, 'g.u')).toBeUndefined();
  });

  it('loses none of 50 increments at once', async () => {
    const store = await (await begin(() => 0)).open();
    await Promise.all(Array.from({ length: 50 }, () => store.update(scores, 'g.u', add(1))));
    expect(await store.get(scores, 'g.u')).toEqual(points(50));
  });

  it('loses none of 50 increments at once through two stores', async () => {
    const { open } = await begin(() => 0);
    const [one, two] = [await open(), await open()];
    const stores = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? one : two));
    await Promise.all(stores.map((store) => store.update(scores, 'g.u', add(1))));
    expect(await one.get(scores, 'g.u')).toEqual(points(50));
  });

  it('keeps 300 changes of different records asked for at once', async () => {
    const store = await (await begin(() => 0)).open();
    const keys = Array.from({ length: 300 }, (_, index) => `g.${String(index).padStart(3, '0')}`);
    await Promise.all(keys.map((key) => store.update(scores, key, add(1))));
    expect(await keysOf(store, scores, 'g.')).toEqual(keys);
  });
}

function isAtomic(begin: Begin): void {
  it('writes and removes other records together with the guard record', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, scores, 'old', points(1));
    await store.update(scores, 'g.u', () => ({
      value: points(1),
      also: [put(happenings, 'e', happening('ada')), remove(scores, 'old')],
      result: undefined,
    }));
    expect(await keysOf(store, scores, '')).toEqual(['g.u']);
    expect(await keysOf(store, happenings, '')).toEqual(['e']);
  });

  it('writes nothing when change throws', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, scores, 'g.u', points(1));
    const failing = store.update(scores, 'g.u', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await store.update(scores, 'g.u', add(1))).toBe(2);
  });

  it.each([
    ['points that JSON cannot hold', Number.NaN],
    ['points that are infinite', Number.POSITIVE_INFINITY],
  ])('writes nothing when one record has %s', async (_, wrong) => {
    const store = await (await begin(() => 0)).open();
    const also = [put(scores, 'g.w', points(wrong))];
    const failing = store.update(scores, 'g.u', () => ({
      value: points(1),
      also,
      result: undefined,
    }));
    await expect(failing).rejects.toThrow(UnwritableRecord);
    await expect(keep(store, scores, 'g.u', points(wrong))).rejects.toThrow(UnwritableRecord);
    expect(await keysOf(store, scores, '')).toEqual([]);
  });

  it('writes nothing when one change writes the same record twice', async () => {
    const store = await (await begin(() => 0)).open();
    const also = [put(scores, 'g.u', points(2))];
    const twice = store.update(scores, 'g.u', () => ({
      value: points(1),
      also,
      result: undefined,
    }));
    await expect(twice).rejects.toThrow(RangeError);
    expect(await keysOf(store, scores, '')).toEqual([]);
  });
}

function guards(begin: Begin): void {
  it('calls change again when another store has committed in between', async () => {
    const { open } = await begin(() => 0);
    const [store, other] = [await open(), await open()];
    await keep(store, scores, 'g.u', points(1));
    const seen: (number | undefined)[] = [];
    await store.update(scores, 'g.u', async (current) => {
      seen.push(current?.points);
      if (seen.length === 1) await other.update(scores, 'g.u', add(10));
      const also = [put(happenings, `e${seen.length}`, happening('ada'))];
      return { ...add(1)(current), also };
    });
    expect(seen).toEqual([1, 11]);
    expect(await store.get(scores, 'g.u')).toEqual(points(12));
    expect(await keysOf(store, happenings, '')).toEqual(['e2']);
  });

  it.each([
    ['created', undefined, points(3)],
    ['removed', points(3), undefined],
  ])(
    'notices that the record was %s meanwhile, also when change leaves it',
    async (_, ...values) => {
      const [before, after] = values;
      const { open } = await begin(() => 0);
      const [store, other] = [await open(), await open()];
      await other.update(scores, 'g.u', () => ({ value: before, result: undefined }));
      let callCount = 0;
      const seen = await store.update(scores, 'g.u', async (current) => {
        callCount += 1;
        if (callCount === 1) {
          await other.update(scores, 'g.u', () => ({ value: after, result: undefined }));
        }
        return { result: current };
      });
      expect([callCount, seen]).toEqual([2, after]);
    },
  );

  it('gives up, and says so, when another store gets in between every time', async () => {
    const { open } = await begin(() => 0);
    const [store, other] = [await open(), await open()];
    const hopeless = store.update(scores, 'g.u', async (current) => {
      await other.update(scores, 'g.u', add(1));
      return add(1)(current);
    });
    await expect(hopeless).rejects.toMatchObject({
      name: 'StorageUnavailable',
      reason: 'contended',
    });
  });

  it('lets change read other records', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, happenings, 'e', happening('ada'));
    const by = await store.update(scores, 'g.u', async (_, read) => ({
      result: (await read(happenings, 'e'))?.by,
    }));
    expect(by).toBe('ada');
  });
}
