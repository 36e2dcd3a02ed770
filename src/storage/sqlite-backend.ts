import type Database from 'better-sqlite3';
import type { Backend, Guard, KeyRange, RawEntry, RawWrite } from './backend.ts';
import { CommitQueue } from './commit-queue.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { SqliteEntries } from './sqlite-entries.ts';
import { StorageUnavailable } from './storage-failures.ts';

/** One connection, which it owns, under any number of Keyv adapters and the guarded commits. */
export class SqliteBackend implements Backend {
  readonly #entries: SqliteEntries;
  readonly #now: () => number;
  readonly #commits: CommitQueue;
  #closing: Promise<void> | undefined;

  /** @param now milliseconds since 1970. */
  constructor(database: Database.Database, now: () => number) {
    this.#entries = new SqliteEntries(database, now);
    this.#now = now;
    this.#commits = new CommitQueue((commits) => this.#entries.commitAll(commits));
  }

  async read(key: string): Promise<string | undefined> {
    return this.#open().read(key);
  }

  async commit(guard: Guard, writes: readonly RawWrite[]): Promise<boolean> {
    this.#open();
    return this.#commits.add({ guard, writes });
  }

  async page(range: KeyRange, limitCount: number): Promise<readonly RawEntry[]> {
    return this.#open().page(range, limitCount);
  }

  async sweep(limitCount: number): Promise<number> {
    return this.#open().sweep(limitCount);
  }

  adapter(): SqliteAdapter {
    return new SqliteAdapter(this.#open(), this.#now);
  }

  close(): Promise<void> {
    this.#closing ??= this.#commits.emptied().then(() => this.#entries.close());
    return this.#closing;
  }

  #open(): SqliteEntries {
    if (this.#closing) throw new StorageUnavailable('closed', this.#entries.path);
    return this.#entries;
  }
}
