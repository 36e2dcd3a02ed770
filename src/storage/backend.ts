import type { KeyvStoreAdapter } from 'keyv';

/** `raw` is the stored text; keys are whole, `<namespace>:<key>`, as Keyv stores them. */
export type RawEntry = readonly [key: string, raw: string];

/** What a record must hold at the instant of the commit. `raw: undefined`: no live record. */
export type Guard = { readonly key: string; readonly raw: string | undefined };

/** Text to store until `expires` (milliseconds since 1970; absent: for ever), or `raw: undefined` to remove. */
export type RawWrite = {
  readonly key: string;
  readonly raw: string | undefined;
  readonly expires?: number;
};

/** The keys from `start` to before `end`, in the order of their UTF-8 bytes. `end: undefined`: to the last key. */
export type KeyRange = {
  readonly start: string;
  readonly startIncluded: boolean;
  readonly end: string | undefined;
};

/**
 * A Keyv adapter of ours. Its reads hand out the stored text, for Keyv to parse; Keyv's own type for them
 * claims parsed values, which no adapter that stores text can truthfully declare.
 */
export type TextAdapter = Omit<KeyvStoreAdapter, 'get' | 'getMany' | 'iterator'> & {
  get(key: string): Promise<string | undefined>;
  getMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  iterator(namespace?: string): AsyncGenerator<RawEntry, void>;
};

/**
 * What a database has to offer to carry a `GuardedStore`. Every operation sees expired records as absent,
 * and throws `StorageUnavailable` when the database cannot do it.
 */
export interface Backend {
  read(key: string): Promise<string | undefined>;

  /**
   * Applies all writes in one atomic step if the guard holds, else none of them. Resolves, once they
   * survive the death of this process, to whether it held. No key may be written twice.
   */
  commit(guard: Guard, writes: readonly RawWrite[]): Promise<boolean>;

  /** The first `limitCount` live records of the range, in key order. */
  page(range: KeyRange, limitCount: number): Promise<readonly RawEntry[]>;

  /** Deletes up to `limitCount` expired records and resolves to how many there were. */
  sweep(limitCount: number): Promise<number>;

  /** A new adapter for one Keyv object: Keyv writes its namespace into the adapter, so two must never share one. */
  adapter(): TextAdapter;

  /** Waits for the commits under way. */
  close(): Promise<void>;
}
