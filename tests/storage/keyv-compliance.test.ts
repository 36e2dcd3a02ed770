import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import Keyv from 'keyv';
import * as vitest from 'vitest';
import { SqliteBackend } from '../../src/storage/sqlite-backend.ts';
import { openSqliteDatabase } from '../../src/storage/sqlite-database.ts';

vitest.describe('Keyv’s own suite on the SQLite adapter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizzical-keyv-'));
  // The suite moves the system's clock, so this clock has to be the system's.
  const backend = new SqliteBackend(await openSqliteDatabase(join(folder, 'keyv.db')), () =>
    Date.now(),
  );

  vitest.afterAll(async () => {
    await backend.close();
    rmSync(folder, { recursive: true });
  });

  keyvTestSuite(vitest, Keyv, () => backend.adapter());
  keyvIteratorTests(vitest, Keyv, () => backend.adapter());
});
