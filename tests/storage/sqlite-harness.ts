import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type OpenStore, openStore } from '../../src/storage/open-store.ts';
import type { Harness } from './contract/fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A store on the file that is closed when the test is over. A failed sweep fails the test. */
export async function openFile(path: string, now: () => number): Promise<OpenStore> {
  const store = await openStore(`sqlite://${path}`, {
    now,
    onSweepFailure: (error) => {
      throw error;
    },
  });
  onTestFinished(() => store.close());
  return store;
}

export async function beginSqlite(now: () => number): Promise<Harness> {
  const path = join(await temporaryFolder(), 'test.db');
  return {
    open: () => openFile(path, now),
    plant: async (storedKey, text) => {
      const database = new Database(path);
      database
        .prepare('INSERT OR REPLACE INTO entries (key, value) VALUES (?, ?)')
        .run(storedKey, text);
      database.close();
    },
  };
}
