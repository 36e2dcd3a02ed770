import type Database from 'better-sqlite3';
import type { Backend, Guard, KeyRange, RawEntry, RawWrite } from './backend.ts';
import { CommitQueue } from './commit-queue.ts';
import { LogSync } from './log-sync.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { type Commit, SqliteEntries } from './sqlite-entries.ts';
import { StorageUnavailable } from './storage-failures.ts';

/** One connection, which it owns, under any number of Keyv adapters and the guarded commits. */
export class SqliteBackend implements Backend {
  readonly #entries: SqliteEntries;
  readonly #now: () => number;
  readonly #commits: CommitQueue;
  readonly #sync: LogSync;
  #closing: Promise<void> | undefined;

  /** @param now milliseconds since 1970. */
  constructor(database: Database.Database, now: () => number) {
    this.#entries = new SqliteEntries(database, now);
    this.#now = now;
    this.#sync = new LogSync(`${database.name}-wal`);
    this.#commits = new CommitQueue((commits) => this.#commitAll(commits));
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
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.emptied();
    await this.#sync.close();
    this.#entries.close();
  }

  #commitAll(commits: readonly Commit[]): readonly boolean[] {
    const { failure } = this.#sync;
    // What a failed sync has lost cannot be known, so the next commit says so, and the sync is tried again.
    if (failure !== undefined) {
      this.#sync.request();
      throw new StorageUnavailable('disk-error', this.#entries.path, failure);
    }
    const held = this.#entries.commitAll(commits);
    this.#sync.request();
    return held;
  }

  #open(): SqliteEntries {
    if (this.#closing) throw new StorageUnavailable('closed', this.#entries.path);
    return this.#entries;
  }
}
