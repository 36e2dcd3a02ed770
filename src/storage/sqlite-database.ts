import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { StorageUnavailable, type UnavailableReason } from './storage-failures.ts';

const BUSY_TIMEOUT_MS = 5_000;
const RETRY_MS = 10;

/**
 * Opens the file, creating it and its folder when absent: a write-ahead log, so that a commit which has
 * returned survives the death of the process, and nobody who reads waits for one who writes.
 *
 * @throws {StorageUnavailable} when that cannot be had of this file.
 */
export async function openSqliteDatabase(path: string): Promise<Database.Database> {
  const database = explained(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return keptForEver(new Database(path, { timeout: RETRY_MS }));
  });
  try {
    await useWriteAheadLog(database);
    explained(path, () => prepare(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const kept: object[] = [];

/**
 * Keeps an object of the driver from being garbage-collected, for as long as the process lives. Compiled
 * with the headers of Node.js 24.21, their destructors end the process when the collector calls them
 * (`RemoveEnvironmentCleanupHook` without a current context). A bot has one database and a dozen statements.
 */
export function keptForEver<T extends object>(object: T): T {
  kept.push(object);
  return object;
}

/**
 * Runs `work` and turns the driver's errors into ours.
 *
 * @throws {StorageUnavailable} for every error that comes from the database or the file system.
 */
export function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === undefined ? error : new StorageUnavailable(reason, path, error);
  }
}

/**
 * Of processes that open a new file at the same instant, SQLite lets one switch the journal and fails the
 * others at once, whatever the busy timeout says: so the wait is here, and SQLite's own is short until then.
 */
async function useWriteAheadLog(database: Database.Database): Promise<void> {
  const lastAttempt = BUSY_TIMEOUT_MS / RETRY_MS;
  for (let attempt = 1; attempt <= lastAttempt; attempt += 1) {
    try {
      explained(database.name, () => switchJournal(database));
      return;
    } catch (error) {
      const mayPass = error instanceof StorageUnavailable && error.reason === 'busy';
      if (!mayPass || attempt === lastAttempt) throw error;
      await setTimeout(RETRY_MS);
    }
  }
}

function switchJournal(database: Database.Database): void {
  const journal = keptForEver(database.prepare('PRAGMA journal_mode = WAL')).pluck().get();
  if (journal === 'wal') return;
  // SQLite does not fail here: on a file system without shared memory it silently keeps the old mode.
  throw new StorageUnavailable('cannot-open', database.name, new Error(`journal_mode ${journal}`));
}

function prepare(database: Database.Database): void {
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  // SQLite syncs at checkpoints only; `LogSync` brings every commit to the disk, off the event loop.
  database.exec('PRAGMA synchronous = NORMAL');
  // IMMEDIATE: of two processes that start together, one waits for the other instead of failing.
  database
    .transaction(() =>
      database.exec(`
        CREATE TABLE IF NOT EXISTS entries (
          key TEXT NOT NULL PRIMARY KEY,
          value TEXT NOT NULL,
          expires INTEGER
        ) STRICT;
        CREATE INDEX IF NOT EXISTS entries_expires ON entries (expires) WHERE expires IS NOT NULL;
      `),
    )
    .immediate();
}

/** By SQLite's primary result code, https://sqlite.org/rescode.html. Absent codes are bugs of ours. */
const sqliteReasons: ReadonlyMap<string, UnavailableReason> = new Map([
  ['AUTH', 'cannot-open'],
  ['BUSY', 'busy'],
  ['CANTOPEN', 'cannot-open'],
  ['CORRUPT', 'damaged'],
  ['FULL', 'disk-full'],
  ['IOERR', 'disk-error'],
  ['LOCKED', 'busy'],
  ['NOTADB', 'not-a-database'],
  ['PERM', 'cannot-open'],
  ['READONLY', 'read-only'],
]);

function reasonOf(error: unknown): UnavailableReason | undefined {
  if (error instanceof Database.SqliteError) {
    const [, primary = ''] = error.code.split('_');
    return sqliteReasons.get(primary);
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return error.code === 'ENOSPC' ? 'disk-full' : 'cannot-open';
  }
  return undefined;
}
