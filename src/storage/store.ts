import type { z } from 'zod';

/**
 * One kind of stored record: where it lives and the shape it is parsed to when it is read.
 * The schema of every record carries a literal `version`, so that an old record can be told apart.
 */
export type Collection<T> = {
  /** Matches `^[a-z]+$`. */
  readonly namespace: string;
  readonly schema: z.ZodType<T>;
  /** How long a record lives after it was last written; absent: for ever. */
  readonly lifetimeMs?: number;
};

/** A record to write (`value`) or to remove (`value: undefined`) in the same atomic write. Made by `put` and `remove`. */
export type Write = {
  readonly namespace: string;
  readonly key: string;
  readonly value: unknown;
  readonly lifetimeMs?: number;
  /** What the value is checked against before it is written. */
  readonly schema?: z.ZodType;
};

/** A part of what a prefix holds. */
export type Within = {
  /** Only keys above this one; begins with the prefix. */
  readonly after?: string;
  /** Only keys below this one; begins with the prefix. */
  readonly before?: string;
  /** At most so many, from the first on; at least 1. No more than these are read. */
  readonly mostCount?: number;
};

/** Reads another record while a change is being worked out. */
export type Read = <U>(collection: Collection<U>, key: string) => Promise<U | undefined>;

/**
 * What `update` shall do. `value` absent: the guard record stays as it is, and is still checked.
 * `value: undefined` given explicitly: the guard record is removed.
 */
export type Change<T, R> = {
  readonly value?: T | undefined;
  readonly also?: readonly Write[];
  readonly result: R;
};

/**
 * The storage port. Every backend passes `tests/storage/store-contract.ts`.
 *
 * Records are handed out frozen, since two readers may be given the same object: build a new one.
 * Keys are not empty, hold no control character and do not begin with `<namespace>:`; their order is that
 * of their code points. Every method rejects with `StorageUnavailable` when the database cannot do it.
 */
export interface Store {
  /** @throws {UnreadableRecord} when the record exists but cannot be parsed; the error names its key. */
  get<T>(collection: Collection<T>, key: string): Promise<T | undefined>;

  /**
   * Guarded commit, the one verb that changes state. `change` sees the current record and says what to
   * write; the guard record and everything in `also` land in one atomic write if and only if the guard
   * record still holds the raw value that was read. Otherwise `change` is called again with the newer
   * value. So `change` must be free of side effects. A record read through `read` is safe to decide on
   * only if it is never changed except together with this guard record.
   *
   * Once it resolves, the change survives a crash; when it rejects, nothing of it was written. `change`
   * must not call `update` of the same record: it would wait for itself.
   *
   * @throws {UnreadableRecord} as `get`.
   * @throws {UnwritableRecord} when a value does not fit its schema once it has been through JSON.
   * @throws {RangeError} when one change writes the same record twice.
   */
  update<T, R>(
    collection: Collection<T>,
    key: string,
    change: (current: T | undefined, read: Read) => Change<T, R> | Promise<Change<T, R>>,
  ): Promise<R>;

  /**
   * Every live record whose key starts with `prefix`, in key order, a page at a time. Not a snapshot: what
   * is written meanwhile may be seen or not.
   *
   * @throws {UnreadableRecord} at the first record that cannot be parsed.
   * @throws {RangeError} when a bound of `within` does not begin with the prefix.
   */
  range<T>(
    collection: Collection<T>,
    prefix: string,
    within?: Within,
  ): AsyncIterable<readonly [key: string, value: T]>;

  /** The keys that `range` would go through, without reading the records: one that is broken does not end it. */
  keys(
    collection: Pick<Collection<unknown>, 'namespace'>,
    prefix: string,
    within?: Within,
  ): AsyncIterable<string>;

  /** Waits for the changes under way, then refuses every call. May be called again. */
  close(): Promise<void>;
}

/** A record to write next to the guard record of an `update`. */
export function put<T>(collection: Collection<T>, key: string, value: T): Write {
  const { namespace, schema, lifetimeMs } = collection;
  const write = { namespace, key, value, schema };
  return lifetimeMs === undefined ? write : { ...write, lifetimeMs };
}

/** A record to remove next to the guard record of an `update`. */
export function remove<T>(collection: Collection<T>, key: string): Write {
  return { namespace: collection.namespace, key, value: undefined };
}
