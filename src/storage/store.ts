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

/** The storage port. Every backend passes `tests/storage/store-contract.ts`. */
export interface Store {
  /** @throws {UnreadableRecord} when the record exists but cannot be parsed; the error names its key. */
  get<T>(collection: Collection<T>, key: string): Promise<T | undefined>;

  /**
   * Guarded commit, the one verb that changes state. `change` sees the current record and says what to
   * write; the guard record and everything in `also` land in one atomic write if and only if the guard
   * record still holds the raw value that was read. Otherwise `change` is called again with the newer
   * value. So `change` must be free of side effects. A record read through `read` is safe to decide on
   * only if it is never changed except together with this guard record.
   */
  update<T, R>(
    collection: Collection<T>,
    key: string,
    change: (current: T | undefined, read: Read) => Change<T, R> | Promise<Change<T, R>>,
  ): Promise<R>;

  /** Every live record whose key starts with `prefix`, in key order, a page at a time. */
  range<T>(collection: Collection<T>, prefix: string): AsyncIterable<readonly [key: string, value: T]>;

  close(): Promise<void>;
}

/** A record to write next to the guard record of an `update`. */
export function put<T>(collection: Collection<T>, key: string, value: T): Write {
  const { namespace, lifetimeMs } = collection;
  return lifetimeMs === undefined ? { namespace, key, value } : { namespace, key, value, lifetimeMs };
}

/** A record to remove next to the guard record of an `update`. */
export function remove<T>(collection: Collection<T>, key: string): Write {
  return { namespace: collection.namespace, key, value: undefined };
}
