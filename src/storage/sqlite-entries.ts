import type Database from 'better-sqlite3';
import type { Guard, KeyRange, RawEntry, RawWrite } from './backend.ts';
import { explained, keptForEver } from './sqlite-database.ts';
import { StorageUnavailable } from './storage-failures.ts';

/** A commit to apply: its writes are for nothing when its guard does not hold. */
export type Commit = { readonly guard: Guard; readonly writes: readonly RawWrite[] };

type Row = { readonly key: string; readonly value: string };

// As in Keyv, a record lives up to and including the millisecond it expires in.
const LIVE = '(expires IS NULL OR expires >= @nowMs)';
// Every text is below every blob: without an end, the range goes to the last key.
const BELOW_END = "key < coalesce(@end, x'')";

/**
 * The one table, and every statement on it. Synchronous, since better-sqlite3 is; whatever fails throws
 * `StorageUnavailable`.
 */
export class SqliteEntries {
  readonly #database: Database.Database;
  readonly #now: () => number;
  readonly #statements: ReturnType<typeof prepareAll>;
  readonly #applyAll: Database.Transaction<(commits: readonly Commit[]) => boolean[]>;

  /** @param now milliseconds since 1970. */
  constructor(database: Database.Database, now: () => number) {
    this.#database = database;
    this.#now = now;
    this.#statements = keptForEver(explained(database.name, () => prepareAll(database)));
    this.#applyAll = database.transaction((commits) => {
      const nowMs = this.#now();
      return commits.map((commit) => this.#apply(commit, nowMs));
    });
  }

  get path(): string {
    return this.#database.name;
  }

  read(key: string): string | undefined {
    return this.#run(() => this.#statements.read.get({ key, nowMs: this.#now() })?.value);
  }

  page(range: KeyRange, limitCount: number): readonly RawEntry[] {
    const { start, startIncluded, end } = range;
    const statement = startIncluded ? this.#statements.pageFrom : this.#statements.pageAfter;
    const bound = { start, end: end ?? null, nowMs: this.#now(), limitCount };
    return this.#run(() => statement.all(bound).map(({ key, value }) => [key, value]));
  }

  /** All in one transaction, none if one fails. */
  writeAll(writes: readonly RawWrite[]): void {
    this.#run(() => this.#database.transaction(() => this.#writeEach(writes)).immediate());
  }

  /** Whether a record was there. */
  remove(key: string): boolean {
    return this.#run(() => this.#statements.remove.run({ key }).changes > 0);
  }

  /** Whether each of the records was there. */
  removeAll(keys: readonly string[]): boolean {
    const removeEach = () => keys.map((key) => this.remove(key));
    return this.#run(() => this.#database.transaction(removeEach).immediate()).every(Boolean);
  }

  removeRange({ start, end }: KeyRange): void {
    this.#run(() => this.#statements.removeRange.run({ start, end: end ?? null }));
  }

  /** How many expired records were deleted. */
  sweep(limitCount: number): number {
    const bound = { nowMs: this.#now(), limitCount };
    return this.#run(() => this.#statements.sweep.run(bound).changes);
  }

  /**
   * Applies the commits in order in one transaction; a later guard sees the writes of an earlier commit.
   * IMMEDIATE takes the write lock before the first guard is read, so that no other process can come between.
   */
  commitAll(commits: readonly Commit[]): readonly boolean[] {
    return this.#run(() => this.#applyAll.immediate(commits));
  }

  close(): void {
    try {
      // PASSIVE never waits for other processes; the last one to close empties the log anyway.
      this.#run(() => this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)'));
    } finally {
      this.#database.close();
    }
  }

  #apply({ guard, writes }: Commit, nowMs: number): boolean {
    const found = this.#statements.read.get({ key: guard.key, nowMs });
    if (found?.value !== guard.raw) return false;
    this.#writeEach(writes);
    return true;
  }

  #writeEach(writes: readonly RawWrite[]): void {
    for (const { key, raw, expires = null } of writes) {
      if (raw === undefined) this.#statements.remove.run({ key });
      else this.#statements.write.run({ key, value: raw, expires });
    }
  }

  #run<T>(work: () => T): T {
    if (!this.#database.open) throw new StorageUnavailable('closed', this.#database.name);
    return explained(this.#database.name, work);
  }
}

function prepareAll(database: Database.Database) {
  type Page = { start: string; end: string | null; nowMs: number; limitCount: number };
  const page = (above: '>' | '>=') =>
    database.prepare<Page, Row>(`
      SELECT key, value FROM entries WHERE key ${above} @start AND ${BELOW_END} AND ${LIVE}
      ORDER BY key LIMIT @limitCount`);
  return {
    read: database.prepare<{ key: string; nowMs: number }, Pick<Row, 'value'>>(
      `SELECT value FROM entries WHERE key = @key AND ${LIVE}`,
    ),
    pageFrom: page('>='),
    pageAfter: page('>'),
    write: database.prepare<Row & { expires: number | null }>(`
      INSERT INTO entries (key, value, expires) VALUES (@key, @value, @expires)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`),
    remove: database.prepare<{ key: string }>('DELETE FROM entries WHERE key = @key'),
    removeRange: database.prepare<{ start: string; end: string | null }>(
      `DELETE FROM entries WHERE key >= @start AND ${BELOW_END}`,
    ),
    sweep: database.prepare<{ nowMs: number; limitCount: number }>(`
      DELETE FROM entries WHERE key IN (
        SELECT key FROM entries WHERE expires < @nowMs LIMIT @limitCount)`),
  };
}
