import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { StorageUnavailable, UnreadableRecord } from '../../../src/storage/storage-failures.ts';
import {
  type Begin,
  EVENT_LIFETIME_MS,
  happening,
  happenings,
  keep,
  keysOf,
  points,
  scores,
} from './fixture.ts';

export function readingContract(begin: Begin): void {
  describe('get', () => gets(begin));
  describe('an unreadable record', () => refusesUnreadable(begin));
  describe('expiry', () => expires(begin));
  describe('close', () => closes(begin));
}

function gets(begin: Begin): void {
  it('finds nothing where nothing was written', async () => {
    const store = await (await begin(() => 0)).open();
    expect(await store.get(scores, 'g.u')).toBeUndefined();
  });

  it('finds what was written, in every store on the same data', async () => {
    const { open } = await begin(() => 0);
    const [store, other] = [await open(), await open()];
    await keep(store, scores, 'g.u', points(7));
    expect(await store.get(scores, 'g.u')).toEqual({ version: 1, points: 7 });
    expect(await other.get(scores, 'g.u')).toEqual({ version: 1, points: 7 });
  });

  it('keeps the same key of two namespaces apart', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, scores, 'k', points(1));
    await keep(store, happenings, 'k', happening('ada'));
    expect(await store.get(scores, 'k')).toEqual(points(1));
    expect(await store.get(happenings, 'k')).toEqual(happening('ada'));
  });

  it('sees what another store wrote after it has read the record itself', async () => {
    const { open } = await begin(() => 0);
    const [store, other] = [await open(), await open()];
    await keep(store, scores, 'g.u', points(1));
    await store.get(scores, 'g.u');
    await keep(other, scores, 'g.u', points(2));
    expect(await store.get(scores, 'g.u')).toEqual(points(2));
  });

  it('hands out frozen records', async () => {
    const store = await (await begin(() => 0)).open();
    await keep(store, scores, 'g.u', points(1));
    const record = await store.get(scores, 'g.u');
    expect(() => Object.assign(record ?? {}, { points: 2 })).toThrow(TypeError);
    expect(await store.get(scores, 'g.u')).toEqual(points(1));
  });

  it.each(['', 'score:x', 'a\u0000b', 'a\nb', '\ud800'])('refuses the key %j', async (key) => {
    const store = await (await begin(() => 0)).open();
    await expect(store.get(scores, key)).rejects.toThrow(RangeError);
    await expect(keep(store, scores, key, points(1))).rejects.toThrow(RangeError);
  });

  it.each(['', 'g_1', 'G', 'a:b'])('refuses the namespace %j', async (namespace) => {
    const store = await (await begin(() => 0)).open();
    await expect(store.get({ ...scores, namespace }, 'k')).rejects.toThrow(RangeError);
  });
}

function refusesUnreadable(begin: Begin): void {
  it.each([
    ['no JSON', '{"value":', 'JSON'],
    ['JSON without an envelope', '7', 'object'],
    ['another shape', '{"value":{"version":1,"points":"9"}}', 'points'],
    ['another version', '{"value":{"version":2,"points":9}}', 'version'],
  ])('of %s is an error that names it and what was expected', async (_, text, expected) => {
    const { open, plant } = await begin(() => 0);
    const store = await open();
    await plant('score:g.u', text);
    const error = await store.get(scores, 'g.u').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableRecord);
    expect(error).toMatchObject({ namespace: 'score', key: 'g.u' });
    expect(String(error)).toContain(expected);
  });

  it('is neither reset by update nor skipped by range', async () => {
    const { open, plant } = await begin(() => 0);
    const store = await open();
    await plant('score:g.u', '{"value":{"version":2,"points":9}}');
    await expect(keep(store, scores, 'g.u', points(0))).rejects.toThrow(UnreadableRecord);
    await expect(keysOf(store, scores, '')).rejects.toThrow(UnreadableRecord);
    await plant('score:g.u', '{"value":{"version":1,"points":9}}');
    expect(await store.get(scores, 'g.u')).toEqual(points(9));
  });
}

function expires(begin: Begin): void {
  it('ends a record one millisecond after its lifetime, for get, range and update', async () => {
    let nowMs = 5_000;
    const store = await (await begin(() => nowMs)).open();
    await keep(store, happenings, 'e', happening('ada'));
    nowMs += EVENT_LIFETIME_MS;
    expect(await store.get(happenings, 'e')).toEqual(happening('ada'));
    expect(await keysOf(store, happenings, '')).toEqual(['e']);
    nowMs += 1;
    expect(await store.get(happenings, 'e')).toBeUndefined();
    expect(await keysOf(store, happenings, '')).toEqual([]);
    const seen = await store.update(happenings, 'e', (current) => ({ result: current }));
    expect(seen).toBeUndefined();
  });

  it('counts a lifetime from the last write', async () => {
    let nowMs = 0;
    const store = await (await begin(() => nowMs)).open();
    await keep(store, happenings, 'e', happening('ada'));
    nowMs += EVENT_LIFETIME_MS;
    await keep(store, happenings, 'e', happening('bob'));
    nowMs += EVENT_LIFETIME_MS;
    expect(await store.get(happenings, 'e')).toEqual(happening('bob'));
  });

  it('calls change again when the record expires while change is at work', async () => {
    let nowMs = 0;
    const store = await (await begin(() => nowMs)).open();
    await keep(store, happenings, 'e', happening('ada'));
    const seen: (string | undefined)[] = [];
    await store.update(happenings, 'e', (current) => {
      seen.push(current?.by);
      nowMs = EVENT_LIFETIME_MS + 1;
      return { value: happening('bob'), result: undefined };
    });
    expect(seen).toEqual(['ada', undefined]);
  });
}

function closes(begin: Begin): void {
  it('waits for the changes under way', async () => {
    const { open } = await begin(() => 0);
    const [store, other] = [await open(), await open()];
    const change = store.update(scores, 'g.u', async () => {
      for (let turn = 0; turn < 5; turn += 1) await setImmediate();
      return { value: points(1), result: 'done' };
    });
    await store.close();
    expect(await change).toBe('done');
    expect(await other.get(scores, 'g.u')).toEqual(points(1));
  });

  it('may be called twice, and then refuses every call', async () => {
    const store = await (await begin(() => 0)).open();
    await Promise.all([store.close(), store.close()]);
    await store.close();
    await expect(store.get(scores, 'g.u')).rejects.toThrow(StorageUnavailable);
    await expect(keep(store, scores, 'g.u', points(1))).rejects.toThrow(StorageUnavailable);
    await expect(keysOf(store, scores, '')).rejects.toThrow(StorageUnavailable);
  });
}
