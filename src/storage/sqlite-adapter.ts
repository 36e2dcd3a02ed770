import { EventEmitter } from 'node:events';
import type { Backend, RawEntry, RawWrite, TextAdapter } from './backend.ts';
import { prefixRange, scan } from './keys.ts';
import type { SqliteEntries } from './sqlite-entries.ts';

/**
 * Keyv's view of the table. One object for each Keyv object: Keyv writes its namespace into its adapter.
 * Errors are thrown, never emitted; a method that fails throws `StorageUnavailable`.
 */
export class SqliteAdapter extends EventEmitter implements TextAdapter {
  /** Keyv offers its iterator only for dialects it knows. */
  readonly opts = { dialect: 'sqlite' };
  namespace?: string | undefined;

  readonly #entries: SqliteEntries;
  readonly #now: () => number;

  /** @param now milliseconds since 1970. */
  constructor(entries: SqliteEntries, now: () => number) {
    super();
    this.#entries = entries;
    this.#now = now;
  }

  async get(key: string): Promise<string | undefined> {
    return this.#entries.read(key);
  }

  async getMany(keys: readonly string[]): Promise<(string | undefined)[]> {
    return keys.map((key) => this.#entries.read(key));
  }

  async has(key: string): Promise<boolean> {
    return this.#entries.read(key) !== undefined;
  }

  /** @param ttl milliseconds. */
  async set(key: string, value: string, ttl?: number): Promise<void> {
    this.#entries.writeAll([this.#write(key, value, ttl)]);
  }

  async setMany(
    values: readonly { readonly key: string; readonly value: string; readonly ttl?: number }[],
  ): Promise<void> {
    this.#entries.writeAll(values.map(({ key, value, ttl }) => this.#write(key, value, ttl)));
  }

  async delete(key: string): Promise<boolean> {
    return this.#entries.remove(key);
  }

  async deleteMany(keys: readonly string[]): Promise<boolean> {
    return this.#entries.removeAll(keys);
  }

  /** Removes the namespace; without one, everything. */
  async clear(): Promise<void> {
    this.#entries.removeRange(prefixRange(prefixOf(this.namespace)));
  }

  iterator(namespace?: string): AsyncGenerator<RawEntry, void> {
    const readPage: Backend['page'] = async (range, limitCount) =>
      this.#entries.page(range, limitCount);
    return scan(readPage, prefixRange(prefixOf(namespace)));
  }

  #write(key: string, raw: string, ttl: number | undefined): RawWrite {
    return ttl === undefined ? { key, raw } : { key, raw, expires: this.#now() + ttl };
  }
}

function prefixOf(namespace: string | undefined): string {
  return namespace === undefined ? '' : `${namespace}:`;
}
