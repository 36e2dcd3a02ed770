import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeOver } from '../../src/storage/open-store.ts';
import { SqliteBackend } from '../../src/storage/sqlite-backend.ts';
import { openSqliteDatabase } from '../../src/storage/sqlite-database.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { add, happening, happenings, keep, keysOf, points, scores } from './contract/fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LARGE = happening('x'.repeat(100_000));

/** A store whose file may grow by a few pages only. */
async function onFullDisk(): Promise<{ store: Store; database: Database.Database }> {
  const database = await openSqliteDatabase(join(await temporaryFolder(), 'full.db'));
  database.pragma(
    `max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 4}`,
  );
  const now = () => 0;
  const onSweepFailure = (error: unknown) => {
    throw error;
  };
  const store = storeOver(new SqliteBackend(database, now), { now, onSweepFailure });
  onTestFinished(() => store.close());
  return { store, database };
}

describe('a full disk', () => {
  it('fails the change with what to do, and leaves nothing half-written', async () => {
    const { store } = await onFullDisk();
    await keep(store, scores, 'g.u', points(1));
    const failing = store.update(scores, 'g.u', (current) => ({
      ...add(1)(current),
      also: [put(happenings, 'large', LARGE)],
    }));
    await expect(failing).rejects.toMatchObject({
      reason: 'disk-full',
      message: expect.stringContaining('free some disk space'),
    });
    expect(await store.get(scores, 'g.u')).toEqual(points(1));
    expect(await keysOf(store, happenings, '')).toEqual([]);
  });

  it('fails only the change that has no room, not those that came at the same time', async () => {
    const { store } = await onFullDisk();
    const outcomes = await Promise.allSettled([
      store.update(scores, 'g.a', add(1)),
      keep(store, happenings, 'large', LARGE),
      store.update(scores, 'g.b', add(1)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await keysOf(store, scores, 'g.')).toEqual(['g.a', 'g.b']);
  });

  it('is over once there is room again, without a restart', async () => {
    const { store, database } = await onFullDisk();
    await expect(keep(store, happenings, 'large', LARGE)).rejects.toThrow();
    database.pragma('max_page_count = 100000');
    await keep(store, happenings, 'large', LARGE);
    expect(await store.get(happenings, 'large')).toEqual(LARGE);
  });
});
