import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { LogSync } from '../../src/storage/log-sync.ts';
import { SqliteBackend } from '../../src/storage/sqlite-backend.ts';
import { openSqliteDatabase } from '../../src/storage/sqlite-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function syncsOf(path: string) {
  const handle = await open(path, 'r+');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  return vi.spyOn(prototype, 'datasync');
}

describe('syncing the log', () => {
  it('lets commits that come while a sync runs share the next one', async () => {
    const path = join(await temporaryFolder(), 'log');
    await writeFile(path, 'x');
    const syncs = await syncsOf(path);
    const sync = new LogSync(path);
    for (let count = 0; count < 100; count += 1) sync.request();
    await sync.settled();
    expect(syncs.mock.calls.length).toBe(1);
    sync.request();
    await sync.close();
    expect(syncs.mock.calls.length).toBe(2);
    syncs.mockRestore();
  });

  it('follows every commit, and has ended when the store is closed', async () => {
    const path = join(await temporaryFolder(), 'test.db');
    const database = await openSqliteDatabase(path);
    const syncs = await syncsOf(path);
    const backend = new SqliteBackend(database, () => 0);
    await backend.commit({ key: 'a:1', raw: undefined }, [{ key: 'a:1', raw: '{}' }]);
    await backend.close();
    expect(syncs.mock.results.map(({ type }) => type)).toEqual(['return']);
    syncs.mockRestore();
  });

  it('that fails is told to the next commit, and tried again', async () => {
    const backend = new SqliteBackend(
      await openSqliteDatabase(join(await temporaryFolder(), 'test.db')),
      () => 0,
    );
    const file = join(await temporaryFolder(), 'probe');
    await writeFile(file, 'x');
    const syncs = await syncsOf(file);
    syncs.mockRejectedValueOnce(new Error('EIO'));
    const write = (key: string) => backend.commit({ key, raw: undefined }, [{ key, raw: '{}' }]);
    await write('a:1');
    await vi.waitFor(() => expect(syncs.mock.results.length).toBe(1));
    await vi.waitFor(() => expect(write('a:2')).rejects.toMatchObject({ reason: 'disk-error' }));
    await vi.waitFor(async () => expect(await write('a:3')).toBe(true));
    await backend.close();
    syncs.mockRestore();
  });
});
