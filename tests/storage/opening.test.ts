import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sqlitePath } from '../../src/storage/database-url.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { explained, openSqliteDatabase } from '../../src/storage/sqlite-database.ts';
import { StorageUnavailable, type UnavailableReason } from '../../src/storage/storage-failures.ts';
import { keep, keysOf, points, scores } from './contract/fixture.ts';
import { openFile } from './sqlite-harness.ts';
import { temporaryFolder } from './temporary-folder.ts';

function open(databaseUrl: string) {
  return openStore(databaseUrl, { now: () => 0, onSweepFailure: () => undefined });
}

describe('DATABASE_URL', () => {
  it.each([
    ['sqlite://data/quizzical.db', 'data/quizzical.db'],
    ['sqlite:///var/lib/quiz zical.db', '/var/lib/quiz zical.db'],
    ['sqlite://./a%20b.db', './a%20b.db'],
  ])('%s names the file %s', (url, path) => {
    expect(sqlitePath(url)).toBe(path);
  });

  it.each<[string, UnavailableReason]>([
    ['', 'malformed-url'],
    ['data/quizzical.db', 'malformed-url'],
    ['sqlite:data.db', 'malformed-url'],
    ['sqlite://', 'malformed-url'],
    ['sqlite://data/', 'malformed-url'],
    ['sqlite://:memory:', 'malformed-url'],
    ['sqlite://data.db?mode=ro', 'malformed-url'],
    ['postgres://u@host/quizzical', 'unsupported-database'],
    ['postgresql://host/quizzical', 'unsupported-database'],
  ])('"%s" is refused as %s, with what to write instead', async (url, reason) => {
    await expect(open(url)).rejects.toMatchObject({
      name: 'StorageUnavailable',
      reason,
      message: expect.stringContaining('sqlite://'),
    });
  });

  it('keeps its password out of the message', async () => {
    await expect(open('postgres://user:secret@host/db')).rejects.not.toThrow(/secret/);
  });
});

describe('opening a file', () => {
  it('creates the folders on the way, also of a relative path', async () => {
    const folder = relative(process.cwd(), await temporaryFolder());
    expect(isAbsolute(folder)).toBe(false);
    const store = await openFile(join(folder, 'a', 'b', 'test.db'), () => 0);
    await keep(store, scores, 'g.u', points(1));
    expect(await keysOf(store, scores, '')).toEqual(['g.u']);
  });

  it('asks SQLite for the write-ahead log and leaves the sync of commits to us', async () => {
    const database = await openSqliteDatabase(join(await temporaryFolder(), 'test.db'));
    const settings = ['journal_mode', 'synchronous', 'busy_timeout'].map((name) =>
      database.pragma(name, { simple: true }),
    );
    database.close();
    expect(settings).toEqual(['wal', 1, 5_000]);
  });

  it('refuses a file that is no database', async () => {
    const path = join(await temporaryFolder(), 'notes.txt');
    await writeFile(path, 'Buy milk. '.repeat(200));
    await expect(open(`sqlite://${path}`)).rejects.toMatchObject({
      reason: 'not-a-database',
      message: expect.stringContaining(path),
    });
  });

  it('refuses a path that leads through a file, or to a folder', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'sub.db'));
    const through = open(`sqlite://${join(folder, 'file', 'test.db')}`);
    await expect(through).rejects.toMatchObject({ reason: 'cannot-open' });
    const folderItself = open(`sqlite://${join(folder, 'sub.db')}`);
    await expect(folderItself).rejects.toMatchObject({ reason: 'cannot-open' });
  });

  // The rights of a file do not bind root.
  it.skipIf(process.getuid?.() === 0)('refuses a folder that it may not write to', async () => {
    const folder = await temporaryFolder();
    await (await openFile(join(folder, 'old.db'), () => 0)).close();
    await chmod(folder, 0o555);
    const old = open(`sqlite://${join(folder, 'old.db')}`);
    await expect(old).rejects.toMatchObject({ reason: 'read-only' });
    const fresh = open(`sqlite://${join(folder, 'new.db')}`);
    await expect(fresh).rejects.toMatchObject({ reason: 'cannot-open' });
    await chmod(folder, 0o755);
  });

  it('reports damage found while reading as such', async () => {
    const path = join(await temporaryFolder(), 'test.db');
    const store = await openFile(path, () => 0);
    await keep(store, scores, 'g.u', points(1));
    await store.close();
    // The first page names the tables; the pages behind it hold them.
    await writeFile(path, (await readFile(path)).fill(0x5a, 4_096));
    const damaged = await open(`sqlite://${path}`);
    await expect(damaged.get(scores, 'g.u')).rejects.toMatchObject({ reason: 'damaged' });
    await damaged.close();
  });
});

describe('an error of SQLite', () => {
  it.each<[string, UnavailableReason]>([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_FSYNC', 'disk-error'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_CANTOPEN_ISDIR', 'cannot-open'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
  ])('%s becomes %s, with its cause', (code, reason) => {
    const cause = new Database.SqliteError('as SQLite says', code);
    const failing = () =>
      explained('/data/test.db', () => {
        throw cause;
      });
    expect(failing).toThrow(expect.objectContaining({ reason, cause }));
    expect(failing).toThrow(StorageUnavailable);
    expect(failing).toThrow('/data/test.db');
  });

  it('that only a bug of ours can cause stays what it is', () => {
    const bug = new Database.SqliteError('no such column', 'SQLITE_ERROR');
    const failing = () =>
      explained('/data/test.db', () => {
        throw bug;
      });
    expect(failing).toThrow(bug);
  });
});
